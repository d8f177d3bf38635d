import { formatYuan } from '@aid-chain/kernel';
import type { Missing, WorksheetLine } from '../worksheet/worksheet-line.js';
import { round, sum, times, type Exact } from '../exact/exact.js';
import type { IncomeFact, Period } from '../facts/facts.js';
import type { Contradiction } from '../facts/contradiction.js';
import { contradictionMissing, openOnes } from '../evidence/contradiction-line.js';
import type { WithWeighedIncomes } from '../evidence/incomes.js';
import { line, unknownLine, type LineHead } from '../worksheet/line.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import { unknownIncomes } from './income-known.js';
import { incomeRefs, neverBelowZero, partsOf } from './income-parts.js';
import { windowBefore } from '../periods/window.js';
import { incomeParameters, netIncomeParameters } from './parameters.js';

export interface NetIncome {
  readonly window: Period | null;
  /** The incomes that count in it. */
  readonly items: readonly IncomeFact[];
  /** Where sources contradict each other about them, open or settled. */
  readonly contradictions: readonly Contradiction[];
  /** Of the household in twelve months; undefined while a fact or a parameter is missing. */
  readonly annual: Exact | undefined;
  /** Undefined where the pack does not know a parameter of the sum. */
  readonly line: WorksheetLine | undefined;
  readonly missing: readonly Missing[];
}

const HEAD: LineHead = { ruleId: 'monitored.net-income@1', group: 'income', category: 'monitored' };

/**
 * Net income as the monitored track counts it: wage, business, property and transfer, the transfers of
 * social assistance and pensions included, no work cost deducted (人均纯收入).
 */
export function netIncome(household: WithWeighedIncomes): NetIncome {
  const reader = new ParameterReader(household.pack);
  const months = reader.value(netIncomeParameters, 'monitored.income.window-months');
  const adultFrom = reader.value(incomeParameters, 'income.expected-from-age');
  const loss = reader.value(incomeParameters, 'income.business.loss');
  if (months === undefined || adultFrom === undefined || loss === undefined) {
    const { missing } = reader;
    const text = { zh: '家庭纯收入', en: 'net income' };
    const open = reader.inForce ? unknownLine(HEAD, text, reader.refs, missing) : undefined;
    return { window: null, items: [], contradictions: [], annual: undefined, line: open, missing };
  }
  const window = windowBefore(household.facts.appliedOn, months);
  const { items, contradictions } = household.incomesIn(window);
  const open = openOnes(contradictions).map(contradictionMissing);
  const missing = [...unknownIncomes(household, window, adultFrom, months), ...open];
  if (missing.length > 0) {
    const unknown = unknownLine(HEAD, spanText(window), reader.refs, missing, incomeRefs(items));
    return { window, items, contradictions, annual: undefined, line: unknown, missing };
  }
  const parts = partsOf(household, items, window, loss === 'floor-at-zero');
  const annual = times(neverBelowZero(sum(Object.values(parts))), 12, months);
  return {
    window,
    items,
    contradictions,
    annual,
    line: knownLine(reader, items, window, round(annual, 'floor')),
    missing,
  };
}

function spanText({ from, to }: Period) {
  return { zh: `${from} 至 ${to} 家庭纯收入`, en: `net income ${from} to ${to}` };
}

function knownLine(
  reader: ParameterReader,
  items: readonly IncomeFact[],
  window: Period,
  left: number,
): WorksheetLine {
  const span = spanText(window);
  return line(HEAD, {
    outcome: 'met',
    left,
    unit: 'fen/household/year',
    parameters: reader.refs,
    facts: incomeRefs(items),
    text: {
      zh: `${span.zh}（不扣务工成本）年 ${formatYuan(left)} 元`,
      en: `${span.en}, no work cost deducted: ${formatYuan(left)} yuan a year`,
    },
  });
}
