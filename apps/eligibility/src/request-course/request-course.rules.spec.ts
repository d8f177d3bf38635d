import { codeOf, FATHER, must } from '../testing/given.fixture.js';
import type { VerificationRequest } from '../verification-requests/verification-request.js';
import { answeredByPeople, reexamination, withdrawal } from './request-course.rules.js';

const request = (more: Partial<VerificationRequest> = {}): VerificationRequest => ({
  ...{
    requestId: 'r-1',
    caseId: 'c-1',
    subjectId: FATHER,
    supporter: null,
    sourceCode: 'tax',
    askedOf: 'platform',
  },
  ...{
    authorityRegion: null,
    version: 1,
    ground: { basis: 'application' },
    period: null,
    askedOn: '2026-01-14',
  },
  ...{ askedBy: 'officer', dueOn: '2026-01-28', dueProvisional: false, reexamines: null, objection: null },
  ...{
    state: 'asked',
    stateOn: '2026-01-14',
    reasonCode: null,
    answerId: null,
    result: null,
    queriedOn: null,
  },
  ...{ validUntil: null, reportedIn: null },
  ...more,
});
const today = '2026-01-20';
const ids = { requestId: 'r-2', lastVersion: 1, today, actorId: 'clerk', due: undefined };
const objection = { on: '2026-01-19', reasonCode: 'not-own' } as const;

describe('the course of a request', () => {
  it('an open or timed-out request is withdrawn, an ended one is not', () => {
    expect(withdrawal(request(), '2026-01-15', today).ok).toBe(true);
    expect(withdrawal(request({ state: 'timed-out' }), '2026-01-15', today).ok).toBe(true);
    for (const state of ['answered', 'withdrawn'] as const)
      expect(codeOf(withdrawal(request({ state }), '2026-01-15', today))).toBe('REQUEST_NOT_OPEN');
    expect(codeOf(withdrawal(request(), '2026-01-13', today))).toBe('STEP_DATE_TOO_EARLY');
    expect(codeOf(withdrawal(request(), '2026-01-21', today))).toBe('STEP_DATE_AFTER_TODAY');
  });

  it('[S1-07] people answer for an authority elsewhere, never for the platform', () => {
    expect(codeOf(answeredByPeople(request(), '2026-01-15', today))).toBe('REQUEST_ANSWERED_BY_PLATFORM');
    expect(answeredByPeople(request({ askedOf: 'register-place' }), '2026-01-15', today).ok).toBe(true);
  });

  it('[N4] an objection to an answer asks the same source once more, by a new version that names the old one', () => {
    const answered = request({
      state: 'answered',
      stateOn: '2026-01-16',
      answerId: 'a-1',
      result: 'exceed',
      reportedIn: 1,
    });
    expect(must(reexamination(answered, objection, ids))).toMatchObject({
      ...{
        requestId: 'r-2',
        version: 2,
        reexamines: 'r-1',
        objection,
        askedOn: '2026-01-19',
        state: 'asked',
      },
      ...{ answerId: null, result: null, reportedIn: null },
    });
    for (const state of ['asked', 'withdrawn'] as const)
      expect(codeOf(reexamination(request({ state }), objection, ids))).toBe('REQUEST_NOT_ANSWERED');
    const later = request({ state: 'answered', stateOn: '2026-01-20' });
    expect(codeOf(reexamination(later, objection, ids))).toBe('STEP_DATE_TOO_EARLY');
  });
});
