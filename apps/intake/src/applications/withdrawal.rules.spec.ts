import { ACCEPTED, type Standing } from '../application-state/tracks.rules.js';
import { decideWithdrawal } from './withdrawal.rules.js';

const asked = { on: '2026-01-13', receivedOn: '2026-01-12', today: '2026-01-14', caseOpened: false };
const standing = (state: Standing['state']): Standing => ({ state, tracks: {} });

describe('taking an application back', () => {
  it('given an application of which no case is known, when the family withdraws it, then both tracks are closed', () => {
    expect(decideWithdrawal(ACCEPTED, asked)).toEqual({
      ok: true,
      value: {
        is: 'withdrawn',
        standing: { state: 'withdrawn', tracks: { 'civil-affairs': 'closed', monitored: 'closed' } },
      },
    });
  });

  it('given a case, where an official may decide at the same moment, then it is a request', () => {
    expect(decideWithdrawal(ACCEPTED, { ...asked, caseOpened: true })).toEqual({
      ok: true,
      value: { is: 'requested' },
    });
    const oneDecided: Standing = { state: 'open', tracks: { 'civil-affairs': 'refused', monitored: 'open' } };
    expect(decideWithdrawal(oneDecided, { ...asked, caseOpened: true })).toMatchObject({ ok: true });
  });

  it('given a request that awaits its answer, then the answer to a second one names since when and that none is needed', () => {
    const again = decideWithdrawal(ACCEPTED, { ...asked, caseOpened: true, requestedOn: '2026-01-13' });
    expect(again).toMatchObject({
      ok: false,
      refusal: { code: 'WITHDRAWAL_ALREADY_REQUESTED', params: { on: '2026-01-13' } },
    });
  });

  it('[A-25] an outsider who asked only for help gets the same answer whether the window checks it or not', () => {
    const outside = { ...asked, helpFromOutside: true };
    const answers = (['forwarded', 'awaiting-window-check'] as const).map((state) =>
      decideWithdrawal(standing(state), outside),
    );
    expect(answers).toMatchObject([
      { refusal: { code: 'APPLICATION_FORWARDED' } },
      { refusal: { code: 'APPLICATION_FORWARDED' } },
    ]);
  });

  it.each([
    ['decided', 'APPLICATION_ALREADY_DECIDED'],
    ['withdrawn', 'APPLICATION_ALREADY_WITHDRAWN'],
    ['forwarded', 'APPLICATION_FORWARDED'],
    ['not-accepted', 'APPLICATION_NOT_ACCEPTED'],
  ] as const)('given an application that is %s, then the answer is %s', (state, code) => {
    expect(decideWithdrawal(standing(state), asked)).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each([
    ['2026-01-11', 'the day before it was received', 'DATE_TOO_EARLY'],
    ['2026-01-15', 'tomorrow', 'DATE_IN_FUTURE'],
  ])('the date %s, %s, is refused with %s', (on, _title, code) => {
    for (const caseOpened of [false, true])
      expect(decideWithdrawal(ACCEPTED, { ...asked, on, caseOpened })).toMatchObject({
        ok: false,
        refusal: { code: 'VALIDATION_FAILED', faults: [{ code, path: '/on' }] },
      });
  });

  it.each(['2026-01-12', '2026-01-14'])('the date %s is accepted', (on) => {
    expect(decideWithdrawal(ACCEPTED, { ...asked, on }).ok).toBe(true);
  });
});
