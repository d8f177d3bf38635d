import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { readFileSync } from 'node:fs';
import {
  AUDIT_NAMES,
  auditHead,
  parseHeads,
  verifyAudit,
  type AuditName,
  type KeptHead,
} from '@aid-chain/platform';
import { auditCheckLines } from '../audit-text.js';
import { auditDirectory } from '../directory-audit.js';
import { onAudit } from '../on-audit.js';
import { jsonOption, operatorCommand, withOperator } from '../operator-command.js';
import type { Operator } from '../operator.js';
import { AlreadyPrinted, printRows, type Print } from '../output.js';

const headText = ({ audit, no, digest }: KeptHead): string => `${audit} ${String(no)} ${digest}`;

/** Who looked, and at which seals: the directory's audit then holds the heads of the others, and is sealed itself. */
function record(
  operator: Operator,
  action: 'audit-heads-shown' | 'audit-verified',
  heads: readonly KeptHead[],
): Promise<void> {
  const entry = { action, objectType: 'audit-seal', ids: heads.map(headText) };
  return operator.onDirectory((sql) => auditDirectory(sql, operator, entry));
}

/** What is written down elsewhere: who can rewrite an audit can rewrite its seals, but not what lies outside. */
async function showHeads(operator: Operator, json: boolean, print: Print): Promise<void> {
  const heads: KeptHead[] = [];
  for (const audit of AUDIT_NAMES) {
    const head = await onAudit(operator, audit, (sql) => auditHead(sql, audit));
    if (head !== undefined) heads.push(head);
    if (json) printRows(print, head === undefined ? [] : [head]);
    else if (head === undefined) print(`# ${audit}: 尚无封存 / nothing is sealed yet`);
    else print(`${headText(head)} ${head.sealedAt}`);
  }
  await record(operator, 'audit-heads-shown', heads);
}

interface Asked {
  readonly audits: readonly AuditName[];
  readonly kept: readonly KeptHead[];
  readonly json: boolean;
}

/** @throws AlreadyPrinted where anything was found, so that the command ends with 1 */
async function verify(operator: Operator, { audits, kept, json }: Asked, print: Print): Promise<void> {
  const heads: KeptHead[] = [];
  let isIntact = true;
  for (const audit of audits) {
    const ofAudit = kept.filter((head) => head.audit === audit);
    const check = await onAudit(operator, audit, (sql) => verifyAudit(sql, audit, ofAudit));
    if (check.head !== null) heads.push(check.head);
    if (check.findings.length > 0) isIntact = false;
    if (json) printRows(print, [check]);
    else for (const line of auditCheckLines(check)) print(line);
  }
  await record(operator, 'audit-verified', heads);
  if (!isIntact) throw new AlreadyPrinted();
}

/** The heads in a file of `audit heads`. @throws InvalidArgumentError that names what cannot be read */
function keptHeads(file: string): readonly KeptHead[] {
  const { heads, faults } = parseHeads(readText(file));
  if (faults.length === 0 && heads.length > 0) return heads;
  const lines = faults.join(', ');
  throw new InvalidArgumentError(
    `${file} 不是 audit heads 的输出，第 ${lines} 行 / is not what audit heads printed, lines ${lines}`,
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new InvalidArgumentError(`无法读取 ${file} / ${file} cannot be read`);
  }
}

const headsCommand = (print: Print) =>
  operatorCommand('heads')
    .description(
      '各审计的最新封存：抄下或另存他处，供日后核对 · the newest seal of each audit, to be kept elsewhere',
    )
    .addOption(jsonOption())
    .action((options) =>
      withOperator(options, (operator) => showHeads(operator, options.json === true, print), 'auditor'),
    );

const verifyCommand = (print: Print) =>
  operatorCommand('verify')
    .description(
      '核对全部审计记录：更改、删除、插入、调换、截尾、旧备份，有则以 1 结束 · find what was changed; ends with 1 then',
    )
    .addOption(new Option('--audit <name>', '仅此审计 · this audit only').choices(AUDIT_NAMES))
    .option('--expected <file>', '另存的 audit heads · what audit heads printed earlier', keptHeads)
    .addOption(jsonOption())
    .action(({ audit, expected = [], ...options }) =>
      withOperator(
        options,
        (operator) => {
          const audits = audit === undefined ? AUDIT_NAMES : [audit];
          return verify(operator, { audits, kept: expected, json: options.json === true }, print);
        },
        'auditor',
      ),
    );

/** `audit`: whether what happened is still recorded as it was; operators, administrators and auditors may ask. */
export function auditCommand(print: Print): Command {
  return new Command('audit')
    .commandsGroup('审计 audit')
    .addCommand(headsCommand(print))
    .addCommand(verifyCommand(print));
}
