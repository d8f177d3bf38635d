import { formatYuan } from '@aid-chain/kernel';
import { ASSET_KINDS, type AssetKind, type Bilingual } from '@aid-chain/vocabulary';
import type { Examination } from '../../examination/examination.js';
import { times } from '../../exact/exact.js';
import { factRef } from '../../worksheet/fact-ref.js';
import { comparisonLine, line, unknownLine, type LineHead } from '../../worksheet/line.js';
import { inForce } from '../../worksheet/outcomes.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { FactRef, WorksheetLine } from '../../worksheet/worksheet-line.js';
import { judgedBy } from '../../facts/judged-by.js';
import { judgementOf } from '../../facts/judgement.js';
import { meetingLine } from './negative-list-meeting.js';
import { monitoredParameters } from './parameters.js';

const head = (ruleId: string): LineHead => ({ ruleId, group: 'line', category: 'monitored' });

interface Item {
  readonly no: number;
  /** What was given to the family does not count (S3-32). */
  readonly exceptGifts?: true;
  readonly text: Bilingual;
  /** Of which kind of asset the case may hold something that people look at. */
  readonly asset?: AssetKind;
}

/** The items as the place's document lists them (S3-31…37). Item six is a judgement of people and rests on no fact. */
const ITEMS: readonly Item[] = [
  {
    no: 1,
    asset: 'dwelling',
    text: { zh: '在县城有商品房、自建房或者购房', en: 'a dwelling in the county seat' },
  },
  {
    no: 2,
    asset: 'vehicle',
    exceptGifts: true,
    text: {
      zh: '有消费性车辆或者大型农机具（受赠的除外）',
      en: 'a consumer car or large farm machine, unless a gift',
    },
  },
  { no: 3, text: { zh: '有固定工作且收入稳定', en: 'a fixed job with a stable income' } },
  { no: 4, asset: 'business', text: { zh: '私营企业主或者股东', en: 'private owner or shareholder' } },
  {
    no: 5,
    text: {
      zh: '连续缴纳公积金、高基数社保或者领取职工养老金',
      en: 'housing fund, high insurance base or employee pension',
    },
  },
  { no: 6, text: { zh: '本人行为方面的情形', en: 'conduct of the persons' } },
  { no: 7, text: { zh: '有疑点不能说明或者举报属实', en: 'unexplained doubts or a substantiated report' } },
];

const ADVICE: Bilingual = {
  zh: '由村民会议研究，不自动得出结论',
  en: 'a question to the village meeting, never a result',
};

/**
 * The negative list of a place that has one (S3-31…37): each item is a question to people, and their answer stands beside it;
 * and the income of the override, which both collective approvals may use (S3-38). Empty elsewhere.
 */
export function negativeListLines(examination: Examination): WorksheetLine[] {
  const reader = new ParameterReader(examination.pack);
  const list = reader.optional(monitoredParameters, 'monitored.negative-list');
  if (list.state !== 'value' || !list.value) return [];
  const items = ITEMS.map((item) =>
    line(head(`monitored.negative-${String(item.no)}@1`), {
      outcome: 'not-applicable',
      parameters: reader.refs,
      facts: [...factsOf(examination, item), ...answerFacts(examination, item)],
      text: {
        zh: `负面清单${String(item.no)}：${item.text.zh}`,
        en: `negative list ${String(item.no)}: ${item.text.en}`,
      },
      advice: adviceOf(examination, item),
    }),
  );
  const override = overrideLine(examination);
  return [...items, ...inForce([override, meetingLine(examination, reader.refs, override)])];
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

function factsOf({ facts }: Examination, { asset, exceptGifts }: Item): FactRef[] {
  const kinds = ASSET_KINDS.filter((kind) => kind === asset);
  return facts.assets
    .filter(({ kind, valueFen = 0, count = 0 }) => kinds.includes(kind) && valueFen + count > 0)
    .filter(({ use }) => exceptGifts !== true || use !== 'gift')
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
  const rule = head('monitored.negative-override@1');
  if (net.annual === undefined || members === 0) {
    const text = { zh: '负面清单例外：年人均收入', en: 'override of the negative list: income per head' };
    return unknownLine(rule, text, reader.refs, net.missing);
  }
  return comparisonLine(rule, {
    left: times(net.annual, 1, members),
    op: 'lt',
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
