import { alarmOfRefusal, countAlarms, runsBeyond } from './look-up-alarm.rules.js';

describe('what is conspicuous about look-ups', () => {
  it.each([
    ['LOOK_UP_CASE_MISSING', 'without-case'],
    ['LOOK_UP_MATTER_MISSING', 'without-case'],
    ['UNMASK_REASON_INVALID', 'without-case'],
    ['LOOK_UP_CASE_CLOSED', 'closed-case'],
    ['VERIFICATION_CASE_CLOSED', 'closed-case'],
    ['VERIFICATION_WITHOUT_GROUND', 'without-ground'],
    ['SUPPORTER_CONSENT_MISSING', 'without-ground'],
    ['CLOSE_RELATIVE', 'relative'],
    ['NOT_FOUND', undefined],
    [null, undefined],
  ] as const)('[L-16] %s is an alarm of kind %s', (code, alarm) => {
    expect(alarmOfRefusal(code)).toBe(alarm);
  });

  it('[L-16] is counted by kind, whichever of its codes was given', () => {
    const counted = countAlarms([
      { code: 'LOOK_UP_CASE_MISSING', n: 2 },
      { code: 'LOOK_UP_CASE_UNKNOWN', n: 3 },
      { code: 'CLOSE_RELATIVE', n: 1 },
      { code: 'CURSOR_INVALID', n: 9 },
    ]);
    expect(Object.fromEntries(counted)).toEqual({ 'without-case': 5, relative: 1 });
  });

  it('[L-16] a run is more unconnected households on a day than the place allows, and nothing where no place says so', () => {
    const run = (actorId: string, regionCode: string | null, households: number) => ({
      ...{ actorId, regionCode, households },
    });
    const found = [run('a', '510683990000', 21), run('b', '510683990000', 20), run('c', null, 500)];
    const limit = (regionCode: string | null) => (regionCode === null ? undefined : 20);
    expect(runsBeyond(found, limit).map(({ actorId }) => actorId)).toEqual(['a']);
  });
});
