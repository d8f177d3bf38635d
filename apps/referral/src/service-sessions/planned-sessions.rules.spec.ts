import { checkPlanned, type StandingSession, type WishedSession } from './planned-sessions.rules.js';

const TODAY = '2026-01-14';
const lines = [
  { line: 1, item: 'help-with-bathing', unit: 'hour', unitsAMonth: 4 },
  { line: 2, item: 'meal-delivery', unit: 'time', unitsAMonth: 2 },
] as const;
const at = (from: string, units: number, over: Partial<WishedSession> = {}): WishedSession => ({
  ...{ line: 1, on: TODAY, from, units },
  ...over,
});
const standing = (from: string, units: number, over: Partial<StandingSession> = {}): StandingSession => ({
  ...{ sessionId: 'there', item: 'help-with-bathing', unit: 'hour', on: TODAY, from, units },
  ...over,
});
const code = (sessions: readonly WishedSession[], there: readonly StandingSession[] = []): string => {
  const result = checkPlanned(sessions, lines, there, TODAY);
  return result.ok ? 'ok' : result.refusal.code;
};

describe('services that are to be planned', () => {
  it('are of the lines of the plan, from today on and within a year', () => {
    expect([code([at('09:00', 2)]), code([])]).toEqual(['ok', 'SERVICE_SESSION_UNPLANNED']);
    expect(code([at('09:00', 1, { line: 3 })])).toBe('SERVICE_SESSION_UNPLANNED');
    expect(code([at('09:00', 1, { on: '2026-01-13' })])).toBe('SERVICE_SESSION_UNPLANNED');
    expect(code([at('09:00', 1, { on: '2027-01-14' })])).toBe('ok');
    expect(code([at('09:00', 1, { on: '2099-12-31' })])).toBe('SERVICE_SESSION_TOO_FAR');
  });

  it('[L-55] take no hour of a person twice', () => {
    expect(code([at('09:00', 2), at('11:00', 2)])).toBe('ok');
    expect(code([at('09:00', 2), at('10:30', 2)])).toBe('SERVICE_SESSION_OVERLAPS');
    const within = checkPlanned([at('09:00', 2), at('10:30', 2)], lines, [], TODAY);
    expect(within).toMatchObject({ refusal: { params: { on: TODAY, from: '09:00' } } });
    expect(JSON.stringify(within)).not.toMatch(/–|sessionId/);
    expect(code([at('10:00', 1)], [standing('09:30', 2, { item: 'housekeeping' })])).toBe(
      'SERVICE_SESSION_OVERLAPS',
    );
    expect(code([at('01:00', 1)], [standing('23:30', 2, { on: '2026-01-13' })])).toBe(
      'SERVICE_SESSION_OVERLAPS',
    );
    expect(
      code([at('12:00', 1)], [standing('09:00', 4, { item: 'x' }), standing('10:00', 1, { item: 'x' })]),
    ).toBe('SERVICE_SESSION_OVERLAPS');
    expect(code([at('09:30', 1, { line: 2 }), at('09:00', 2)])).toBe('ok');
    expect(code([at('09:00', 1)], [standing('09:00', 1)])).toBe('SERVICE_SESSION_TWICE');
  });

  it('[L-54] are no more in a month than the plan has', () => {
    expect(code([at('09:00', 2), at('14:00', 3)])).toBe('SERVICE_MONTH_UNITS');
    expect(code([at('09:00', 2)], [standing('14:00', 3)])).toBe('SERVICE_MONTH_UNITS');
    const beyond = checkPlanned([at('09:00', 2)], lines, [standing('14:00', 3)], TODAY);
    expect(beyond).toMatchObject({
      refusal: { params: { units: '4', before: '3', more: '2', planned: '5' } },
    });
    expect(code([at('09:00', 2), at('09:00', 3, { on: '2026-02-01' })])).toBe('ok');
    expect(code([at('09:00', 2)], [standing('14:00', 3, { item: 'other' })])).toBe('ok');
  });
});
