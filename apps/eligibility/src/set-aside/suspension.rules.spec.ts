import { amountOf, withChange } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { Reduction } from './reduction.store.js';
import type { Beside } from './beside.rules.js';
import { carriedOutAgain, carriedOutFrom, suspend, type Suspension } from './suspension.rules.js';

const recognition: Recognition = {
  ...{ recognitionId: 'r1', householdId: 'h', personId: null, category: 'dibao', caseId: 'c1' },
  ...{ track: 'civil-affairs', decidedOn: '2026-07-20', determinationHash: 'x' },
  ...{ validFrom: '2026-08-01', monthlyAmountFen: 92_000, state: { is: 'running' } },
};
const reduced: Recognition = { ...recognition, changes: [{ from: '2026-10-01', monthlyAmountFen: 56_000 }] };
const ended: Recognition = {
  ...recognition,
  state: { is: 'ended', on: '2026-10-01', reasonCode: 'no-longer-met' },
};
const reduction: Reduction = {
  ...{ adjustmentId: 'a1', recognitionId: 'r1', decidedOn: '2026-09-10', effectiveOn: '2026-10-01' },
  ...{ category: 'dibao', personId: null, ends: false, amountBeforeFen: 92_000 },
};
const decidedBy = 'township' as const;
const alone: Beside = { earlier: [], laterFrom: null, besideRemedyId: null };
const stay = (changes: Partial<Suspension> = {}): Suspension => ({
  ...{ reduction, remedyId: 'm1', on: '2026-11-10', from: '2026-11-10', isFinal: false, beside: alone },
  decidedBy,
  ...changes,
});
const kept = (present: Recognition[], changes: Partial<Suspension> = {}) => {
  const found = suspend(present, stay(changes));
  if (found === undefined) throw new Error('nothing was kept');
  return found;
};
const published = ({ events }: { readonly events: readonly { type: string; data: object }[] }) =>
  events.map(({ type, data }) => {
    const { effectiveOn, endedFrom, monthlyAmountFen } = data as Record<string, unknown>;
    return [type.split('.')[1], effectiveOn ?? endedFrom, monthlyAmountFen];
  });

