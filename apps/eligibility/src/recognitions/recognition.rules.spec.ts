import type { CaseEvent } from '../cases/case.state.js';
import { CASE_ID, CHILD, HASH, HOUSEHOLD_ID } from '../testing/given.fixture.js';
import { endsElsewhere, recognitionsAfter, touchesRecognitions } from './recognition.rules.js';
import { amountOf } from './recognition-amount.rules.js';
import { runningBenefits } from './running-benefits.rules.js';
import type { Recognition } from './recognition.state.js';

const LATER = '019a0000-0000-7000-8000-0000000000c2';
const TRACK = 'civil-affairs';
let ids = 0;
const newId = () => `019a0000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;

/** A decision of a case that recognises dibao, with its amount from the next month. */
function decides(caseId: string, monthlyAmountFen: number, changes: object = {}): CaseEvent {
  const result = { category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen } as const;
  return {
    type: 'eligibility.household-recognised.v1',
    data: {
      subject: { householdId: HOUSEHOLD_ID },
      ...{ caseId, track: TRACK, decidedBy: 'civil-affairs', restsOnDemoValues: false },
      ...{ determinationHash: HASH, packHash: HASH, results: [{ ...result, ...changes }] },
    },
  };
}

const ends: CaseEvent = {
  type: 'eligibility.recognition-ended.v1',
  data: {
    subject: { householdId: HOUSEHOLD_ID },
    category: 'dibao',
    effectiveOn: '2026-07-01',
    ...{ reasonCode: 'household-ended', decidedBy: 'civil-affairs' },
  },
};

/** The recognitions as they stand after some events, each decided on its day. */
function after(...events: readonly (readonly [on: string, event: CaseEvent])[]): Recognition[] {
  return events.reduce<Recognition[]>((present, [on, event]) => {
    const changed = recognitionsAfter(present, { events: [event] }, { on, newId });
    const kept = present.filter((each) => changed.every((one) => one.recognitionId !== each.recognitionId));
    return [...kept, ...changed];
  }, []);
}

describe('the recognitions of a household', () => {
  it('start with the decision that recognises, with its day, its case and what it rests on', () => {
    expect(after(['2026-01-26', decides(CASE_ID, 48_000)])).toMatchObject([
      {
        ...{ category: 'dibao', personId: null, caseId: CASE_ID, decidedOn: '2026-01-26' },
        ...{ validFrom: '2026-02-01', monthlyAmountFen: 48_000, determinationHash: HASH },
        state: { is: 'running' },
      },
    ]);
  });

  it('[L-01] pay what is decided for each day, whichever was decided first: no later decision takes an amount of another day', () => {
    const changes = (effectiveOn: string, monthlyAmountFen: number): CaseEvent => ({
      type: 'eligibility.recognition-changed.v1',
      data: {
        ...{ subject: { householdId: HOUSEHOLD_ID }, category: 'dibao', effectiveOn, monthlyAmountFen },
        reasonCode: 'adjusted',
      },
    });
    const [recognition] = after(
      ['2026-01-26', decides(CASE_ID, 48_000)],
      ['2026-11-02', changes('2027-01-01', 54_000)],
      ['2026-11-20', changes('2026-12-01', 40_000)],
    );
    const paid = (on: string) => recognition && amountOf(recognition, on);
    expect(['2026-11-30', '2026-12-31', '2027-01-01'].map(paid)).toEqual([48_000, 40_000, 54_000]);
  });

  it('of one category only one runs: recognised anew, the later decision takes the place of the earlier', () => {
    const present = after(['2026-01-26', decides(CASE_ID, 48_000)], ['2026-06-01', decides(LATER, 36_000)]);
    expect(present.map(({ caseId, state }) => [caseId, state])).toEqual([
      [CASE_ID, { is: 'replaced', byCaseId: LATER, on: '2026-02-01' }],
      [LATER, { is: 'running' }],
    ]);
  });

  it('of a person and of the household stand beside each other', () => {
    const ofChild = decides(LATER, 36_000, { unit: 'person', personId: CHILD });
    const present = after(['2026-01-26', decides(CASE_ID, 48_000)], ['2026-06-01', ofChild]);
    expect(present.map(({ personId, state }) => [personId, state.is])).toEqual([
      [null, 'running'],
      [CHILD, 'running'],
    ]);
  });

  it('are ended by a person alone: a refusal and a closed track change nothing', () => {
    const closed: CaseEvent = {
      type: 'eligibility.track-closed.v1',
      data: {
        subject: { householdId: HOUSEHOLD_ID },
        ...{ caseId: LATER, track: TRACK, outcome: 'withdrawn', reasonCode: 'other', on: '2026-06-01' },
      },
    };
    expect(touchesRecognitions({ events: [closed] })).toBe(false);
    const running = after(['2026-01-26', decides(CASE_ID, 48_000)]);
    expect(recognitionsAfter(running, { events: [closed] }, { on: '2026-06-01', newId })).toEqual([]);
    const [ended] = after(['2026-01-26', decides(CASE_ID, 48_000)], ['2026-06-20', ends]);
    expect(ended?.state).toEqual({ is: 'ended', on: '2026-07-01', reasonCode: 'household-ended' });
  });
});

describe('an end that is taken back', () => {
  const takesBack = (endedFrom: string): CaseEvent => ({
    type: 'eligibility.recognition-restored.v1',
    data: {
      subject: { householdId: HOUSEHOLD_ID },
      ...{ caseId: CASE_ID, track: TRACK, category: 'dibao', endedFrom, on: '2026-07-10' },
      ...{ decidedBy: 'civil-affairs', reasonCode: 'restore' },
    },
  });
  const stateAfter = (endedFrom: string) =>
    after(
      ['2026-01-26', decides(CASE_ID, 48_000)],
      ['2026-06-20', ends],
      ['2026-07-10', takesBack(endedFrom)],
    )[0]?.state;

  it('[A-18] lets the benefit that it had taken run again, and nothing that ended on another day for another reason', () => {
    expect(stateAfter('2026-07-01')).toEqual({ is: 'running' });
    expect(stateAfter('2026-06-01')).toMatchObject({ is: 'ended', on: '2026-07-01' });
  });
});

describe('the recognitions of households that were merged', () => {
  const MERGED = '019a0000-0000-7000-8000-0000000000b2';
  const ofMerged = (event: CaseEvent): CaseEvent =>
    ({ ...event, data: { ...event.data, subject: { householdId: MERGED } } }) as CaseEvent;

  const under = { mode: 'devolved', doc: '川民规〔2026〕9号', article: '第三条' } as const;
  const decided = { decidedBy: 'township', decidedUnder: under } as const;

  it('[L-40] recognised anew for one of them end for the other, under its own id and from the day on which the new one begins', () => {
    const present = after(['2026-01-26', ofMerged(decides(CASE_ID, 48_000))]);
    const later = decides(LATER, 36_000, { validFrom: '2026-07-01' });
    const changed = recognitionsAfter(present, { events: [later] }, { on: '2026-06-01', newId });
    expect(endsElsewhere(changed, HOUSEHOLD_ID, decided)).toEqual([
      {
        type: 'eligibility.recognition-ended.v1',
        data: {
          ...{ subject: { householdId: MERGED }, category: 'dibao' },
          ...{ effectiveOn: '2026-07-01', reasonCode: 'recognised-anew', ...decided },
        },
      },
    ]);
    expect(endsElsewhere(changed, MERGED, decided)).toEqual([]);
  });

  it('end each for itself: what ends for one of them still runs for the other until a person ends it there', () => {
    const own = after(['2026-01-26', decides(LATER, 36_000)]);
    const merged = after(['2026-01-26', ofMerged(decides(CASE_ID, 48_000))]);
    const changed = recognitionsAfter([...own, ...merged], { events: [ends] }, { on: '2026-06-20', newId });
    expect(changed.map(({ householdId, state }) => [householdId, state.is])).toEqual([
      [HOUSEHOLD_ID, 'ended'],
    ]);
  });
});

describe('what a household receives beside a case', () => {
  const dibao = (monthlyAmountFen: number) => [
    { category: 'dibao', validFrom: '2026-02-01', monthlyAmountFen },
  ];
  const twice = () => after(['2026-01-26', decides(CASE_ID, 48_000)], ['2026-06-01', decides(LATER, 36_000)]);

  it('[S2-19] is the last recognition of each category, in its own track', () => {
    expect(runningBenefits(twice(), TRACK, '2026-06-01')).toEqual(dibao(36_000));
    expect(runningBenefits(twice(), 'monitored', '2026-06-01')).toEqual([]);
  });

  it('is for the case that recognised anew what ran before it, and for the earlier one what runs now', () => {
    expect(runningBenefits(twice(), TRACK, '2026-06-01', LATER)).toEqual(dibao(48_000));
    expect(runningBenefits(twice(), TRACK, '2026-06-01', CASE_ID)).toEqual(dibao(36_000));
  });

  it('is nothing of what a person has ended', () => {
    const ended = after(['2026-01-26', decides(CASE_ID, 48_000)], ['2026-06-20', ends]);
    expect(runningBenefits(ended, TRACK, '2026-06-01')).toEqual([]);
  });
});

it('[L-22] a raise that is decided for a later day goes on with what takes its place, so that what is kept beside a reduction rises by it', () => {
  const [first] = after(['2026-01-26', decides(CASE_ID, 48_000)]);
  if (first === undefined) throw new Error('nothing was recognised');
  const raised = {
    ...first,
    changes: [{ from: '2027-01-01', monthlyAmountFen: 60_000, raisedByFen: 12_000 }],
  };
  const later = (validFrom: string): CaseEvent[] => [
    decides(LATER, 20_000, { validFrom }),
    {
      type: 'eligibility.recognition-changed.v1',
      data: {
        ...{ subject: { householdId: HOUSEHOLD_ID }, category: 'dibao', effectiveOn: '2027-01-01' },
        ...{ monthlyAmountFen: 32_000, reasonCode: 'standard-changed' },
      },
    },
  ];
  const changesFrom = (validFrom: string) =>
    recognitionsAfter([raised], { events: later(validFrom) }, { on: '2026-10-20', newId }).at(-1)?.changes;
  expect(changesFrom('2026-11-01')).toMatchObject([{ from: '2027-01-01', raisedByFen: 12_000 }]);
  // What was paid before a reduction of that very day has the raise in it already.
  expect(changesFrom('2027-01-01')?.[0]).not.toHaveProperty('raisedByFen');
});
