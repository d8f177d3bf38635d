import { randomBytes } from 'node:crypto';
import { cliUrl } from '@aid-chain/platform';
import {
  householdBuilder,
  rowsOf,
  startServices,
  TEST_PASSWORDS,
  type RunningServices,
} from '@aid-chain/testing';
import { run } from '../run.js';
import { SERVICES } from '../services.js';

const secret = randomBytes(32);
const AS = ['--as', 'demo-operator'];
const ENVIRONMENT = ['CLI_DATABASE_URL', 'DATABASE_URL', 'KEY_RING'] as const;

describe('the commands for a second copy of the aid chain', () => {
  let stack: RunningServices;

  beforeAll(async () => {
    stack = await startServices(SERVICES, {
      config: { keyRing: { current: 'k1', keys: new Map([['k1', secret]]) } },
    });
    process.env.CLI_DATABASE_URL = cliUrl(stack.databaseUrl, TEST_PASSWORDS);
    process.env.DATABASE_URL = stack.databaseUrl;
    process.env.KEY_RING = JSON.stringify({ current: 'k1', keys: { k1: secret.toString('base64') } });
    await file();
  }, 120_000);
  afterAll(async () => {
    for (const name of ENVIRONMENT) Reflect.deleteProperty(process.env, name);
    await stack?.stop();
  });

  const file = async (): Promise<void> => {
    const { status } = await stack
      .http('demo-clerk')
      .post('intake', '/v1/applications', householdBuilder().build());
    expect(status).toBe(201);
    await stack.idle();
  };
  const cli = async (...argv: string[]): Promise<{ code: number; output: string }> => {
    const lines: string[] = [];
    const code = await run(['chain', ...argv, ...AS], (line) => lines.push(line));
    return { code, output: lines.join('\n') };
  };
  const links = async (table: string): Promise<number> =>
    (await rowsOf<{ n: number }>(stack.databaseUrl, `select count(*)::int as n from referral.${table}`))[0]
      ?.n ?? 0;

  it('[S0-25] make it beside the chain, put it in its place and drop what it replaced, each with its audit row', async () => {
    expect(await cli('switch')).toMatchObject({
      code: 1,
      output: expect.stringContaining('no copy is complete') as string,
    });
    const copied = await cli('copy');
    expect(copied).toMatchObject({
      code: 0,
      output: expect.stringContaining('完全一致 / the same') as string,
    });
    await file();
    expect(await links('chain_link_next')).toBe(await links('chain_link'));
    expect(await cli('switch')).toMatchObject({ code: 0 });
    expect(await cli('copy')).toMatchObject({
      code: 1,
      output: expect.stringContaining('chain drop first') as string,
    });
    await file();
    expect(await links('chain_link')).toBeGreaterThan(await links('chain_link_old'));
    expect((await cli('status')).output).toContain('switched');
    expect(await cli('drop')).toMatchObject({ code: 0 });
    const acts = await rowsOf<{ action: string }>(
      stack.databaseUrl,
      `select action from directory.audit where action like 'chain%' and actor = 'demo-operator' order by id`,
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'chain-copy-begun',
      'chain-switched',
      'chain-copy-shown',
      'chain-copy-dropped',
    ]);
  }, 60_000);
});
