import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { usablePlace } from '../place/usable-place.js';
import { seedDirectory } from '../directory/install/seed-directory.js';
import { NO_SUBJECTS } from '../service/audit-subjects.js';
import { type ServiceDefinition } from '../service/service-definition.js';
import { appendOnly } from '../tables/append-only.js';
import { migration } from '../tables/migration.js';
import { installDatabase } from './install-database.js';
import { LOGIN_ROLES, type RolePasswords } from './roles.js';
import { cliUrl, serviceUrl } from './service-url.js';
import { checkServiceRole } from './start-check.js';

const passwords = Object.fromEntries(LOGIN_ROLES.map((role) => [role, 'spec-only'])) as RolePasswords;
const [FOLDER, POLICIES] = ['demo/directory', 'policies'].map((name) =>
  join(import.meta.dirname, '../../../..', name),
) as [string, string];

class Links1768000000001 {
  readonly name = 'Links1768000000001';
  async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
    await runner.query('create table link (n int primary key); create table plain (n int primary key)');
    await runner.query(appendOnly('link'));
  }
  down(): Promise<void> {
    return Promise.resolve();
  }
}

const later = migration('Later1768000000002', 'create table later (n int)');

const definitions: ServiceDefinition[] = SERVICE_NAMES.map((name) => ({
  name,
  defaultPort: 0,
  module: class {},
  migrations: [Links1768000000001],
  entities: [],
  consumers: [],
  dueItems: [],
  auditSubjects: NO_SUBJECTS,
}));

async function rows(url: string, sql: string, params: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query<Record<string, unknown>>(sql, params);
    return result.rows;
  } finally {
    await client.end();
  }
}

let database: TestDatabase;
const as = (service: (typeof SERVICE_NAMES)[number]) => serviceUrl(database.url, service, passwords);

beforeAll(async () => {
  database = await testDatabase('install');
  await installDatabase(database.url, definitions, { passwords });
}, 60_000);
afterAll(() => database.drop());