describe('A stay of execution', () => {
  it('[L-22] keeps what ran before the reduction from the day of the order, and publishes it to the other services', () => {
    const found = kept([reduced]);
    expect(amountOf(found.after, '2026-11-09')).toBe(56_000);
    expect(amountOf(found.after, '2026-11-10')).toBe(92_000);
    expect(published(found)).toEqual([['recognition-changed', '2026-11-10', 92_000]]);
  });

  it('[L-22] of a reduction whose first month has not come keeps it from ever beginning', () => {
    const found = kept([reduced], { on: '2026-09-15', from: '2026-09-15' });
    expect(['2026-09-30', '2026-10-01', '2027-01-01'].map((day) => amountOf(found.after, day))).toEqual([
      92_000, 92_000, 92_000,
    ]);
    expect(published(found)).toEqual([['recognition-changed', '2026-10-01', 92_000]]);
  });

  it('[L-22] of an end lets what had ended run on without a gap', () => {
    const found = kept([ended], { reduction: { ...reduction, ends: true } });
    expect(found.after.state).toEqual({ is: 'running' });
    expect(published(found)).toEqual([['recognition-restored', '2026-10-01', undefined]]);
  });

  it('[L-22] [L-01] that is lifted brings the reduction back from the month after, and takes back nothing that was paid', () => {
    const { after } = kept([reduced]);
    const from = carriedOutFrom('2026-12-08');
    const [lifted] = carriedOutAgain([after], { remedyId: 'm1', from, decidedBy });
    expect(from).toBe('2027-01-01');
    expect(lifted && ['2026-12-31', '2027-01-01'].map((day) => amountOf(lifted.after, day))).toEqual([
      92_000, 56_000,
    ]);
    expect(lifted && published(lifted)).toEqual([['recognition-changed', '2027-01-01', 56_000]]);
    expect(carriedOutAgain([after], { remedyId: 'm2', from, decidedBy })).toEqual([]);
  });

  it('[L-22] of an end that is lifted ends it again, unless another remedy still keeps it', () => {
    const end = { ...reduction, ends: true };
    const { after } = kept([ended], { reduction: end });
    const [lifted] = carriedOutAgain([after], { remedyId: 'm1', from: '2027-01-01', decidedBy });
    expect(lifted?.after.state).toEqual({ is: 'ended', on: '2027-01-01', reasonCode: 'no-longer-met' });
    const both = kept([after], { reduction: end, remedyId: 'm2' });
    const [one] = carriedOutAgain([both.after], { remedyId: 'm1', from: '2027-01-01', decidedBy });
    expect(one?.after.state).toEqual({ is: 'running' });
  });

  it('[L-22] [S1-18] of an end that is lifted ends what ran on, with what it was raised to meanwhile, also where an earlier end was set aside for good', () => {
    const first = kept([ended], { reduction: { ...reduction, ends: true }, remedyId: 'm0', isFinal: true });
    const again: Recognition = {
      ...first.after,
      state: { is: 'ended', on: '2027-04-01', reasonCode: 'no-longer-met' },
    };
    const end = { ...reduction, adjustmentId: 'a2', ends: true, effectiveOn: '2027-04-01' };
    const { after } = kept([again], { reduction: end, on: '2027-03-04', from: '2027-03-04' });
    const raised = withChange(after, { from: '2027-05-01', monthlyAmountFen: 99_000, raisedByFen: 7_000 });
    const [upheld] = carriedOutAgain([raised], { remedyId: 'm1', from: '2027-06-01', decidedBy });
    expect(upheld?.after.state).toEqual({ is: 'ended', on: '2027-06-01', reasonCode: 'no-longer-met' });
    expect(upheld && amountOf(upheld.after, '2027-05-31')).toBe(99_000);
    expect(upheld && published(upheld)).toEqual([['recognition-ended', '2027-06-01', undefined]]);
  });

  it('[L-22] [L-01] of an end that was decided for a later month lets it end in that month, not before', () => {
    const later: Recognition = {
      ...ended,
      state: { ...ended.state, is: 'ended', on: '2027-01-01', reasonCode: 'x' },
    };
    const end = { ...reduction, ends: true, effectiveOn: '2027-01-01' };
    const { after } = kept([later], { reduction: end, on: '2026-10-15', from: '2026-10-15' });
    const [lifted] = carriedOutAgain([after], { remedyId: 'm1', from: '2026-11-01', decidedBy });
    expect(lifted?.after.state).toMatchObject({ is: 'ended', on: '2027-01-01' });
    expect(lifted && published(lifted)).toEqual([['recognition-ended', '2027-01-01', undefined]]);
  });

  it('[L-22] keeps nothing of what was decided anew since, and a later reduction from its own month on', () => {
    const replaced: Recognition = {
      ...recognition,
      state: { is: 'replaced', byCaseId: 'c2', on: '2026-11-01' },
    };
    const anew: Recognition = { ...recognition, recognitionId: 'r2', caseId: 'c2', decidedOn: '2026-10-20' };
    expect(suspend([replaced, anew], stay())).toBeUndefined();
    expect(suspend([reduced], stay({ beside: { ...alone, laterFrom: '2026-11-01' } }))).toBeUndefined();
    const later = {
      ...reduced,
      changes: [...(reduced.changes ?? []), { from: '2027-01-01', monthlyAmountFen: 40_000 }],
    };
    const found = kept([later], { beside: { ...alone, laterFrom: '2027-01-01' } });
    expect(['2026-12-31', '2027-01-01'].map((day) => amountOf(found.after, day))).toEqual([92_000, 40_000]);
    expect(published(found)).toEqual([
      ['recognition-changed', '2026-11-10', 92_000],
      ['recognition-changed', '2027-01-01', 40_000],
    ]);
  });

  it('[L-22] acts on the recognition that a case made with the reduction', () => {
    const replaced: Recognition = {
      ...recognition,
      state: { is: 'replaced', byCaseId: 'c2', on: '2026-10-01' },
    };
    const anew: Recognition = {
      ...{ ...recognition, recognitionId: 'r2', caseId: 'c2', decidedOn: '2026-09-10' },
      ...{ validFrom: '2026-10-01', monthlyAmountFen: 56_000 },
    };
    const found = kept([replaced, anew]);
    expect([found.after.recognitionId, amountOf(found.after, '2026-11-10')]).toEqual(['r2', 92_000]);
  });
});

it('[L-22] what is changed or set aside for good no lifting of a stay brings back', () => {
  const { after } = kept([reduced]);
  const final = kept([after], { isFinal: true, on: '2026-12-01', from: '2026-12-01' });
  expect(final.events).toEqual([]);
  expect(carriedOutAgain([final.after], { remedyId: 'm1', from: '2027-01-01', decidedBy })).toEqual([]);
  expect(amountOf(final.after, '2027-06-01')).toBe(92_000);
});
