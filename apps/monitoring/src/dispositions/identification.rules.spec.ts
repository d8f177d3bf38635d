import { identification } from './identification.rules.js';

describe('an identification that a warning leads to', () => {
  it('[S0-19] opens a case where nobody examines the household, also where it receives dibao', () => {
    expect(identification([], [], false)).toEqual({ ok: true, value: 'identify' });
    expect(identification(['civil-affairs'], ['dibao'], true)).toEqual({ ok: true, value: 'identify' });
  });

  it('[S0-19] never claims to open one while the track is in work: what was reported joins that case', () => {
    expect(identification(['monitored'], [], false)).toEqual({ ok: true, value: 'case-joined' });
  });

  it('[S0-19] is refused where nothing would follow from it', () => {
    for (const [inWork, receives] of [
      [['monitored'], []],
      [[], ['monitored']],
    ] as const)
      expect(identification(inWork, receives, true)).toMatchObject({
        ok: false,
        refusal: { code: 'TRACK_ALREADY_IN_WORK' },
      });
  });
});
