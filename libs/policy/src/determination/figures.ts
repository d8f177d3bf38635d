import type { Examination } from '../examination/examination.js';
import { exact, round, subtract, times, type Exact } from '../exact/exact.js';
import { perHeadMonth } from '../income/income-parts.js';
import type { Figures } from './determination.js';

/** The figures that officials compare, rounded down for reading only. */
export function figuresOf(examination: Examination): Figures {
  const members = examination.members.length;
  const income = examination.income();
  const { annual } = examination.net();
  const medical = examination.medical().total;
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
    annualNetIncomeFen: floor(annual),
    netPerHeadYearFen: perHead(annual),
    selfPaidMedicalFen: round(medical, 'floor'),
    selfPaidMedicalShareBp: shareOf(medical, annual),
    netAfterMedicalPerHeadYearFen: perHead(annual === undefined ? undefined : subtract(annual, medical)),
  };
}

function shareOf(part: Exact, whole: Exact | undefined): number | null {
  if (whole === undefined || whole.num <= 0n) return null;
  return round(exact(part.num * 10_000n * whole.den, part.den * whole.num), 'floor');
}
