import { checkAttendance, settle, type Attendance } from './attendance.rules.js';

const given = (units: number): Attendance => ({
  ...{ given: true, from: '09:00', units, reasonCode: null, by: 'somebody', on: '2026-01-15' },
});
const notGiven: Attendance = {
  ...{ given: false, from: null, units: null, reasonCode: 'nobody-came', by: 'somebody', on: '2026-01-15' },
};
const unpaid = { units: null, amountFen: null };

describe('the attendance of a service', () => {
  it('[L-55] is proven by both sides, and what both state alike is paid exactly', () => {
    expect(settle(given(2), given(2), 4_550)).toEqual({ state: 'given', units: 2, amountFen: 9_100 });
    expect(settle(given(2), given(2), null)).toEqual({ state: 'given', units: 2, amountFen: null });
  });

  it('[L-55] one side alone proves nothing and pays nothing', () => {
    expect(settle(given(2), null, 4_550)).toEqual({ state: 'stated', ...unpaid });
    expect(settle(null, given(2), 4_550)).toEqual({ state: 'stated', ...unpaid });
    expect(settle(null, null, 4_550)).toEqual({ state: 'planned', ...unpaid });
  });

  it('[L-55] what was not given is not paid, and where the sides differ a person finds out', () => {
    expect(settle(notGiven, null, 4_550)).toEqual({ state: 'not-given', ...unpaid });
    expect(settle(notGiven, notGiven, 4_550)).toEqual({ state: 'not-given', ...unpaid });
    expect(settle(given(2), notGiven, 4_550)).toEqual({ state: 'disputed', ...unpaid });
    expect(settle(given(2), given(1), 4_550)).toEqual({ state: 'disputed', ...unpaid });
  });

  it('a statement is whole: a time and how much, or a reason', () => {
    const code = (over: Partial<Attendance>): boolean => checkAttendance({ ...given(1), ...over }).ok;
    expect([code({}), code({ units: null }), code({ reasonCode: 'weather' })]).toEqual([true, false, false]);
    expect(checkAttendance(notGiven).ok).toBe(true);
    expect(checkAttendance({ ...notGiven, units: 1 }).ok).toBe(false);
  });
});
