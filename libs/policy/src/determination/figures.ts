import type { CountableIncome } from './countable-income.js';
import { perHeadMonth } from './countable-income.js';
import type { Figures } from './determination.js';
import { exact, round, subtract, times, type Exact } from './exact.js';
import type { Case } from './household.js';
import type { NetIncome } from './net-income.js';
import { medicalSpending } from './spending.js';

/** The figures that officials compare, rounded down for reading only. */
export function figuresOf(kase: Case, income: CountableIncome, net: NetIncome): Figures {
  const members = kase.members.length;
  const medical = medicalSpending(kase).total;
  const floor = (value: Exact | undefined) => (value === undefined ? null : round(value, 'floor'));
  const perHead = (value: Exact | undefined) =>
    value === undefined || members === 0 ? null : round(times(value, 1, members), 'floor');
  return {
    members,
    incomeWindow: income.window,
    countableIncomeFen: floor(income.total),
    countablePerHeadMonthFen:
      income.total === undefined || members === 0
        ? null
        : round(perHeadMonth(income.total, members, income.months), 'floor'),
    annualNetIncomeFen: floor(net.annual),
    netPerHeadYearFen: perHead(net.annual),
    selfPaidMedicalFen: round(medical, 'floor'),
    selfPaidMedicalShareBp: shareOf(medical, net.annual),
    netAfterMedicalPerHeadYearFen: perHead(
      net.annual === undefined ? undefined : subtract(net.annual, medical),
    ),
  };
}

function shareOf(part: Exact, whole: Exact | undefined): number | null {
  if (whole === undefined || whole.num <= 0n) return null;
  return round(exact(part.num * 10_000n * whole.den, part.den * whole.num), 'floor');
}
