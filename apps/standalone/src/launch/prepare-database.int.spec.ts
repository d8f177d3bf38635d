import pg from 'pg';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { TEST_PASSWORDS } from '@aid-chain/testing';
import { ROOT, type LauncherConfig } from '../config.js';
import { prepareDatabase } from './prepare-database.js';

let database: TestDatabase;
let placeDir: string;

beforeAll(async () => {
  database = await testDatabase('launcher');
  placeDir = mkdtempSync(join(tmpdir(), 'aid-chain-place-'));
  cpSync(join(ROOT, 'demo/directory'), join(placeDir, 'directory'), { recursive: true });
  cpSync(join(ROOT, 'policies/510683'), join(placeDir, 'policies/510683'), { recursive: true });
  // Cases of a place hold its numbers: here they would refuse each change before anybody is asked about it.
  rmSync(join(placeDir, 'policies/510683/cases'), { recursive: true });
});
afterAll(async () => {
  await database.drop();
  rmSync(placeDir, { recursive: true, force: true });
});

function edit(from: string, to: string, name = 'procedure'): void {
  const file = join(placeDir, `policies/510683/${name}.yaml`);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

async function prepare(printLine: (line: string) => void = () => undefined): Promise<void> {
  const config: LauncherConfig = {
    ...{ dataDir: placeDir, host: '127.0.0.1', demoMode: true, logLevel: 'info' },
    ports: { intake: 0, eligibility: 0, monitoring: 0, referral: 0 },
    policiesDir: join(ROOT, 'policies'),
    placeDir,
  };
  await prepareDatabase(database.url, TEST_PASSWORDS, config, printLine);
}

async function accepted(): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ digest: string }>(
      'select digest from directory.place_revision order by id',
    );
    return rows.map(({ digest }) => digest);
  } finally {
    await client.end();
  }
}

describe('npm start with a place', () => {
  it('accepts the parameters with which it starts the services, and nothing of a place with a fault', async () => {
    await prepare();
    edit('value: 5, demo', 'value: 6, demo');
    await prepare();
    const before = await accepted();
    expect(new Set(before).size).toBe(2);
    edit('value: 6, demo', 'value: six, demo');
    await expect(prepare()).rejects.toThrow(/VALUE_WRONG[\s\S]*nothing was changed/);
    edit('value: six, demo', 'value: 6, demo');
    expect(await accepted()).toEqual(before);
  }, 60_000);

  it('refuses what a person has to accept by name, as place apply does: 5.60 yuan a month, and a standard that is gone', async () => {
    await prepare();
    const before = await accepted();
    edit('value: 56000', 'value: 560', 'dibao');
    await expect(prepare()).rejects.toMatchObject({ refusal: { code: 'PLACE_VALUES_IMPLAUSIBLE' } });
    edit('value: 560,', 'value: 56000,', 'dibao');
    const file = join(placeDir, 'policies/510683/dibao.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, '');
    await expect(prepare()).rejects.toMatchObject({ refusal: { code: 'PLACE_LOSES_PARAMETERS' } });
    writeFileSync(file, text);
    expect(await accepted()).toEqual(before);
  }, 60_000);

  it('with a department left out of the file names it and what to do, and leaves everything as it was', async () => {
    const file = join(placeDir, 'policies/510683/departments.yaml');
    const without = readFileSync(file, 'utf8');
    const veterans = `veterans:
  nameZh: 退役军人事务
  nameEn: Veterans Affairs
  sees: [name]
  legalGround: { doc: 退役军人保障法, article: 第二条 }
`;
    writeFileSync(file, `${without}\n${veterans}`);
    await prepare();
    const before = await accepted();
    writeFileSync(file, without);
    const lines: string[] = [];
    await expect(prepare((line) => lines.push(line))).rejects.toMatchObject({
      refusal: { code: 'DEPARTMENT_STILL_ACTIVE', params: { departments: 'veterans' } },
    });
    expect(lines.join('\n')).toMatch(/Put the place back as it was accepted, start, .*departments remove/);
    expect(await accepted()).toEqual(before);
  }, 60_000);
});
