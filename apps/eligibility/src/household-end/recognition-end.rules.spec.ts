import { authorityUnder } from '../authority/authority.rules.js';
import type { CaseState, Decision, TrackState } from '../cases/case.state.js';
import { withTrack } from '../cases/case-track.rules.js';
import { recognitionsAfter } from '../recognitions/recognition.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
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
/** What the decision of a case started. */
const started = (
  { caseId, householdId }: CaseState,
  state: Recognition['state'] = { is: 'running' },
): Recognition => ({
  ...{ recognitionId: caseId, householdId, personId: null, caseId, track: 'civil-affairs', state, ...dibao },
  ...{ decidedOn: '2026-01-20', determinationHash: HASH },
});
const recognises = (file: CaseState) => {
  const { 'civil-affairs': state } = file.tracks;
  return state?.is === 'decided' && state.decision.recognised.length > 0;
};
/** Every case as its household ends, all that they recognised running unless it is said how it stands. */
const marked = (
  files: readonly CaseState[],
  recognitions: readonly Recognition[] = files.filter(recognises).map((file) => started(file)),
) => markWithoutHousehold(files, recognitions, ENDED, decides);
const county = authorityUnder('civil-affairs', undefined);
const decides = () => county;
const official = {
  authority: county,
  ...{ today: '2026-01-28', by: 'official', role: 'civil-affairs-officer', staffCode: 'S-4' },
  ...{ declaredRelatives: NOBODY, monthsAfter: 1 },
};
const end = (file: CaseState, on = '2026-01-27', changes: Partial<typeof official> = {}) =>
  endRecognitions(file, { track: 'civil-affairs', on }, { ...official, ...changes });
const only = (file: CaseState) => marked([file])[0]?.state ?? file;
const stateOf = (file: CaseState): TrackState => file.tracks['civil-affairs'] as TrackState;

describe('a recognition of a household of which nobody is left', () => {
  it.each([
    ['2026-01-23', 'household-ended'],
    ['2026-01-24', 'household-ended'],
    ['2026-01-25', 'decided-after-end'],
    ['2026-01-26', 'decided-after-end'],
  ])(
    '[A-19] that was made on %s is named with the reason %s, and goes on until a person ends it',
    (on, why) => {
      const [{ state, events } = { state: gathered(), events: [] }] = marked([fileOf(decided(on))]);
      expect(events).toMatchObject([
        {
          type: 'eligibility.recognition-without-household.v1',
          data: {
            ...{
              track: 'civil-affairs',
              decidedBy: 'civil-affairs',
              decidedOn: on,
              endedOn: '2026-01-24',
              endReasonCode: 'died',
            },
            ...{ reasonCode: why, results: [{ category: 'dibao', monthlyAmountFen: 48_000 }] },
          },
        },
      ]);
      expect(state.householdEnded).toEqual(ENDED);
      const numbered = markWithoutHousehold(
        [fileOf(decided(on))],
        [started(fileOf(decided(on)))],
        {
          ...ENDED,
          endSeq: 7,
        },
        decides,
      );
      expect(numbered).toMatchObject([
        { state: { householdEnded: ENDED }, events: [{ data: { endSeq: 7 } }] },
      ]);
      expect(recognitionsToEnd(stateOf(state))).toEqual([{ category: 'dibao' }]);
    },
  );

  it('[A-19] is named once, and not where the family was refused', () => {
    const refused = fileOf(decided('2026-01-20', { recognised: [], refused: ['dibao'] }));
    expect(marked([refused])[0]?.events).toEqual([]);
    expect(marked([only(fileOf(decided('2026-01-20')))])[0]?.events).toEqual([]);
  });

  it('[A-19] is named by the decision whose recognition runs, also one entered later that was dated back', () => {
    const files = [fileOf(decided('2026-01-20'), 'c1'), fileOf(decided('2026-01-15'), 'c2')] as const;
    const [replaced, running] = [
      started(files[0], { is: 'replaced', byCaseId: 'c2', on: '2026-02-01' }),
      started(files[1]),
    ] as const;
    const named = marked(files, [replaced, running]).map(({ state }) => recognitionsToEnd(stateOf(state)));
    expect(named).toEqual([[], [{ category: 'dibao' }]]);
  });

  it('[A-19] is not asked for again where a person has ended it before', () => {
    const file = fileOf(decided('2025-06-20'));
    const ended = started(file, { is: 'ended', on: '2025-12-01', reasonCode: 'household-ended' });
    expect(marked([file], [ended])[0]?.events).toEqual([]);
  });

  it('[A-19] of a household that was merged into it is named in the case that made it, beside its own', () => {
    const own = fileOf(decided('2026-01-20'), 'c1');
    const merged = { ...fileOf(decided('2026-01-15'), 'c2'), householdId: 'h2' };
    const subjects = marked([own, merged]).flatMap(({ events }) => events.map(({ data }) => data.subject));
    expect(subjects).toEqual([{ householdId: own.householdId }, { householdId: 'h2' }]);
  });

  it.each(['2026-01-23', '2026-01-26'])(
    '[A-19] is ended by the authority that made it on %s, from the month after the end of the household',
    (on) => {
      const { state, events } = must(end(only(fileOf(decided(on)))));
      expect(events).toMatchObject([
        {
          type: 'eligibility.recognition-ended.v1',
          data: { category: 'dibao', effectiveOn: '2026-02-01', decidedBy: 'civil-affairs' },
        },
      ]);
      expect(recognitionsToEnd(stateOf(state))).toEqual([]);
      expect(codeOf(end(state))).toBe('NO_RECOGNITION_TO_END');
    },
  );

  it('[A-19] [S4-22] that was one person’s is ended as that person’s, beside that of the household', () => {
    const file = fileOf(
      decided('2026-01-20', { recognised: [dibao, { ...dibao, category: 'tekun', personId: 'p1' }] }),
    );
    const tekun = { ...started(file), recognitionId: 'r2', category: 'tekun' as const, personId: 'p1' };
    const [{ state, events: named } = { state: file, events: [] }] = marked([file], [started(file), tekun]);
    expect(named).toMatchObject([
      { data: { results: [{ category: 'dibao' }, { category: 'tekun', personId: 'p1' }] } },
    ]);
    const { events } = must(end(state));
    const after = recognitionsAfter(
      [started(file), tekun],
      { events },
      { on: '2026-01-27', newId: () => 'new' },
    );
    expect(after.map(({ category, state: { is } }) => [category, is])).toEqual([
      ['dibao', 'ended'],
      ['tekun', 'ended'],
    ]);
  });

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
