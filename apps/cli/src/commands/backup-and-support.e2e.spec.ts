import pg from 'pg';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
const keyRing = { current: 'k1', keys: new Map([['k1', secret]]) };
const ringOf = (keys: Record<string, Buffer>): string =>
  JSON.stringify({
    current: Object.keys(keys)[0],
    keys: Object.fromEntries(Object.entries(keys).map(([id, key]) => [id, key.toString('base64')])),
  });
const AS = ['--as', 'demo-operator'];
const NAME = '欧阳试验';
const PHONE = '13912345678';

let stack: RunningServices;
let folder: string;
let idNumber: string;
const copies: string[] = [];

async function cli(...argv: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  return { code: await run(argv, (line) => lines.push(line)), lines };
}

async function asInstaller(database: string, ...statements: string[]): Promise<void> {
  const url = new URL(stack.databaseUrl);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** A copy as a restored dump is one, which something may have befallen. */
async function copyWith(...damage: string[]): Promise<string> {
  const name = `restored_${randomBytes(4).toString('hex')}`;
  const source = new URL(stack.databaseUrl).pathname.slice(1);
  await asInstaller('postgres', `create database ${name} template "${source}"`);
  copies.push(name);
  if (damage.length > 0) await asInstaller(name, ...damage);
  return name;
}

/** The checks that found a fault. */
async function faultsOf(database: string): Promise<string[]> {
  const { code, lines } = await cli('backup', 'check', '--database', database, '--json', ...AS);
  const found = lines.map((line) => JSON.parse(line) as { check: string; service: string; fault: boolean });
  const faults = found.filter(({ fault }) => fault).map(({ check, service }) => `${check} ${service}`);
  expect(code).toBe(faults.length === 0 ? 0 : 1);
  return faults;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aid-chain-operating-'));
  stack = await startServices(SERVICES, { config: { keyRing } });
  process.env.CLI_DATABASE_URL = cliUrl(stack.databaseUrl, TEST_PASSWORDS);
  process.env.KEY_RING = ringOf({ k1: secret });
  const filing = householdBuilder().with({ name: NAME, phone: PHONE, wageFenPerMonth: 120_000 }).build();
  idNumber = String(filing.members[0]?.['idNumber']);
  expect((await stack.http('demo-clerk').post('intake', '/v1/applications', filing)).status).toBe(201);
  const broken = Buffer.from(`{"name":"${NAME}","phone":"${PHONE}"`);
  await stack.bus.append([{ topic: 'intake.v1', key: `household/${PHONE}`, bytes: broken }]);
  await stack.idle();
  await Promise.all(stack.services.map((service) => service.stop()));
}, 120_000);
afterAll(async () => {
  for (const name of copies) await asInstaller('postgres', `drop database if exists ${name} with (force)`);
  delete process.env.CLI_DATABASE_URL;
  delete process.env.KEY_RING;
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the check of a backup', () => {
  it('finds nothing wrong with a whole one, and leaves an audit row', async () => {
    expect(await faultsOf(await copyWith())).toEqual([]);
    const audit = await rowsOf(
      stack.databaseUrl,
      "select actor, object_ids from directory.audit where action = 'backup-checked'",
    );
    expect(audit).toEqual([{ actor: 'demo-operator', object_ids: ['sound'] }]);
  }, 60_000);

  it('of a database that is none of this system ends with one sentence', async () => {
    const name = `restored_${randomBytes(4).toString('hex')}`;
    await asInstaller('postgres', `create database ${name}`);
    copies.push(name);
    const { code, lines } = await cli('backup', 'check', '--database', name, ...AS);
    expect([code, lines.at(-1)]).toEqual([1, expect.stringContaining('this is no backup of this system')]);
  }, 60_000);

  it('says in words what it found, and names what a check that was killed left behind, as the support bundle does', async () => {
    const left = `aid_chain_check_${randomBytes(4).toString('hex')}`;
    await asInstaller('postgres', `create database ${left}`);
    copies.push(left);
    const copy = await copyWith("delete from referral.schema_migration where name ~ 'Chain'");
    const { code, lines } = await cli('backup', 'check', '--database', copy, ...AS);
    expect([code, lines.length]).toEqual([1, expect.any(Number)]);
    expect(lines[0]).toMatch(new RegExp(`${left} 未删除.*dropdb ${left}`, 'u'));
    expect(
      lines.filter((line) => line.startsWith('!! 有问题 FAULT  表结构 tables, referral: ')),
    ).toHaveLength(1);
    expect(lines.at(-1)).toContain('the backup is not sound, faults: 1');
    const file = join(folder, 'left.tar.gz');
    const bundle = await cli('support', 'bundle', '--to', file, ...AS);
    expect(bundle.lines[0]).toContain(left);
    expect(execFileSync('tar', ['-xzOf', file, './versions.jsonl']).toString()).toContain(
      `{"scratchDatabasesLeft":["${left}"]}`,
    );
    await asInstaller('postgres', `drop database ${left}`);
    expect((await cli('backup', 'check', '--database', copy, ...AS)).lines[0]).toMatch(/^完好 sound/u);
  }, 60_000);

  it.each([
    [
      'an event that is gone from an outbox',
      'streams intake',
      ['delete from intake.outbox where id = (select min(id) from intake.outbox)'],
    ],
    [
      'tables of another release',
      'migrations referral',
      ["delete from referral.schema_migration where name ~ 'Chain'"],
    ],
    [
      'a link that was changed',
      'chains referral',
      [
        'alter table referral.chain_link disable trigger all',
        "update referral.chain_link set link_on = '2020-01-01' where household_no = 1",
      ],
    ],
    [
      'no audit at all',
      'rows intake',
      ['audit', 'audit_seal'].flatMap((table) => [
        `alter table intake.${table} disable trigger all`,
        `delete from intake.${table}`,
      ]),
    ],
    [
      'a sealed row of the audit that was changed',
      'audit intake',
      [
        'select intake.seal_audit()',
        'alter table intake.audit disable trigger all',
        "update intake.audit set actor_id = 'nobody' where id = (select min(id) from intake.audit)",
      ],
    ],
    [
      'an event under another number',
      'streams intake',
      [
        'alter table intake.outbox disable trigger all',
        'update intake.outbox set streamseq = streamseq + 1 where id = (select max(id) from intake.outbox)',
      ],
    ],
    [
      'a name that was put to somebody else',
      'sealed-values intake',
      ['update intake.person set name = birth_date'],
    ],
  ])(
    'finds %s: %s',
    async (_what, fault, damage) => {
      expect(await faultsOf(await copyWith(...damage))).toEqual([fault]);
    },
    60_000,
  );

  it('finds that the key ring is another one', async () => {
    const copy = await copyWith();
    process.env.KEY_RING = ringOf({ k2: randomBytes(32) });
    const faults = await faultsOf(copy);
    process.env.KEY_RING = ringOf({ k1: secret });
    expect(faults).toEqual(['sealed-values all', 'sealed-values intake']);
  }, 60_000);

  it('counts by table what each key of the ring still opens', async () => {
    const { lines } = await cli('secrets', 'usage', '--json', ...AS);
    const usage = lines.map((line) => JSON.parse(line) as { service: string; table: string; key: string });
    const places = usage.map(({ service, table, key }) => `${service}.${table} ${key}`);
    expect(places).toEqual(
      expect.arrayContaining(['intake.person k1', 'intake.outbox k1', 'eligibility.inbox k1']),
    );
  });
});

