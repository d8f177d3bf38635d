import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { cliUrl } from '@aid-chain/platform';
import { TEST_PASSWORDS } from '@aid-chain/testing';
import { run } from '../run.js';

const ROOT = join(import.meta.dirname, '../../../..');
const KEYS = { current: 'k1', keys: { k1: randomBytes(32).toString('base64') } };

let database: TestDatabase;
let folder: string;
const given: string[] = [];

function set(name: string, value: string): void {
  process.env[name] = value;
  given.push(name);
}

interface Listed {
  readonly id: string;
  readonly staffCode?: string;
}

function changeActors(change: (actors: Listed[]) => Listed[]): void {
  const file = join(folder, 'directory/actors.json');
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as Listed[])));
}

beforeAll(async () => {
  database = await testDatabase('cli-install');
  folder = mkdtempSync(join(tmpdir(), 'aid-chain-place-'));
  cpSync(join(ROOT, 'demo/directory'), join(folder, 'directory'), { recursive: true });
  cpSync(join(ROOT, 'policies/510683'), join(folder, 'policies/510683'), { recursive: true });
  changeActors((actors) =>
    actors.map(({ id, staffCode, ...actor }) => ({
      ...{ ...actor, id: id.replace('demo-', 'county-') },
      ...(staffCode === undefined ? {} : { staffCode: `C-${staffCode}` }),
    })),
  );
  const teams = join(folder, 'directory/team-members.json');
  writeFileSync(teams, readFileSync(teams, 'utf8').replaceAll('"actor": "demo-', '"actor": "county-'));
  set('DATABASE_URL', database.url);
  set('ROLE_PASSWORDS', JSON.stringify(TEST_PASSWORDS));
  set('CLI_DATABASE_URL', cliUrl(database.url, TEST_PASSWORDS));
  set('KEY_RING', JSON.stringify(KEYS));
}, 60_000);
afterAll(async () => {
  for (const name of given) Reflect.deleteProperty(process.env, name);
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

async function cli(...argv: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await run(argv, (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

async function column(statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<{ it: unknown }>(statement)).rows.map(({ it }) => it);
  } finally {
    await client.end();
  }
}

const actors = () => column('select id as it from directory.actor where active order by id');
const accepted = () => column('select digest as it from directory.place_revision order by id');
const departments = () => column('select name_zh as it from directory.department where active order by code');

describe('without a place', () => {
  it('db install makes the tables of a new database and lets nobody in, the sample only by its name', async () => {
    const bare = await cli('db', 'install');
    expect(bare.code).toBe(0);
    expect(bare.output).toContain('PLACE_DIR');
    expect(await actors()).toEqual([]);
    expect(await accepted()).toEqual([]);
    expect((await cli('db', 'install', '--sample', '--place', folder)).code).toBe(2);
    expect((await cli('db', 'install', '--sample')).code).toBe(0);
    expect(await actors()).toContain('demo-operator');
    expect((await cli('db', 'install')).code).toBe(0);
    expect(await actors()).toContain('demo-operator');
  }, 60_000);

  it('nothing takes the place of a county’s people, departments and accepted parameters', async () => {
    expect((await cli('db', 'install', '--place', folder)).code).toBe(0);
    const before = [await actors(), await departments(), await accepted()];
    expect(before[0]).toContain('county-operator');
    expect(before[0]).not.toContain('demo-operator');
    const as = ['--as', 'county-operator'];
    for (const words of [
      ['place', 'apply', ...as],
      ['db', 'install'],
      ['db', 'install', '--sample'],
      ['departments', 'apply', '--region', '510683000000', ...as],
    ]) {
      const { code, output } = await cli(...words);
      expect([words, code]).toEqual([words, 1]);
      expect(output).toMatch(/PLACE_NOT_SET: .*请设置 PLACE_DIR.*Set PLACE_DIR/);
      expect([await actors(), await departments(), await accepted()]).toEqual(before);
    }
  }, 60_000);
});

describe('with a place', () => {
  it('place apply names whom it lets in no more, and only then accepts', async () => {
    changeActors((listed) => listed.filter(({ id }) => id !== 'county-auditor'));
    process.env.PLACE_DIR = folder;
    try {
      const { code, output } = await cli('place', 'apply', '--as', 'county-operator');
      expect(code).toBe(0);
      expect(output).toMatch(/let in no more: county-auditor\n.*accepted/);
      expect(await actors()).not.toContain('county-auditor');
      const again = await cli('place', 'apply', '--as', 'county-operator');
      expect(again.output).not.toContain('let in no more');
      expect((await cli('db', 'install', '--sample')).output).toContain('--sample and PLACE_DIR');
    } finally {
      delete process.env.PLACE_DIR;
    }
  });

  it('place apply names a village that ends without a successor while families are registered there', async () => {
    const file = join(folder, 'directory/regions.json');
    const regions = JSON.parse(readFileSync(file, 'utf8')) as { code: string }[];
    const end = { validTo: '2026-06-30' };
    writeFileSync(
      file,
      JSON.stringify(regions.map((row) => (row.code === '510683990002' ? { ...row, ...end } : row))),
    );
    const family = (code: string, ended: string) => `insert into intake.household
      (id, region_code, residence, address, registered_on, ended_on)
      values (gen_random_uuid(), '${code}', 'rural', '{}', '2026-01-12', ${ended}) returning 1 as it`;
    await column(family('510683990002', "'2026-02-01'"));
    await column(family('510683990001', 'null'));
    process.env.PLACE_DIR = folder;
    try {
      const apply = () => cli('place', 'apply', '--as', 'county-operator');
      expect((await apply()).output).not.toContain('without a successor');
      await column(family('510683990002', 'null'));
      expect((await apply()).output).toMatch(/^!! 510683990002 至 2026-06-30 停用.*1 户.*successorCode/mu);
    } finally {
      delete process.env.PLACE_DIR;
    }
  });
});
