import fc from 'fast-check';
import { addDays, dateOf, instantAt } from '@aid-chain/kernel';
import { dueInstants } from './due-days.rules.js';

describe('the instants at which due work runs when the clock jumps', () => {
  it('are the beginning of every day between and then the new time', () => {
    expect(dueInstants(instantAt('2026-01-12', '09:00'), instantAt('2026-01-14', '09:00'))).toEqual([
      '2026-01-13T00:00:00+08:00',
      '2026-01-14T00:00:00+08:00',
      '2026-01-14T09:00:00+08:00',
    ]);
  });

  it('are the new time alone within a day, and once at midnight', () => {
    const to = instantAt('2026-01-12', '10:00');
    expect(dueInstants(instantAt('2026-01-12', '09:00'), to)).toEqual([to]);
    const midnight = instantAt('2026-01-13');
    expect(dueInstants(instantAt('2026-01-12', '09:00'), midnight)).toEqual([midnight]);
  });

  it('leave no day out and never go back', () => {
    fc.assert(
      fc.property(fc.nat(400), (days) => {
        const to = instantAt(addDays('2026-01-12', days), '23:59');
        const instants = dueInstants(instantAt('2026-01-12', '00:01'), to);
        const sorted = [...instants].sort();
        return new Set(instants.map(dateOf)).size === Math.max(days, 1) && sorted.join() === instants.join();
      }),
    );
  });
});
