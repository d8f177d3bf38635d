import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until as lookUntil } from '@aid-chain/kernel';
import type { TestDatabase } from '@aid-chain/embedded-postgres';
import { applyDepartments, onCluster, type MessagingStatus } from '@aid-chain/messaging';
import { serviceUrl } from '@aid-chain/platform';
import { householdBuilder, HttpClient, installedDatabase, rowsOf, TEST_PASSWORDS } from '@aid-chain/testing';
import { testCluster } from '@aid-chain/tool-kafka';
import type { ServiceName } from '@aid-chain/vocabulary';
import { SERVICES } from '../services.js';
import { ServiceProcess } from './service-process.js';

const WITHIN_MS = 120_000;
const NAMES = SERVICES.map(({ name }) => name);
const PASSWORDS = Object.fromEntries(NAMES.map((name) => [`svc-${name}`, `${name}-password`]));
const READERS = SERVICES.map(({ name, consumers }) => ({
  service: name,
  topics: consumers.flatMap(({ topics }) => topics),
}));
const READING = ['medical-insurance', 'education'];
const GROUP = 'aid-chain.eligibility';

const cluster = await testCluster('services with logins, TLS and rights', {
  departmentUsers: PASSWORDS,
  certificate: 'valid',
});
const suite = cluster === undefined ? describe.skip : describe;

const until = (what: string, isSo: () => Promise<boolean>): Promise<void> =>
  lookUntil(what, isSo, { withinMs: WITHIN_MS });

/** What a member of a group was given, as the protocol writes it: version, then topics with their partitions. */
function partitionsOf(assignment: Buffer): string[] {
  let at = 2;
  const int32 = (): number => assignment.readInt32BE((at += 4) - 4);
  const text = (): string => {
    const length = assignment.readInt16BE(at);
    at += 2 + length;
    return assignment.toString('utf8', at - length, at);
  };
  return Array.from({ length: int32() }, () => {
    const topic = text();
    return Array.from({ length: int32() }, () => `${topic}/${String(int32())}`);
  }).flat();
}

suite('services as processes, each with its own login over TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aid-chain-secure-'));
  const logFile = join(folder, 'services.log');
  const log = openSync(logFile, 'a', 0o600);
  const started: ServiceProcess[] = [];
  const urls: Partial<Record<ServiceName, string>> = {};
  let database: TestDatabase;

  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  const environment = (name: ServiceName): NodeJS.ProcessEnv => ({
    PATH: process.env.PATH,
    KAFKA_BROKERS: cluster?.department.join(','),
    KAFKA_CA_FILE: cluster?.certificates?.caFile,
    KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512',
    KAFKA_SASL_USER: `svc-${name}`,
    KAFKA_SASL_PASSWORD_FILE: file(`${name}.password`, PASSWORDS[`svc-${name}`] ?? ''),
    KEY_RING: JSON.stringify({ current: 'k1', keys: { k1: Buffer.alloc(32, 7).toString('base64') } }),
    [`${name.toUpperCase()}_DATABASE_URL`]: serviceUrl(database.url, name, TEST_PASSWORDS),
    DEMO_MODE: 'true',
    LOG_LEVEL: 'info',
    POLICIES_DIR: join(import.meta.dirname, '../../../../policies'),
  });
  /** On a free port. */
  const start = async (name: ServiceName): Promise<string> => {
    const one = new ServiceProcess({ name, env: environment(name), log, printLine: () => undefined });
    started.push(one);
    return one.start(0);
  };
  const http = (key: string): HttpClient => new HttpClient(urls, key);
  const apply = async (): Promise<string> => {
    const filing = householdBuilder().build();
    const answer = await http('demo-portal').post<{ applicationId: string }>(
      'intake',
      '/v1/applications',
      filing,
    );
    expect(answer.status).toBe(201);
    return answer.body.applicationId;
  };
  const cases = async (): Promise<string[]> => {
    const sql = 'select application_id as id from eligibility.case_file';
    return (await rowsOf(database.url, sql)).map(({ id }) => String(id));
  };
  const haveCases = (applications: readonly string[]): Promise<void> =>
    until('every application has its case', async () => {
      const found = await cases();
      return applications.every((id) => found.includes(id));
    });
  const statusOf = async (url: string): Promise<MessagingStatus> =>
    (await (await fetch(`${url}/readyz/events`)).json()) as MessagingStatus;

  beforeAll(async () => {
    database = await installedDatabase(SERVICES);
    await rowsOf(database.url, `insert into directory.transport (kind) values ('kafka')`);
    const applied = await onCluster({ brokers: cluster?.internal ?? [] }, (admin) =>
      applyDepartments(admin, { departments: READING, known: READING }, READERS, () => undefined),
    );
    expect(applied).toMatchObject({ accessControl: true, differences: [] });
    const addresses = await Promise.all(NAMES.map(start));
    NAMES.forEach((name, n) => (urls[name] = addresses[n] ?? ''));
    for (const name of NAMES)
      await http('demo-administrator').put(name, '/demo/clock', { now: '2026-01-12T09:00:00+08:00' });
  });
  afterAll(async () => {
    await Promise.all(started.map((one) => one.stop()));
    await cluster?.end();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('carry an application from the window to its case, each with its own rights, and log no password', async () => {
    await haveCases([await apply()]);
    const logged = readFileSync(logFile, 'utf8');
    expect(logged).toContain('svc-eligibility');
    expect(Object.values(PASSWORDS).filter((password) => logged.includes(password))).toEqual([]);
    expect(logged).not.toContain('KAFKA_NOT_PERMITTED');
  });

  it('stay ready and accept applications while the broker is away; the cases open when it is back', async () => {
    await cluster?.members[0]?.kill();
    const applications = [await apply(), await apply(), await apply()];
    await until(
      'the broker is missed',
      async () => (await statusOf(urls.intake ?? '')).transport?.problem !== undefined,
    );
    for (const url of Object.values(urls)) expect((await fetch(`${url}/readyz`)).status).toBe(200);
    applications.push(await apply());
    const before = await cases();
    expect(applications.filter((id) => before.includes(id))).toEqual([]);
    await cluster?.restart(1);
    await haveCases(applications);
  });

  it('run side by side: every stream is read by exactly one of three, and one of them sends', async () => {
    const more = await Promise.all([start('eligibility'), start('eligibility')]);
    const three = [urls.eligibility ?? '', ...more];
    const members = async (): Promise<string[][]> => {
      const admin = { brokers: cluster?.internal ?? [] };
      const { groups } = await onCluster(admin, (one) => one.describeGroups([GROUP]));
      const [group] = groups;
      if (group?.state !== 'Stable') return [];
      return group.members.map(({ memberAssignment }) => partitionsOf(memberAssignment));
    };
    await until('three members', async () => (await members()).length === 3);
    const applications = await Promise.all(Array.from({ length: 30 }, apply));
    await haveCases(applications);
    const owned = await members();
    expect(owned.every((partitions) => partitions.length > 0)).toBe(true);
    // A stream lies in one partition; intake.v1 and monitoring.v1 have twelve each.
    expect(new Set(owned.flat()).size).toBe(owned.flat().length);
    expect(owned.flat()).toHaveLength(24);
    const senders = await Promise.all(three.map(async (url) => (await statusOf(url)).relay.owner));
    expect(senders.filter(Boolean)).toHaveLength(1);
    const found = await cases();
    expect(new Set(found).size).toBe(found.length);
  });
});
