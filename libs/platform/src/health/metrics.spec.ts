import type { MessagingStatus } from '@aid-chain/messaging';
import type { ServiceDefinition } from '../service/service-definition.js';
import { Metrics } from './metrics.js';

describe('metrics of a service', () => {
  const status = (fast: number, failures: Record<string, number>): MessagingStatus => ({
    relay: { owner: true, unpublished: 0, oldestAgeMs: 0, pausedTopics: [] },
    consumers: [
      {
        ...{ consumer: 'intake', landed: 0, waiting: 0, parked: 0, gaps: 0, repeats: 2, backingOff: false },
        landings: { fast, fallback: 3, failures },
      },
    ],
    ...{ idle: true, activity: 0 },
  });

  it('counts how deliveries were landed, and why not in one transaction; asked twice it counts nothing twice', async () => {
    let now = status(7, {});
    const definition = { name: 'intake' } as ServiceDefinition;
    const metrics = new Metrics(definition, { status: () => Promise.resolve(now) });
    await metrics.text();
    now = status(9, { 'error 55P03': 4 });
    const lines = (await metrics.text()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '# TYPE consumer_landings_total counter',
        'consumer_landings_total{consumer="intake",path="fast",service="intake"} 9',
        'consumer_landings_total{consumer="intake",path="fallback",service="intake"} 3',
        'consumer_fast_path_failures_total{consumer="intake",error="error 55P03",service="intake"} 4',
      ]),
    );
  });
});
