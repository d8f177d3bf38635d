import type { TrackState } from '../cases/case.state.js';
import { registerRemedy, type FiledRemedy, type FilingContext } from './registration.rules.js';

const opinion = { by: 'reviewer', on: '2026-01-15', determinationHash: 'a' };
const publicity = { startedOn: '2026-01-15', lastDay: '2026-01-22', provisional: false };
const PUBLIC: TrackState = { is: 'in-publicity', opinion, publicity };
const DECIDED: TrackState = {
  ...{ is: 'decided', opinion, notice: { is: 'not-owed' } },
  decision: {
    ...{ by: 'official', on: '2026-01-20', determinationHash: 'a' },
    ...{ recognised: [], refused: [], reasonCodes: [] },
  },
};
const context: FilingContext = {
  ...{
    today: '2026-04-01',
    state: DECIDED,
    lastDay: '2026-03-21',
    endPublicSince: null,
    before: [],
    notAcceptedOn: null,
    recordedBy: 'clerk',
  },
};
const RECONSIDERED = { kind: 'reconsideration', state: 'received', ground: 'silence', result: null } as const;
const filed = (more: Partial<FiledRemedy> = {}): FiledRemedy => ({
  ...{ kind: 'reconsideration', about: 'track', ground: 'decision', caseId: 'c', track: 'civil-affairs' },
  ...{ applicationId: null, regionCode: null, subjectActor: null, hasReporter: true },
  ...{ receivedOn: '2026-03-21', knownOn: '2026-01-20', ...more },
});
const outcome = (more: Partial<FiledRemedy>, changed: Partial<FilingContext> = {}): unknown => {
  const result = registerRemedy(filed(more), { ...context, ...changed });
  return result.ok ? result.value.warnings : result.refusal.code;
};

