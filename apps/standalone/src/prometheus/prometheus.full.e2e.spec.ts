import { until } from '@aid-chain/kernel';
import { householdBuilder, startServices, type RunningServices } from '@aid-chain/testing';
import { randomBytes } from 'node:crypto';
import { SERVICES } from '../services.js';
import { ofAlerts, ofDashboard } from './deployed-expressions.fixture.js';
import { hasPrometheus, PrometheusServer, promtool } from './prometheus.fixture.js';

const withPrometheus = hasPrometheus('alert rules and dashboard in Prometheus') ? describe : describe.skip;

/** Empty where all is well, where events stay in one process, or where nothing has happened yet. */
const MAY_BE_EMPTY =
  /5\.\.|4\.\.|_lag_events|consumer_reading|parked_total|refused_total|overdue_items|alarms_total/;

const keyRing = {
  current: 'k1',
  keys: new Map([['k1', randomBytes(32)]]),
  created: new Map([['k1', new Date().toISOString().slice(0, 10)]]),
};

withPrometheus('the rules and the dashboard of the repository', () => {
  let stack: RunningServices;
  let prometheus: PrometheusServer;

  beforeAll(async () => {
    stack = await startServices(SERVICES, { config: { keyRing } });
    const addresses = Object.values(stack.urls).map((url) => new URL(url).host);
    prometheus = await PrometheusServer.start(addresses);
    await until('four services are read', async () => (await value('sum(up{job="aid-chain"})')) === '4');
    const filing = householdBuilder().with({ wageFenPerMonth: 120_000 }).build();
    expect((await stack.http('demo-clerk').post('intake', '/v1/applications', filing)).status).toBe(201);
    await stack.idle();
    // A rate needs two samples of what began with the filing.
    const RATES = 'count(rate(aid_chain_events_applied_total[1m])) + count(aid_chain_consumer_parked_events)';
    await until('what was done is read twice', async () => Number(await value(RATES)) > 0);
  });
  const value = async (expression: string): Promise<string | undefined> =>
    (await prometheus.ask(expression))[0]?.value[1];
  afterAll(async () => {
    await prometheus.stop();
    await stack.stop();
  });

  it('are understood by promtool, and raise what their tests say', () => {
    for (const args of [
      ['check', 'rules', 'alerts.yml'],
      ['check', 'config', 'prometheus.yml'],
      ['test', 'rules', 'alerts.test.yml'],
    ])
      expect({ args, ...promtool(...args) }).toMatchObject({ args, code: 0 });
  });

  it('of the dashboard each find what running services show', async () => {
    const empty: string[] = [];
    for (const { of, text } of ofDashboard())
      if ((await prometheus.ask(text)).length === 0 && !MAY_BE_EMPTY.test(text)) empty.push(`${of}: ${text}`);
    expect(empty).toEqual([]);
  });

  it('of the alerts are silent where nothing is wrong, but for the demonstration values of the sample', async () => {
    const raised: string[] = [];
    // Four services start in one process here, for which the event loop waits.
    for (const { of, text } of ofAlerts())
      if ((await prometheus.ask(text)).length > 0 && !text.startsWith('nodejs_eventloop')) raised.push(of);
    expect(raised.sort()).toEqual(['AidChainDemonstrationValues', 'AidChainParametersPending']);
  });
});
