import type { Recognition } from '../recognitions/recognition.state.js';
import { ranOutWaiting, runAgainWithEnd, waitWithEnd } from './given-instead.rules.js';
import type { Reduction } from './reduction.store.js';
import { carriedOutAgain, suspend } from './suspension.rules.js';

const of = { householdId: 'h', personId: null, track: 'civil-affairs', determinationHash: 'x' } as const;
const dibao: Recognition = {
  ...{ ...of, recognitionId: 'dibao', category: 'dibao', caseId: 'c1', decidedOn: '2026-07-20' },
  ...{ validFrom: '2026-08-01', monthlyAmountFen: 72_000 },
  state: { is: 'ended', on: '2026-09-01', reasonCode: 'no-longer-met' },
};
const margin: Recognition = {
  ...{ ...of, recognitionId: 'margin', category: 'margin', caseId: 'c2', decidedOn: '2026-08-12' },
  ...{ validFrom: '2026-09-01', monthlyAmountFen: null, state: { is: 'running' } },
};
const reduction: Reduction = {
  ...{ adjustmentId: 'a', recognitionId: 'dibao', category: 'dibao', personId: null, ends: true },
  ...{ decidedOn: '2026-08-12', effectiveOn: '2026-09-01', amountBeforeFen: 72_000 },
};
const decidedBy = 'civil-affairs' as const;
const stay = (on: string) => ({
  ...{ on, from: on, remedyId: 'm', isFinal: false, reduction, decidedBy },
  beside: { earlier: [], laterFrom: null, besideRemedyId: null },
});

/** What waits, and what runs again, once the end of dibao is stayed on a day and carried out again from another. */
function stayed(given: Recognition, on: string) {
  const present = [dibao, given];
  const found = suspend(present, stay(on));
  if (found === undefined) throw new Error('nothing was kept');
  const waiting = waitWithEnd(present, found, stay(on));
  const then = [found.after, ...waiting.map(({ after }) => after)];
  const ended = (more: readonly Recognition[]) =>
    carriedOutAgain([...then, ...more], { remedyId: 'm', from: '2026-12-01', decidedBy });
  const lifted = (more: readonly Recognition[] = []) =>
    ended(more).flatMap((each) => runAgainWithEnd([...then, ...more], each, { on: '2026-11-09', decidedBy }));
  const ranOut = (more: readonly Recognition[] = []) =>
    ended(more).flatMap((each) => ranOutWaiting([...then, ...more], each));
  return { waiting, lifted, ranOut };
}

