import { DOUBLE_AID_DECISIONS, DOUBLE_AID_REASONS, DOUBLE_AID_STATES } from '@aid-chain/vocabulary';
import { checkDouble } from './double-aid.rules.js';

const pair = { state: 'open', foundOn: '2026-01-14' } as const;
const given = { decision: 'confirmed', reasonCode: 'paper-seen', on: '2026-01-15' } as const;

describe('the decision about aid that may be double', () => {
  it('[S2-06] has a reason that carries it, and each decision has one', () => {
    for (const decision of DOUBLE_AID_DECISIONS) {
      const carried = DOUBLE_AID_REASONS.filter(
        (reasonCode) => checkDouble(pair, { ...given, decision, reasonCode }, '2026-01-20').ok,
      );
      expect(carried.length).toBeGreaterThan(1);
      expect(carried.length).toBeLessThan(DOUBLE_AID_REASONS.length);
    }
    expect(checkDouble(pair, { ...given, reasonCode: 'needs-more' }, '2026-01-20')).toMatchObject({
      refusal: { code: 'DOUBLE_AID_REASON_NOT_FITTING', params: { allowed: 'both-confirm, paper-seen' } },
    });
  });

  it('[S2-06] is made once, and also where the place allows both in general', () => {
    const decidable = DOUBLE_AID_STATES.filter(
      (state) => checkDouble({ ...pair, state }, given, '2026-01-20').ok,
    );
    expect(decidable).toEqual(['open', 'allowed-by-place']);
  });

  it.each(['2026-01-13', '2026-01-21'])('is not made on %s, before it was found or after today', (on) => {
    expect(checkDouble(pair, { ...given, on }, '2026-01-20')).toMatchObject({
      refusal: { code: 'REFERRAL_DAY_INVALID' },
    });
  });
});
