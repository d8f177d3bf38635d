import { formatYuan } from '@aid-chain/kernel';
import { nameOf, noWorkReasonCodes, type Bilingual } from '@aid-chain/vocabulary';
import { exact, round, subtract, type Exact } from '../exact/exact.js';
import type { IncomeFact, Period, PersonFacts } from '../facts/facts.js';
import type { ExaminedHousehold } from '../household/household.js';
import type { Missing } from '../worksheet/worksheet-line.js';
import { monthsOf } from '../periods/window.js';
import { factRef } from '../worksheet/fact-ref.js';
import { line } from '../worksheet/line.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import { amountIn, incomeRefs } from './income-parts.js';
import { imputedOpen, standingOf, worksAway, type ImputedTerms } from './imputed-standing.js';
import {
  incomeHead,
  nothingDue,
  openAdjustment,
  switchedOff,
  type CountedIncomes,
  type Adjustment,
} from './adjustment.js';
import { incomeParameters } from './parameters.js';

const TEXT = { zh: '推定收入', en: 'imputed income' };
const NOBODY = {
  zh: '推定收入：没有成员应当推定收入',
  en: 'imputed income: there is no member with whom one is to be imputed',
};
const RULE = 'income.imputed@2';

/** What is imputed, as wages of which the cost of work is deducted like of real ones. */
interface Imputed extends Pick<Adjustment, 'lines' | 'missing'> {
  readonly wages: readonly IncomeFact[];
}

const NOTHING: Imputed = { lines: [], missing: [], wages: [] };

/**
 * The labour income that the place quantifies (S4-07): for who can work and states none, and for who works away, whose
 * real income nobody has established. Each is a line of its own; who cannot be expected to work has none imputed (N22),
 * and while that is not known it stays open. What the three refusals of work bring is another matter (国务院令第649号 45).
 */
export function imputedIncome(counted: CountedIncomes): Imputed {
  const { household } = counted;
  const off = switchedOff(household, 'income.imputed', 'income.imputed@1', TEXT);
  if (off !== undefined) return { ...off, wages: [] };
  const reader = new ParameterReader(household.pack);
  const terms = termsOf(reader, household);
  if (terms === undefined) return { ...openAdjustment(incomeHead(RULE), TEXT, reader, []), wages: [] };
  const found = household.members.map((member) => ofMember(counted, member, terms));
  if (found.every(({ lines }) => lines.length === 0)) {
    const facts = household.members.flatMap(refsOf);
    return { ...nothingDue(incomeHead(RULE), NOBODY, reader.refs, facts), wages: [] };
  }
  return {
    lines: found.flatMap(({ lines }) => lines),
    wages: found.flatMap(({ wages }) => wages),
    missing: found.flatMap(({ missing }) => missing),
  };
}

/** What the place sets; undefined, with what lacks named, where it imputes and gives no amount at all. */
function termsOf(reader: ParameterReader, household: ExaminedHousehold): ImputedTerms | undefined {
  reader.value(incomeParameters, 'income.imputed');
  const home = reader.optional(incomeParameters, 'income.imputed.amount');
  const away = reader.optional(incomeParameters, 'income.imputed.away-amount');
  const neither = home.state !== 'value' && away.state !== 'value';
  if (neither || home.state === 'pending' || away.state === 'pending') {
    const key = away.state === 'pending' ? 'income.imputed.away-amount' : 'income.imputed.amount';
    reader.value(incomeParameters, key);
    return undefined;
  }
  const weak = reader.optional(incomeParameters, 'income.imputed.weak-share');
  const from = reader.optional(incomeParameters, 'income.imputed.from-age');
  const to = reader.optional(incomeParameters, 'income.imputed.to-age');
  const reasons = reader.optional(incomeParameters, 'income.imputed.exempt-reasons');
  return {
    home: home.state === 'value' ? home.value : undefined,
    away: away.state === 'value' ? away.value : undefined,
    weakShare: weak.state === 'value' ? weak.value : undefined,
    weakMissing: weakMissing(household),
    fromAge: from.state === 'value' ? from.value : 0,
    toAge: to.state === 'value' ? to.value : Number.MAX_SAFE_INTEGER,
    exemptReasons: reasons.state === 'value' ? reasons.value : [],
    refs: reader.refs,
  };
}

