import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { intake } from '@aid-chain/intake';
import { monitoring } from '@aid-chain/monitoring';
import { cliUrl } from '@aid-chain/platform';
import { householdBuilder, startServices, TEST_PASSWORDS, type RunningServices } from '@aid-chain/testing';
import { run } from '../run.js';

const KEY = randomBytes(32);
const TYPE = 'intake.household-registered.v1';
const AS = ['--as', 'demo-operator'];

let stack: RunningServices;
let database: pg.Client;

async function cli(...argv: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await run([...argv, ...AS], (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

const again = (consumer: string, type: string) =>
  cli('events', 'land-again', consumer, '--type', type, '--reason', 'new-handler');

const rows = async (text: string): Promise<Record<string, unknown>[]> =>
  (await database.query<Record<string, unknown>>(text)).rows;

beforeAll(async () => {
  const keyRing = { current: 'k1', keys: new Map([['k1', KEY]]) };
  stack = await startServices([intake, monitoring], { config: { keyRing } });
  process.env.CLI_DATABASE_URL = cliUrl(stack.databaseUrl, TEST_PASSWORDS);
  process.env.KEY_RING = JSON.stringify({ current: 'k1', keys: { k1: KEY.toString('base64') } });
  database = new pg.Client({ connectionString: stack.databaseUrl });
  await database.connect();
}, 60_000);
afterAll(async () => {
  delete process.env.CLI_DATABASE_URL;
  delete process.env.KEY_RING;
  await database?.end();
  await stack?.stop();
});

describe('landing again what a service ignored', () => {
  it('says which events it can bring, and for whom', async () => {
    expect(await again('monitoring', 'eligibility.step-recorded.v1')).toMatchObject({ code: 2 });
    expect((await again('monitoring', 'eligibility.step-recorded.v1')).output).toContain('does not handle');
    expect((await again('referral', 'department.feedback-reported.v1')).output).toContain(
      'no service writes',
    );
    expect((await again('monitoring', 'no.such-thing.v1')).output).toContain('no service writes');
  });

  it('a service that begins to handle a type has every household of the past afterwards, each once', async () => {
    for (let n = 0; n < 3; n += 1) {
      await stack.http('demo-clerk').post('intake', '/v1/applications', householdBuilder().with().build());
    }
    await stack.idle();
    const known = 'select id from monitoring.household order by id';
    const before = await rows(known);
    expect(before).toHaveLength(3);
    // As if this release were the first that handles the type.
    await rows(`delete from monitoring.inbox where type = '${TYPE}'`);
    await rows('delete from monitoring.household');
    const landed = await again('monitoring', TYPE);
    expect(landed.code).toBe(0);
    expect(landed.output).toContain('3 of 3 events are landed again');
    await stack.idle();
    expect(await rows(known)).toEqual(before);
    expect((await again('monitoring', TYPE)).output).toContain('0 of 3');
    const audit = await rows(
      `select action, actor_id, reason from monitoring.audit where object_type = 'event' order by id limit 2`,
    );
    expect(audit).toEqual([
      { action: 'events-landing-again', actor_id: 'demo-operator', reason: 'new-handler' },
      { action: 'events-landed-again', actor_id: 'demo-operator', reason: 'new-handler' },
    ]);
  });
});
