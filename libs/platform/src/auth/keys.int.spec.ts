import { setTimeout as pause } from 'node:timers/promises';
import { until } from '@aid-chain/kernel';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import pg from 'pg';
import { cliUrl } from '../database/service-url.js';
import type { DirectoryData } from '../directory/install/directory-data.js';
import { seedDirectory } from '../directory/install/seed-directory.js';
import { Directory } from '../directory/directory.js';
import { Reads } from '../reads/reads.js';
import { stacksOfTest } from '../test-service/stacks-of-test.fixture.js';
import { passwords } from '../test-service/tiny-service.js';
import { TinyStack, type Reply } from '../test-service/tiny-stack.js';
import { issueKey, prefixOf } from './api-key.js';

const { boot } = stacksOfTest();
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

async function newKey(columns = '', values = '', actor = 'c1'): Promise<string> {
  const { key, prefix, hash } = issueKey();
  await stack.rows(
    `insert into directory.api_key (prefix, secret_hash, actor_id, label${columns}) values ($1, $2, $3, 'spec'${values})`,
    [prefix, hash, actor],
  );
  return key;
}
const read = (key: string): Promise<Reply> => stack.send('/v1/things', { key });

const logged = (code: string) => stack.lines.find((line) => line.includes(`"${code}"`));

