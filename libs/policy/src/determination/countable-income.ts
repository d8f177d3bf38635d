import { formatYuan } from '@aid-chain/kernel';
import type { IncomeKind } from '@aid-chain/vocabulary';
import type { IncomeFact, Period } from '../facts/facts.js';
import type { WorksheetLine } from './determination.js';
import { round, sum, times, ZERO, type Exact } from './exact.js';
import { factRef, type Case } from './household.js';
import { incomesInWindow, unknownIncomes } from './income-known.js';
import { param } from '../pack/pack.js';
import { partInWindow, windowBefore } from './income-window.js';
import { line, unknownLine, type LineHead } from './line.js';
import { ParameterReader } from './parameter-reader.js';
import { pensionLine, switchedOffLines } from './countable-exceptions.js';

export interface CountableIncome {
  readonly window: Period | null;
  readonly months: number;
  /** Undefined while a fact or a parameter is missing. */
  readonly total: Exact | undefined;
  readonly lines: readonly WorksheetLine[];
}

const head = (ruleId: string): LineHead => ({ ruleId, group: 'income', category: 'dibao' });

/**
 * Countable income of the household for dibao and margin in the window before the month of application:
 * four kinds of net income, less work cost, without what is not counted (D57 art. 13).
 */
export function countableIncome(kase: Case): CountableIncome {
  const reader = new ParameterReader(kase.pack);
  const basis = reader.value('household.members.basis');
  const months = reader.value('income.window.months');
  const adultFrom = reader.value('income.expected-from-age');
  if (basis === undefined || months === undefined || adultFrom === undefined) {
    const text = { zh: '收入核算期', en: 'income window' };
    return {
      window: null,
      months: 0,
      total: undefined,
      lines: [unknownLine(head('income.complete@1'), text, reader.refs, reader.missing)],
    };
  }
  const window = windowBefore(kase.facts.appliedOn, months);
  const items = incomesInWindow(kase, window);
  const complete = completeLine(kase, window, items, reader, adultFrom);
  const { line: total, amount } = totalLine(kase, window, items);
  const pension = pensionLine(kase, items);
  const lines = [complete, pension, ...switchedOffLines(kase), total];
  const open = lines.some((l) => l.outcome === 'unknown');
  return { window, months, total: open ? undefined : amount, lines };
}

function completeLine(
  kase: Case,
  window: Period,
  items: readonly IncomeFact[],
  reader: ParameterReader,
  adultFrom: number,
): WorksheetLine {
  const missing = unknownIncomes(kase, window, adultFrom);
  const text = {
    zh: `共同生活成员 ${kase.members.length} 人，${window.from} 至 ${window.to} 的收入齐全`,
    en: `incomes of ${kase.members.length} members living together, ${window.from} to ${window.to}, are all known`,
  };
  const facts = items.map((i) => factRef(`income.${i.kind}.${i.itemCode}`, i.personId, i.amountFen, i));
  if (missing.length > 0) {
    return unknownLine(head('income.complete@1'), text, reader.refs, missing, facts);
  }
  return line(head('income.complete@1'), { outcome: 'met', parameters: reader.refs, facts, text });
}

function totalLine(
  kase: Case,
  window: Period,
  items: readonly IncomeFact[],
): { line: WorksheetLine; amount: Exact | undefined } {
  const reader = new ParameterReader(kase.pack);
  const base = reader.value('work-cost.base');
  const share = reader.value('work-cost.share');
  const loss = reader.value('income.business.loss');
  const excluded = reader.value('income.excluded-items');
  if (base === undefined || share === undefined || loss === undefined || excluded === undefined) {
    const text = { zh: '可计算收入', en: 'countable income' };
    return {
      line: unknownLine(head('income.countable@1'), text, reader.refs, reader.missing),
      amount: undefined,
    };
  }
  const counted = items.filter((item) => !excluded.includes(item.itemCode) && !pensionExcluded(kase, item));
  const parts = partsOf(kase, counted, window, loss === 'floor-at-zero');
  const workCost = times(parts.wage, share, 10_000);
  const amount = sum([parts.wage, times(workCost, -1), parts.business, parts.property, parts.transfer]);
  const yuan = (value: Exact) => formatYuan(round(value, 'floor'));
  const text = {
    zh: `工资性 ${yuan(parts.wage)} 元减务工成本 ${yuan(workCost)} 元，经营净 ${yuan(parts.business)} 元，财产净 ${yuan(parts.property)} 元，转移净 ${yuan(parts.transfer)} 元，合计 ${yuan(amount)} 元`,
    en: `wages ${yuan(parts.wage)} less work cost ${yuan(workCost)}, business ${yuan(parts.business)}, property ${yuan(parts.property)}, transfers ${yuan(parts.transfer)}: ${yuan(amount)} yuan`,
  };
  const left = round(amount, 'floor');
  return {
    line: line(head('income.countable@1'), {
      outcome: 'met',
      left,
      unit: 'fen',
      parameters: reader.refs,
      text,
    }),
    amount,
  };
}

function pensionExcluded(kase: Case, item: IncomeFact): boolean {
  const excluded = param(kase.pack, 'income.basic-pension.excluded');
  return item.itemCode === 'basic-pension' && excluded.state === 'value' && excluded.value;
}

/** Income by kind in the window; a person's business loss is kept from eating the family's other income. */
export function partsOf(
  kase: Case,
  items: readonly IncomeFact[],
  window: Period,
  floorLoss: boolean,
): Record<IncomeKind, Exact> {
  const of = (kind: IncomeKind, personId?: string): Exact =>
    sum(
      items
        .filter((item) => item.kind === kind && (personId === undefined || item.personId === personId))
        .map((item) => partInWindow(item.amountFen, item.period, window)),
    );
  const floored = (value: Exact) => (floorLoss && value.num < 0n ? ZERO : value);
  const business = sum(kase.members.map((member) => floored(of('business', member.personId))));
  return { wage: of('wage'), business, property: of('property'), transfer: of('transfer') };
}

/** Income of one head and month, exact; the number of members must be above zero. */
export function perHeadMonth(total: Exact, members: number, months: number): Exact {
  return times(total, 1, BigInt(members) * BigInt(months));
}
