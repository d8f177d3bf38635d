import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { issueKey } from '../auth/api-key.js';
import { stacksOfTest } from '../test-service/stacks-of-test.fixture.js';
import { soundThing } from '../test-service/thing.dto.js';
import { DueDays } from '../test-service/things.controller.js';
import type { Reply, TinyStack } from '../test-service/tiny-stack.js';
import { BusinessClock } from '../clock/business-clock.js';

const FIRST_DAY = '2026-01-12T09:00:00+08:00';

const { boot, start } = stacksOfTest();
let database: TestDatabase;
let stack: TinyStack;

beforeEach(async () => {
  database = await testDatabase('clock');
  stack = await start(database.url);
}, 60_000);
afterEach(() => database.drop());

const set = (now: unknown, key = 'demo-administrator'): Promise<Reply> =>
  stack.send('/demo/clock', { method: 'PUT', key, body: { now } });
const due = (): string[] => stack.service.app.get(DueDays).instants;
const today = (): string => stack.service.app.get(BusinessClock).today();

describe('the clock of the demo', () => {
  it('is set once to a past day on an empty database, and commands then happen on that day', async () => {
    expect(await set(FIRST_DAY)).toMatchObject({ status: 200 });
    expect(today()).toBe('2026-01-12');
    expect(await stack.rows('select action, actor_id from audit')).toEqual([
      { action: 'clock.set', actor_id: 'demo-administrator' },
    ]);
    await stack.send('/v1/things', { body: soundThing });
    const [row] = await stack.rows('select recorded_at, business_at from audit order by id desc limit 1');
    expect((row?.['business_at'] as Date).toISOString().slice(0, 10)).toBe('2026-01-12');
    expect((row?.['recorded_at'] as Date).getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  it('answers the same again, refuses what is earlier, and says what time it is', async () => {
    await set(FIRST_DAY);
    expect(await set(FIRST_DAY)).toMatchObject({ status: 200 });
    const refused = await set('2026-01-11T09:00:00+08:00');
    expect(refused).toMatchObject({ status: 409, body: { code: 'CLOCK_MAY_NOT_GO_BACK' } });
    expect(JSON.stringify(refused.body)).toContain('2026-01-12T09:00:00.');
    expect(today()).toBe('2026-01-12');
  });

  it('never goes back once an event is there, not even the first time', async () => {
    await stack.rows(
      `insert into outbox (topic, stream, streamseq, event_id, bytes) values ('intake.v1', 's', 1, 'e', '{}')`,
    );
    expect(await set(FIRST_DAY)).toMatchObject({ status: 409, body: { code: 'CLOCK_MAY_NOT_GO_BACK' } });
  });

  it('works off every day between, in order and with its own time, before it answers', async () => {
    await set(FIRST_DAY);
    due().length = 0;
    await set('2026-01-15T09:00:00+08:00');
    expect(due().slice(0, 4)).toEqual([
      '2026-01-13T00:00:00+08:00',
      '2026-01-14T00:00:00+08:00',
      '2026-01-15T00:00:00+08:00',
      '2026-01-15T09:00:00+08:00',
    ]);
  });

  it('keeps its time over a restart', async () => {
    await set(FIRST_DAY);
    await stack.stop();
    stack = await boot(database.url);
    expect(today()).toBe('2026-01-12');
  });

  it('belongs to the administrator', async () => {
    expect(await set(FIRST_DAY, 'demo-clerk')).toMatchObject({
      status: 403,
      body: { code: 'ROLE_NOT_ALLOWED' },
    });
  });

  it.each([
    ['2026-02-30T09:00:00+08:00', 'INSTANT_INVALID'],
    ['2026-01-12', 'INSTANT_INVALID'],
    [7, 'TEXT_EXPECTED'],
  ])('takes no time that does not exist: %s', async (now, code) => {
    const reply = await set(now);
    expect(reply).toMatchObject({ status: 422, body: { faults: [{ code, path: '/now' }] } });
  });
});

it('in production the clock cannot be set, even by the administrator, and keys of the demo are unknown', async () => {
  await stack.stop();
  stack = await boot(database.url, { demoMode: false });
  expect(await set(FIRST_DAY)).toMatchObject({ status: 401, body: { code: 'NOT_AUTHENTICATED' } });
  const { key, prefix, hash } = issueKey();
  await stack.rows("insert into directory.actor (id, role) values ('admin', 'administrator')");
  await stack.rows(
    "insert into directory.api_key (prefix, secret_hash, actor_id, label) values ($1, $2, 'admin', 'spec')",
    [prefix, hash],
  );
  expect(await set(FIRST_DAY, key)).toMatchObject({ status: 404, body: { code: 'DEMO_MODE_ONLY' } });
  expect(today()).not.toBe('2026-01-12');
});