describe('the roles of an installation', () => {
  it('let a service write its own rows without naming its schema', async () => {
    await rows(as('intake'), 'insert into plain values (1)');
    expect(await rows(database.url, 'select n from intake.plain')).toEqual([{ n: 1 }]);
  });

  it.each([
    ['read the rows of another service', 'select * from eligibility.plain'],
    ['make a table', 'create table more (n int)'],
    ['make a table in the public schema', 'create table public.more (n int)'],
    ['empty a table', 'truncate plain'],
    ['change an append-only row', 'update link set n = 2'],
    ['remove an append-only row', 'delete from link'],
    ['change an audit row', 'update audit set code = null'],
    ['change a seal of its audit', 'update audit_seal set listed_to = 0'],
    ['remove a seal of its audit', 'delete from audit_seal'],
    ['make up a seal of its audit', 'insert into audit_seal select * from audit_seal'],
    ['seal the audit of another service', 'select eligibility.seal_audit()'],
    [
      'make up a seal of the directory',
      'insert into directory.audit_seal select * from directory.audit_seal',
    ],
    ['change the text of a migration', "update migration_text set hash = 'another'"],
    ['remove the text of a migration', 'delete from migration_text'],
    ['add a migration', "insert into schema_migration (timestamp, name) values (1, 'Another')"],
    ['write the directory', "insert into directory.department values ('x', 'x', 'x')"],
    ['become the owner of its tables', 'set role intake_owner'],
  ])('do not let a service %s', async (_what, sql) => {
    await expect(rows(as('intake'), sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('stop even the owner from changing an append-only row', async () => {
    await rows(database.url, 'insert into intake.link values (7)');
    await expect(rows(database.url, 'delete from intake.link')).rejects.toThrow(/append-only/);
  });

  it('let a service use a temporary table, through which COPY goes', async () => {
    await rows(as('monitoring'), 'create temporary table batch (n int)');
  });

  it('are accepted by the start check of a service, and the installer is not', async () => {
    const check = (url: string) =>
      checkServiceRole('intake', { query: (text, params = []) => rows(url, text, [...params]) as never });
    await expect(check(as('intake'))).resolves.toBeUndefined();
    await expect(check(database.url)).rejects.toThrow(/superuser/);
  });
});

describe('an installation', () => {
  it('can be repeated and then finds nothing to do', async () => {
    expect(await installDatabase(database.url, definitions, { passwords })).toEqual([]);
    const audit = await rows(
      database.url,
      `select object_ids from directory.audit where action = 'database-migrated'`,
    );
    expect(audit).toHaveLength(1);
    expect(audit[0]?.['object_ids']).toContain('Links1768000000001');
  });

  it('refuses a database whose tables an older build made by other statements, and changes nothing', async () => {
    class Links1768000000001 {
      readonly name = 'Links1768000000001';
      async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
        await runner.query('create table link (n int primary key, column_of_a_newer_build int)');
      }
      down(): Promise<void> {
        return Promise.resolve();
      }
    }
    const newer = definitions.map((each) => ({ ...each, migrations: [Links1768000000001] }));
    const install = installDatabase(database.url, newer, { passwords });
    await expect(install).rejects.toThrow(/intake was made by another build.*Links1768000000001/);
    expect(await installDatabase(database.url, definitions, { passwords })).toEqual([]);
  });

  it('that was stopped when its migrations had just run is not taken for another build', async () => {
    const next = definitions.map((each) => ({ ...each, migrations: [...each.migrations, later] }));
    const run = Reflect.get(DataSource.prototype, 'runMigrations');
    const stopped = jest.spyOn(DataSource.prototype, 'runMigrations').mockImplementation(async function (
      this: DataSource,
    ) {
      if ((await run.call(this)).length > 0) throw new Error('the program ends here');
      return [];
    });
    try {
      await expect(installDatabase(database.url, next, { passwords })).rejects.toThrow(/ends here/);
    } finally {
      stopped.mockRestore();
    }
    const done = await installDatabase(database.url, next, { passwords });
    expect(done).toHaveLength(SERVICE_NAMES.length - 1);
  });

  it('works for an installer who is no superuser, as hosting providers give them', async () => {
    const other = await testDatabase('hosted');
    const name = new URL(other.url).pathname.slice(1);
    await rows(other.url, "create role hosted_installer login createrole password 'spec-only'");
    await rows(other.url, `alter database "${name}" owner to hosted_installer`);
    const url = new URL(other.url);
    url.username = 'hosted_installer';
    url.password = 'spec-only';
    const owners = [...SERVICE_NAMES.map((service) => `${service}_owner`), 'directory_owner'];
    await rows(
      other.url,
      `grant ${[...LOGIN_ROLES, ...owners].join(', ')} to hosted_installer with admin true, inherit false`,
    );
    try {
      const done = await installDatabase(url.href, definitions, { passwords });
      expect(done).toContain('DirectoryTables1600000000003');
    } finally {
      await other.drop();
      await rows(database.url, 'drop owned by hosted_installer').catch(() => undefined);
      await rows(database.url, 'drop role if exists hosted_installer').catch(() => undefined);
    }
  });
});

describe('the directory', () => {
  it('is written by the operators only, again and again, and read by every service', async () => {
    const { directory: data } = await usablePlace({ policiesDir: POLICIES, directoryDir: FOLDER });
    await seedDirectory(cliUrl(database.url, passwords), data, 'spec');
    await seedDirectory(cliUrl(database.url, passwords), data, 'spec');
    const [township] = await rows(
      as('referral'),
      "select name from directory.region where code = '510683990000'",
    );
    expect(township).toEqual({ name: '示范镇' });
    const audit = await rows(database.url, `select action from directory.audit where actor = 'spec'`);
    expect(audit).toEqual([{ action: 'directory-seeded' }, { action: 'directory-seeded' }]);
  });

  it('knows that Saturday 28 February 2026 is worked and that the Spring Festival ends on the 23rd', async () => {
    const days = await rows(
      as('eligibility'),
      `select day::text, working from directory.holiday
       where day in ('2026-02-16', '2026-02-23', '2026-02-28') order by day`,
    );
    expect(days).toEqual([
      { day: '2026-02-16', working: false },
      { day: '2026-02-23', working: false },
      { day: '2026-02-28', working: true },
    ]);
  });

  it('follows its table of holidays also where a day or a year is taken out again; years before the table stay', async () => {
    const { directory } = await usablePlace({ policiesDir: POLICIES, directoryDir: FOLDER });
    const seed = (holidays: typeof directory.holidays) =>
      seedDirectory(cliUrl(database.url, passwords), { ...directory, holidays }, 'spec');
    const known = async () =>
      (await rows(as('intake'), 'select day::text from directory.holiday order by day')).map(
        ({ day }) => day,
      );
    const years = async () =>
      (await rows(as('intake'), 'select year from directory.holiday_year order by year')).map(
        ({ year }) => year,
      );
    const off = (date: string) => ({ date, working: false, name: '放假' });
    const year = (of: number, ...dates: string[]) => ({ year: of, source: '国办发', days: dates.map(off) });
    await rows(database.url, 'delete from directory.holiday; delete from directory.holiday_year');
    await seed([year(2025, '2025-01-01', '2025-12-31'), year(2026, '2026-01-01', '2026-10-01')]);
    await seed([year(2026, '2026-01-01', '2026-10-02'), year(2027, '2026-12-31', '2027-01-01')]);
    expect(await known()).toEqual([
      ...['2025-01-01', '2025-12-31', '2026-01-01', '2026-10-02', '2026-12-31', '2027-01-01'],
    ]);
    await seed([year(2026, '2026-01-01')]);
    expect([await known(), await years()]).toEqual([
      ['2025-01-01', '2025-12-31', '2026-01-01'],
      [2025, 2026],
    ]);
  });
});
