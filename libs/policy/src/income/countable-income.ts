import type { Bilingual } from '@aid-chain/vocabulary';
import { formatYuan } from '@aid-chain/kernel';
import type { FactRef, Missing, WorksheetLine } from '../worksheet/worksheet-line.js';
import type { ExaminedHousehold } from '../household/household.js';
import { round, sum, times, type Exact } from '../exact/exact.js';
import type { IncomeFact, Period } from '../facts/facts.js';
import type { Contradiction } from '../facts/contradiction.js';
import { contradictionLine } from '../evidence/contradiction-line.js';
import type { WeighedIncomes, WithWeighedIncomes } from '../evidence/incomes.js';
import { toleranceOf } from '../evidence/tolerance.js';
import { line, unknownLine, type LineHead } from '../worksheet/line.js';
import { inForce, missingOf } from '../worksheet/outcomes.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import { pensionLine, withoutExcludedPension } from './countable-exceptions.js';
import { unknownIncomes } from './income-known.js';
import { incomeRefs, neverBelowZero, partsOf } from './income-parts.js';
import { leftOutText } from './left-out.js';
import { lossText } from './loss-text.js';
import { windowBefore } from '../periods/window.js';
import { adjustmentsOf } from './adjustments.js';
import { outsideWindowLine } from './outside-window.js';
import { incomeParameters } from './parameters.js';
import { workCost } from './work-cost.js';

export interface CountableIncome {
  readonly window: Period | null;
  readonly months: number;
  /** Undefined while a fact or a parameter is missing. */
  readonly total: Exact | undefined;
  readonly lines: readonly WorksheetLine[];
  /** Where sources contradict each other about it, open or settled. */
  readonly contradictions: readonly Contradiction[];
  /** What keeps the total open, so that every test that rests on it names it. */
  readonly missing: readonly Missing[];
}

const head = (ruleId: string): LineHead => ({ ruleId, group: 'income', category: 'dibao' });

/**
 * Countable income of the household for dibao and margin in the window before the month of application:
 * four kinds of net income, less work cost, without what is not counted (D57 art. 13).
 */
export function countableIncome(household: WithWeighedIncomes): CountableIncome {
  const reader = new ParameterReader(household.pack);
  const basis = reader.value(incomeParameters, 'household.members.basis');
  const months = reader.value(incomeParameters, 'income.window.months');
  const adultFrom = reader.value(incomeParameters, 'income.expected-from-age');
  if (basis === undefined || months === undefined || adultFrom === undefined) return withoutWindow(reader);
  const window = windowBefore(household.facts.appliedOn, months);
  const { items, replaced, contradictions } = household.incomesIn(window);
  const missingIncomes = unknownIncomes(household, window, adultFrom, months);
  const facts = incomeRefs(items);
  const complete = completeLine(household, { window, facts, missing: missingIncomes }, reader);
  const adjustments = adjustmentsOf({ household, items, window });
  const sumOf = totalOf(household, window, {
    ...{ items: [...items, ...adjustments.wages], replaced },
    facts: [...facts, ...incomeRefs(adjustments.wages)],
  });
  const measured = sumOf.amount === undefined ? undefined : adjustments.applied(sumOf.amount);
  const before = inForce([
    complete,
    outsideWindowLine(household, window),
    ...contradictions.map((each) =>
      contradictionLine(head('income.evidence@1'), each, toleranceOf(household.pack)),
    ),
    pensionLine(household, items),
    ...adjustments.lines,
  ]);
  const lines = inForce([
    ...before,
    sumOf.line === undefined ? undefined : asFarAsKnown(sumOf.line, before),
    adjustments.missing.length === 0 ? measured?.line : undefined,
  ]);
  const open = lines.some((l) => l.outcome === 'unknown');
  const total = open ? undefined : measured?.total;
  const missing = [...lines.flatMap((l) => l.missing), ...(sumOf.line === undefined ? sumOf.missing : [])];
  return { window, months, total, lines, contradictions, missing: total === undefined ? missing : [] };
}

/** No sum at all while the place does not say over which months it goes. */
function withoutWindow({ inForce: isInForce, refs, missing }: ParameterReader): CountableIncome {
  const text = { zh: '收入核算期', en: 'income window' };
  const open = unknownLine(head('income.complete@1'), text, refs, missing);
  const lines = isInForce ? [open] : [];
  return { window: null, months: 0, total: undefined, lines, contradictions: [], missing };
}

