import fc from 'fast-check';
import type { ReferralOpening } from '@aid-chain/vocabulary';
import type { ReferralOfNeed } from '../referral-state/referral-state.rules.js';
import { decidePassing } from './passing-on.rules.js';

const passed = (department: string, opening: ReferralOpening = 'handed-over'): ReferralOfNeed => ({
  department,
  state: 'passed-on',
  opening,
  departmentLeft: false,
});
const at = (department: string, opening: ReferralOpening = 'handed-over'): ReferralOfNeed => ({
  department,
  state: 'referred',
  opening,
  departmentLeft: false,
});
const pass = (
  before: ReferralOfNeed[],
  now: ReferralOfNeed,
  to: string,
  reasonCode: string | null = null,
) => {
  const result = decidePassing(now, [...before, now], { to, reasonCode }, 'civil-affairs');
  return result.ok ? result.value : result.refusal.code;
};

describe('a need that departments pass on', () => {
  it('[S0-22] goes to the department that is named, with the reason that was given', () => {
    expect(pass([], at('housing', 'routed'), 'charity', 'not-in-scheme')).toEqual({
      to: 'charity',
      opening: 'handed-over',
      reasonCode: 'not-in-scheme',
    });
    expect(pass([passed('housing', 'routed')], at('charity'), 'health')).toMatchObject({ to: 'health' });
  });

  it('back to the department that passed it on, it goes to civil affairs, which decides', () => {
    expect(pass([passed('housing', 'routed')], at('charity'), 'housing')).toEqual({
      to: 'civil-affairs',
      opening: 'sent-to-decide',
      reasonCode: 'came-back',
    });
  });

  it('for the third time, it goes to civil affairs, whomever the department names', () => {
    const twice = [passed('housing', 'routed'), passed('charity')];
    expect(pass(twice, at('health'), 'education')).toEqual({
      to: 'civil-affairs',
      opening: 'sent-to-decide',
      reasonCode: 'third-passing-on',
    });
  });

  it('it is the department with that task in the place which decides, whatever its code', () => {
    const now = at('charity');
    const result = decidePassing(
      now,
      [passed('housing', 'routed'), now],
      { to: 'housing', reasonCode: null },
      'social-bureau',
    );
    expect(result).toMatchObject({ ok: true, value: { to: 'social-bureau', opening: 'sent-to-decide' } });
  });

  it('a department that declined before and never passed it on may get it', () => {
    const declined: ReferralOfNeed = { ...at('charity', 'routed'), state: 'declined' };
    expect(pass([declined], at('housing', 'routed'), 'charity')).toMatchObject({ opening: 'handed-over' });
  });
});

describe('a department that left', () => {
  it('has passed nothing on: what it had may go on as often as before', () => {
    const left = { ...passed('housing', 'routed'), departmentLeft: true };
    const now = at('civil-affairs', 'department-left');
    expect(pass([left, passed('health')], now, 'charity')).toMatchObject({ opening: 'handed-over' });
    expect(pass([left], now, 'housing')).toMatchObject({ opening: 'handed-over' });
    expect(pass([passed('housing', 'routed'), passed('health')], now, 'charity')).toMatchObject({
      opening: 'decided',
    });
  });
});

describe('civil affairs', () => {
  const back = [passed('housing', 'routed'), passed('charity')];

  it('passes on what came to it in the ordinary way like every other department', () => {
    expect(pass([], at('civil-affairs', 'routed'), 'disabled-federation')).toMatchObject({
      to: 'disabled-federation',
      opening: 'handed-over',
    });
  });

  it('decides once, also back to a department that had the need, with its reason', () => {
    const deciding = at('civil-affairs', 'sent-to-decide');
    expect(pass(back, deciding, 'housing', 'its-own-task')).toEqual({
      to: 'housing',
      opening: 'decided',
      reasonCode: 'its-own-task',
    });
  });

  it('does not pass it on a second time: it accepts, declines or answers that it is not possible', () => {
    const again = [...back, passed('civil-affairs', 'sent-to-decide'), passed('housing', 'decided')];
    expect(pass(again, at('civil-affairs', 'sent-to-decide'), 'health', 'its-own-task')).toBe(
      'PASSED_ON_ALREADY_DECIDED',
    );
  });

  it('however departments pass a need on, it comes to rest after a few days', () => {
    const departments = ['housing', 'charity', 'health', 'civil-affairs'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...departments), { minLength: 12, maxLength: 12 }), (wishes) => {
        const before: ReferralOfNeed[] = [];
        let now = at('housing', 'routed');
        for (const to of wishes.filter((wish, index) => index === 0 || wish !== wishes[index - 1])) {
          if (to === now.department) continue;
          const next = pass(before, now, to, 'its-own-task');
          if (typeof next === 'string') break;
          before.push({ ...now, state: 'passed-on' });
          now = at(next.to, next.opening);
        }
        expect(before.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
