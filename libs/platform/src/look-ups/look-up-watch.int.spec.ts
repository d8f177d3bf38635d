import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { ReadingPool } from '@aid-chain/messaging';
import { stacksOfTest } from '../test-service/stacks-of-test.fixture.js';
import type { TinyStack } from '../test-service/tiny-stack.js';
import { LookUpWatch } from './look-up-watch.js';

const { boot, start } = stacksOfTest();
let database: TestDatabase;
let stack: TinyStack;

beforeEach(async () => {
  database = await testDatabase('look_up_watch');
  stack = await start(database.url);
}, 60_000);
afterEach(() => database.drop());

const attempt = (day: string) =>
  stack.rows(`insert into audit (business_at, actor_id, actor_role, action, object_type, object_id, outcome, code, reason,
      correlation_id)
    values ('${day}T10:00:00+08:00', 'li', 'clerk', 'person.sought', 'person', '0 rows', 'refused', 'LOOK_UP_CASE_MISSING',
      'filing', gen_random_uuid())`);
const look = (on: TinyStack, at: string) => on.service.app.get(LookUpWatch).run(at);
/** Of each alarm that was logged, the day and how often it had been given. */
const alarms = (...of: readonly TinyStack[]) =>
  of
    .flatMap(({ lines }) => lines.filter((line) => line.includes('"LOOK_UP_WITHOUT_CASE"')))
    .map((line) => JSON.parse(line) as { on: string; count: number })
    .map(({ on, count }) => [on, count]);
const metrics = async (of: TinyStack) => (await fetch(new URL('/metrics', of.service.url))).text();
const shown = async (of: TinyStack) =>
  /^aid_chain_look_up_alarms\{kind="without-case".*\} (\d+)$/m.exec(await metrics(of))?.[1];

describe('an attempt to look at people without a case', () => {
  it('[L-16] is one alarm, whichever process of the service finds it, and none again after a restart or the next day', async () => {
    await attempt('2026-03-02');
    const beside = await boot(database.url);
    const at = '2026-03-02T10:01:00+08:00';
    await Promise.all([look(stack, at), look(beside, at)]);
    expect(alarms(stack, beside)).toEqual([['2026-03-02', 1]]);
    await Promise.all([stack.stop(), beside.stop()]);
    const again = await boot(database.url);
    await look(again, '2026-03-02T10:02:00+08:00');
    expect(await shown(again)).toBe('1');
    await attempt('2026-03-02');
    await look(again, '2026-03-02T10:03:00+08:00');
    await look(again, '2026-03-03T09:00:00+08:00');
    expect(await shown(again)).toBe('0');
    await attempt('2026-03-03');
    await look(again, '2026-03-03T10:01:00+08:00');
    expect(alarms(again)).toEqual([
      ['2026-03-02', 2],
      ['2026-03-03', 1],
    ]);
  });

  it('[L-16] is counted once a minute, and never by reading the metrics', async () => {
    const queries = jest.spyOn(stack.service.app.get(ReadingPool), 'query');
    const ofAudit = () => queries.mock.calls.filter(([text]) => /\baudit\b/.test(text)).length;
    await look(stack, '2026-03-02T10:00:00+08:00');
    const once = ofAudit();
    expect(once).toBeGreaterThan(0);
    await look(stack, '2026-03-02T10:00:59+08:00');
    await metrics(stack);
    expect(ofAudit()).toBe(once);
    await look(stack, '2026-03-02T10:01:00+08:00');
    expect(ofAudit()).toBe(2 * once);
  });
});
