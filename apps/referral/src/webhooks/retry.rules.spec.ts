import { faultOfStatus, isOfReceiver, pauseAfter, waitAfter } from './retry.rules.js';

const HOUR = 3_600_000;

describe('a webhook that does not take a message', () => {
  it('is tried again after seconds, minutes and hours, each time later, and given up after five days', () => {
    const waits: number[] = [];
    for (let since = 0, attempts = 1; ; attempts++) {
      const wait = waitAfter(attempts, since);
      if (wait === undefined) break;
      waits.push(wait);
      since += wait;
    }
    expect(waits.slice(0, 3)).toEqual([5_000, 30_000, 120_000]);
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    expect(waits.at(-1)).toBe(12 * HOUR);
    const lasted = waits.reduce((sum, wait) => sum + wait, 0);
    expect(lasted).toBeGreaterThan(4 * 24 * HOUR);
    expect(lasted).toBeLessThanOrEqual(5 * 24 * HOUR);
  });

  it.each([
    [200, undefined],
    [204, undefined],
    [301, 'redirected'],
    [307, 'redirected'],
    [400, 'refused'],
    [401, 'refused'],
    [404, 'refused'],
    [408, 'receiver-failed'],
    [410, 'gone'],
    [429, 'receiver-failed'],
    [500, 'receiver-failed'],
    [503, 'receiver-failed'],
    [100, 'receiver-failed'],
  ])('answers %i: %s', (status, fault) => {
    expect(faultOfStatus(status)).toBe(fault);
  });

  it('one refused message holds up no other household; what fails as a whole is left alone for a while', () => {
    expect(isOfReceiver('refused')).toBe(false);
    expect(isOfReceiver('no-answer')).toBe(true);
    expect([0, 1, 2, 3, 20].map(pauseAfter)).toEqual([0, 1_000, 2_000, 4_000, 60_000]);
  });
});
