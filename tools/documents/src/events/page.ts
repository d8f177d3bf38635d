import { contracts, type ShownContract } from '@aid-chain/contracts';
import { nameOf, type CodeList } from '@aid-chain/vocabulary';
import { anchorOf } from '../links/markdown.js';
import { ENVELOPE_MEANINGS } from './envelope-meanings.js';
import { fieldsOf, type Field } from './fields.js';
import { meaningOf } from './meanings.js';
import { consumersOf, partyName, producerOf, STREAMS } from './parties.js';

const HEAD = `# Events · 事件目录

Written by \`npm run events:document\` from the contracts in [libs/contracts](../libs/contracts/README.md); do not edit by hand. The same for machines: [asyncapi.yaml](asyncapi.yaml), [schemas](schemas). How departments use them: [integration.md](integration.md).
本页由 \`npm run events:document\` 根据事件合同生成，请勿手改。机读版本见 asyncapi.yaml 与 schemas；部门用法见 integration.md。

An event is a CloudEvents 1.0 message in JSON. It states what has happened and is never changed. *Acts on it*: the service has a handler for it. *Links it*: the service does nothing with it but append a link of the aid chain. Fields marked 🔒 travel sealed (AES-256-GCM): only the services can open them. An *open* list of codes may gain codes later; show one that you do not know by the code itself.
事件为 CloudEvents 1.0 JSON，只陈述已发生的事实。🔒 为加密字段。标为 *open* 的代码表以后可能增加代码，遇到未知代码请照原样显示。`;

/** @returns docs/events.md. `summaries`: what each type reports */
export function eventsPage(summaries: ReadonlyMap<string, string>): string {
  const lists = new Map<string, CodeList>();
  const sections = contracts.map((contract) => section(contract, summaries.get(contract.type) ?? '', lists));
  return [HEAD, overview(), envelope(), ...sections, codeLists(lists)].join('\n\n') + '\n';
}

function overview(): string {
  const rows = contracts.map((contract) => {
    const readers = consumersOf(contract);
    const names = (linkOnly: boolean): string =>
      readers
        .filter((reader) => reader.linkOnly === linkOnly)
        .map(({ party }) => party)
        .join(', ');
    return `| [${contract.type}](#${anchorOf(contract.type)}) | \`${contract.topic}\` | ${producerOf(contract)} | ${names(false)} | ${names(true)} |`;
  });
  return [
    '| type | topic | from 产生 | acts on it 处理 | links it 成链 |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function envelope(): string {
  const rows = Object.entries(ENVELOPE_MEANINGS).map(
    ([name, { zh, en }]) => `| \`${name}\` | ${zh} | ${en} |`,
  );
  return ['## Envelope · 信封', '| attribute | 含义 | meaning |\n|---|---|---|\n' + rows.join('\n')].join(
    '\n\n',
  );
}

function section(contract: ShownContract, summary: string, lists: Map<string, CodeList>): string {
  const readers = consumersOf(contract).map(
    ({ party, linkOnly }) => `${partyName(party)}${linkOnly ? ' (link only)' : ''}`,
  );
  const fields = fieldsOf(contract);
  for (const { list } of fields) if (list !== undefined) lists.set(list.name, list);
  const facts = [
    `topic \`${contract.topic}\``,
    `stream and key: ${STREAMS[contract.streamKind]}`,
    `from ${partyName(producerOf(contract))}`,
    `to ${readers.join(', ')}`,
    `[schema](schemas/${contract.type}.json)`,
  ];
  return [
    `## ${contract.type}`,
    summary,
    facts.join(' · '),
    '| field | form | meaning 含义 |\n|---|---|---|\n' +
      fields.map((one) => row(contract.type, one)).join('\n'),
    `<details><summary>example 示例</summary>\n\n\`\`\`json\n${JSON.stringify(contract.example, undefined, 2)}\n\`\`\`\n\n</details>`,
  ].join('\n\n');
}

function row(type: string, field: Field): string {
  const { zh, en } = meaningOf(type, field.path) ?? { zh: '', en: '' };
  const texts = [zh, field.remark ?? en].filter((text) => text !== '');
  const codes = field.list === undefined ? '' : ` [${field.list.name}](#${anchorOf(codesTitle(field.list))})`;
  const form = `${field.sealed ? '🔒 ' : ''}${field.form}${codes}${field.required ? '' : ', optional'}`;
  return `| \`${field.shown}\` | ${form} | ${texts.join(' · ')} |`;
}

function codeLists(lists: ReadonlyMap<string, CodeList>): string {
  const sorted = [...lists.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = sorted.map((list) => {
    const rows = Object.keys(list.codes).map((code) => {
      const { zh, en } = nameOf(list, code);
      return `| \`${code}\` | ${zh} | ${en} |`;
    });
    return [
      `### ${codesTitle(list)}`,
      `${list.term}${list.open ? ' · *open*' : ''}`,
      '| code | 中文 | English |\n|---|---|---|\n' + rows.join('\n'),
    ].join('\n\n');
  });
  return ['## Codes · 代码', ...parts].join('\n\n');
}

const codesTitle = (list: CodeList): string => `codes: ${list.name}`;
