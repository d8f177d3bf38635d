import { Metrics } from '../metrics/metrics.js';
import type { BusinessClock } from '../clock/business-clock.js';
import type { ServiceLog } from '../logging/service-log.js';
import type { DueItemsReader } from './due-items.reader.js';
import { OverdueItems } from './overdue-items.js';

/** A service whose overdue items are counted by a function. */
function service(countOverdue: () => Promise<ReadonlyMap<string, number>>) {
  const alarms: string[] = [];
  const log = { alarm: (code: string) => alarms.push(code) } as unknown as ServiceLog;
  const metrics = new Metrics({ name: 'referral' }, log);
  const clock = { today: () => '2026-01-12' } as unknown as BusinessClock;
  new OverdueItems({ countOverdue } as unknown as DueItemsReader, clock, log, metrics);
  const scrape = () => metrics.text();
  return { alarms, scrape };
}

describe('the metric of what is overdue', () => {
  it('is counted once for all who read it at that moment', async () => {
    let counted = 0;
    let answer: (counts: ReadonlyMap<string, number>) => void = () => undefined;
    const { scrape } = service(() => {
      counted++;
      return new Promise((resolve) => (answer = resolve));
    });
    const scrapes = [scrape(), scrape(), scrape()];
    answer(new Map([['feedback', 3]]));
    for (const text of await Promise.all(scrapes)) expect(text).toMatch(/kind="feedback".* 3$/m);
    expect(counted).toBe(1);
  });

  it('that cannot be counted is one alarm a minute, however often it is read', async () => {
    let counted = 0;
    const { alarms, scrape } = service(() => {
      counted++;
      return Promise.reject(new Error('no connection'));
    });
    for (let n = 0; n < 3; n++) await scrape();
    expect([counted, alarms]).toEqual([1, ['DUE_WORK_FAILED']]);
  });
});
