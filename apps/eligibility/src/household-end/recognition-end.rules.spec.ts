import type { CaseState, Decision, TrackState } from '../cases/case.state.js';
import { withTrack } from '../cases/case-track.rules.js';
import { codeOf, gathered, HASH, must, NOBODY } from '../testing/given.fixture.js';
import { endRecognitions, markWithoutHousehold, recognitionsToEnd } from './recognition-end.rules.js';

const opinion = { by: 'reviewer', on: '2026-01-15', determinationHash: HASH };
const ENDED = { on: '2026-01-24', reasonCode: 'died' } as const;
const dibao = { category: 'dibao', validFrom: '2026-02-01', monthlyAmountFen: 48_000 } as const;

const decided = (on: string, changes: Partial<Decision> = {}): TrackState => ({
  ...{ is: 'decided', opinion, notice: { is: 'not-owed' } },
  decision: {
    ...{ by: 'official', on, determinationHash: HASH, recognised: [dibao], refused: [], reasonCodes: [] },
    ...changes,
  },
});
const fileOf = (state: TrackState, caseId = 'c1'): CaseState => ({
  ...withTrack(gathered(), 'civil-affairs', state),
  caseId,
});
const marked = (...files: CaseState[]) => markWithoutHousehold(files, ENDED);
const official = {
  ...{ today: '2026-01-28', by: 'official', role: 'civil-affairs-officer', staffCode: 'S-4' },
  ...{ declaredRelatives: NOBODY, monthsAfter: 1 },
};
const end = (file: CaseState, on = '2026-01-27', changes: Partial<typeof official> = {}) =>
  endRecognitions(file, { track: 'civil-affairs', on }, { ...official, ...changes });
const only = (file: CaseState) => marked(file)[0]?.state ?? file;
const stateOf = (file: CaseState): TrackState => file.tracks['civil-affairs'] as TrackState;

describe('a recognition of a household of which nobody is left', () => {
  it.each([
    ['2026-01-23', 'household-ended'],
    ['2026-01-24', 'decided-after-end'],
    ['2026-01-26', 'decided-after-end'],
  ])(
    '[A-19] that was made on %s is named with the reason %s, and goes on until a person ends it',
    (on, why) => {
      const [{ state, events } = { state: gathered(), events: [] }] = marked(fileOf(decided(on)));
      expect(events).toMatchObject([
        {
          type: 'eligibility.recognition-without-household.v1',
          data: {
            ...{ track: 'civil-affairs', decidedOn: on, endedOn: '2026-01-24', endReasonCode: 'died' },
            ...{ reasonCode: why, results: [{ category: 'dibao', monthlyAmountFen: 48_000 }] },
          },
        },
      ]);
      expect(state.householdEnded).toEqual(ENDED);
      expect(recognitionsToEnd(stateOf(state))).toEqual(['dibao']);
    },
  );

  it('[A-19] is named once, by the last decision that made it, and not where the family was refused', () => {
    const [first, second] = marked(fileOf(decided('2025-01-20'), 'c1'), fileOf(decided('2026-01-20'), 'c2'));
    expect([first?.events.length, second?.events.length]).toEqual([0, 1]);
    expect(marked(fileOf(decided('2026-01-20', { recognised: [], refused: ['dibao'] })))[0]?.events).toEqual(
      [],
    );
    expect(marked(only(fileOf(decided('2026-01-20'))))[0]?.events).toEqual([]);
  });

  it.each(['2026-01-23', '2026-01-26'])(
    '[A-19] is ended by the authority that made it on %s, from the month after the end of the household',
    (on) => {
      const { state, events } = must(end(only(fileOf(decided(on)))));
      expect(events).toMatchObject([
        {
          type: 'eligibility.recognition-ended.v1',
          data: { category: 'dibao', effectiveOn: '2026-02-01' },
        },
      ]);
      expect(recognitionsToEnd(stateOf(state))).toEqual([]);
      expect(codeOf(end(state))).toBe('NO_RECOGNITION_TO_END');
    },
  );

  it('is ended by nobody else, not before it was made or the household ended, and by no close relative', () => {
    const file = only(fileOf(decided('2026-01-26')));
    expect(codeOf(end(file, '2026-01-27', { role: 'agriculture-officer' }))).toBe('TRACK_DECIDED_ELSEWHERE');
    expect(codeOf(end(file, '2026-01-25'))).toBe('STEP_DATE_TOO_EARLY');
    expect(codeOf(end(file, '2026-01-29'))).toBe('STEP_DATE_AFTER_TODAY');
    expect(codeOf(end(file, '2026-01-27', { declaredRelatives: new Set(['s-4']) }))).toBe('CLOSE_RELATIVE');
  });

  it('of which somebody is left is never ended that way', () => {
    expect(codeOf(end(fileOf(decided('2026-01-20'))))).toBe('NO_RECOGNITION_TO_END');
  });
});
