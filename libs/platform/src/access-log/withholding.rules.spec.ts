import { lastsUntil, recordedBeside } from './withholding.rules.js';

const RUNNING = [
  { withholdingId: 'w1', purposes: ['audit-order', 'review'], decision: 'D-1', until: '2026-12-31' },
  { withholdingId: 'w2', purposes: ['complaint'], decision: 'D-1', until: '2026-10-01' },
];

describe('what is kept back of a household’s access log', () => {
  it('[L-17] is kept back for days to come only', () => {
    expect(lastsUntil('2026-07-07', '2026-07-06').ok).toBe(true);
    expect(lastsUntil('2026-07-06', '2026-07-06')).toMatchObject({
      refusal: { code: 'WITHHOLDING_DAY_PAST' },
    });
  });

  it('[L-17] is kept back for two years at most, so that no slip of a digit closes the family’s right', () => {
    expect(lastsUntil('2028-07-06', '2026-07-06').ok).toBe(true);
    expect(lastsUntil('2028-07-07', '2026-07-06')).toMatchObject({
      refusal: { code: 'WITHHOLDING_TOO_LONG', params: { lastDay: '2028-07-06', months: 24 } },
    });
    expect(lastsUntil('2099-12-31', '2026-07-06').ok).toBe(false);
  });

  it('[L-17] is recorded once by a decision for a purpose, and the answer names which one runs', () => {
    expect(recordedBeside({ purposes: ['review'], decision: 'D-1' }, RUNNING)).toMatchObject({
      refusal: {
        code: 'WITHHOLDING_RUNS',
        params: { decision: 'D-1', withholdingId: 'w1', until: '2026-12-31' },
      },
    });
  });

  it('[L-17] is recorded beside what another decision keeps back, and the answer names it', () => {
    const asked = { purposes: ['review', 'supervision'], decision: 'D-2' };
    expect(recordedBeside(asked, RUNNING)).toMatchObject({ ok: true, value: [{ withholdingId: 'w1' }] });
    expect(recordedBeside({ purposes: ['supervision'], decision: 'D-1' }, RUNNING)).toMatchObject({
      value: [],
    });
  });
});
