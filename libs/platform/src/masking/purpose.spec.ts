import { openForPurpose, statedPurpose } from './purpose.rules.js';

const code = (result: ReturnType<typeof statedPurpose>): string => (result.ok ? 'ok' : result.refusal.code);

describe('the purpose of a look', () => {
  it.each(['complaint', 'supervision', 'review', 'audit-order'] as const)(
    '[L-15] that arises outside the family’s own case (%s) names its matter by a number',
    (reason) => {
      expect(code(statedPurpose(reason, undefined))).toBe('LOOK_UP_MATTER_MISSING');
      expect(statedPurpose(reason, 'C-2026-0012')).toEqual({
        ok: true,
        value: { reason, matter: 'C-2026-0012' },
      });
    },
  );

  it.each(['case-handling', 'identity-check', 'home-visit', 'filing'] as const)(
    '[L-15] of the own work (%s) has none',
    (reason) => {
      expect(statedPurpose(reason, undefined)).toEqual({ ok: true, value: { reason } });
      expect(code(statedPurpose(reason, 'C-2026-0012'))).toBe('LOOK_UP_MATTER_UNASKED');
    },
  );

  it.each(['李建国的投诉', 'no 12', 'ab', '51068319800101001X', '13900000001', 'x'.repeat(33)])(
    '[N13] takes nothing for a number of a matter in which somebody could be named: %s',
    (matter) => {
      expect(code(statedPurpose('complaint', matter))).toBe('LOOK_UP_MATTER_INVALID');
    },
  );

  it('[L-15] reaches a closed case only where it arises outside of it', () => {
    const allowed = (reason: 'complaint' | 'audit-order' | 'case-handling' | 'filing', isOpen: boolean) =>
      openForPurpose({ reason }, isOpen).ok;
    expect([allowed('case-handling', true), allowed('case-handling', false)]).toEqual([true, false]);
    expect([allowed('filing', false), allowed('complaint', false)]).toEqual([false, true]);
    expect(allowed('audit-order', false)).toBe(true);
  });
});
