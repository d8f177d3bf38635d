import type { Aid } from '@aid-chain/contracts';
import {
  decideReport,
  type GivenReport,
  type HeldReport,
  type ReportableReferral,
} from './feedback.rules.js';

const referral: ReportableReferral = {
  referralId: 'r1',
  state: 'accepted',
  referredOn: '2026-01-14',
  endedOn: null,
  departmentLeft: false,
};
const report = (over: Partial<GivenReport> = {}): GivenReport => ({
  reportId: 'rep-1',
  quarter: '2026Q1',
  final: true,
  supersedes: null,
  reasonCode: null,
  contentHash: 'a',
  outcome: 'partly',
  aid: [],
  ...over,
});
const AID: Aid = {
  ...{ measureCode: 'medical-assistance', kind: 'cash', nature: 'regular', amountFen: 100 },
  ...{ period: { from: '2026-01-01', to: '2026-03-31' }, fundingSource: 'county' },
};
const held = (over: Partial<HeldReport> = {}): HeldReport => ({
  ...report(),
  referralId: 'r1',
  revision: 1,
  supersededBy: null,
  ...over,
});
const decide = (r: GivenReport, before: HeldReport[] = [], today = '2026-04-07', ref = referral) =>
  decideReport(ref, r, before, today);
const codeOf = (result: ReturnType<typeof decide>) => (result.ok ? result.value.effect : result.refusal.code);

describe('when a report may be made', () => {
  it.each([
    ['2026-03-20', 'QUARTER_NOT_OVER'],
    ['2026-03-31', 'QUARTER_NOT_OVER'],
    ['2026-04-01', 'recorded'],
    ['2026-04-16', 'recorded'],
  ])('[S0-24] the final report for 2026Q1 on %s: %s', (today, expected) => {
    expect(codeOf(decide(report(), [], today))).toBe(expected);
  });

  it('[S0-24] an interim report within the quarter is recorded and shows that work is going on', () => {
    expect(decide(report({ final: false }), [], '2026-03-10')).toEqual({
      ok: true,
      value: { effect: 'recorded', revision: 1, setsInProgress: true },
    });
  });

  it('[S0-22] help that begins after today was not given yet: it is reported once it has begun', () => {
    const from = (day: string) =>
      report({ final: false, aid: [{ ...AID, period: { from: day, to: '2026-12-31' } }] });
    expect(codeOf(decide(from('2026-03-10'), [], '2026-03-10'))).toBe('recorded');
    expect(decide(from('2026-03-11'), [], '2026-03-10')).toMatchObject({
      refusal: { code: 'AID_NOT_BEGUN', params: { line: 1, from: '2026-03-11' } },
    });
  });

  it('a quarter that has not begun takes no report', () => {
    expect(codeOf(decide(report({ quarter: '2026Q2', final: false }), [], '2026-03-31'))).toBe(
      'QUARTER_NOT_BEGUN',
    );
  });

  it.each([true, false])(
    'a quarter at the end of all days is refused, never an error (final: %s)',
    (final) => {
      expect(codeOf(decide(report({ quarter: '9999Q4', final })))).toBe('QUARTER_NOT_BEGUN');
    },
  );

  it('a quarter before the referral, after its end, or a declined referral takes none', () => {
    expect(codeOf(decide(report({ quarter: '2025Q4' })))).toBe('FEEDBACK_NOT_OWED');
    const ended: ReportableReferral = { ...referral, state: 'completed', endedOn: '2026-03-30' };
    expect(codeOf(decide(report({ quarter: '2026Q2', final: false }), [], '2026-04-07', ended))).toBe(
      'FEEDBACK_NOT_OWED',
    );
    const declined: ReportableReferral = { ...referral, state: 'declined', endedOn: '2026-01-20' };
    expect(codeOf(decide(report(), [], '2026-04-07', declined))).toBe('FEEDBACK_NOT_OWED');
  });

  it.each(['completed', 'not-possible'] as const)(
    'after the end "%s" no interim report comes any more; the refusal names the final one and the way to more help',
    (state) => {
      const ended: ReportableReferral = { ...referral, state, endedOn: '2026-03-10' };
      expect(decide(report({ final: false }), [], '2026-03-20', ended)).toEqual({
        ok: false,
        refusal: { code: 'INTERIM_AFTER_END', params: { quarter: '2026Q1', state, on: '2026-03-10' } },
      });
      const sent = held({ final: false });
      expect(codeOf(decide(report({ final: false }), [sent], '2026-03-20', ended))).toBe('repeat');
    },
  );

  it('a cancelled referral takes no report; the refusal names the day since when', () => {
    const cancelled: ReportableReferral = { ...referral, state: 'cancelled', endedOn: '2026-02-03' };
    expect(decide(report(), [], '2026-04-07', cancelled)).toEqual({
      ok: false,
      refusal: { code: 'REFERRAL_CANCELLED', params: { on: '2026-02-03' } },
    });
  });

  it('a completed referral still makes the final report of its own quarter', () => {
    const ended: ReportableReferral = { ...referral, state: 'completed', endedOn: '2026-03-30' };
    expect(decide(report(), [], '2026-04-07', ended)).toEqual({
      ok: true,
      value: { effect: 'recorded', revision: 1, setsInProgress: false },
    });
  });
});

