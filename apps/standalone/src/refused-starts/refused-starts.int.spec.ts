import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, runOnServer, testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { intake } from '@aid-chain/intake';
import { installDatabase, LOGIN_ROLES, serviceUrl, type RolePasswords } from '@aid-chain/platform';
import { startIntake } from './service-start.fixture.js';

const KEY_RING = JSON.stringify({ current: 'k1', keys: { k1: Buffer.alloc(32, 7).toString('base64') } });
const passwords = Object.fromEntries(
  LOGIN_ROLES.map((role) => [role, 'spec-only']),
) as unknown as RolePasswords;

let database: TestDatabase;
let bare: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aid-chain-start-'));
  database = await testDatabase('refused');
  bare = await testDatabase('refused_bare');
  await installDatabase(database.url, [intake], { passwords });
}, 60_000);
afterAll(async () => {
  await database.drop();
  await bare.drop();
  rmSync(folder, { recursive: true, force: true });
});

const sound = () => ({ INTAKE_DATABASE_URL: serviceUrl(database.url, 'intake', passwords), KEY_RING });
const urlWith = (change: (url: URL) => void): string => {
  const url = new URL(sound().INTAKE_DATABASE_URL);
  change(url);
  return url.href;
};

/** The one line that a service leaves which does not start: code and both sentences, nothing of the program. */
async function lineOf(env: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
  const { code, lines, errors } = await startIntake({ ...sound(), ...env });
  expect({ ended: code, lines: lines.length, errors }).toEqual({ ended: 1, lines: 1, errors: '' });
  const [line = {}] = lines;
  expect(line).toMatchObject({ level: 'fatal', service: 'intake' });
  expect(line['zh']).toMatch(/请.*。$/u);
  expect(line['en']).toMatch(/\.$/u);
  expect(JSON.stringify(line)).not.toMatch(/spec-only|\.js:\d|\n {4}at /u);
  return line;
}

describe('a service that does not start says why in one line of its log and ends with 1', () => {
  it('for its settings: all that is missing or wrong, of database, demo mode, log-in and key ring, without a value', async () => {
    const wrong = { INTAKE_DATABASE_URL: '', KEY_RING: '{}', NODE_ENV: 'production', DEMO_MODE: 'true' };
    const line = await lineOf({ ...wrong, LOG_LEVEL: 'silent', OIDC_ISSUER: 'http://log-in.example' });
    expect(line).toMatchObject({ code: 'CONFIGURATION_WRONG' });
    for (const name of ['INTAKE_DATABASE_URL', 'KEY_RING', 'DEMO_MODE', 'OIDC_AUDIENCE', 'OIDC_JWKS_URL'])
      expect(line['en']).toContain(name);
    expect(line['zh']).not.toContain('log-in.example');
  });

  it('for a database that is away: where it was looked for', async () => {
    const port = String(await freePort());
    const url = urlWith((one) => (one.port = port));
    const line = await lineOf({ INTAKE_DATABASE_URL: url });
    expect(line).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    expect(line['zh']).toMatch(new RegExp(`127\\.0\\.0\\.1:${port}/.*ECONNREFUSED`, 'u'));
  });

  it('for a database that is not there, of the installer, or not migrated', async () => {
    const gone = await lineOf({ INTAKE_DATABASE_URL: urlWith((url) => (url.pathname = '/nowhere')) });
    expect(gone).toMatchObject({ code: 'DATABASE_LOGIN_REFUSED' });
    expect(gone['en']).toContain('INTAKE_DATABASE_URL');
    expect(await lineOf({ INTAKE_DATABASE_URL: database.url })).toMatchObject({
      code: 'DATABASE_ROLE_WRONG',
    });
    const unmigrated = urlWith((url) => (url.pathname = new URL(bare.url).pathname));
    expect(await lineOf({ INTAKE_DATABASE_URL: unmigrated })).toMatchObject({
      code: 'DATABASE_NOT_MIGRATED',
    });
  }, 60_000);

  it('alone without a cluster: its events would reach nobody', async () => {
    expect(await lineOf({})).toMatchObject({ code: 'KAFKA_BROKERS_MISSING' });
  });

  it('for parameters with a fault, or a file that cannot be read: which, as an alarm', async () => {
    mkdirSync(join(folder, 'faulty/000000'), { recursive: true });
    writeFileSync(join(folder, 'faulty/000000/x.yaml'), 'no.such.parameter: {unit: bool, values: []}\n');
    const faulty = await lineOf({ POLICIES_DIR: join(folder, 'faulty') });
    expect(faulty).toMatchObject({ code: 'PLACE_REVISION_REFUSED', alarm: true });
    expect(faulty['found']).toEqual([
      expect.objectContaining({ code: 'KEY_UNKNOWN', file: '000000/x.yaml', at: 'no.such.parameter' }),
    ]);
    mkdirSync(join(folder, 'dangling/000000'), { recursive: true });
    symlinkSync('/nowhere/x.yaml', join(folder, 'dangling/000000/x.yaml'));
    const dangling = await lineOf({ POLICIES_DIR: join(folder, 'dangling') });
    expect(dangling).toMatchObject({ code: 'PLACE_REVISION_REFUSED', alarm: true });
    expect(dangling['zh']).toContain('dangling/000000/x.yaml');
  });

  it('for a place that nobody accepted, as an alarm, and for a database whose events travel another way', async () => {
    await runOnServer(
      database.url,
      `insert into directory.place_revision (digest, accepted_by) values (repeat('a', 64), 'spec')`,
    );
    const differs = await lineOf({ NODE_ENV: 'production' });
    expect(differs).toMatchObject({ code: 'PLACE_REVISION_DIFFERS', alarm: true });
    expect(differs['en']).toMatch(/place apply/u);
    await runOnServer(database.url, `insert into directory.transport (kind) values ('kafka')`);
    expect(await lineOf({})).toMatchObject({ code: 'TRANSPORT_IS_KAFKA' });
  });
});
