import { monthsOwed } from '../arrears/arrears.rules.js';
import { amountOf } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { owedUnder, paidIn } from './owed.rules.js';
import { raisesMeanwhile, withRaises } from './raises-meanwhile.rules.js';
import type { Reduction } from './reduction.store.js';
import { carriedOutAgain, suspend } from './suspension.rules.js';

const RAISED = { from: '2026-10-01', monthlyAmountFen: 840, raisedByFen: 120 };
const endOn = (on: string) => ({ state: { is: 'ended', on, reasonCode: 'no-longer-met' } }) as const;
/** 720 from August, raised to 840 from October, when its end begins as well. */
const ended: Recognition = {
  ...{ recognitionId: 'r1', householdId: 'h', personId: null, category: 'dibao', caseId: 'c1' },
  ...{ track: 'civil-affairs', decidedOn: '2026-07-20', determinationHash: 'x' },
  ...{ validFrom: '2026-08-01', monthlyAmountFen: 720, changes: [RAISED], ...endOn('2026-10-01') },
};
const end: Reduction = {
  ...{ adjustmentId: 'a1', recognitionId: 'r1', decidedOn: '2026-09-18', effectiveOn: '2026-10-01' },
  ...{ category: 'dibao', personId: null, ends: true, amountBeforeFen: 840 },
};
const beside = { earlier: [], laterFrom: null, besideRemedyId: null };
const decidedBy = 'civil-affairs' as const;

function kept(recognition: Recognition, on: string, { isFinal = false, remedyId = 'm1' } = {}): Recognition {
  const of = { remedyId, on, from: on, isFinal, reduction: end, beside, decidedBy };
  return suspend([recognition], of)?.after ?? recognition;
}
function upheld(recognition: Recognition, from: string): Recognition {
  const [lifted] = carriedOutAgain([recognition], { remedyId: 'm1', from, decidedBy });
  return lifted?.after ?? recognition;
}
function owed(
  recognition: Recognition,
  on: string,
  { reduction = end, known = (_month: string): number => 0 } = {},
) {
  const of = { present: [recognition], reduction, beside, on, goneOn: undefined, known };
  const period = owedUnder(of);
  return period && monthsOwed(period).map(({ month, amountFen }) => [month.slice(0, 7), amountFen]);
}

describe('An end that begins in the month of a raise', () => {
  it('[L-22] [A-04] and is stayed before its first day owes nothing when it is set aside: the stay paid all of it', () => {
    expect(owed(kept(ended, '2026-09-18'), '2027-05-10')).toEqual([]);
  });

  it('[L-22] [A-04] and is set aside without a stay owes each month what the list restores for it, no more', () => {
    expect(owed(ended, '2026-11-10')).toEqual([
      ['2026-10', 840],
      ['2026-11', 840],
    ]);
  });

  it('[L-22] [A-04] [S1-18] and is set aside after its stay ended with a result that kept it owes the months since alone', () => {
    const again = upheld(kept(ended, '2026-09-18'), '2027-06-01');
    expect(owed(again, '2027-06-20')).toEqual([['2027-06', 840]]);
    const raises = [{ from: '2027-06-01', raisedByFen: 150 }];
    expect(owed(withRaises(again, raises), '2027-06-20')).toEqual([['2027-06', 990]]);
  });

  it('[L-22] [A-04] [S1-18] counts one that is adopted after the end as well, and one of an earlier month', () => {
    const before = { reduction: { ...end, amountBeforeFen: 720 } };
    expect(owed(ended, '2026-10-10', before)).toEqual([['2026-10', 840]]);
    expect(owed(kept(ended, '2026-09-18'), '2027-05-10', before)).toEqual([]);
    const later = { ...ended, ...endOn('2027-01-01') };
    expect(owed(later, '2027-01-10', { reduction: { ...end, effectiveOn: '2027-01-01' } })).toEqual([
      ['2027-01', 840],
    ]);
  });
});

describe('The months of an end before its stay', () => {
  const MONTHS = ['2026-10', '2026-11', '2026-12'].map((month) => [month, 840]);
  const known = (month: string) => (month === '2026-12-01' ? 840 : 0);

  it('[L-22] [A-04] were not paid, and are owed when it is set aside, less what the stay owed of them', () => {
    const stayed = kept(ended, '2026-12-08');
    expect(owed(stayed, '2027-05-10')).toEqual(MONTHS);
    expect(owed(stayed, '2027-05-10', { known })).toEqual(MONTHS.slice(0, 2));
  });

  it('[L-22] [A-04] are owed also after a result that kept it, with the months since', () => {
    const again = upheld(kept(ended, '2026-12-08'), '2027-02-01');
    expect(owed(again, '2027-02-20')).toEqual([...MONTHS, ['2027-02', 840]]);
    const second = kept(again, '2027-03-08', { remedyId: 'm2' });
    expect(owed(second, '2027-05-10')).toEqual([...MONTHS, ['2027-02', 840], ['2027-03', 840]]);
  });
});

it('[A-04] [S1-18] a month of an end before its stay counts as paid only once a result has its arrears: a raise that is taken in late is owed for it then', () => {
  const stayed = kept(ended, '2026-12-08');
  const setAside = kept(stayed, '2027-05-10', { isFinal: true });
  const paid = (recognition: Recognition) =>
    ['2026-09-01', '2026-11-01', '2027-01-01'].map((month) => paidIn(recognition, month));
  expect([paid(stayed), paid(setAside)]).toEqual([
    [720, 0, 840],
    [720, 840, 840],
  ]);
});

describe('A standard that rose while the recognition ran, and was taken in only after its end', () => {
  /** It rises to 650 yuan in May; the run that takes it in finds the family ended from June. */
  const amountIn = (month: string) => (month < '2026-10-01' ? 720 : month < '2027-05-01' ? 840 : 990);
  const missed = (recognition: Recognition, amount: (month: string) => number | null = amountIn) =>
    raisesMeanwhile(recognition, { from: '2027-06-01', until: '2028-06-20', amountIn: amount });

  it('[L-22] [S1-18] reaches the family from the first month of the end, once', () => {
    const june: Recognition = { ...ended, ...endOn('2027-06-01') };
    expect(missed(june)).toEqual([{ from: '2027-06-01', raisedByFen: 150 }]);
    const raised = withRaises(june, missed(june));
    expect(['2027-05-01', '2027-06-01'].map((month) => amountOf(raised, month))).toEqual([840, 990]);
    expect(missed(raised)).toEqual([]);
    const taken = {
      ...june,
      changes: [RAISED, { from: '2027-05-01', monthlyAmountFen: 990, raisedByFen: 150 }],
    };
    expect(missed(taken)).toEqual([]);
  });

  it('[L-01] [S1-18] adds nothing where the amount has it already, or the facts of the case have become others', () => {
    const imported = { ...ended, changes: [], monthlyAmountFen: 990 };
    expect(missed(imported)).toEqual([]);
    expect(missed(ended, (month) => amountIn(month) - 200)).toEqual([]);
  });
});
