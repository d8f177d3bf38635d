import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AUDIT_NAMES, cliUrl } from '@aid-chain/platform';
import { startServices, TEST_PASSWORDS, type RunningServices } from '@aid-chain/testing';
import { run } from '../run.js';
import { SERVICES } from '../services.js';

const KEY_RING = JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64') } });
const AS = ['--as', 'demo-auditor'];

let stack: RunningServices;
let owner: pg.Client;
let folder: string;

async function cli(...argv: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await run(argv, (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

/** Looks at something, and has it sealed. */
async function look(times: number): Promise<void> {
  for (let n = 0; n < times; n++) await stack.http('demo-clerk').get('monitoring', '/v1/warnings');
  await owner.query('select monitoring.seal_audit(), directory.seal_audit()');
}

beforeAll(async () => {
  stack = await startServices(SERVICES);
  process.env.CLI_DATABASE_URL = cliUrl(stack.databaseUrl, TEST_PASSWORDS);
  process.env.KEY_RING = KEY_RING;
  owner = new pg.Client({ connectionString: stack.databaseUrl });
  await owner.connect();
  await owner.query("set session_replication_role = 'replica'");
  folder = mkdtempSync(join(tmpdir(), 'aid-chain-audit-'));
}, 60_000);
afterAll(async () => {
  delete process.env.CLI_DATABASE_URL;
  delete process.env.KEY_RING;
  rmSync(folder, { recursive: true });
  await owner.end();
  await stack.stop();
});

describe('[L-18] [S4-06] an auditor from the command line', () => {
  it('writes down the newest seal of each audit, finds the audit intact, and leaves a trace of that', async () => {
    await look(3);
    const heads = await cli('audit', 'heads', ...AS);
    expect(heads.code).toBe(0);
    expect(heads.output).toMatch(/^monitoring \d+ [0-9a-f]{64} \S+Z$/m);
    expect(heads.output).toContain('# intake: 尚无封存');
    const file = join(folder, 'heads.txt');
    writeFileSync(file, heads.output);
    await look(2);
    const check = await cli('audit', 'verify', '--expected', file, ...AS);
    expect(check.code).toBe(0);
    expect(check.output.match(/完好/g)).toHaveLength(AUDIT_NAMES.length);
    const { rows } = await owner.query<{ action: string; object_ids: string[] }>(
      "select action, object_ids from directory.audit where actor = 'demo-auditor' order by id",
    );
    expect(rows.map(({ action }) => action)).toEqual(['audit-heads-shown', 'audit-verified']);
    expect(rows[1]?.object_ids).toContainEqual(expect.stringMatching(/^monitoring \d+ [0-9a-f]{64}$/));
    const lines = (await cli('audit', 'heads', '--json', ...AS)).output.split('\n');
    writeFileSync(file, lines.join('\n'));
    expect(await cli('audit', 'verify', '--audit', 'monitoring', '--expected', file, ...AS)).toMatchObject({
      code: 0,
    });
  });

  it('is shown what was done, as text and as JSON, and the command ends with 1', async () => {
    await look(1);
    await owner.query("update monitoring.audit set actor_id = 'nobody' where id = 2");
    await owner.query("delete from directory.audit where action = 'audit-heads-shown'");
    const check = await cli('audit', 'verify', ...AS);
    expect(check.code).toBe(1);
    expect(check.output).toMatch(
      /monitoring: !! 有异常 \/ NOT intact[^]*ROW_CHANGED: 第 2 条记录已被更改 \/ row 2 was changed/,
    );
    expect(check.output).toMatch(/ROW_DELETED: .*was deleted/);
    expect(check.output).toMatch(/intake: 完好/);
    const json = await cli('audit', 'verify', '--audit', 'monitoring', '--json', ...AS);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.output)).toMatchObject({
      audit: 'monitoring',
      findings: [{ code: 'ROW_CHANGED', rows: '2' }],
      isCutShort: false,
    });
  });

  it('cannot be given a file that holds no heads', async () => {
    const file = join(folder, 'other.txt');
    writeFileSync(file, 'monitoring one two\n');
    const check = await cli('audit', 'verify', '--expected', file, ...AS);
    expect(check).toMatchObject({ code: 2 });
    expect(check.output).toContain('第 1 行');
    expect((await cli('audit', 'verify', '--expected', join(folder, 'nothing'), ...AS)).code).toBe(2);
    expect((await cli('audit', 'verify', '--as', 'demo-clerk')).code).toBe(2);
  });
});
