import { codeOf } from '../testing/given.fixture.js';
import {
  entryAdmitted,
  standingOn,
  stepAdmitted,
  visitAdmitted,
  type FraudCourse,
  type FraudStep,
} from './fraud-entry.rules.js';

const today = '2026-08-10';
const entry = (...steps: FraudStep[]): FraudCourse => ({
  ...{ recordedOn: '2026-08-01', recordedBy: 'officer', until: '2027-08-01', steps },
});
const notified = { kind: 'notified', on: '2026-08-02' } as const;
const objected = { kind: 'objected', on: '2026-08-03' } as const;
const kept = { kind: 'kept', on: '2026-08-05' } as const;
const lifted = { kind: 'lifted', on: '2026-08-05' } as const;
const step = (of: FraudCourse, taken: FraudStep, by = 'other') =>
  codeOf(stepAdmitted(of, taken, { today, by }));
const on = '2026-08-06';

describe('an entry of proven fraud', () => {
  it('[S4-10] rests on a decision about an adult that was taken before, also before the first case here, and has an end within the years of the place', () => {
    const given = { on: '2026-08-01', decidedOn: '2026-07-20', until: '2027-08-01' };
    const known = { years: 5, openedOn: '2026-07-06', today, isAdult: true };
    const admitted = (more: object, isAdult = true) =>
      entryAdmitted({ ...given, ...more }, { ...known, isAdult });
    expect(admitted({}).ok).toBe(true);
    expect(codeOf(admitted({ decidedOn: '2026-08-02' }))).toBe('FRAUD_DECISION_LATER');
    expect(codeOf(admitted({ until: '2026-08-01' }))).toBe('FRAUD_EXPIRY_PAST');
    expect(codeOf(admitted({ on: '2026-08-11' }))).toBe('STEP_DATE_AFTER_TODAY');
    expect(admitted({ decidedOn: '2024-03-01' }).ok).toBe(true);
    expect(admitted({ until: '2031-07-20' }).ok).toBe(true);
    expect(codeOf(admitted({ until: '2031-07-21' }))).toBe('FRAUD_EXPIRY_FAR');
    const unbound = { ...known, years: undefined };
    expect(entryAdmitted({ ...given, until: '2036-08-01' }, unbound).ok).toBe(true);
    expect(codeOf(admitted({}, false))).toBe('FRAUD_OF_MINOR');
  });

  it('[S4-10] has no effect before the person was notified, while an objection is examined, and after its last day', () => {
    expect(standingOn(entry(), today)).toBe('notice-owed');
    expect(standingOn(entry(notified), today)).toBe('in-force');
    expect(standingOn(entry(notified, objected), today)).toBe('suspended');
    expect(standingOn(entry(notified, objected, kept), today)).toBe('in-force');
    expect(standingOn(entry(notified, objected, lifted), today)).toBe('ended');
    expect(standingOn(entry(notified), '2027-08-01')).toBe('in-force');
    expect(standingOn(entry(notified), '2027-08-02')).toBe('ended');
  });

  it('[S4-10] is notified once and first, objected to at any time, and answered by somebody else', () => {
    expect(step(entry(), { kind: 'objected', on })).toBe('FRAUD_NOTICE_MISSING');
    expect(step(entry(notified), { kind: 'notified', on })).toBe('FRAUD_ENTRY_NOTIFIED');
    expect(step(entry(notified), { kind: 'kept', on })).toBe('FRAUD_OBJECTION_MISSING');
    expect(step(entry(notified, objected), { kind: 'objected', on })).toBe('FRAUD_OBJECTION_OPEN');
    expect(step(entry(notified, objected), { kind: 'kept', on }, 'officer')).toBe('FRAUD_EXAMINER_CONCERNED');
    expect(step(entry(notified, objected), { kind: 'kept', on: '2026-08-02' })).toBe('STEP_DATE_TOO_EARLY');
    expect(step(entry(notified, objected, lifted), { kind: 'objected', on })).toBe('FRAUD_ENTRY_ENDED');
    expect(
      stepAdmitted(entry(notified, objected, kept), { kind: 'objected', on }, { today, by: 'x' }).ok,
    ).toBe(true);
  });

  it('[S4-10] orders a visit only while it is in force', () => {
    const visit = (of: FraudCourse, openVisit?: string, day = today) =>
      visitAdmitted(of, on, { today: day, openVisit });
    expect(visit(entry(notified)).ok).toBe(true);
    expect(codeOf(visit(entry()))).toBe('FRAUD_NOTICE_MISSING');
    expect(codeOf(visit(entry(notified, objected)))).toBe('FRAUD_OBJECTION_OPEN');
    expect(codeOf(visit(entry(notified), undefined, '2027-08-02'))).toBe('FRAUD_ENTRY_ENDED');
    expect(codeOf(visit(entry(notified), '2026-08-04'))).toBe('ORDERED_VISIT_OPEN');
  });
});
