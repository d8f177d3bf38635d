import { authorityUnder } from '../authority/authority.rules.js';
import type { CaseState, TrackState } from '../cases/case.state.js';
import { withTrack } from '../cases/case-track.rules.js';
import { RECONSIDERATION } from '../testing/given-remedy.fixture.js';
import { gathered, HASH } from '../testing/given.fixture.js';
import { correctTrack, type CorrectionContext } from './correction.rules.js';
import type { Remedy } from './remedy.state.js';
import { settlesFacts } from './won-fact.rules.js';

const opinion = { by: 'reviewer', on: '2026-01-15', determinationHash: HASH };
const decision = {
  ...{
    by: 'official',
    on: '2026-01-20',
    determinationHash: HASH,
    recognised: [],
    refused: [],
    reasonCodes: [],
  },
};
const decided: TrackState = { is: 'decided', opinion, decision, notice: { is: 'not-owed' } };
const file = withTrack(gathered(), 'civil-affairs', decided);
const won: Remedy = { ...RECONSIDERATION, state: 'decided', result: 'changed', resultOn: '2026-03-10' };
const context: CorrectionContext = {
  ...{ today: '2026-03-12', role: 'civil-affairs-officer', staffCode: 'S-4' },
  authorityOf: (track) => authorityUnder(track, undefined),
  ...{ declaredRelatives: new Set<string>(), others: [], received: ['margin'] },
  opening: {
    ...{ caseId: 'new', householdId: file.householdId, regionCode: file.regionCode, openedOn: '2026-03-12' },
    verification: file.verification,
  },
};
const correct = (
  changed: {
    readonly remedy?: Partial<Remedy>;
    readonly file?: CaseState;
    readonly context?: Partial<CorrectionContext>;
    readonly on?: string;
  } = {},
) =>
  correctTrack(
    { ...won, ...changed.remedy },
    changed.file ?? file,
    { on: changed.on ?? '2026-03-12', basis: 'as-filed' },
    { ...context, ...changed.context },
  );
const code = (changed: Parameters<typeof correct>[0]): string => {
  const result = correct(changed);
  return result.ok ? 'corrected' : result.refusal.code;
};
const closed = (outcome: 'withdrawn' | 'no-ground'): CaseState =>
  withTrack(file, 'civil-affairs', {
    ...{ is: 'closed', outcome, reasonCode: 'other', by: 'clerk', on: '2026-01-16' },
  });

describe('a decision made anew', () => {
  it('[A-18] is a case of its own for the track, with the day of receipt; the earlier case is left as it is', () => {
    const made = correct();
    expect(made).toMatchObject({
      value: {
        caseId: 'new',
        opened: {
          state: {
            ...{ origin: 'review', openedOn: file.openedOn, acceptedOn: '2026-03-12' },
            categoriesRequested: expect.arrayContaining([...file.categoriesRequested, 'margin']) as unknown,
            tracks: { 'civil-affairs': { is: 'gathering', since: '2026-03-12', surveyAfter: 0 } },
          },
        },
      },
    });
    expect(file.tracks['civil-affairs']).toEqual(decided);
  });

  it('by what is known today it is received today', () => {
    const today = correctTrack(won, file, { on: '2026-03-12', basis: 'as-today' }, context);
    expect(today).toMatchObject({ value: { opened: { state: { openedOn: '2026-03-12' } } } });
  });

  it('a case that works on the track already takes it', () => {
    const other = { ...gathered(), caseId: 'at-work' };
    expect(correct({ context: { others: [other] } })).toEqual({ ok: true, value: { caseId: 'at-work' } });
  });

  it('[A-18] [L-22] as it was filed it is not decided in a case of another day of receipt: that one is finished first, or it is decided as of today', () => {
    const others = [{ ...gathered(), caseId: 'at-work', openedOn: '2026-02-20' }];
    expect(correct({ context: { others } })).toMatchObject({
      ok: false,
      refusal: { code: 'REMEDY_CASE_AT_WORK', params: { caseId: 'at-work' } },
    });
    const today = correctTrack(won, file, { on: '2026-03-12', basis: 'as-today' }, { ...context, others });
    expect(today).toEqual({ ok: true, value: { caseId: 'at-work' } });
  });

  it.each<[string, Parameters<typeof correct>[0]]>([
    ['corrected', {}],
    ['corrected', { remedy: { kind: 'complaint', result: 'partly-substantiated' } }],
    ['corrected', { file: closed('no-ground') }],
    ['REMEDY_STEP_NOT_NOW', { remedy: { result: null, state: 'in-examination' } }],
    ['REMEDY_CORRECTED_ALREADY', { remedy: { correctionCaseId: 'x' } }],
    ['REMEDY_GIVES_NO_CORRECTION', { remedy: { result: 'kept' } }],
    ['REMEDY_GIVES_NO_CORRECTION', { remedy: { result: 'withdrawn' } }],
    ['REMEDY_CASE_MISSING', { remedy: { track: null } }],
    ['TRACK_DECIDED_ELSEWHERE', { context: { role: 'agriculture-officer' } }],
    ['REMEDY_TRACK_OPEN', { file: gathered() }],
    ['TRACK_WITHDRAWN', { file: closed('withdrawn') }],
    ['HOUSEHOLD_ENDED', { file: { ...file, householdEnded: { on: '2026-02-01', reasonCode: 'died' } } }],
    ['STEP_DATE_TOO_EARLY', { on: '2026-03-09' }],
    ['STEP_DATE_AFTER_TODAY', { on: '2026-03-13' }],
    ['CLOSE_RELATIVE', { context: { declaredRelatives: new Set(['S-4']) } }],
  ])('[A-18] [L-22] %s for %j', (expected, changed) => {
    expect(code(changed)).toBe(expected);
  });
});

describe('a fact that was won', () => {
  const settles = (more: Partial<Remedy>): string => {
    const result = settlesFacts({ ...won, ...more }, '2026-03-12', '2026-03-12');
    return result.ok ? 'settles' : result.refusal.code;
  };

  it('[A-21] needs a result in favour of an objection, a reconsideration or a lawsuit about a case', () => {
    expect(settles({})).toBe('settles');
    expect(settles({ kind: 'lawsuit', result: 'redone' })).toBe('settles');
    expect(settles({ kind: 'publicity-objection', result: 'partly-substantiated' })).toBe('settles');
    expect(settles({ kind: 'complaint', result: 'substantiated' })).toBe('REMEDY_WINS_NO_FACT');
    expect(settles({ result: 'dismissed' })).toBe('REMEDY_WINS_NO_FACT');
    expect(settles({ result: null })).toBe('REMEDY_WINS_NO_FACT');
    expect(settles({ caseId: null, track: null })).toBe('REMEDY_WINS_NO_FACT');
  });
});
