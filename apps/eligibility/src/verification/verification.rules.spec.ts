import type { CaseState } from '../cases/case.state.js';
import { codeOf, FATHER, gathered, MOTHER, must, opened, PERSONS } from '../testing/given.fixture.js';
import { recordReport, type ReportContext, type SourceAnswer } from './verification.rules.js';

const context: ReportContext = { today: '2026-01-13', missing: [], memberIds: PERSONS };
const found: SourceAnswer = { result: 'match', personIds: [FATHER], facts: 1 };

describe('the verification report', () => {
  it('[S0-05] is recorded once verification was requested', () => {
    const { state, events } = must(report(opened().state));
    expect(state.verification).toEqual({ is: 'reported', version: 1, on: '2026-01-13' });
    expect(events[0]?.data).toMatchObject({
      step: 'verification',
      outcomeCode: 'reported',
      on: '2026-01-13',
    });
    expect(events[0]?.data).not.toHaveProperty('track');
  });

  it('[S0-20] is refused while an adult has not signed, also one who joined the household since', () => {
    const waiting = opened({ verification: { is: 'authorisation-missing', missing: [MOTHER] } }).state;
    expect(codeOf(report(waiting))).toBe('AUTHORISATION_MISSING');
    expect(codeOf(report(opened().state, [found], { missing: [MOTHER] }))).toBe('AUTHORISATION_MISSING');
  });

  it('a second report is a new version until the opinion, then it is refused', () => {
    const second = must(report(gathered(), [found], { today: '2026-01-14' }, '2026-01-14'));
    expect(second.state.verification).toEqual({ is: 'reported', version: 2, on: '2026-01-14' });
    const opinion = { by: 'r', on: '2026-01-15', determinationHash: 'h' };
    const file: CaseState = {
      ...gathered(),
      tracks: { ...gathered().tracks, 'civil-affairs': { is: 'awaiting-publicity', opinion } },
    };
    expect(codeOf(report(file, [found], { today: '2026-01-15' }, '2026-01-15'))).toBe(
      'OPINION_ALREADY_GIVEN',
    );
  });

  it('"no data" brings no facts: with facts it is refused, alone it is told as no-data', () => {
    const silent: SourceAnswer = { result: 'no-data', personIds: [FATHER], facts: 0 };
    expect(must(report(opened().state, [silent])).events[0]?.data).toMatchObject({ outcomeCode: 'no-data' });
    const refused = report(opened().state, [found, { ...silent, facts: 1 }]);
    expect(refused).toMatchObject({
      refusal: { code: 'NO_DATA_WITH_FACTS', faults: [{ code: 'NO_DATA_WITH_FACTS', path: '/sources/1' }] },
    });
  });

  it('speaks of members of the household only', () => {
    const stranger: SourceAnswer = { result: 'match', personIds: ['x'], facts: 1 };
    expect(codeOf(report(opened().state, [stranger]))).toBe('PERSON_NOT_IN_HOUSEHOLD');
  });

  it('is dated between the acceptance and today, a later version not before the earlier one', () => {
    expect(codeOf(report(opened().state, [found], {}, '2026-01-11'))).toBe('STEP_DATE_TOO_EARLY');
    expect(codeOf(report(opened().state, [found], {}, '2026-01-12'))).toBe('not refused');
    expect(codeOf(report(opened().state, [found], {}, '2026-01-14'))).toBe('STEP_DATE_AFTER_TODAY');
    expect(codeOf(report(gathered(), [found], {}, '2026-01-12'))).toBe('STEP_DATE_TOO_EARLY');
  });
});

function report(
  file: CaseState,
  sources: readonly SourceAnswer[] = [found],
  changes: Partial<ReportContext> = {},
  on = '2026-01-13',
) {
  return recordReport(file, { on, sources }, { ...context, ...changes });
}
