import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { eligibility } from '@aid-chain/eligibility';
import { intake } from '@aid-chain/intake';
import { InProcessBus, type MessagingStatus } from '@aid-chain/messaging';
import { monitoring } from '@aid-chain/monitoring';
import {
  bootService,
  cliUrl,
  serviceUrl,
  type RunningService,
  type ServiceConfig,
} from '@aid-chain/platform';
import {
  householdBuilder,
  rowsOf,
  startServices,
  TEST_PASSWORDS,
  type RunningServices,
} from '@aid-chain/testing';
import { referral } from '@aid-chain/referral';
import { join } from 'node:path';
import { run } from '../run.js';

const BROKERS = process.env.TEST_KAFKA_BROKERS ?? '';
const onKafka = BROKERS === '' ? describe.skip : describe;
const secret = randomBytes(32);
const AS = ['--as', 'demo-operator'];
/** The broker is shared with other specs: only what this deployment wrote is counted; of what is ignored the position is all. */
const LANDED = `
select count(*)::int as n, count(*) filter (where state <> 'landed')::int as settled,
  (select string_agg(w.last || ' ' || p.last, ', ' order by topic, stream)
   from (select * from intake.stream union all select * from eligibility.stream) w
   left join monitoring.stream_position p using (topic, stream)) as positions
from monitoring.inbox
where event_id in (select event_id from intake.outbox union select event_id from eligibility.outbox)`;

let stack: RunningServices;

