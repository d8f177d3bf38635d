import { formatYuan } from '@aid-chain/kernel';
import type { Period } from '../facts/facts.js';
import type { WorksheetLine } from './determination.js';
import { partsOf } from './countable-income.js';
import { round, sum, times, type Exact } from './exact.js';
import { factRef, type Case } from './household.js';
import { incomesInWindow, unknownIncomes } from './income-known.js';
import { windowBefore } from './income-window.js';
import { line, unknownLine, type LineHead } from './line.js';
import { ParameterReader } from './parameter-reader.js';

export interface NetIncome {
  readonly window: Period | null;
  /** Of the household in twelve months; undefined while a fact or a parameter is missing. */
  readonly annual: Exact | undefined;
  readonly line: WorksheetLine;
}

/**
 * Net income as the monitored track counts it: wage, business, property and transfer, the transfers of
 * social assistance and pensions included, no work cost deducted (policy.md §9).
 */
export function netIncome(kase: Case): NetIncome {
  const head: LineHead = { ruleId: 'monitored.net-income@1', group: 'income', category: 'monitored' };
  const reader = new ParameterReader(kase.pack);
  const months = reader.value('monitored.income.window-months');
  const adultFrom = reader.value('income.expected-from-age');
  const loss = reader.value('income.business.loss');
  if (months === undefined || adultFrom === undefined || loss === undefined) {
    const text = { zh: '家庭纯收入', en: 'net income' };
    return { window: null, annual: undefined, line: unknownLine(head, text, reader.refs, reader.missing) };
  }
  const window = windowBefore(kase.facts.appliedOn, months);
  const items = incomesInWindow(kase, window);
  const facts = items.map((i) => factRef(`income.${i.kind}.${i.itemCode}`, i.personId, i.amountFen, i));
  const missing = unknownIncomes(kase, window, adultFrom);
  const span = {
    zh: `${window.from} 至 ${window.to} 家庭纯收入`,
    en: `net income ${window.from} to ${window.to}`,
  };
  if (missing.length > 0) {
    return { window, annual: undefined, line: unknownLine(head, span, reader.refs, missing, facts) };
  }
  const parts = partsOf(kase, items, window, loss === 'floor-at-zero');
  const annual = times(sum(Object.values(parts)), 12, months);
  const left = round(annual, 'floor');
  const text = {
    zh: `${span.zh}（不扣务工成本）年 ${formatYuan(left)} 元`,
    en: `${span.en}, no work cost deducted: ${formatYuan(left)} yuan a year`,
  };
  const made = line(head, {
    outcome: 'met',
    left,
    unit: 'fen/household/year',
    parameters: reader.refs,
    facts,
    text,
  });
  return { window, annual, line: made };
}