describe('the support bundle', () => {
  const unpacked = (file: string): string => {
    const target = mkdtempSync(join(folder, 'unpacked-'));
    execFileSync('tar', ['-xzf', file, '-C', target]);
    return readdirSync(target)
      .map((name) => `${name}\n${readFileSync(join(target, name), 'utf8')}`)
      .join('\n');
  };

  it('[A-12] holds releases, counts, what is parked and the log, and nothing of the family that was filed', async () => {
    const log = join(folder, 'services.log');
    const parted = `${PHONE.slice(0, 7)} ${PHONE.slice(7)}`;
    const words = `household of ${NAME}, ${idNumber}, ${PHONE}, ${parted}, seen by demo-reviewer`;
    writeFileSync(
      log,
      [
        JSON.stringify({
          code: 'REQUEST',
          status: 201,
          actor: 'demo-clerk',
          correlationId: '01a2287f-9bd9-77d0-bf58-7d5b812a8155',
        }),
        JSON.stringify({ code: 'INTERNAL', error: { message: words } }),
        `Error: ${words}`,
        '',
      ].join('\n'),
    );
    const file = join(folder, 'bundle.tar.gz');
    const { code, lines } = await cli('support', 'bundle', '--logs', log, '--to', file, ...AS);
    expect([code, lines]).toEqual([0, expect.any(Array)]);
    const text = unpacked(file);
    for (const part of [
      'versions.jsonl',
      '"release"',
      '"postgres"',
      'counts.jsonl',
      'EVENT_NOT_JSON',
      '"code":"REQUEST"',
    ])
      expect(text).toContain(part);
    for (const personal of [NAME, idNumber, PHONE, parted, 'demo-clerk', 'demo-reviewer', '01a2287f'])
      expect(text).not.toContain(personal);
    expect(text).not.toMatch(/(?<!\d)(\d{11}|\d{15}|\d{17}[\dXx]?)(?!\d)/);
  });
});
