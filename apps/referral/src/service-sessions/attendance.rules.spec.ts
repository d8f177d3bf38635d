import {
  checkAttendance,
  checkStatable,
  checkTime,
  settle,
  type Attendance,
  type PlannedService,
  type StatedService,
} from './attendance.rules.js';

const given = (units: number, from = '09:00'): Attendance => ({
  ...{ given: true, from, units, reasonCode: null, timeReason: null, by: 'somebody', on: '2026-01-15' },
});
const notGiven: Attendance = {
  ...{ given: false, from: null, units: null, reasonCode: 'nobody-came', timeReason: null },
  ...{ by: 'somebody', on: '2026-01-15' },
};
const planned: PlannedService = {
  ...{ plannedOn: '2026-01-15', plannedFrom: '09:00', plannedUnits: 2, unit: 'hour', priceFen: 4_550 },
  minutesApart: 60,
};
const unpaid = { units: null, amountFen: null };

describe('the attendance of a service', () => {
  it('[L-55] is proven by both sides, and what both state alike is paid exactly', () => {
    expect(settle(given(2), given(2), planned)).toEqual({ state: 'given', units: 2, amountFen: 9_100 });
    expect(settle(given(1), given(1), planned)).toEqual({ state: 'given', units: 1, amountFen: 4_550 });
    expect(settle(given(2), given(2), { ...planned, priceFen: null })).toEqual({
      ...{ state: 'given', units: 2, amountFen: null },
    });
  });

  it('[L-55] one side alone proves nothing and pays nothing', () => {
    expect(settle(given(2), null, planned)).toEqual({ state: 'stated', ...unpaid });
    expect(settle(null, given(2), planned)).toEqual({ state: 'stated', ...unpaid });
    expect(settle(null, null, planned)).toEqual({ state: 'planned', ...unpaid });
  });

  it('[L-55] what was not given is not paid, and where the sides differ a person finds out', () => {
    expect(settle(notGiven, null, planned)).toEqual({ state: 'not-given', ...unpaid });
    expect(settle(notGiven, notGiven, planned)).toEqual({ state: 'not-given', ...unpaid });
    expect(settle(given(2), notGiven, planned)).toEqual({ state: 'disputed', ...unpaid });
    expect(settle(given(2), given(1), planned)).toEqual({ state: 'disputed', ...unpaid });
  });

  it('[L-55] two times that are far apart, and more than was planned, are disputed and pay nothing', () => {
    expect(settle(given(2, '09:00'), given(2, '10:00'), planned).state).toBe('given');
    expect(settle(given(2, '09:00'), given(2, '10:01'), planned)).toEqual({ state: 'disputed', ...unpaid });
    const strict = { ...planned, minutesApart: undefined };
    expect(settle(given(2, '09:00'), given(2, '09:01'), strict).state).toBe('disputed');
    expect(settle(given(3), given(3), planned)).toEqual({ state: 'disputed', ...unpaid });
    expect(settle(given(3), null, planned)).toEqual({ state: 'disputed', ...unpaid });
  });

  it('a statement is whole: a time and how much, or a reason', () => {
    const code = (over: Partial<Attendance>): boolean => checkAttendance({ ...given(1), ...over }).ok;
    expect([code({}), code({ units: null }), code({ reasonCode: 'weather' })]).toEqual([true, false, false]);
    expect(checkAttendance(notGiven).ok).toBe(true);
    expect(checkAttendance({ ...notGiven, units: 1 }).ok).toBe(false);
    expect(checkAttendance({ ...notGiven, timeReason: 'person-asked' }).ok).toBe(false);
  });
});

describe('when something is stated of a service', () => {
  const code = (stated: Attendance, moment: string, of: Partial<PlannedService> = {}): string => {
    const result = checkTime(stated, { ...planned, ...of }, moment);
    return result.ok ? 'ok' : result.refusal.code;
  };

  it('[L-55] nothing is stated of hours to come', () => {
    expect(code(given(2), '2026-01-15 11:00')).toBe('ok');
    expect(code(given(2), '2026-01-15 10:59')).toBe('SERVICE_TIME_TO_COME');
    expect(code(given(1, '09:00'), '2026-01-15 09:00', { unit: 'time' })).toBe('ok');
    expect(code({ ...given(2, '23:00'), timeReason: 'person-asked' }, '2026-01-16 00:59')).toBe(
      'SERVICE_TIME_TO_COME',
    );
    expect(code(notGiven, '2026-01-15 08:59')).toBe('SERVICE_TIME_TO_COME');
    expect(code({ ...notGiven, reasonCode: 'in-hospital' }, '2026-01-15 08:59')).toBe('ok');
  });

  it('[L-55] quite another time than the planned one has its reason', () => {
    const night = '2026-01-16 12:00';
    expect([code(given(2, '10:00'), night), code(given(2, '08:00'), night)]).toEqual(['ok', 'ok']);
    expect(code(given(2, '03:00'), night)).toBe('SERVICE_OTHER_TIME');
    expect(code({ ...given(2, '03:00'), timeReason: 'person-asked' }, night)).toBe('ok');
    expect(code(given(2, '09:01'), night, { minutesApart: undefined })).toBe('SERVICE_OTHER_TIME');
  });

  it('[L-18] a side states something anew only with the reason, and nothing of what was cancelled', () => {
    const seen: StatedService = {
      ...{ state: 'stated', plannedOn: '2026-01-15', isAfterEnd: false, isStated: false },
    };
    const stated = (over: Partial<StatedService>, correction: 'found-out-since' | null, isGiven = true) => {
      const result = checkStatable({ ...seen, ...over }, { given: isGiven, correction }, '2026-01-15');
      return result.ok ? 'ok' : result.refusal.code;
    };
    expect([stated({}, null), stated({ isStated: true }, 'found-out-since')]).toEqual(['ok', 'ok']);
    expect(stated({ isStated: true }, null)).toBe('ENTRY_CORRECTION_REASON');
    expect(stated({}, 'found-out-since')).toBe('ENTRY_CORRECTION_REASON');
    expect(stated({ plannedOn: '2026-01-16' }, null)).toBe('SERVICE_SESSION_NOT_YET');
    expect(stated({ state: 'cancelled' }, null, false)).toBe('SERVICE_SESSION_STATE');
    expect(stated({ state: 'disputed', isAfterEnd: true }, null)).toBe('SERVICE_SESSION_STATE');
    expect(stated({ state: 'disputed', isAfterEnd: true }, null, false)).toBe('ok');
  });
});