describe('[L-22] [L-41] what was given in the place of dibao', () => {
  it('waits while the end of dibao is not carried out: a household has not both', () => {
    const { waiting } = stayed(margin, '2026-10-12');
    expect(waiting.flatMap(({ events }) => events)).toMatchObject([
      {
        type: 'eligibility.recognition-ended.v1',
        data: { category: 'margin', effectiveOn: '2026-10-12', reasonCode: 'dibao-goes-on' },
      },
    ]);
    expect(waiting[0]?.after.state).toMatchObject({ is: 'ended', on: '2026-10-12' });
  });

  it('[S1-09] waits as well where it is the dibao of one person alone, and runs again with it: nobody is paid twice', () => {
    const single = {
      ...margin,
      recognitionId: 'single',
      category: 'dibao',
      personId: 'p1',
      monthlyAmountFen: 56_000,
    } as const;
    const { waiting, lifted } = stayed(single, '2026-10-12');
    expect(waiting.flatMap(({ events }) => events)).toMatchObject([
      { data: { category: 'dibao', personId: 'p1', effectiveOn: '2026-10-12', reasonCode: 'dibao-goes-on' } },
    ]);
    expect(lifted().flatMap(({ events }) => events)).toMatchObject([
      { data: { category: 'dibao', personId: 'p1', endedFrom: '2026-10-12', from: '2026-12-01' } },
    ]);
  });

  it('never begins where the end is stayed before its first month', () => {
    expect(stayed(margin, '2026-08-20').waiting[0]?.after.state).toMatchObject({ on: '2026-09-01' });
  });

  it('runs again with the end, from that day and not before', () => {
    const [again] = stayed(margin, '2026-10-12').lifted();
    expect(again?.after).toMatchObject({ recognitionId: 'margin', state: { is: 'running' } });
    expect(again?.events).toMatchObject([
      {
        type: 'eligibility.recognition-restored.v1',
        data: { category: 'margin', endedFrom: '2026-10-12', from: '2026-12-01', on: '2026-11-09' },
      },
    ]);
  });

  it('[L-18] keeps its first day, and the days on which it waited', () => {
    expect(stayed(margin, '2026-10-12').lifted()[0]?.after).toMatchObject({
      validFrom: '2026-09-01',
      waited: [{ from: '2026-10-12', to: '2026-12-01' }],
    });
  });

  it('[L-18] never runs in between where it waits again before the day on which it would have run again', () => {
    const waited = [{ from: '2026-10-12', to: '2026-12-01' }];
    const again = stayed({ ...margin, waited }, '2026-11-20');
    expect(again.waiting[0]?.after.state).toMatchObject({ is: 'ended', on: '2026-12-01' });
  });

  it('waits as well where it began with an end that an earlier stay had put off', () => {
    const end = { on: '2026-09-01', reasonCode: 'no-longer-met' };
    const earlier = { adjustmentId: 'a', remedyId: 'm0', from: '2026-09-01', to: '2027-06-01', end };
    const late: Recognition = {
      ...dibao,
      state: { is: 'ended', on: '2027-06-01', reasonCode: 'no-longer-met' },
      setAside: [{ ...earlier, since: '2026-09-01', monthlyAmountFen: null, isFinal: false }],
    };
    const given = { ...margin, validFrom: '2027-06-01' };
    const found = suspend([late, given], stay('2027-02-10'));
    const waiting = found === undefined ? [] : waitWithEnd([late, given], found, stay('2027-02-10'));
    expect(waiting[0]?.after.state).toMatchObject({ is: 'ended', on: '2027-06-01' });
  });

  it('[A-18] stays over where its last day has passed while it waited, and runs to its last day else', () => {
    const limited = (validTo: string) => stayed({ ...margin, validTo }, '2026-10-12').lifted();
    expect(limited('2026-11-30')).toEqual([]);
    expect(limited('2026-12-01').flatMap(({ events }) => events)).toMatchObject([
      { data: { from: '2026-12-01', validTo: '2026-12-01' } },
    ]);
  });

  it('[L-22] is named where it ran out while it waited: the household has neither then', () => {
    const limited = (validTo: string) => stayed({ ...margin, validTo }, '2026-10-12');
    expect(limited('2026-11-30').ranOut()).toMatchObject([{ recognitionId: 'margin' }]);
    expect(limited('2026-12-01').ranOut()).toEqual([]);
    expect(stayed(margin, '2026-10-12').ranOut()).toEqual([]);
    const anew = { ...margin, recognitionId: 'anew', caseId: 'c3', validFrom: '2026-11-01' };
    expect(limited('2026-11-30').ranOut([anew])).toEqual([]);
  });

  it('goes on without a gap where the stay is lifted from a day before it would have begun to wait', () => {
    const [again] = stayed(margin, '2027-01-01').lifted();
    expect(again?.events).toMatchObject([{ data: { endedFrom: '2027-01-01', from: '2027-01-01' } }]);
  });

  it('stays over where its class was recognised anew meanwhile', () => {
    const anew = { ...margin, recognitionId: 'anew', caseId: 'c3', validFrom: '2026-11-01' };
    expect(stayed(margin, '2026-10-12').lifted([anew])).toEqual([]);
  });

  it.each([
    ['another decision gave later', { validFrom: '2026-10-01' }],
    ['one person has alone', { personId: 'p1' }],
    ['is no class in the place of dibao', { category: 'other-hardship' }],
  ] as const)('is nothing that %s', (_what, changes) => {
    expect(stayed({ ...margin, ...changes }, '2026-10-12').waiting).toEqual([]);
  });
});
