import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { Directory } from '../directory/directory.js';
import { Reads } from '../reads/reads.js';
import { TinyStack } from '../test-service/tiny-stack.js';
import { issueKey } from './api-key.js';

let database: TestDatabase;
let stack: TinyStack;

beforeAll(async () => {
  database = await testDatabase('keys');
  stack = await TinyStack.start(database.url);
  await stack.rows(
    `insert into directory.region (code, level, name, valid_from) values ('510683990000', 'township', '示范镇', '2020-01-01')`,
  );
  await stack.rows(
    `insert into directory.actor (id, role, region_code, staff_code, active)
     values ('c1', 'clerk', '510683990000', 'S-1', true), ('gone', 'clerk', '510683990000', 'S-3', false)`,
  );
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await database.drop();
});

async function newKey(columns = '', values = ''): Promise<string> {
  const { key, prefix, hash } = issueKey();
  await stack.rows(
    `insert into directory.api_key (prefix, secret_hash, actor_id, label${columns}) values ($1, $2, 'c1', 'spec'${values})`,
    [prefix, hash],
  );
  return key;
}

describe('a key', () => {
  it('lets its actor in, and is stored as a hash only', async () => {
    const key = await newKey();
    expect((await stack.send('/v1/things', { key })).status).toBe(200);
    expect(JSON.stringify(await stack.rows('select * from directory.api_key'))).not.toContain(key);
    expect(stack.lines.join('')).not.toContain(key);
  });

  it('with a wrong secret behind a right prefix is unknown', async () => {
    const key = await newKey();
    expect((await stack.send('/v1/things', { key: `${key.slice(0, -2)}AA` })).status).toBe(401);
  });

  it.each([
    ['that was withdrawn', ', revoked_at', ', now()'],
    ['that has expired', ', expires_at', ", now() - interval '1 second'"],
  ])('%s is unknown', async (_what, columns, values) => {
    expect((await stack.send('/v1/things', { key: await newKey(columns, values) })).status).toBe(401);
  });

  it('belongs to one official: a staff code in other letters is no second one', async () => {
    const second = stack.rows(
      `insert into directory.actor (id, role, region_code, staff_code) values ('c2', 'clerk', '510683990000', 's-1')`,
    );
    await expect(second).rejects.toThrow(/unique/);
  });

  it('of an actor who left is unknown', async () => {
    await stack.rows("update directory.actor set active = false where id = 'c1'");
    expect((await stack.send('/v1/things', { key: await newKey() })).status).toBe(401);
    await stack.rows("update directory.actor set active = true where id = 'c1'");
  });
});

describe('a key of the demo', () => {
  const status = async (key: string) => (await stack.send('/v1/things', { key })).status;

  it('is one for every department that the deployment has, and for no other', async () => {
    expect(await status('demo-dept-veterans')).toBe(401);
    await stack.rows(
      `insert into directory.department (code, name_zh, name_en) values ('veterans', '退役军人事务', 'Veterans Affairs')`,
    );
    await stack.service.app.get(Directory).reload();
    expect(await status('demo-dept-veterans')).not.toBe(401);
    expect(await status('demo-dept-health')).toBe(401);
    await stack.rows(`delete from directory.department`);
    await stack.service.app.get(Directory).reload();
  });

  it('is a secret to nobody, so that outside demo mode there is none', async () => {
    const closed = await TinyStack.boot(database.url, { demoMode: false });
    const answers = ['demo-clerk', 'demo-dept-health'].map((key) => closed.send('/v1/things', { key }));
    expect((await Promise.all(answers)).map((answer) => answer.status)).toEqual([401, 401]);
    await closed.stop();
  });
});

describe('the directory', () => {
  it('knows actors and regions, and no others', async () => {
    const directory = stack.service.app.get(Directory);
    const clerk = { id: 'c1', role: 'clerk', regionCode: '510683990000', staffCode: 'S-1' };
    const reads = stack.service.app.get(Reads);
    expect(await directory.actors(reads, ['c1', 'c2', 'gone'])).toEqual(new Map([['c1', clerk]]));
    expect(await directory.region('510683990000')).toEqual({
      code: '510683990000',
      name: '示范镇',
      validFrom: '2020-01-01',
    });
    expect(await directory.region('510683990001')).toBeUndefined();
  });

  it('counts working days with the days off of the years it knows; beyond them a deadline is provisional', async () => {
    await stack.rows("insert into directory.holiday_year values (2026, 'spec')");
    await stack.rows(
      "insert into directory.holiday values ('2026-02-16', false, '春节'), ('2026-02-28', true, '')",
    );
    const directory = stack.service.app.get(Directory);
    await directory.reload();
    expect(directory.calendar().isWorkingDay('2026-02-16')).toBe(false);
    expect(directory.calendar().isWorkingDay('2026-02-28')).toBe(true);
    expect(directory.calendar().addWorkingDays('2026-02-13', 1)).toEqual({
      date: '2026-02-17',
      provisional: false,
    });
    expect(directory.calendar().addWorkingDays('2026-12-31', 1).provisional).toBe(true);
  });
});
