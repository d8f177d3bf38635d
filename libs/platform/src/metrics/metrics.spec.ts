import type { MessagingStatus } from '@aid-chain/messaging';
import type { ServiceLog } from '../logging/service-log.js';
import { MessagingMetrics } from './messaging-metrics.js';
import { Metrics } from './metrics.js';

/** A service whose events stand as a function says, with the alarms that it raised. */
function service(status: () => Promise<MessagingStatus>) {
  const alarms: string[] = [];
  const log = { alarm: (code: string) => alarms.push(code) } as unknown as ServiceLog;
  const metrics = new Metrics({ name: 'intake' }, log);
  new MessagingMetrics(metrics, { status });
  const lines = async (): Promise<string[]> => (await metrics.text()).split('\n');
  return { alarms, lines };
}

const status = (more: Partial<MessagingStatus['consumers'][number]> = {}): MessagingStatus => ({
  relay: { owner: true, unpublished: 4, oldestAgeMs: 2_500, pausedTopics: ['referral.water.v1'] },
  consumers: [
    {
      ...{ consumer: 'intake', landed: 1, waiting: 2, parked: 3, gaps: 0, repeats: 2, backingOff: false },
      landings: { fast: 7, fallback: 3, failures: {} },
      handled: { applied: { 'eligibility.case-opened.v1': 5 }, parked: {}, refused: {} },
      ...more,
    },
  ],
  ...{ idle: false, settled: true, activity: 0 },
});

describe('metrics of a service', () => {
  it('have one unit each, seconds where it is time', async () => {
    const { lines } = service(() => Promise.resolve(status()));
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'aid_chain_relay_unpublished_events{service="intake"} 4',
        'aid_chain_relay_oldest_unpublished_age_seconds{service="intake"} 2.5',
        'aid_chain_relay_paused_topics{service="intake"} 1',
        'aid_chain_consumer_landed_events{consumer="intake",service="intake"} 1',
        'aid_chain_consumer_waiting_events{consumer="intake",service="intake"} 2',
        'aid_chain_consumer_parked_events{consumer="intake",service="intake"} 3',
        'aid_chain_consumer_repeats_total{consumer="intake",service="intake"} 2',
      ]),
    );
  });

  it('count deliveries, applied events by type and refusals by code; asked twice they count nothing twice', async () => {
    let now = status();
    const { lines } = service(() => Promise.resolve(now));
    await lines();
    now = status({
      landings: { fast: 9, fallback: 3, failures: { 'error 55P03': 4 } },
      handled: {
        applied: { 'eligibility.case-opened.v1': 6 },
        parked: { EVENT_TYPE_UNKNOWN: 1 },
        refused: { QUARTER_NOT_OVER: 2 },
      },
    });
    expect(await lines()).toEqual(
      expect.arrayContaining([
        '# TYPE aid_chain_consumer_landings_total counter',
        'aid_chain_consumer_landings_total{consumer="intake",path="fast",service="intake"} 9',
        'aid_chain_consumer_landings_total{consumer="intake",path="fallback",service="intake"} 3',
        'aid_chain_consumer_fast_path_failures_total{consumer="intake",error="error 55P03",service="intake"} 4',
        'aid_chain_events_applied_total{consumer="intake",type="eligibility.case-opened.v1",service="intake"} 6',
        'aid_chain_events_parked_total{consumer="intake",code="EVENT_TYPE_UNKNOWN",service="intake"} 1',
        'aid_chain_messages_refused_total{consumer="intake",code="QUARTER_NOT_OVER",service="intake"} 2',
      ]),
    );
  });

  it('show no lag while the cluster does not answer, rather than an old one', async () => {
    const reader = { consumer: 'intake', group: 'aid-chain.intake', missingTopics: [] };
    const transport = (lag: number | null, state: 'reading' | 'waiting') => ({
      ...status(),
      transport: { kind: 'kafka' as const, version: '4.1.1', readers: [{ ...reader, lag, state }] },
    });
    let now = transport(12, 'reading');
    const { lines } = service(() => Promise.resolve(now));
    const lag = 'aid_chain_consumer_lag_events{consumer="intake",service="intake"}';
    const reading = 'aid_chain_consumer_reading{consumer="intake",service="intake"}';
    expect(await lines()).toEqual(expect.arrayContaining([`${lag} 12`, `${reading} 1`]));
    now = transport(null, 'waiting');
    const later = await lines();
    expect(later).toContain(`${reading} 0`);
    expect(later.filter((line) => line.startsWith(lag))).toEqual([]);
  });

  it('show the rest while one source cannot be read, which is one alarm until it can be read again', async () => {
    let away = true;
    const { lines, alarms } = service(() =>
      away ? Promise.reject(new Error('no connection')) : Promise.resolve(status()),
    );
    const up = 'aid_chain_metrics_source_up{source="events",service="intake"}';
    expect(await lines()).toContain(`${up} 0`);
    expect((await lines()).some((line) => line.startsWith('nodejs_eventloop_lag_seconds'))).toBe(true);
    away = false;
    expect(await lines()).toContain(`${up} 1`);
    away = true;
    await lines();
    expect(alarms).toEqual(['METRICS_UNREADABLE', 'METRICS_UNREADABLE']);
  });
});