describe('interim reports of one quarter', () => {
  const aid = {
    measureCode: 'medical-assistance',
    kind: 'cash',
    nature: 'transitional',
    amountFen: 120_000,
    period: { from: '2026-02-01', to: '2026-02-01' },
    fundingSource: 'fund',
  } as const;
  const interim = (outcome: GivenReport['outcome'], over: Partial<GivenReport> = {}) =>
    report({ reportId: 'second', final: false, outcome, ...over });
  const after = (earlier: GivenReport['outcome'], later: GivenReport['outcome'], over = {}) =>
    codeOf(decide(interim(later, over), [held({ final: false, outcome: earlier })], '2026-03-20'));

  it.each([
    ['not-yet', ['not-yet', 'partly', 'helped', 'not-possible']],
    ['partly', ['partly', 'helped']],
    ['helped', ['helped']],
    ['not-possible', ['not-possible']],
  ] as const)('[S0-24] after "%s" one may report %s; anything else contradicts it', (earlier, allowed) => {
    const outcomes = ['not-yet', 'partly', 'helped', 'not-possible'] as const;
    expect(outcomes.filter((later) => after(earlier, later) === 'recorded').sort()).toEqual(
      [...allowed].sort(),
    );
    expect(after('helped', 'not-yet')).toBe('REPORT_CONTRADICTS_EARLIER');
  });

  it('one that names the earlier report corrects it, and the final one states everything again', () => {
    expect(after('helped', 'not-yet', { supersedes: 'rep-1', reasonCode: 'entered-wrongly' })).toBe(
      'recorded',
    );
    const sent = [held({ final: false, outcome: 'helped', aid: [aid] })];
    expect(codeOf(decide(interim('partly', { final: true, aid: [aid] }), sent))).toBe('recorded');
  });

  it('the same aid is not reported twice; other aid of the same measure is', () => {
    const sent = [held({ final: false, aid: [aid] })];
    const again = (over: object) =>
      decide(
        interim('partly', {
          aid: [
            { ...aid, amountFen: 1 },
            { ...aid, ...over },
          ],
        }),
        sent,
        '2026-03-20',
      );
    expect(again({})).toEqual({
      ok: false,
      refusal: { code: 'AID_REPORTED_BEFORE', params: { line: 2, reportId: 'rep-1' } },
    });
    expect(codeOf(again({ period: { from: '2026-03-01', to: '2026-03-01' } }))).toBe('recorded');
  });
});

describe('a report that comes again', () => {
  it('with the same content changes nothing', () => {
    expect(decide(report(), [held()])).toEqual({ ok: true, value: { effect: 'repeat', revision: 1 } });
  });

  it('with other content is refused', () => {
    expect(codeOf(decide(report({ contentHash: 'b' }), [held()]))).toBe('REPORT_ID_REUSED');
  });

  it('a second final report is refused unless it names the one that it corrects', () => {
    const second = report({ reportId: 'rep-2', contentHash: 'b' });
    expect(codeOf(decide(second, [held()]))).toBe('FINAL_ALREADY_REPORTED');
    expect(decide({ ...second, supersedes: 'rep-1', reasonCode: 'entered-wrongly' }, [held()])).toMatchObject(
      {
        ok: true,
        value: { effect: 'recorded', revision: 2 },
      },
    );
  });

  it('[L-18] a correction says why it corrects, and no other report does', () => {
    const correction = report({ reportId: 'rep-2', contentHash: 'b', supersedes: 'rep-1' });
    expect(decide(correction, [held()])).toMatchObject({
      refusal: {
        code: 'CORRECTION_REASON_MISSING',
        params: { reasons: expect.stringContaining('entered-wrongly') as string },
      },
    });
    expect(codeOf(decide(report({ reasonCode: 'paid-back' })))).toBe('CORRECTION_REASON_NOT_EXPECTED');
  });

  it('a correction names a standing report of the same quarter', () => {
    const correction = report({ reportId: 'rep-3', supersedes: 'rep-1', reasonCode: 'paid-back' });
    expect(codeOf(decide(correction, []))).toBe('SUPERSEDED_REPORT_UNKNOWN');
    expect(codeOf(decide(correction, [held({ quarter: '2025Q4' })]))).toBe('SUPERSEDED_REPORT_UNKNOWN');
    expect(codeOf(decide(correction, [held({ supersededBy: 'rep-2' })]))).toBe('REPORT_ALREADY_SUPERSEDED');
    expect(codeOf(decide({ ...correction, final: false }, [held()]))).toBe('FINAL_SUPERSEDED_BY_INTERIM');
  });

  it('interim reports before the final one are numbered with it', () => {
    const interim = [
      held({ reportId: 'i1', final: false }),
      held({ reportId: 'i2', final: false, revision: 2 }),
    ];
    expect(decide(report({ reportId: 'f' }), interim)).toMatchObject({ ok: true, value: { revision: 3 } });
  });
});