function weakMissing({ pack }: ExaminedHousehold): readonly Missing[] {
  const reader = new ParameterReader(pack);
  reader.value(incomeParameters, 'income.imputed.weak-share');
  return reader.missing;
}

function ofMember(
  { household, items, window }: CountedIncomes,
  member: PersonFacts,
  terms: ImputedTerms,
): Imputed {
  const earned = items.filter((item) => item.personId === member.personId && isEarned(item));
  const [stated, since] = [amountIn(earned, window), monthsSince(member, window)];
  const months = since.length;
  const standing = standingOf(household, member, { earned, stated, months }, terms);
  if (standing.kind === 'none') return NOTHING;
  const facts = [...incomeRefs(earned), ...refsOf(member)];
  if (standing.kind === 'open') {
    const lines = [imputedOpen(incomeHead(RULE), terms, standing.missing, facts)];
    return { lines, wages: [], missing: standing.missing };
  }
  const head = incomeHead(RULE);
  if (standing.kind === 'exempt') {
    const { zh, en } = nameOf(noWorkReasonCodes, standing.reason);
    const text = { zh: `${TEXT.zh}：因${zh}，不推定收入`, en: `${TEXT.en}: none, as the member ${en}` };
    const exempt = line(head, { outcome: 'not-applicable', parameters: terms.refs, facts, text });
    return { ...NOTHING, lines: [exempt] };
  }
  const amountFen = round(subtract(exact(standing.monthlyFen * months), stated), 'floor');
  const [each, all] = [formatYuan(standing.monthlyFen), formatYuan(amountFen)];
  const why = worksAway(member) && terms.away !== undefined ? AWAY : HOME;
  const less = lessText(stated);
  const text = {
    zh: `${TEXT.zh}：${why.zh}，每月按 ${each} 元 × ${months} 个月${less.zh}，推定 ${all} 元`,
    en: `${TEXT.en}: ${why.en}, ${each} yuan a month × ${months}${less.en}, ${all} yuan imputed`,
  };
  const left = { left: amountFen, unit: 'fen' };
  const body = { outcome: 'met', ...left, parameters: terms.refs, facts, text, advice: OVERRIDE } as const;
  const period = { from: since[0]?.from ?? window.from, to: window.to };
  const wage = { personId: member.personId, kind: 'wage', itemCode: 'wage', amountFen, period } as const;
  const origin = { source: 'imputed', asOf: household.asOf, confidence: 'estimated' } as const;
  return { lines: [line(head, body)], wages: [{ ...wage, ...origin }], missing: [] };
}

/** What counts already of the member's labour income, so that the sentence adds up. */
function lessText(stated: Exact): Bilingual {
  if (stated.num === 0n) return { zh: '', en: '' };
  const has = formatYuan(round(stated, 'floor'));
  return { zh: `，减已计入的 ${has} 元`, en: ` less ${has} yuan that count` };
}

const HOME = { zh: '有劳动能力而未说明劳动收入', en: 'able to work and no labour income stated' };
const AWAY = { zh: '外出务工，实际收入未经查实', en: 'works away, the real income is not established' };
const OVERRIDE = {
  zh: '计入；实际收入经入户调查或者核对查明的，按实际计算；确实不能就业的，由入户调查载明原因，载明后不推定',
  en: 'counted; where survey or verification establishes the real income, that counts; where the member really cannot work, the survey states the reason and nothing is imputed',
};

const isEarned = ({ kind, amountFen }: IncomeFact): boolean =>
  (kind === 'wage' || kind === 'business') && amountFen > 0;

/** Whole months of the window since which the member stands in the employment on file. */
function monthsSince({ employment }: PersonFacts, window: Period): Period[] {
  const since = employment.state === 'known' ? employment.value.since : undefined;
  return monthsOf(window).filter(({ from }) => since === undefined || from >= since);
}

function refsOf({ personId, labour, employment, noWorkReason }: PersonFacts) {
  return [
    ...(labour.state === 'known' ? [factRef('labour', personId, labour.value, labour)] : []),
    ...(employment.state === 'known'
      ? [factRef('employment', personId, employment.value.status, employment)]
      : []),
    ...(noWorkReason.state === 'known'
      ? [factRef('noWorkReason', personId, noWorkReason.value, noWorkReason)]
      : []),
  ];
}
