import { amountOf } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { monthsOwed } from '../arrears/arrears.rules.js';
import { owedUnder } from './owed.rules.js';
import { raisesMeanwhile, withRaises } from './raises-meanwhile.rules.js';
import type { Reduction } from './reduction.store.js';
import { carriedOutAgain, suspend } from './suspension.rules.js';

const ended: Recognition = {
  ...{ recognitionId: 'r1', householdId: 'h', personId: null, category: 'dibao', caseId: 'c1' },
  ...{ track: 'civil-affairs', decidedOn: '2026-07-20', determinationHash: 'x' },
  ...{ validFrom: '2026-08-01', monthlyAmountFen: 500 },
  state: { is: 'ended', on: '2026-11-01', reasonCode: 'no-longer-met' },
};
const end: Reduction = {
  ...{ adjustmentId: 'a1', recognitionId: 'r1', decidedOn: '2026-10-10', effectiveOn: '2026-11-01' },
  ...{ category: 'dibao', personId: null, ends: true, amountBeforeFen: 500 },
};
const beside = { earlier: [], laterFrom: null, besideRemedyId: null };
const decidedBy = 'civil-affairs' as const;
/** The standard is raised in January, and again in April. */
const amountIn = (month: string) => (month < '2027-01-01' ? 500 : month < '2027-04-01' ? 560 : 600);
const found = (changes: Recognition['changes'] = [], amount: (month: string) => number | null = amountIn) =>
  raisesMeanwhile({ ...ended, changes }, { from: '2026-11-01', until: '2027-05-10', amountIn: amount });
const RAISES = [
  { from: '2027-01-01', raisedByFen: 60 },
  { from: '2027-04-01', raisedByFen: 40 },
];

describe('A standard that is raised while an end was carried out', () => {
  it('[L-22] [S1-18] raises what goes on again, also for a month that is still to come, and is published with it', () => {
    expect(found()).toEqual(RAISES);
    const order = { remedyId: 'm1', on: '2027-02-08', from: '2027-02-08', isFinal: true, decidedBy };
    const kept = suspend([ended], { ...order, reduction: end, beside, raises: found() });
    const paid = (month: string) => kept && amountOf(kept.after, month);
    expect(['2026-12-01', '2027-02-01', '2027-04-01'].map(paid)).toEqual([500, 560, 600]);
    expect(kept?.events.map(({ data }) => (data as { effectiveOn?: string }).effectiveOn)).toEqual([
      ...[undefined, '2027-01-01', '2027-02-08', '2027-04-01'],
    ]);
  });

  it('[A-04] is owed with the months for which nothing was paid', () => {
    const period = owedUnder({
      ...{ present: [withRaises(ended, RAISES)], reduction: end, beside, on: '2027-02-08' },
      ...{ goneOn: undefined, known: () => 0 },
    });
    expect(period && monthsOwed(period).map(({ amountFen }) => amountFen)).toEqual([500, 500, 560, 560]);
  });

  it('[L-01] is added once, where it was decided before the end no more, and what is not known or falls changes nothing', () => {
    expect(found([{ from: '2027-01-01', monthlyAmountFen: 560, raisedByFen: 60 }])).toEqual(RAISES.slice(1));
    expect(found([], () => null)).toEqual([]);
    expect(found([], (month) => (month < '2027-01-01' ? 500 : 400))).toEqual([]);
  });

  it('[S1-18] [L-22] that falls and comes back adds nothing, and one that rises beyond what it was adds that alone', () => {
    const falls = (after: number) => (month: string) =>
      month < '2026-12-01' ? 500 : month < '2027-02-01' ? 300 : after;
    expect(found([], falls(500))).toEqual([]);
    expect(found([], falls(540))).toEqual([{ from: '2027-02-01', raisedByFen: 40 }]);
  });

  it('[S1-18] [A-04] is not lost where the month before the end, or one between, is not known', () => {
    const unknown = (gap: string) => (month: string) => (month.startsWith(gap) ? null : amountIn(month));
    expect(found([], unknown('2026'))).toEqual(RAISES);
    expect(found([], unknown('2027-01'))).toEqual([{ from: '2027-02-01', raisedByFen: 60 }, RAISES[1]]);
  });
});

it('[L-22] an end that was carried out again after its stay and is set aside then runs again', () => {
  const order = { on: '2026-12-08', from: '2026-12-08', isFinal: false, decidedBy };
  const stay = suspend([ended], { ...order, remedyId: 'm1', reduction: end, beside });
  const [lifted] = carriedOutAgain(stay ? [stay.after] : [], {
    remedyId: 'm1',
    from: '2027-02-01',
    decidedBy,
  });
  expect(lifted?.after.state).toMatchObject({ is: 'ended', on: '2027-02-01' });
  const result = { remedyId: 'm1', on: '2027-03-08', from: '2027-03-08', isFinal: true, decidedBy };
  const kept = suspend(lifted ? [lifted.after] : [], { ...result, reduction: end, beside });
  expect(kept?.after.state).toEqual({ is: 'running' });
  expect(kept?.events[0]).toMatchObject({ data: { endedFrom: '2027-02-01' } });
});