async function cli(...argv: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await run(argv, (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

const config = (more: Partial<ServiceConfig>): ServiceConfig => ({
  databaseUrl: serviceUrl(stack.databaseUrl, 'monitoring', TEST_PASSWORDS),
  host: '127.0.0.1',
  port: 0,
  demoMode: true,
  logLevel: 'silent',
  keyRing: { current: 'k1', keys: new Map([['k1', secret]]) },
  policiesDir: join(import.meta.dirname, '../../../../policies'),
  dueWorkPollMs: 1_000,
  shutdownDeadlineMs: 10_000,
  ...more,
});

const statusOf = async ({ url }: RunningService): Promise<MessagingStatus> =>
  (await (await fetch(`${url}/readyz/events`)).json()) as MessagingStatus;

async function rest(service: RunningService, ready: (status: MessagingStatus) => boolean): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    const status = await statusOf(service);
    if (status.settled && ready(status)) return;
    if (Date.now() > end) throw new Error(JSON.stringify(status));
    await pause(50);
  }
}

onKafka('moving a deployment from one process to Kafka and back', () => {
  let before: Record<string, unknown>[];
  let onCluster: RunningService | undefined;
  beforeAll(async () => {
    const keyRing = { current: 'k1', keys: new Map([['k1', secret]]) };
    stack = await startServices([intake, eligibility, monitoring, referral], { config: { keyRing } });
    process.env.CLI_DATABASE_URL = cliUrl(stack.databaseUrl, TEST_PASSWORDS);
    process.env.KEY_RING = JSON.stringify({ current: 'k1', keys: { k1: secret.toString('base64') } });
    process.env.KAFKA_BROKERS = BROKERS;
    const filing = householdBuilder().build();
    const answer = await stack.http('demo-clerk').post('intake', '/v1/applications', filing);
    expect(answer.status).toBe(201);
    await stack.idle();
  }, 60_000);
  afterAll(async () => {
    await onCluster?.stop();
    for (const name of ['CLI_DATABASE_URL', 'KEY_RING', 'KAFKA_BROKERS'])
      Reflect.deleteProperty(process.env, name);
    await stack.stop();
  });

  it('waits until the services have stopped', async () => {
    const refused = await cli('transport', 'set', 'kafka', ...AS);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.output).toContain('stop all services first');
    await Promise.all(stack.services.map((service) => service.stop()));
    before = await rowsOf(stack.databaseUrl, LANDED);
    expect(before[0]).toMatchObject({ n: expect.any(Number) as number });
  }, 60_000);

  it('makes the topics, finds nothing wrong with them afterwards, and makes nothing the second time', async () => {
    const applied = await cli('topics', 'apply', ...AS);
    expect(applied.output).toContain('as they must be');
    expect(await cli('topics', 'apply', ...AS)).toMatchObject({ code: 0 });
    expect(await cli('topics', 'check', ...AS)).toMatchObject({ code: 0 });
    const acts = await rowsOf(
      stack.databaseUrl,
      `select action, count(*)::int as n from directory.audit where object_type = 'topic' group by 1 order by 1`,
    );
    expect(acts).toEqual([
      { action: 'topics-applied', n: 2 },
      { action: 'topics-checked', n: 1 },
    ]);
  }, 60_000);

  it('gives departments and services their rights, says how to make each login, and has nothing to do the second time', async () => {
    const apply = () => cli('departments', 'apply', '--region', '510683990000', ...AS);
    const first = await apply();
    expect(first).toMatchObject({ code: 0 });
    expect(first.output).toMatch(/--entity-type users --entity-name <user>\n {4}<user>: .*dept-water/u);
    expect(first.output).not.toMatch(/<user>: .*svc-/u);
    expect(first.output).toContain('svc-monitoring reads topic referral.v1');
    const again = await apply();
    expect(again).toMatchObject({ code: 0 });
    expect(again.output).not.toContain('--entity-name');
  }, 60_000);

  it('refuses a service on Kafka before the move, and a service in one process after it', async () => {
    const kafka = { brokers: BROKERS.split(',') };
    await expect(bootService(monitoring, config({ kafka }))).rejects.toThrow('transport set kafka');
    expect(await cli('transport', 'set', 'kafka', ...AS)).toMatchObject({ code: 0 });
    const inProcess = new InProcessBus({ consumers: monitoring.consumers });
    await expect(bootService(monitoring, config({}), inProcess)).rejects.toThrow('KAFKA_BROKERS is missing');
    const audit = await rowsOf(
      stack.databaseUrl,
      `select actor, object_ids from directory.audit where action = 'transport-set'`,
    );
    expect(audit).toEqual([{ actor: 'demo-operator', object_ids: ['kafka'] }]);
  }, 60_000);

  it('lands nothing twice on Kafka of what was published before', async () => {
    onCluster = await bootService(monitoring, config({ kafka: { brokers: BROKERS.split(',') } }));
    await rest(onCluster, ({ transport }) => transport?.readers[0]?.state === 'reading');
    expect((await statusOf(onCluster)).consumers[0]?.repeats).toBeGreaterThan(0);
    expect(await rowsOf(stack.databaseUrl, LANDED)).toEqual(before);
  }, 60_000);

  it('lands again on Kafka what the service ignored, each event once', async () => {
    const type = 'intake.household-registered.v1';
    const known = 'select id from monitoring.household order by id';
    const households = await rowsOf(stack.databaseUrl, known);
    expect(households).not.toEqual([]);
    // As if this release were the first that handles the type; what other deployments wrote to the broker stays.
    await rowsOf(
      stack.databaseUrl,
      `delete from monitoring.inbox where type = $1 and event_id in (select event_id from intake.outbox)`,
      [type],
    );
    await rowsOf(stack.databaseUrl, 'delete from monitoring.household');
    const again = () =>
      cli('events', 'land-again', 'monitoring', '--type', type, '--reason', 'new-handler', ...AS);
    expect((await again()).output).toContain('1 of 1 events are landed again');
    if (onCluster !== undefined) await rest(onCluster, () => true);
    expect(await rowsOf(stack.databaseUrl, known)).toEqual(households);
    expect((await again()).output).toContain('0 of 1');
    expect(await rowsOf(stack.databaseUrl, LANDED)).toEqual(before);
  }, 60_000);

  it('lands nothing twice back in one process', async () => {
    await onCluster?.stop();
    onCluster = undefined;
    expect(await cli('transport', 'set', 'in-process', ...AS)).toMatchObject({ code: 0 });
    const bus = new InProcessBus({ consumers: monitoring.consumers });
    const back = await bootService(monitoring, config({}), bus);
    await rest(back, () => true);
    await back.stop();
    expect(await rowsOf(stack.databaseUrl, LANDED)).toEqual(before);
  }, 60_000);

  it('sends a whole topic or one stream again without a new number or time, and leaves audit rows', async () => {
    const sent = `select o.id, d.delivery_no, q.id as due from intake.outbox o
      left join intake.delivery d using (topic, id) left join intake.due q using (topic, id)
      where topic = 'intake.v1' order by id`;
    const earlier = await rowsOf(stack.databaseUrl, sent);
    const filled = await cli('topics', 'fill', 'intake.v1', '--from', '1', ...AS);
    expect(filled.output).toContain(`${String(earlier.length)} events sent again`);
    const [row] = await rowsOf(
      stack.databaseUrl,
      `select stream, last::int from intake.stream where topic = 'intake.v1'`,
    );
    const key = ['--topic', 'intake.v1', '--stream', String(row?.['stream'])];
    expect((await cli('streams', 'fill', ...key, ...AS)).output).toContain(
      `${String(row?.['last'])} events sent again`,
    );
    const behind = await cli('streams', 'fill', ...key, '--consumer', 'eligibility', ...AS);
    expect(behind.output).toContain('0 events sent again');
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    expect((await cli('topics', 'fill', 'intake.v1', '--from', soon, ...AS)).output).toContain(' 0 events');
    expect(await rowsOf(stack.databaseUrl, sent)).toEqual(earlier);
    const audit = await rowsOf(
      stack.databaseUrl,
      `select distinct action from intake.audit where action like '%fill%' order by action`,
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'stream-fill-begun',
      'stream-filled',
      'topic-fill-begun',
      'topic-filled',
    ]);
  }, 60_000);
});
