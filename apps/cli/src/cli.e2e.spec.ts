import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, dateOf, until } from '@aid-chain/kernel';
import { monitoring } from '@aid-chain/monitoring';
import { cliUrl } from '@aid-chain/platform';
import {
  changedPolicies,
  startServices,
  TEST_PASSWORDS,
  type Reply,
  type RunningServices,
} from '@aid-chain/testing';
import { run } from './run.js';

const KEY_RING = JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64') } });
const keyRing = {
  current: 'k1',
  keys: new Map([['k1', Buffer.from((JSON.parse(KEY_RING) as { keys: { k1: string } }).keys.k1, 'base64')]]),
};
const AS = ['--as', 'demo-operator'];

let stack: RunningServices;

async function cli(...argv: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await run(argv, (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** How the events of monitoring flow, as anybody is shown it. */
const flow = async (): Promise<object> =>
  (await stack.http('demo-operator').get<object>('monitoring', '/readyz/events')).body;

/** Asks until the key is refused: what a service knows of it may be a second old. */
async function refused(key: string): Promise<Reply<Record<string, unknown>>> {
  const reply = await stack.http(key).get('monitoring', '/v1/warnings');
  if (reply.status !== 200) return reply;
  await new Promise((resolve) => setTimeout(resolve, 50));
  return refused(key);
}

interface Act {
  readonly operatorId: string;
  readonly actionName: object;
  readonly ids: readonly string[];
  readonly code?: string;
  readonly changeCount?: number;
  readonly changes?: readonly { readonly new: string | null }[];
  readonly revisionBefore?: string;
}

/** What an auditor reads of operators. */
async function acts(query: string): Promise<readonly Act[]> {
  const list = `/v1/operator-acts?${query}`;
  return (await stack.http('demo-auditor').get<{ items: Act[] }>('monitoring', list)).body.items;
}

beforeAll(async () => {
  stack = await startServices([monitoring], { config: { keyRing } });
  process.env.CLI_DATABASE_URL = cliUrl(stack.databaseUrl, TEST_PASSWORDS);
  process.env.KEY_RING = KEY_RING;
}, 60_000);
afterAll(async () => {
  delete process.env.CLI_DATABASE_URL;
  delete process.env.KEY_RING;
  await stack.stop();
});

describe('the command line of operators', () => {
  it('explains itself in both languages, and says what it does not understand', async () => {
    const help = await cli('--help');
    expect(help.code).toBe(0);
    expect(help.output).toMatch(/运维命令[\s\S]*parked discard/);
    expect(await cli('parked', 'burn', ...AS)).toMatchObject({ code: 2 });
    expect((await cli('parked', 'list')).output).toContain('--as is missing');
  });

  it('lets only operators and administrators in', async () => {
    const refused = await cli('parked', 'list', '--as', 'demo-clerk');
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.output).toMatch(/不是运维、系统管理员?[^，]*，不能执行 \/ .*may do this: operat/u);
    const verify = await cli('audit', 'verify', '--as', 'demo-clerk');
    expect(verify.output).toMatch(/audit/u);
    expect(verify.output).not.toBe(refused.output);
  });

  it('shows a parked event without its content, refuses to replay what cannot be read, and discards it with a reason', async () => {
    await stack.bus.append([
      { topic: 'intake.v1', key: 'household/x', bytes: Buffer.from('{"name":"某某"') },
    ]);
    await stack.idle();
    expect(await flow()).toMatchObject({ idle: false, settled: true });
    const listed = await cli('parked', 'list', '--service', 'monitoring', '--json', ...AS);
    const { consumer, arrival } = JSON.parse(listed.output) as { consumer: string; arrival: string };
    expect(consumer).toBe('monitoring');
    const words = (await cli('parked', 'list', '--service', 'monitoring', ...AS)).output;
    expect(words).toMatch(/^消费者 consumer .*\nmonitoring +\d+ +EVENT_NOT_JSON /);
    const shown = await cli('parked', 'show', consumer, arrival, ...AS);
    expect(shown.code).toBe(0);
    expect(shown.output).not.toContain('某某');
    const replayed = await cli('parked', 'replay', consumer, arrival, '--reason', 'try-again', ...AS);
    expect(replayed).toMatchObject({ code: 1 });
    expect(replayed.output).toContain('PARKED_UNREADABLE');
    expect(
      await cli('parked', 'discard', consumer, arrival, '--reason', 'broken-bytes', ...AS),
    ).toMatchObject({ code: 0 });
    expect((await cli('parked', 'list', '--service', 'monitoring', ...AS)).output).toContain(
      'nothing is parked',
    );
    expect((await cli('parked', 'list', '--service', 'monitoring', '--json', ...AS)).output).toBe('');
    const all = (await cli('parked', 'list', '--service', 'monitoring', '--all', ...AS)).output;
    expect(all).toMatch(/已放弃 discarded +demo-operator +broken-bytes +\d{4}-/u);
    expect(await flow()).toMatchObject({ idle: true });
    const audit = await rows(
      `select action, actor_id, actor_role, reason from monitoring.audit
       where object_type = 'parked-event' and action <> 'parked-events-listed' order by id`,
    );
    const by = { actor_id: 'demo-operator', actor_role: 'operator' };
    expect(audit).toEqual([
      { action: 'parked-event-shown', ...by, reason: null },
      { action: 'parked-event-discarded', ...by, reason: 'broken-bytes' },
    ]);
  });

  it('shows streams, and says that there is no gap to accept', async () => {
    expect((await cli('streams', 'show', '--service', 'monitoring', ...AS)).code).toBe(0);
    const target = ['--topic', 'intake.v1', '--stream', 'household/nobody'];
    const refused = await cli(
      'streams',
      'accept-gap',
      'monitoring',
      ...target,
      '--reason',
      'log-lost',
      ...AS,
    );
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.output).toContain('GAP_NOT_FOUND');
  });

  it('issues a key that works once it is issued and no longer after it is withdrawn', async () => {
    const issued = await cli(
      'keys',
      'issue',
      'demo-auditor',
      '--no-end',
      '--label',
      'spec',
      '--as',
      'demo-administrator',
    );
    const key = issued.output.split('\n').at(-1) ?? '';
    expect((await stack.http(key).get('monitoring', '/v1/warnings')).status).toBe(200);
    const stored = await rows(`select secret_hash from directory.api_key where actor_id = 'demo-auditor'`);
    expect(JSON.stringify(stored)).not.toContain(key);
    await cli('keys', 'revoke', '--actor', 'demo-auditor', '--reason', 'lost', '--as', 'demo-administrator');
    expect((await refused(key)).body).toMatchObject({ code: 'KEY_REVOKED' });
  }, 30_000);

  it('changes a key over without a pause: lists both, revokes the old one by its prefix, and all of it is on record', async () => {
    const issue = ['keys', 'issue', 'demo-auditor', ...AS, '--label'];
    const [old = '', anew = ''] = [
      (await cli(...issue, '旧终端', '--expires', '2099-12-31')).output.split('\n').at(-1),
      (await cli(...issue, '新终端', '--no-end')).output.split('\n').at(-1),
    ];
    const status = async (key: string) => (await stack.http(key).get('monitoring', '/v1/warnings')).status;
    expect([await status(old), await status(anew)]).toEqual([200, 200]);
    const unused = `select 1 from directory.api_key where actor_id = 'demo-auditor' and revoked_at is null
      and last_used_at is null`;
    await until('both uses are recorded', async () => (await rows(unused)).length === 0);
    const list = ['keys', 'list', '--actor', 'demo-auditor', ...AS];
    const json = await cli(...list, '--json');
    const listed = json.output.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    const of = (key: string) => listed.find(({ prefix }) => key.startsWith(`${String(prefix)}_`));
    const used = {
      role: 'auditor',
      state: 'active',
      lastUsedAt: expect.stringMatching(/T.*\+08:00$/) as string,
    };
    expect(of(old)).toMatchObject({ ...used, label: '旧终端', lastGoodDay: '2099-12-31' });
    expect(of(anew)).toMatchObject({ ...used, label: '新终端', lastGoodDay: null });
    const table = (await cli(...list)).output;
    for (const output of [json.output, table])
      for (const key of [old, anew]) expect(output).not.toContain(key);
    expect(table).toMatch(/^前缀 prefix .*用途 label\nac_.* auditor .*有效 active .* 2099-12-31 .*旧终端\n/);
    const name = String(of(old)?.['prefix']);
    expect((await cli('keys', 'revoke', name, '--reason', 'replaced', ...AS)).output).toContain(
      `revoked ${name}`,
    );
    expect((await refused(old)).body).toMatchObject({ code: 'KEY_REVOKED', params: { prefix: name } });
    expect(await status(anew)).toBe(200);
    expect((await cli('keys', 'revoke', name, '--reason', 'replaced', ...AS)).code).not.toBe(0);
    expect((await cli(...list)).output).not.toContain(name);
    expect((await cli(...list, '--all')).output).toContain(`${name}  demo-auditor`);
    const [entry] = await rows(
      `select actor, reason, object_ids from directory.audit where action = 'keys-revoked' order by id desc limit 1`,
    );
    expect(entry).toEqual({
      ...{ actor: 'demo-operator', reason: 'replaced', object_ids: [name, 'demo-auditor'] },
    });
  }, 30_000);

  it('[S4-06] the auditor reads for whom a key was issued, what for and until when, and who was refused a command', async () => {
    const issued = await acts('action=key-issued&limit=2');
    expect(issued).toMatchObject([
      { label: '新终端', lastDay: null, operatorId: 'demo-operator' },
      { label: '旧终端', lastDay: '2099-12-31', actionName: { zh: '签发密钥', en: 'key issued' } },
    ]);
    const [revoked] = await acts('action=keys-revoked&limit=1');
    expect(issued.map(({ ids }) => ids[0])).toContain(revoked?.ids[0]);
    await cli('keys', 'revoke', '--actor', 'demo-nobody', '--reason', 'lost', ...AS);
    await cli('parked', 'list', '--as', '13900001234');
    await cli('audit', 'verify', '--as', 'demo-clerk');
    const refusals = await acts('action=command-refused&limit=3');
    expect(refusals).toMatchObject([
      { operatorId: 'demo-clerk', ids: ['audit verify'], code: 'ROLE_NOT_ALLOWED', outcome: 'refused' },
      { operatorId: 'unknown', ids: ['parked list'], code: 'ACTOR_UNKNOWN' },
      { operatorId: 'demo-operator', ids: ['keys revoke'], code: 'ARGUMENT_INVALID' },
    ]);
    expect(refusals[0]?.actionName).toEqual({ zh: '命令被退回', en: 'command refused' });
  }, 30_000);

  it('writes the departments of a place from its parameter files into the directory', async () => {
    const applied = await cli('departments', 'apply', '--region', '510683000000', ...AS);
    expect(applied.code).toBe(0);
    const [water] = await rows(`select name_zh, active from directory.department where code = 'water'`);
    expect(water).toEqual({ name_zh: '水利', active: true });
    expect((await cli('departments', 'list', ...AS)).output.split('\n')).toHaveLength(12);
  });

  it('takes code and name of a department from the file, also of one that only this place has', async () => {
    const folder = changedPolicies({
      '510683/departments.yaml': (text) =>
        text.replace('nameZh: 住建', 'nameZh: 住房和城乡建设').replace(/^water:/m, 'water-and-roads:'),
      '510683/measures.yaml': (text) => text.replace('department: water', 'department: water-and-roads'),
    });
    process.env.POLICIES_DIR = folder;
    try {
      expect((await cli('departments', 'apply', '--region', '510683000000', ...AS)).code).toBe(0);
    } finally {
      delete process.env.POLICIES_DIR;
      rmSync(folder, { recursive: true });
    }
    const codes = `'housing', 'water', 'water-and-roads'`;
    expect(
      await rows(
        `select code, name_zh, active from directory.department where code in (${codes}) order by code`,
      ),
    ).toEqual([
      { code: 'housing', name_zh: '住房和城乡建设', active: true },
      { code: 'water', name_zh: '水利', active: true },
      { code: 'water-and-roads', name_zh: '水利', active: true },
    ]);
  });

  it('accepts a place without a fault for running services, and nothing of one with a fault', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aid-chain-place-'));
    const root = join(import.meta.dirname, '../../..');
    cpSync(join(root, 'demo/directory'), join(folder, 'directory'), { recursive: true });
    cpSync(join(root, 'policies/510683'), join(folder, 'policies/510683'), { recursive: true });
    // The cases of officials would refuse another number.
    rmSync(join(folder, 'policies/510683/cases'), { recursive: true });
    process.env.PLACE_DIR = folder;
    try {
      const unnamed = await cli('place', 'apply', ...AS);
      expect(unnamed.output).toContain('DEPARTMENT_STILL_ACTIVE: departments.yaml 中已没有 water-and-roads');
      await rows(`update directory.department set active = false where code = 'water-and-roads'`);
      expect(await cli('place', 'apply', ...AS)).toMatchObject({ code: 0 });
      const dibao = join(folder, 'policies/510683/dibao.yaml');
      writeFileSync(dibao, readFileSync(dibao, 'utf8').replace('value: 56000', 'value: 600'));
      const compared = await cli('place', 'check', ...AS);
      expect(compared.output).toMatch(
        /1 changes against what demo-operator accepted .*\n~ policies\/510683\/dibao\.yaml dibao\.standard\.rural .*\n.*560\.00 元.*\n.*→ 600 .* = 6\.00 元/,
      );
      expect(compared.output).toContain('VALUE_IMPLAUSIBLE');
      expect((await cli('place', 'check', folder)).output).not.toContain('changes against');
      writeFileSync(join(folder, 'directory/actors.json'), '[');
      const refused = await cli('place', 'apply', ...AS);
      expect(refused).toMatchObject({ code: 1 });
      expect(refused.output).toContain('JSON_BROKEN');
    } finally {
      delete process.env.PLACE_DIR;
      rmSync(folder, { recursive: true });
    }
    expect(await rows('select accepted_by from directory.place_revision')).toEqual([
      { accepted_by: 'demo-operator' },
    ]);
  });

  it('keeps what was accepted where the files have lost a parameter that cases need, or cannot be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aid-chain-place-'));
    const root = join(import.meta.dirname, '../../..');
    cpSync(join(root, 'demo/directory'), join(folder, 'directory'), { recursive: true });
    cpSync(join(root, 'policies/510683'), join(folder, 'policies/510683'), { recursive: true });
    // The cases of officials would refuse another number.
    rmSync(join(folder, 'policies/510683/cases'), { recursive: true });
    const dibao = join(folder, 'policies/510683/dibao.yaml');
    const whole = readFileSync(dibao, 'utf8');
    const acceptedRevisions = () => rows('select digest from directory.place_revision order by id');
    process.env.PLACE_DIR = folder;
    try {
      const before = await acceptedRevisions();
      writeFileSync(dibao, '');
      const emptied = await cli('place', 'apply', ...AS);
      expect(emptied.code).toBe(1);
      expect(emptied.output).toMatch(/PLACE_LOSES_PARAMETERS: .*dibao\.standard\.rural.*--accept-loss/);
      writeFileSync(
        dibao,
        Buffer.concat([Buffer.from('# '), Buffer.from([0xd2, 0xbd, 0xc1, 0xc6]), Buffer.from(`\n${whole}`)]),
      );
      expect((await cli('place', 'apply', ...AS)).output).toContain(
        'FILE_NOT_UTF8 policies/510683/dibao.yaml line 1',
      );
      writeFileSync(join(folder, 'dibao-of-july.yaml'), whole);
      rmSync(dibao);
      symlinkSync(join(folder, 'dibao-of-july.yaml'), dibao);
      expect(await acceptedRevisions()).toEqual(before);
      expect((await cli('place', 'apply', ...AS)).code).toBe(0);
      // 5.60 yuan a month, in the entry that has been in force since 2025.
      writeFileSync(join(folder, 'dibao-of-july.yaml'), whole.replace('value: 56000', 'value: 560'));
      const odd = await cli('place', 'apply', ...AS);
      expect([odd.code, odd.output]).toEqual([
        1,
        expect.stringMatching(
          /1 of them change a period that has begun(.|\n)*PLACE_VALUES_IMPLAUSIBLE: .*dibao\.standard\.rural 2025-01-01.*--accept-implausible/,
        ),
      ]);
      expect((await cli('place', 'apply', '--accept-implausible', ...AS)).code).toBe(0);
      writeFileSync(dibao, '');
      expect((await cli('place', 'apply', '--accept-loss', ...AS)).code).toBe(0);
      expect(await acceptedRevisions()).not.toEqual(before);
      const [lost, confirmed] = await acts('action=directory-seeded&limit=2');
      expect(confirmed).toMatchObject({
        ...{ operatorId: 'demo-operator', actionName: { en: 'place applied' } },
        ...{ flags: ['--accept-implausible'], changeCount: 1, revisionAfter: lost?.revisionBefore },
        changes: [
          {
            ...{ file: 'policies/510683/dibao.yaml', key: 'dibao.standard.rural', day: '2025-01-01' },
            old: expect.stringContaining('56000') as string,
            new: expect.stringContaining('560 fen') as string,
          },
        ],
      });
      expect(lost).toMatchObject({ flags: ['--accept-loss'] });
      expect(lost?.changes?.every((change) => change.new === null)).toBe(true);
      expect(lost?.changeCount).toBe(lost?.changes?.length);
      const refusals = (await acts('action=command-refused&limit=3')).map(({ code, ids }) => [code, ids[0]]);
      expect(refusals).toEqual([
        ['PLACE_VALUES_IMPLAUSIBLE', 'place apply'],
        ['COMMAND_FAILED', 'place apply'],
        ['PLACE_LOSES_PARAMETERS', 'place apply'],
      ]);
    } finally {
      delete process.env.PLACE_DIR;
      rmSync(folder, { recursive: true });
    }
  });

  it('[A-26] enters who takes over whose work, within one role and once for a period, and ends it', async () => {
    await rows(`insert into directory.actor (id, role, region_code, staff_code)
      values ('deputy', 'clerk', '510683990000', 'S-0801')`);
    const [clock] = await rows('select offset_ms::float8 as ms from monitoring.clock');
    const today = dateOf(new Date(Date.now() + Number(clock?.['ms'])));
    const [from, to] = [addDays(today, 10), addDays(today, 40)];
    const propose = (...words: string[]) =>
      cli('handovers', 'propose', 'demo-clerk', ...words, '--from', from, ...AS);
    const deputy = ['--kind', 'deputy', '--to', to];
    expect((await propose('demo-clerk', ...deputy)).output).toContain('HANDOVER_TO_ONESELF');
    const long = await propose('deputy', '--kind', 'deputy', '--to', '2099-12-31');
    expect(long.output).toMatch(/HANDOVER_PERIOD_TOO_LONG: .*366 天.*longer than 366 days/u);
    const past = ['--from', addDays(today, -40), '--kind', 'deputy', '--to', addDays(today, -1), ...AS];
    const over = await cli('handovers', 'propose', 'demo-clerk', 'deputy', ...past);
    expect(over.output).toContain('HANDOVER_PERIOD_PAST');
    expect((await propose('demo-reviewer', ...deputy)).output).toContain('HANDOVER_ROLES_DIFFER');
    expect((await propose('demo-operator', ...deputy)).output).toContain('HANDOVER_PARTY_UNKNOWN');
    expect((await propose('deputy', '--kind', 'deputy')).output).toContain('a deputy has --to');
    expect((await propose('deputy', '--kind', 'deputy', '--to', addDays(from, -1))).code).toBe(2);
    const [id = ''] = (await propose('deputy', ...deputy)).output.split('\n');
    expect((await propose('deputy', '--kind', 'successor')).output).toContain(`HANDOVER_OVERLAPS`);
    const listed = JSON.parse((await cli('handovers', 'list', '--json', ...AS)).output) as object;
    const expected = { id, giver: 'demo-clerk', taker: 'deputy', to, confirmedByTaker: [] };
    expect(listed).toMatchObject(expected);
    const withdraw = ['handovers', 'withdraw', id, '--reason', 'came-back', ...AS];
    expect((await cli(...withdraw)).code).toBe(0);
    expect((await cli(...withdraw)).code).toBe(2);
    expect((await propose('deputy', '--kind', 'successor')).code).toBe(0);
    const move = (code: string) =>
      rows(`update directory.actor set region_code = '${code}' where id = 'demo-clerk'`);
    await move('510683000000');
    expect((await propose('deputy', ...deputy)).code).toBe(0);
    await move('510683990000');
  });

  it('[A-26] lists handovers by the page, those that are over with --all, and marks one whose region has ended', async () => {
    await rows(`delete from directory.handover;
      insert into directory.region (code, level, parent_code, name, valid_from) values
        ('510683887000', 'township', '510683000000', '合并镇', '2000-01-01');
      insert into directory.region (code, level, parent_code, name, valid_from, valid_to, successor_code) values
        ('510683888000', 'township', '510683000000', '撤并镇', '2000-01-01', '2020-12-31', '510683887000');
      insert into directory.handover
        (id, kind, giver, taker, role, region_code, from_on, to_on, giver_away, proposed_by, withdrawn_at)
      select ('01a2287f-9bd9-77d0-bf58-' || to_char(n, 'FM000000000000'))::uuid, 'successor', 'demo-clerk', 'deputy', 'clerk',
             case when n = 55 then '510683888000' else '510683990000' end, '2026-01-01', null, true, 'spec',
             case when n > 55 then now() end
        from generate_series(1, 58) n`);
    const list = async (...words: string[]) =>
      (await cli('handovers', 'list', ...words, ...AS)).output.split('\n');
    const first = await list();
    expect(first).toHaveLength(52);
    expect(first[1]).toMatch(/000055 .*510683888000 已于 2020-12-31 停用.*510683887000 的事项须另行登记/u);
    const [, more = ''] = /--before (\S+) \//u.exec(first.at(-1) ?? '') ?? [];
    expect(more).toMatch(/000006$/u);
    expect(await list('--before', more)).toHaveLength(6);
    const all = (await list('--all', '--json')).map((line) => JSON.parse(line) as object);
    expect([all.length, all[0], all.at(-1)]).toEqual([
      51,
      expect.objectContaining({ withdrawn: true }),
      { next: expect.stringMatching(/000009$/u) as string },
    ]);
  });

  it('shows what keeps decisions from being made today', async () => {
    const { code, output } = await cli('place', 'status', '--json', ...AS);
    expect(code).toBe(0);
    const codes = output.split('\n').map((line) => (JSON.parse(line) as { code: string }).code);
    expect(codes).toContain('PARAMETER_PENDING');
    expect(codes).toContain('DEMO_VALUES');
  });

  it('migrates a database, and finds nothing to do the second time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aid-chain-cli-'));
    const file = join(folder, 'passwords.json');
    writeFileSync(file, JSON.stringify(TEST_PASSWORDS), { mode: 0o600 });
    process.env.DATABASE_URL = stack.databaseUrl;
    process.env.ROLE_PASSWORDS_FILE = file;
    try {
      expect((await cli('db', 'migrate')).output).toContain('迁移 intake');
      expect((await cli('db', 'migrate')).output).toContain('nothing to do');
    } finally {
      delete process.env.DATABASE_URL;
      delete process.env.ROLE_PASSWORDS_FILE;
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('says in one message everything that is missing to migrate', async () => {
    const refused = await cli('db', 'migrate');
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(/DATABASE_URL 未设置.*is missing/);
    expect(refused.output).toContain('ROLE_PASSWORDS must hold a password for');
  });
});
