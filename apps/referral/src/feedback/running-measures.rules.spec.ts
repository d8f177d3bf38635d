import type { Aid } from '@aid-chain/contracts';
import { decideReport, type GivenReport, type ReportableReferral } from './feedback.rules.js';
import { measuresUntil, runningMeasures } from './running-measures.rules.js';
import type { StandingReport } from './standing-reports.rules.js';

const aid = (measureCode: string, from: string, to: string): Aid => ({
  ...{ measureCode, kind: 'cash', nature: 'regular', amountFen: 10_000 },
  ...{ period: { from, to }, fundingSource: 'fund' },
});
const report = (quarter: string, ...given: Aid[]): StandingReport => ({
  ...{ quarter, final: true, outcome: 'helped', supersededBy: null, aid: given },
});

describe('the measures that a referral brought and that run on', () => {
  it('[S0-24] are those of the quarter by the latest report that names them; one-off aid does not run', () => {
    const reports = [
      report('2026Q1', aid('care', '2026-02-01', '2026-12-31'), aid('grant', '2026-03-01', '2026-03-01')),
      report('2026Q2', aid('care', '2026-02-01', '2026-08-31'), aid('rent', '2026-06-01', '2027-05-31')),
    ];
    const running = (quarter: string) =>
      runningMeasures(reports, quarter).map(({ measureCode, until }) => [measureCode, until]);
    expect(running('2026Q1')).toEqual([['care', '2026-08-31']]);
    expect(running('2026Q3')).toEqual([
      ['care', '2026-08-31'],
      ['rent', '2027-05-31'],
    ]);
    expect(running('2026Q4')).toEqual([['rent', '2027-05-31']]);
    expect(running('2027Q3')).toEqual([]);
  });

  it('[S0-24] run until the last day that a standing report names; what was corrected away does not count', () => {
    const long = report('2026Q1', aid('care', '2026-02-01', '2026-12-31'));
    expect(measuresUntil([long, report('2026Q2')])).toBe('2026-12-31');
    expect(measuresUntil([{ ...long, supersededBy: 'again' }])).toBeNull();
    expect(measuresUntil([report('2026Q1', aid('grant', '2026-03-01', '2026-03-01'))])).toBeNull();
  });
});

describe('a report on a measure that runs on after the end of its referral', () => {
  const completed: ReportableReferral = {
    ...{ referralId: 'r1', state: 'completed', referredOn: '2026-01-14', endedOn: '2026-03-10' },
    ...{ departmentLeft: false, measuresUntil: '2026-07-31' },
  };
  const given = (over: Partial<GivenReport>): GivenReport => ({
    ...{ reportId: 'rep', quarter: '2026Q2', final: true, supersedes: null, reasonCode: null },
    ...{ contentHash: 'a', outcome: 'nothing-to-report', aid: [] },
    ...over,
  });
  const outcome = (over: Partial<GivenReport>, today: string, referral = completed) => {
    const decided = decideReport(referral, given(over), [], today);
    return decided.ok ? decided.value.effect : decided.refusal.code;
  };

  it('[S0-24] is taken for each of its quarters, interim and final, also with nothing to report', () => {
    expect(outcome({}, '2026-07-02')).toBe('recorded');
    expect(outcome({ final: false }, '2026-05-02')).toBe('recorded');
    expect(outcome({}, '2026-06-30')).toBe('QUARTER_NOT_OVER');
    expect(outcome({ quarter: '2026Q3' }, '2026-10-02')).toBe('recorded');
  });

  it('[S0-24] is not owed for a quarter after it, and of a referral without one for none after its end', () => {
    expect(outcome({ quarter: '2026Q4' }, '2027-01-02')).toBe('FEEDBACK_NOT_OWED');
    expect(outcome({}, '2026-07-02', { ...completed, measuresUntil: null })).toBe('FEEDBACK_NOT_OWED');
    const ended = { ...completed, measuresUntil: '2026-02-28' };
    expect(outcome({ quarter: '2026Q1', final: false }, '2026-03-20', ended)).toBe('INTERIM_AFTER_END');
  });
});
