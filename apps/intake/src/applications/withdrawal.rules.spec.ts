import { ACCEPTED, type Standing } from './tracks.rules.js';
import { decideWithdrawal } from './withdrawal.rules.js';

const dates = { on: '2026-01-13', receivedOn: '2026-01-12', today: '2026-01-14' };
const standing = (state: Standing['state']): Standing => ({ state, tracks: {} });

describe('taking an application back', () => {
  it('given an undecided application, when the family withdraws it, then both tracks are closed', () => {
    expect(decideWithdrawal(ACCEPTED, dates)).toEqual({
      ok: true,
      value: { state: 'withdrawn', tracks: { 'civil-affairs': 'closed', monitored: 'closed' } },
    });
  });

  it.each([
    ['decided', 'APPLICATION_ALREADY_DECIDED'],
    ['withdrawn', 'APPLICATION_ALREADY_WITHDRAWN'],
    ['forwarded', 'APPLICATION_FORWARDED'],
  ] as const)('given an application that is %s, then the answer is %s', (state, code) => {
    expect(decideWithdrawal(standing(state), dates)).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each([
    ['2026-01-11', 'the day before it was received', 'DATE_TOO_EARLY'],
    ['2026-01-15', 'tomorrow', 'DATE_IN_FUTURE'],
  ])('the date %s, %s, is refused with %s', (on, _title, code) => {
    expect(decideWithdrawal(ACCEPTED, { ...dates, on })).toMatchObject({
      ok: false,
      refusal: { code: 'VALIDATION_FAILED', faults: [{ code, path: '/on' }] },
    });
  });

  it.each(['2026-01-12', '2026-01-14'])('the date %s is accepted', (on) => {
    expect(decideWithdrawal(ACCEPTED, { ...dates, on }).ok).toBe(true);
  });
});
