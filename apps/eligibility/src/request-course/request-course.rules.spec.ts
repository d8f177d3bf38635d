import type { Facts } from '@aid-chain/facts';
import { codeOf, FATHER, must } from '../testing/given.fixture.js';
import type { VerificationRequest } from '../verification-requests/verification-request.js';
import { answeredByPeople, groundToday, reexamination, withdrawal } from './request-course.rules.js';

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
const NO_DATA = { on: '2026-01-15', result: 'no-data', facts: {} } as const;
const ground = { basis: 'application', textVersion: 'of-today', signedOn: '2026-01-18' } as const;
const ids = { requestId: 'r-2', ground, lastVersion: 1, today, actorId: 'clerk', due: undefined };
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
    expect(codeOf(answeredByPeople(request(), NO_DATA, today))).toBe('REQUEST_ANSWERED_BY_PLATFORM');
    expect(answeredByPeople(request({ askedOf: 'register-place' }), NO_DATA, today).ok).toBe(true);
  });

  it('[S1-07] more than declared comes with what it is, since a request is answered once', () => {
    const asked = request({ askedOf: 'register-place' });
    expect(codeOf(answeredByPeople(asked, { ...NO_DATA, result: 'exceed' }, today))).toBe(
      'EXCEED_WITHOUT_AMOUNT',
    );
    const [asset] = [{ kind: 'deposit', amountFen: 9_000_000 }];
    const found = { assets: [asset] } as unknown as Facts;
    expect(answeredByPeople(asked, { ...NO_DATA, result: 'exceed', facts: found }, today).ok).toBe(true);
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
        ground,
      },
      ...{ answerId: null, result: null, reportedIn: null },
    });
    for (const state of ['asked', 'withdrawn'] as const)
      expect(codeOf(reexamination(request({ state }), objection, ids))).toBe('REQUEST_NOT_ANSWERED');
    const later = request({ state: 'answered', result: 'match', stateOn: '2026-01-20' });
    expect(codeOf(reexamination(later, objection, ids))).toBe('STEP_DATE_TOO_EARLY');
  });

  it('[N4] of an answer that found nothing no amount is objected to', () => {
    const answered = (result: VerificationRequest['result']) =>
      request({ state: result === null ? 'timed-out' : 'answered', stateOn: '2026-01-16', result });
    const object = (
      result: VerificationRequest['result'],
      reasonCode: 'wrong-amount' | 'not-own' | 'other',
    ) => reexamination(answered(result), { on: '2026-01-19', reasonCode }, ids);
    for (const result of ['unreachable', 'no-data', 'not-asked', null] as const)
      for (const reasonCode of ['wrong-amount', 'not-own'] as const)
        expect(codeOf(object(result, reasonCode))).toBe('OBJECTION_WITHOUT_FINDING');
    expect(object('match', 'wrong-amount').ok).toBe(true);
    expect(object('unreachable', 'other').ok).toBe(true);
  });

  it('[N4] [L-09] [L-10] is asked once more only on a ground of today', () => {
    const member = { hasIdNumber: true, registerRegionCode: '510683', ground };
    const on = (of: object) => ({ members: new Map([[FATHER, { ...member, ...of }]]), positions: new Map() });
    expect(groundToday(request(), on({}), undefined)).toEqual({ ok: true, value: ground });
    expect(codeOf(groundToday(request(), on({ ground: undefined }), undefined))).toBe(
      'VERIFICATION_WITHOUT_GROUND',
    );
    expect(codeOf(groundToday(request(), on({ hasIdNumber: false }), undefined))).toBe(
      'REQUEST_WITHOUT_ID_NUMBER',
    );
    expect(codeOf(groundToday(request({ subjectId: 'gone' }), on({}), undefined))).toBe(
      'PERSON_NOT_IN_HOUSEHOLD',
    );
    const supporter = {
      ...{ supporterOf: FATHER, relation: 'child' as const, consent: { givenOn: '2026-01-10' } },
      need: { statedOn: '2026-01-10', reasonCode: 'support-in-doubt' as const },
    };
    expect(groundToday(request({ supporter }), on({}), '2026-01-10').ok).toBe(true);
    expect(codeOf(groundToday(request({ supporter }), on({}), '2026-01-11'))).toBe(
      'SUPPORTER_CONSENT_EXPIRED',
    );
  });
});
