import { formatYuan } from '@aid-chain/kernel';
import {
  ASSET_KINDS,
  isCodeOf,
  nameOf,
  negativeItemCodes,
  type AssetKind,
  type Bilingual,
  type NegativeItem,
} from '@aid-chain/vocabulary';
import type { Examination } from '../../examination/examination.js';
import { times } from '../../exact/exact.js';
import { factRef } from '../../worksheet/fact-ref.js';
import { comparisonLine, line, unknownLine, type LineHead } from '../../worksheet/line.js';
import { inForce } from '../../worksheet/outcomes.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import { isOfRule } from '../../worksheet/rule-of-line.js';
import type { FactRef, WorksheetLine } from '../../worksheet/worksheet-line.js';
import { judgedBy } from '../../facts/judged-by.js';
import { judgementOf } from '../../facts/judgement.js';
import { meetingLine } from './negative-list-meeting.js';
import { monitoredParameters } from './parameters.js';

const head = (ruleId: string): LineHead => ({ ruleId, group: 'line', category: 'monitored' });
const UNREAD = 'monitored.negative-items@1';

/** Of which kind of asset the case may hold something that people look at for an item. */
const ASSETS: Partial<Record<NegativeItem, AssetKind>> = {
  'county-seat-dwelling': 'dwelling',
  'vehicle-or-machine': 'vehicle',
  'private-owner': 'business',
};

/** An item as the place's document lists it: its number is its place in the list (S3-31…37). */
interface Item {
  readonly no: number;
  readonly code: NegativeItem;
  /** What was given to the family does not count (S3-32). */
  readonly exceptGifts: boolean;
}

const ADVICE: Bilingual = {
  zh: '由村民会议研究，不自动得出结论',
  en: 'a question to the village meeting, never a result',
};
const LIST: Bilingual = { zh: '负面清单的各项', en: 'the items of the negative list' };

/**
 * The negative list of a place that has one (S3-31…37): each item is a question to people, and their answer stands beside it;
 * and the income of the override, which both collective approvals may use (S3-38). Empty elsewhere; open where the place has
 * a list and its items are not loaded.
 */
export function negativeListLines(examination: Examination): WorksheetLine[] {
  const reader = new ParameterReader(examination.pack);
  const list = reader.optional(monitoredParameters, 'monitored.negative-list');
  if (list.state !== 'value' || !list.value) return [];
  const items = itemsOf(reader);
  if (items === undefined) return [unknownLine(head(UNREAD), LIST, reader.refs, reader.missing)];
  const lines = items.map((item) =>
    line(head(`monitored.negative-${String(item.no)}@1`), {
      outcome: 'not-applicable',
      parameters: reader.refs,
      facts: [...factsOf(examination, item), ...answerFacts(examination, item)],
      text: textOf(item),
      advice: adviceOf(examination, item),
    }),
  );
  const override = overrideLine(examination);
  const uncounted = new Set(listOf(reader, 'monitored.negative-list.not-counted'));
  const barring = new Set(items.flatMap(({ no, code }) => (uncounted.has(code) ? [] : [no])));
  return [...lines, ...inForce([override, meetingLine(examination, reader.refs, { override, barring })])];
}

type ListKey = `monitored.negative-list.${'not-counted' | 'except-gifts'}`;

/** Codes of items, none where the place names none. */
function listOf(reader: ParameterReader, key: ListKey): readonly string[] {
  const found = reader.optional(monitoredParameters, key);
  return found.state === 'value' ? found.value : [];
}

/** The items in the order of the document; undefined, with what lacks named, where they are not loaded. */
function itemsOf(reader: ParameterReader): readonly Item[] | undefined {
  const codes = reader.companion(monitoredParameters, 'monitored.negative-list.items');
  const excepted = new Set(listOf(reader, 'monitored.negative-list.except-gifts'));
  const known = codes?.filter((code) => isCodeOf(negativeItemCodes, code));
  return known?.map((code, index) => ({ no: index + 1, code, exceptGifts: excepted.has(code) }));
}

function textOf({ no, code, exceptGifts }: Item): Bilingual {
  const { zh, en } = nameOf(negativeItemCodes, code);
  return {
    zh: `负面清单${String(no)}：${zh}${exceptGifts ? '（受赠的除外）' : ''}`,
    en: `negative list ${String(no)}: ${en}${exceptGifts ? ', unless a gift' : ''}`,
  };
}

/** What the village meeting answered about an item, as a fact of people. */
function answerFacts({ facts }: Examination, { no }: Item): FactRef[] {
  const judged = judgementOf(facts.judgements, 'negative-list');
  const answer = judged?.items.find(({ item }) => item === no);
  if (judged === undefined || answer === undefined) return [];
  return [factRef(`judgement.negative-${String(no)}`, null, answer.applies, judgedBy(judged))];
}

function adviceOf({ facts }: Examination, { no }: Item): Bilingual {
  const judged = judgementOf(facts.judgements, 'negative-list');
  const answer = judged?.items.find(({ item }) => item === no);
  if (judged === undefined || answer === undefined) return ADVICE;
  return answer.applies
    ? { zh: `村民会议 ${judged.on} 认为属于`, en: `the village meeting of ${judged.on}: applies` }
    : { zh: `村民会议 ${judged.on} 认为不属于`, en: `the village meeting of ${judged.on}: does not apply` };
}

function factsOf({ facts }: Examination, { code, exceptGifts }: Item): FactRef[] {
  const kinds = ASSET_KINDS.filter((kind) => kind === ASSETS[code]);
  return facts.assets
    .filter(({ kind, valueFen = 0, count = 0 }) => kinds.includes(kind) && valueFen + count > 0)
    .filter(({ use }) => !exceptGifts || use !== 'gift')
    .map((item) =>
      factRef(`asset.${item.kind}`, item.personId ?? null, item.count ?? item.valueFen ?? null, item),
    );
}

/** Income per head below which the village committees together and the villagers' representatives may override the list. */
function overrideLine(examination: Examination): WorksheetLine | undefined {
  const net = examination.net();
  const reader = new ParameterReader(examination.pack);
  const limit = reader.optional(monitoredParameters, 'monitored.negative-list.override.income');
  const members = examination.members.length;
  if (limit.state !== 'value') return undefined;
  const op = reader.companion(monitoredParameters, 'monitored.negative-list.override.operator');
  const rule = head('monitored.negative-override@1');
  if (net.annual === undefined || members === 0 || op === undefined) {
    const text = { zh: '负面清单例外：年人均收入', en: 'override of the negative list: income per head' };
    return unknownLine(rule, text, reader.refs, [...reader.missing, ...net.missing]);
  }
  return comparisonLine(rule, {
    left: times(net.annual, 1, members),
    op,
    right: limit.value,
    unit: 'fen/person/year',
    parameters: reader.refs,
    facts: [],
    text: (left, word) => ({
      zh: `负面清单例外的收入条件（另须刚性支出或者收入减少很大、负债较多，且村两委和驻村工作队研究并经村民代表大会同意，见村民会议一项）：年人均收入 ${formatYuan(left)} 元，${word.zh} ${formatYuan(limit.value)} 元`,
      en: `income condition of an override of the negative list (the very large cost or loss of income, the debts and both approvals stand on the line of the village meeting): income per head and year ${formatYuan(left)} yuan, ${word.en} ${formatYuan(limit.value)}`,
    }),
  });
}

/** Whether the place has a list whose items are not loaded: nobody can be asked, and nobody is passed over. */
export function isListUnread(lines: readonly WorksheetLine[]): boolean {
  return lines.some((each) => isOfRule(each, 'monitored.negative-items'));
}
