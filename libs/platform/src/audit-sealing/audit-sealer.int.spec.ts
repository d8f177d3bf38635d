import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { until } from '@aid-chain/kernel';
import { ReadingPool } from '@aid-chain/messaging';
import pg from 'pg';
import { TinyStack } from '../test-service/tiny-stack.js';
import { AuditSealer } from './audit-sealer.js';

let database: TestDatabase;
let stack: TinyStack;

beforeEach(async () => {
  database = await testDatabase('audit_sealer');
  stack = await TinyStack.start(database.url);
}, 60_000);
afterEach(async () => {
  await stack.stop();
  await database.drop();
});

const owner = (text: string) => stack.rows(`set session_replication_role = 'replica'; ${text}`);
const alarm = (code: string): Record<string, unknown> | undefined => {
  const line = stack.lines.find((text) => text.includes(`"${code}"`));
  return line === undefined ? undefined : (JSON.parse(line) as Record<string, unknown>);
};
const unsealed = async (audit: string): Promise<number> => {
  const text = await (await fetch(new URL('/metrics', stack.service.url))).text();
  const value = new RegExp(
    `^aid_chain_audit_unsealed_seconds\\{[^}]*audit="${audit}"[^}]*\\} (\\d+)$`,
    'm',
  ).exec(text);
  return Number(value?.[1] ?? Number.NaN);
};
/** As a minute later. */
const runAgain = async (): Promise<void> => {
  const sealer = stack.service.app.get(AuditSealer);
  Reflect.set(sealer, 'dueMs', 0);
  await sealer.run();
};

describe('a service', () => {
  it('seals its own audit and that of the directory by itself, and once a minute only', async () => {
    await stack.stop();
    stack = await TinyStack.boot(database.url, { dueWorkPollMs: 50 });
    await until('the directory is sealed', async () => (await stack.count('directory.audit_seal')) === 1);
    await stack.send('/v1/things/nobody/at-all');
    await stack.service.app.get(AuditSealer).run();
    const before = await stack.count('audit_seal');
    expect(await stack.count('audit')).toBeGreaterThan(0);
    await runAgain();
    await until('it is sealed', async () => (await stack.count('audit_seal')) === before + 1);
    expect(await unsealed('intake')).toBeLessThan(60);
    expect(await unsealed('directory')).toBeLessThan(60);
    expect([alarm('AUDIT_DIFFERS'), alarm('AUDIT_SEALING_BEHIND'), alarm('DUE_WORK_FAILED')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('alarms when a sealed row is not what it was, at the next seal', async () => {
    await stack.send('/v1/things/nobody/at-all');
    await runAgain();
    await owner("update intake.audit set actor_id = 'nobody'");
    await stack.send('/v1/things/nobody/at-all');
    await runAgain();
    expect(alarm('AUDIT_DIFFERS')).toMatchObject({
      alarm: true,
      audit: 'intake',
      seal: 1,
      found: ['ROWS_DIFFER'],
    });
  });

  it('alarms when rows wait for their seal too long, and the metric shows how long', async () => {
    await runAgain();
    await stack.rows(
      `insert into directory.audit (at, actor, action, object_type) values (now() - interval '1 hour', 'a', 'x', 'y')`,
    );
    const hanging = new pg.Client({ connectionString: database.url });
    await hanging.connect();
    await hanging.query("select pg_advisory_lock(hashtextextended('directory.audit_seal', 0))");
    await runAgain();
    await hanging.end();
    expect(alarm('AUDIT_SEALING_BEHIND')).toMatchObject({ audit: 'directory', alarm: true });
    expect(await unsealed('directory')).toBeGreaterThanOrEqual(3_600);
  });

  it('shows that nothing is sealed any more, without looking into its audit for whoever reads the metrics', async () => {
    await runAgain();
    const queries = jest.spyOn(stack.service.app.get(ReadingPool), 'query');
    const later = Date.now() + 7_200_000;
    const now = jest.spyOn(Date, 'now').mockImplementation(() => later);
    try {
      for (const audit of ['intake', 'directory'])
        expect(await unsealed(audit)).toBeGreaterThanOrEqual(7_200);
    } finally {
      now.mockRestore();
    }
    expect(queries.mock.calls.filter(([text]) => text.includes('audit'))).toEqual([]);
  });
});