/** Asks until the key is refused: what a service knows of it may be a second old. */
async function refused(key: string): Promise<Reply> {
  const reply = await read(key);
  if (reply.status !== 200) return reply;
  await pause(50);
  return refused(key);
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
    const wrong = `${key.slice(0, -2)}${key.endsWith('AA') ? 'BB' : 'AA'}`;
    expect((await stack.send('/v1/things', { key: wrong })).status).toBe(401);
  });

  it.each([
    ['that was revoked', ', revoked_at', ', now()', 'KEY_REVOKED', '吊销'],
    ['that has expired', ', expires_at', ", now() - interval '1 second'", 'KEY_EXPIRED', '到期'],
  ])(
    '%s lets nobody in, and its holder reads why and whom to ask',
    async (_what, columns, values, code, why) => {
      const key = await newKey(columns, values);
      const reply = await read(key);
      expect(reply).toMatchObject({ status: 401, body: { code } });
      const { zh, en } = reply.body as { zh: string; en: string };
      const name = `ac_${prefixOf(key) ?? ''}`;
      expect(zh).toMatch(new RegExp(`${name}.*${why}.*请.*管理员`));
      expect(en).toMatch(new RegExp(`${name}.*administrator`));
      expect(reply.headers.get('www-authenticate')).toBe('Bearer');
      const guessed = await read(`${key.slice(0, -2)}AA`);
      expect(guessed.body).toMatchObject({ code: 'NOT_AUTHENTICATED' });
    },
  );

  it('that was good until a day is refused from the next day on, and the refusal names that day', async () => {
    const reply = await read(await newKey(', expires_at', ", '2026-01-01T00:00:00+08:00'"));
    expect(reply.body).toMatchObject({ code: 'KEY_EXPIRED', params: { on: '2025-12-31' } });
    expect(reply.body['zh']).toMatch(/有效期至 2025-12-31（含当日）/);
  });

  it('lets its actor in while the note of its last use cannot be written, which is asked for once and logged', async () => {
    const key = await newKey();
    const queries = jest.spyOn(stack.service.app.get(Reads), 'query');
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    try {
      await other.query('begin');
      await other.query('select 1 from directory.api_key where prefix = $1 for update', [prefixOf(key)]);
      const replies = await Promise.all([read(key), read(key), read(key)]);
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(queries.mock.calls.filter(([text]) => text.includes('mark_key_used'))).toHaveLength(1);
      await until('the failure is logged', () => logged('KEY_USE_NOT_RECORDED') !== undefined);
    } finally {
      queries.mockRestore();
      await other.end();
    }
    const line = logged('KEY_USE_NOT_RECORDED') ?? '';
    expect(JSON.parse(line)).toMatchObject({ alarm: true, key: `ac_${prefixOf(key) ?? ''}` });
    expect(line).not.toContain(key);
  });

  it('that is not expired yet lets its actor in', async () => {
    expect((await read(await newKey(', expires_at', ", now() + interval '1 day'"))).status).toBe(200);
  });

  it('is one of two that are good at once: the holder changes over before the first is revoked', async () => {
    const [old, anew] = [await newKey(), await newKey()];
    expect([(await read(old)).status, (await read(anew)).status]).toEqual([200, 200]);
    await stack.rows('update directory.api_key set revoked_at = now() where prefix = $1', [prefixOf(old)]);
    expect((await refused(old)).body).toMatchObject({ code: 'KEY_REVOKED' });
    expect((await read(anew)).status).toBe(200);
  });

  it('shows when it was used last, to the minute: a thousand requests write that once', async () => {
    const key = await newKey();
    const used = 'select last_used_at, xmin::text from directory.api_key where prefix = $1';
    const lastUse = async () => (await stack.rows(used, [prefixOf(key)]))[0];
    const recorded = () =>
      until('the use is recorded', async () => (await lastUse())?.['last_used_at'] !== null);
    expect(await lastUse()).toMatchObject({ last_used_at: null });
    await read(`${key.slice(0, -2)}AA`);
    expect(await lastUse()).toMatchObject({ last_used_at: null });
    await read(key);
    await recorded();
    const first = await lastUse();
    expect(first).toMatchObject({ last_used_at: expect.any(Date) as Date });
    const second = await boot(database.url);
    await Promise.all([read(key), second.send('/v1/things', { key })]);
    await second.stop();
    expect(await lastUse()).toEqual(first);
    const minuteAgo = `update directory.api_key set last_used_at = now() - interval '61 seconds' where prefix = $1`;
    await stack.rows(minuteAgo, [prefixOf(key)]);
    const third = await boot(database.url);
    await third.send('/v1/things', { key });
    const recent = `select 1 from directory.api_key where prefix = $1 and last_used_at > now() - interval '30 seconds'`;
    await until('the next use is recorded', async () => {
      const rows = await stack.rows(recent, [prefixOf(key)]);
      return rows.length === 1;
    });
  });

  it('belongs to one official: a staff code in other letters is no second one', async () => {
    const second = stack.rows(
      `insert into directory.actor (id, role, region_code, staff_code) values ('c2', 'clerk', '510683990000', 's-1')`,
    );
    await expect(second).rejects.toThrow(/unique/);
  });

  it('of an actor who left lets nobody in', async () => {
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

  it('lets nobody in who was taken out of the directory, as any other key', async () => {
    const put = (active: boolean) =>
      stack.rows(
        `insert into directory.actor (id, role, region_code, active) values ('demo-clerk-2', 'clerk', '510683990000', $1)
         on conflict (id) do update set active = excluded.active`,
        [active],
      );
    const seen: number[] = [];
    for (const active of [true, false, true]) {
      await put(active);
      await stack.service.app.get(Directory).reload();
      seen.push(await status('demo-clerk-2'));
    }
    expect(seen).toEqual([200, 401, 200]);
  });

  it('is a secret to nobody, so that outside demo mode there is none', async () => {
    const closed = await boot(database.url, { demoMode: false });
    const answers = ['demo-clerk', 'demo-dept-health'].map((key) => closed.send('/v1/things', { key }));
    expect((await Promise.all(answers)).map((answer) => answer.status)).toEqual([401, 401]);
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

describe('an actor who is taken out of the directory', () => {
  const township = {
    code: '510683990000',
    level: 'township',
    name: '示范镇',
    validFrom: '2020-01-01',
  } as const;
  const clerk = (id: string, staffCode: string) =>
    ({ id, role: 'clerk', regionCode: township.code, staffCode }) as const;
  const seed = (...actors: DirectoryData['actors'][number][]) =>
    seedDirectory(
      cliUrl(database.url, passwords),
      { regions: [township], departments: [], actors, holidays: [] },
      'spec-installer',
    );

  it('is let in no more, also with a key that was good a moment ago; others stay, and it is on record', async () => {
    await seed(clerk('stays', 'S-11'), clerk('leaves', 'S-12'));
    const [stays, leaves] = [await newKey('', '', 'stays'), await newKey('', '', 'leaves')];
    expect([(await read(stays)).status, (await read(leaves)).status]).toEqual([200, 200]);
    await seed(clerk('stays', 'S-11'));
    expect(await refused(leaves)).toMatchObject({ status: 401, body: { code: 'ACTOR_NOT_IN_DIRECTORY' } });
    expect((await read(stays)).status).toBe(200);
    const removed = `select object_ids from directory.audit where actor = 'spec-installer' and action = 'actors-removed'`;
    const ids = (await stack.rows(removed)).flatMap(({ object_ids }) => object_ids as string[]);
    expect(ids).toContain('leaves');
    expect(ids).not.toContain('stays');
  });

  it('comes back with the keys that were not revoked: a wrong list of actors ends no key for good', async () => {
    await seed(clerk('stays', 'S-11'), clerk('returns', 'S-13'));
    const key = await newKey('', '', 'returns');
    await seed(clerk('stays', 'S-11'));
    expect((await read(key)).status).toBe(401);
    await seed(clerk('stays', 'S-11'), clerk('returns', 'S-13'));
    expect((await read(key)).status).toBe(200);
  });
});