describe('a remedy as it comes in', () => {
  it('[L-22] is late from the day after the last one on, and recorded all the same', () => {
    expect(outcome({})).toEqual([]);
    expect(outcome({ receivedOn: '2026-03-22' })).toEqual(['late']);
    expect(outcome({ receivedOn: '2026-03-22' }, { lastDay: null })).toEqual([]);
  });

  it('[L-20] an objection is late from the day after the publicity on, and recorded all the same', () => {
    const objection = { kind: 'publicity-objection', ground: null, knownOn: null } as const;
    const received = (receivedOn: string) =>
      outcome({ ...objection, receivedOn }, { state: PUBLIC, lastDay: null });
    expect([received(publicity.lastDay), received('2026-03-21')]).toEqual([[], ['late']]);
  });

  it('[L-22] a lawsuit against inaction is warned of while no reconsideration came before it', () => {
    const suit = { kind: 'lawsuit', ground: 'silence' } as const;
    expect(outcome(suit, { state: PUBLIC })).toEqual(['reconsideration-first']);
    expect(outcome(suit, { state: PUBLIC, before: [RECONSIDERED] })).toEqual([]);
    expect(outcome({ kind: 'lawsuit' })).toEqual([]);
  });

  it('[L-22] what does not fit the case or what was filed before is recorded with a warning', () => {
    expect(outcome({ ground: 'silence' })).toEqual(['ground-differs']);
    expect(outcome({ ground: 'silence' }, { state: PUBLIC })).toEqual([]);
    expect(outcome({ ground: 'non-payment' })).toEqual(['ground-differs']);
    // What has a case was accepted, whether it is decided or not.
    expect(outcome({ ground: 'non-acceptance' })).toEqual(['ground-differs']);
    const same = { ...RECONSIDERED, ground: 'decision' } as const;
    expect(outcome({}, { before: [same] })).toEqual(['filed-again']);
    expect(outcome({}, { before: [{ ...same, result: 'withdrawn' }] })).toEqual([]);
    const accepted = { ...same, state: 'in-examination' } as const;
    expect(outcome({ kind: 'lawsuit' }, { before: [accepted] })).toEqual(['reconsideration-runs']);
  });

  it('[L-20] [L-22] nobody records a remedy about themselves, and none lies before what it is about', () => {
    const complaint = { kind: 'complaint', about: 'person', ground: null, knownOn: null } as const;
    expect(outcome({ ...complaint, subjectActor: 'clerk' })).toBe('REMEDY_ABOUT_RECORDER');
    expect(outcome({ ...complaint, subjectActor: 'other' })).toEqual([]);
    expect(outcome({ knownOn: '2026-01-19' })).toBe('STEP_DATE_TOO_EARLY');
    const objection = { kind: 'publicity-objection', ground: null, knownOn: null } as const;
    expect(outcome({ ...objection, receivedOn: '2026-01-14' }, { state: PUBLIC })).toBe(
      'STEP_DATE_TOO_EARLY',
    );
    expect(outcome({ ...objection, receivedOn: '2026-01-15' }, { state: PUBLIC })).toEqual([]);
    const ends = { endPublicSince: '2026-03-20' };
    expect(outcome({ ...objection, receivedOn: '2026-03-19' }, ends)).toBe('STEP_DATE_TOO_EARLY');
    expect(outcome({ ...objection, receivedOn: '2026-03-21' }, ends)).toEqual([]);
  });

  it('[L-22] against a decision it waits for one, against inaction it does not, and a township act may be anything', () => {
    expect(outcome({}, { state: PUBLIC })).toBe('REMEDY_NOT_DECIDED_YET');
    expect(outcome({ ground: null }, { state: PUBLIC })).toBe('REMEDY_NOT_DECIDED_YET');
    expect(outcome({ ground: 'non-acceptance' }, { state: PUBLIC })).toEqual(['ground-differs']);
    const act = { about: 'township-act', caseId: null, track: null, regionCode: '510683990000' } as const;
    expect(outcome(act, { state: undefined })).toEqual([]);
  });

  it('[L-22] against a non-acceptance it names the application, by which its result is carried out, and nothing else does', () => {
    const act = { about: 'township-act', caseId: null, track: null, ground: 'non-acceptance' } as const;
    const none = { state: undefined, notAcceptedOn: '2026-01-20' };
    expect(outcome({ ...act, applicationId: 'a' }, none)).toEqual([]);
    expect(outcome({ ...act, ground: 'silence', applicationId: 'a' }, none)).toBe(
      'REMEDY_APPLICATION_NOT_ASKED',
    );
    expect(outcome({ applicationId: 'a' })).toBe('REMEDY_APPLICATION_NOT_ASKED');
  });

  it('[L-22] against a non-acceptance of which nothing is known, with or without the application, it is recorded with a warning', () => {
    const act = { about: 'township-act', caseId: null, track: null, ground: 'non-acceptance' } as const;
    const none = { state: undefined, notAcceptedOn: null, lastDay: null };
    expect(outcome({ ...act, applicationId: 'a' }, none)).toEqual(['application-unknown']);
    expect(outcome({ ...act, regionCode: '510683990000' }, none)).toEqual(['application-unknown']);
    expect(outcome(act, none)).toBe('REMEDY_PLACE_MISSING');
    expect(outcome({})).toEqual([]);
  });

  it('[L-22] against a non-acceptance it is warned of like against a decision, and nobody knew of that before it was there', () => {
    const act = {
      ...({ about: 'township-act', ground: 'non-acceptance' } as const),
      ...{ caseId: null, track: null, applicationId: 'a' },
    } as const;
    const known = { state: undefined, lastDay: null, notAcceptedOn: '2026-01-20' };
    const first = { ...RECONSIDERED, ground: 'non-acceptance' } as const;
    expect(outcome(act, { ...known, before: [first] })).toEqual(['filed-again']);
    expect(outcome({ ...act, kind: 'lawsuit' }, known)).toEqual(['reconsideration-first']);
    expect(outcome({ ...act, kind: 'lawsuit' }, { ...known, before: [first] })).toEqual([]);
    expect(outcome({ ...act, knownOn: '2026-01-19' }, known)).toBe('STEP_DATE_TOO_EARLY');
    expect(outcome({ ...act, knownOn: '2026-01-19' }, { ...known, notAcceptedOn: null })).toEqual([
      'application-unknown',
    ]);
  });

  it.each<[string, Partial<FiledRemedy>]>([
    ['REMEDY_SUBJECT_WRONG', { about: 'person' }],
    ['REMEDY_CASE_MISSING', { caseId: null, track: null }],
    ['REMEDY_CASE_MISSING', { track: null }],
    ['REMEDY_PLACE_MISSING', { about: 'township-act', caseId: null, track: null }],
    ['REMEDY_REPORTER_MISSING', { hasReporter: false }],
    ['REMEDY_KNOWN_ON_MISSING', { knownOn: null }],
    ['REMEDY_KNOWN_ON_MISSING', { knownOn: '2026-03-22' }],
    ['REMEDY_KNOWN_ON_MISSING', { kind: 'complaint' }],
    ['STEP_DATE_AFTER_TODAY', { receivedOn: '2026-04-02' }],
    ['REMEDY_NO_PUBLICITY', { kind: 'publicity-objection', knownOn: null }],
    [
      'REMEDY_PERSON_MISSING',
      { kind: 'tip-off', about: 'person', caseId: null, track: null, regionCode: 'r', knownOn: null },
    ],
  ])('[L-20] is refused with %s for %j', (code, more) => {
    expect(outcome(more)).toBe(code);
  });

  it.each<[boolean, Partial<FiledRemedy>, TrackState]>([
    [true, {}, PUBLIC],
    [true, { kind: 'tip-off' }, PUBLIC],
    [false, { kind: 'tip-off', hasReporter: false }, PUBLIC],
    [false, { track: 'monitored' }, PUBLIC],
    [false, { kind: 'publicity-objection' }, PUBLIC],
    [false, {}, DECIDED],
  ])('[L-20] the visit of the county is owed: %s for %j', (owed, more, state) => {
    const named = filed({ kind: 'complaint', knownOn: null, ...more });
    expect(registerRemedy(named, { ...context, state })).toMatchObject({ value: { visitOwed: owed } });
  });
});