function completeLine(
  household: ExaminedHousehold,
  {
    window,
    facts,
    missing,
  }: { readonly window: Period; readonly facts: readonly FactRef[]; readonly missing: readonly Missing[] },
  reader: ParameterReader,
): WorksheetLine {
  const text = {
    zh: `共同生活成员 ${household.members.length} 人，${window.from} 至 ${window.to} 的收入齐全`,
    en: `incomes of ${household.members.length} members living together, ${window.from} to ${window.to}, are all known`,
  };
  if (missing.length > 0) {
    return unknownLine(head('income.complete@1'), text, reader.refs, missing, facts);
  }
  return line(head('income.complete@1'), { outcome: 'met', parameters: reader.refs, facts, text });
}

interface Total {
  /** Undefined where the pack does not know a parameter of the sum. */
  readonly line: WorksheetLine | undefined;
  readonly amount: Exact | undefined;
  readonly missing: readonly Missing[];
}

/** A sum of which a part is not known is open: what is known of it stays in the sentence, and is no result (adr/0002). */
function asFarAsKnown(sumLine: WorksheetLine, before: readonly WorksheetLine[]): WorksheetLine {
  const open = before.filter(({ outcome }) => outcome === 'unknown');
  if (open.length === 0 || sumLine.outcome === 'unknown') return sumLine;
  const { parameters, facts, left } = sumLine;
  const yuan = formatYuan(left ?? 0);
  const text = {
    zh: `可计算收入：目前已知的合计 ${yuan} 元，尚不齐全`,
    en: `countable income: ${yuan} yuan as far as it is known`,
  };
  return unknownLine(head('income.countable@1'), text, parameters, missingOf(open), facts);
}

function totalOf(
  household: ExaminedHousehold,
  window: Period,
  {
    items,
    replaced,
    facts,
  }: Pick<WeighedIncomes, 'items' | 'replaced'> & { readonly facts: readonly FactRef[] },
): Total {
  const reader = new ParameterReader(household.pack);
  // It only names by whose standard the other values are.
  reader.optional(incomeParameters, 'income.joint-standard');
  const loss = reader.value(incomeParameters, 'income.business.loss');
  const excluded = reader.value(incomeParameters, 'income.excluded-items');
  const counted = withoutExcludedPension(household, items).filter(
    (item) => excluded?.includes(item.itemCode) !== true,
  );
  const cost = workCost(household, counted, window, reader);
  const { missing, refs: parameters } = reader;
  const rule = head('income.countable@1');
  if (cost === undefined || loss === undefined || excluded === undefined) {
    const text = { zh: '可计算收入', en: 'countable income' };
    const open = reader.inForce ? unknownLine(rule, text, parameters, missing, facts) : undefined;
    return { line: open, amount: undefined, missing };
  }
  const parts = partsOf(household, counted, window, loss === 'floor-at-zero');
  const whole = sum([parts.wage, times(cost, -1), parts.business, parts.property, parts.transfer]);
  const amount = neverBelowZero(whole);
  const leftOut = leftOutText({ excluded: excludedOf(items, counted), replaced }, counted, window);
  const losses = lossText(household, counted, window, loss === 'floor-at-zero');
  const text = totalText({ parts, cost, amount }, losses, leftOut);
  const left = round(amount, 'floor');
  return {
    line: line(rule, { outcome: 'met', left, unit: 'fen', parameters, facts, text }),
    amount,
    missing,
  };
}

/** What the sum is made of: the four kinds, what work costs, losses and what does not count. */
function totalText(
  {
    parts,
    cost,
    amount,
  }: { readonly parts: ReturnType<typeof partsOf>; readonly cost: Exact; readonly amount: Exact },
  losses: Bilingual,
  leftOut: Bilingual,
): Bilingual {
  const yuan = (value: Exact) => formatYuan(round(value, 'floor'));
  return {
    zh: `工资性 ${yuan(parts.wage)} 元减务工成本 ${yuan(cost)} 元，经营净 ${yuan(parts.business)} 元，财产净 ${yuan(parts.property)} 元，转移净 ${yuan(parts.transfer)} 元，合计 ${yuan(amount)} 元${losses.zh}${leftOut.zh}`,
    en: `wages ${yuan(parts.wage)} less work cost ${yuan(cost)}, business ${yuan(parts.business)}, property ${yuan(parts.property)}, transfers ${yuan(parts.transfer)}: ${yuan(amount)} yuan${losses.en}${leftOut.en}`,
  };
}

function excludedOf(items: readonly IncomeFact[], counted: readonly IncomeFact[]): readonly IncomeFact[] {
  if (items.length === counted.length) return [];
  const standing = new Set(counted);
  return items.filter((item) => !standing.has(item));
}
