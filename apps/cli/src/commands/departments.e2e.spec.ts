import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@aid-chain/kernel';
import { cliUrl, Directory } from '@aid-chain/platform';
import { referral } from '@aid-chain/referral';
import {
  EventFeed,
  FedFamily,
  installedDatabase,
  rowsOf,
  startServices,
  TEST_PASSWORDS,
  type RunningServices,
} from '@aid-chain/testing';
import { run } from '../run.js';

const ROOT = join(import.meta.dirname, '../../../..');
const KEY_RING = JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64') } });
const keyRing = {
  current: 'k1',
  keys: new Map([['k1', Buffer.from((JSON.parse(KEY_RING) as { keys: { k1: string } }).keys.k1, 'base64')]]),
};
const AS = ['--as', 'demo-operator'];
const JUSTICE = [
  ...['--name-zh', '司法', '--name-en', 'Justice', '--needs', 'housing', '--sees', 'name,regionCode'],
  ...['--doc', '中华人民共和国法律援助法', '--article', '第三十一条', '--actor', 'justice-desk'],
];
const FILE = 'policies/510683/departments.yaml';

interface Item {
  readonly referralId: string;
  readonly department: string;
  readonly state: string;
  readonly dueOn: string;
  readonly passedFrom?: string;
}

let placeDir: string;
let stack: RunningServices;
let families: readonly FedFamily[];
let key: string;

async function cli(...argv: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await run(argv, (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

const file = (name: string): string => readFileSync(join(placeDir, name), 'utf8');
const rows = (text: string) => rowsOf(stack.databaseUrl, text);
const read = async <T extends object>(path: string, actor = 'demo-civil-affairs') =>
  (await stack.http(actor).get<T>('referral', path)).body;
const referralsOf = async ({ householdId }: FedFamily, department: string): Promise<readonly Item[]> => {
  const path = `/v1/referrals?householdId=${householdId}&department=${department}`;
  return (await read<{ items: readonly Item[] }>(path)).items;
};
const one = async (family: FedFamily, department: string): Promise<Item> => {
  const [found, more] = await referralsOf(family, department);
  if (found === undefined || more !== undefined) throw new Error(`not one referral with ${department}`);
  return found;
};
const post = (actor: string, path: string, body: object) => stack.http(actor).post('referral', path, body);
const chainOf = async ({ householdId }: FedFamily): Promise<readonly string[]> => {
  const path = `/v1/households/${householdId}/aid-chain?limit=200`;
  const { items } = await read<{ items: readonly { textZh: string; textEn: string }[] }>(path);
  return items.flatMap(({ textZh, textEn }) => [textZh, textEn]);
};
const left = async () =>
  (await rows(`select active from directory.department where code = 'justice'`))[0]?.['active'] === false;

beforeAll(async () => {
  placeDir = mkdtempSync(join(tmpdir(), 'aid-chain-place-'));
  cpSync(join(ROOT, 'demo/directory'), join(placeDir, 'directory'), { recursive: true });
  cpSync(join(ROOT, 'policies/510683'), join(placeDir, 'policies/510683'), { recursive: true });
  const database = await installedDatabase([referral]);
  process.env.CLI_DATABASE_URL = cliUrl(database.url, TEST_PASSWORDS);
  process.env.KEY_RING = KEY_RING;
  process.env.PLACE_DIR = placeDir;
  stack = await startServices([referral], {
    now: '2026-01-16T12:00:00+08:00',
    database,
    config: { keyRing, placeDir },
  });
  const feed = new EventFeed(stack.bus);
  families = [1, 2].map((seed) => new FedFamily(stack, feed, 700 + seed));
}, 60_000);
afterAll(async () => {
  for (const name of ['CLI_DATABASE_URL', 'KEY_RING', 'PLACE_DIR']) Reflect.deleteProperty(process.env, name);
  await stack.stop();
  rmSync(placeDir, { recursive: true });
});

describe('a department that a place adds', () => {
  it('is shown first, and nothing is changed', async () => {
    const before = file(FILE);
    const { code, output } = await cli('departments', 'add', 'justice', ...JUSTICE, ...AS);
    expect(code).toBe(0);
    expect(output).toMatch(/\+ justice[\s\S]*\+ justice-desk[\s\S]*run it again with --yes/);
    expect(file(FILE)).toBe(before);
    expect(await rows(`select 1 from directory.department where code = 'justice'`)).toEqual([]);
  });

  it.each([
    ['a code that is the system’s', ['referral', ...JUSTICE], 'DEPARTMENT_WRONG'],
    ['a need that there is not', ['justice', ...JUSTICE, '--needs', 'legal-aid'], 'DEPARTMENT_WRONG'],
    ['nothing but a code', ['justice'], 'missing: --name-zh, --name-en, --needs'],
    ['a code that the file uses for another', ['water', ...JUSTICE], 'DEPARTMENT_EXISTS'],
  ])('is refused with %s, with nothing changed', async (_fault, words, expected) => {
    const before = file(FILE);
    const { code, output } = await cli('departments', 'add', ...words, '--yes', ...AS);
    expect(code).not.toBe(0);
    expect(output).toContain(expected);
    expect(file(FILE)).toBe(before);
  });

  it('whose need another department serves is asked about: one need would make two referrals', async () => {
    const before = file(FILE);
    const shown = await cli('departments', 'add', 'justice', ...JUSTICE, ...AS);
    expect(shown.output).toMatch(
      /housing is served by housing already: one need makes 2 referrals[\s\S]*--yes --shared/,
    );
    const refused = await cli('departments', 'add', 'justice', ...JUSTICE, '--yes', ...AS);
    expect(refused).toMatchObject({
      code: 1,
      output: expect.stringMatching(/DEPARTMENT_NEEDS_SERVED: .*housing \(housing\)/) as unknown,
    });
    expect(file(FILE)).toBe(before);
  });

  it('[S0-23] takes part after one command: its needs reach its topic, and its key lets it in', async () => {
    const added = await cli('departments', 'add', 'justice', ...JUSTICE, '--shared', '--yes', ...AS);
    expect(added).toMatchObject({ code: 0 });
    expect((await cli('place', 'check', placeDir)).output).toContain(`NEED_SHARED ${FILE} housing`);
    expect(file(FILE)).toContain('justice:\n  nameZh: "司法"');
    const directory = stack.services[0]?.app.get(Directory, { strict: false });
    await until('the service knows it', () => directory?.knownDepartments().includes('justice') ?? false);
    for (const family of families) {
      await family.register();
      await family.need({ kind: 'housing', aspects: [] });
    }
    await stack.idle();
    const sent = await rows(`select 1 from referral.delivery where topic = 'referral.justice.v1'`);
    expect(sent).toHaveLength(2);
    const issued = await cli('keys', 'issue', 'justice-desk', '--label', 'spec', '--no-end', ...AS);
    key = issued.output.split('\n').at(-1) ?? '';
    expect(await read<{ items: object[] }>('/v1/departments/justice/deliveries?after=0', key)).toMatchObject({
      items: [{ event: { type: 'department.referral-requested.v1' } }, {}],
    });
  }, 30_000);
});

describe('a department that a place removes', () => {
  it.each([
    ['that the place never had', 'veterans', 'DEPARTMENT_NOT_FOUND'],
    ['that coordinates: what others leave goes to it', 'civil-affairs', 'DEPARTMENT_COORDINATES'],
    ['that alone serves a need', 'water', 'DEPARTMENT_ALONE_SERVES'],
  ])('is not one %s', async (_why, code, expected) => {
    const before = file(FILE);
    const refused = await cli('departments', 'remove', code, '--yes', ...AS);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(expected);
    expect(file(FILE)).toBe(before);
  });

  it('that alone serves a need is refused with the need that would go nowhere, and how another department gets it', async () => {
    const { output } = await cli('departments', 'remove', 'water', ...AS);
    expect(output).toMatch(
      /^DEPARTMENT_ALONE_SERVES: 只有 water 承办“饮水[^”]*”（drinking-water）需求.*在 policies\/510683\/departments\.yaml 中.*needs.*place apply.*\/ Only water serves .*drinking-water.*needs of another department.*place apply/u,
    );
  });

  it('does not go by being left out of the file: the place is not accepted then, and the sentence says what to do', async () => {
    const before = file(FILE);
    const actors = file('directory/actors.json');
    writeFileSync(join(placeDir, FILE), before.slice(0, before.indexOf('\njustice:')));
    writeFileSync(
      join(placeDir, 'directory/actors.json'),
      JSON.stringify((JSON.parse(actors) as { id: string }[]).filter(({ id }) => id !== 'justice-desk')),
    );
    expect((await cli('place', 'apply', ...AS)).output).toContain('DEPARTMENT_STILL_ACTIVE');
    writeFileSync(join(placeDir, FILE), before);
    writeFileSync(join(placeDir, 'directory/actors.json'), actors);
    expect((await cli('place', 'apply', ...AS)).code).toBe(0);
  });

  it('is shown first with what it has open, and nothing is changed', async () => {
    const [first] = families;
    const { referralId } = await one(first as FedFamily, 'justice');
    const answer = { answer: 'acknowledged', on: '2026-01-15' };
    expect((await post(key, `/v1/referrals/${referralId}/answer`, answer)).status).toBe(201);
    const { code, output } = await cli('departments', 'remove', 'justice', ...AS);
    expect(code).toBe(0);
    expect(output).toContain('not acknowledged: 1, reports owed by their days: 2');
    expect(output).toContain('keys that let nobody in any more: 1');
    expect(await left()).toBe(false);
  });

  it('whose change is broken off between two files is named by place status, with the command that goes on', async () => {
    const texts = [FILE, 'directory/actors.json'].map((name) => [name, file(name)] as const);
    // The second file cannot be written: as where the process is killed after the first.
    const inTheWay = join(placeDir, 'directory/actors.json.new');
    mkdirSync(inTheWay);
    const broken = await cli('departments', 'remove', 'justice', '--yes', ...AS);
    expect(broken).toMatchObject({ code: 1 });
    expect(file(FILE)).not.toContain('\njustice:');
    expect(file('directory/actors.json')).toContain('justice-desk');
    const status = await cli('place', 'status', ...AS);
    expect(status.output).toMatch(
      /^未完成的更改：demo-operator 于 .* departments remove justice；请再次执行/u,
    );
    rmSync(inTheWay, { recursive: true });
    for (const [name, text] of texts) writeFileSync(join(placeDir, name), text);
    expect((await cli('place', 'apply', ...AS)).code).toBe(0);
    expect((await cli('place', 'status', ...AS)).output).not.toContain('未完成的更改');
  });

  it('and apply of departments and place are refused while another operator changes departments: nothing is judged before the lock', async () => {
    const other = rows('select pg_advisory_lock(7104005), pg_sleep(5)');
    await until(
      'the lock is held',
      async () =>
        (await rows(`select 1 from pg_locks where locktype = 'advisory' and objid = 7104005`)).length > 0,
    );
    expect((await cli('departments', 'remove', 'justice', '--yes', ...AS)).output).toContain(
      'PLACE_BEING_CHANGED',
    );
    for (const apply of [
      ['departments', 'apply', '--region', '510683990000'],
      ['place', 'apply'],
    ]) {
      const { code, output } = await cli(...apply, ...AS);
      expect([code, output]).toEqual([1, expect.stringContaining('PLACE_BEING_CHANGED')]);
      expect(output).not.toContain('has no fault');
    }
    await other;
    expect(await left()).toBe(false);
  });

  it('[S0-22] [S0-24] leaves what it had open to civil affairs, by the same days, and the chain says so', async () => {
    const before = await Promise.all(families.map((family) => one(family, 'justice')));
    const duties = (department: string) =>
      rows(`select quarter, due_on::text, state, overdue from referral.feedback_duty
             where department = '${department}' and state <> 'released' order by state`);
    // One is overdue already, and of another nobody of the household is left.
    await rows(`update referral.feedback_duty set overdue = true where referral_id = '${before[0]?.referralId ?? ''}';
      update referral.feedback_duty set state = 'suspended' where referral_id = '${before[1]?.referralId ?? ''}';
      update referral.household set ended_on = '2026-01-15' where household_id = '${families[1]?.householdId ?? ''}'`);
    const owed = await duties('justice');
    expect(owed.map(({ state, overdue }) => [state, overdue])).toEqual([
      ['open', true],
      ['suspended', false],
    ]);
    const removed = await cli('departments', 'remove', 'justice', '--yes', ...AS);
    expect(removed).toMatchObject({ code: 0 });
    expect(removed.output).toContain('justice has left, nothing is open with it');
    expect(file(FILE)).not.toContain('justice');
    expect(file('directory/actors.json')).not.toContain('justice');
    await stack.idle();
    for (const [index, family] of families.entries()) {
      const earlier = before[index];
      const { state, passedFrom } = await one(family, 'civil-affairs');
      expect({ state, passedFrom }).toEqual({ state: 'referred', passedFrom: earlier?.referralId });
      expect(await one(family, 'justice')).toMatchObject({ state: 'passed-on' });
      const chain = await chainOf(family);
      expect(chain).toContain('住房需求转办（司法）转由其他部门（部门已撤销），2026-01-16。');
      expect(chain.join()).toContain('住房需求推送民政（原承办部门已撤销，交民政）');
      expect(chain.join()).toContain('Referral of the housing need to Justice: passed on');
    }
    expect((await one(families[1] as FedFamily, 'civil-affairs')).dueOn).toBe(before[1]?.dueOn);
    expect(owed).toHaveLength(2);
    expect(await duties('civil-affairs')).toEqual(owed);
    expect(await duties('justice')).toEqual([]);
    await rows(`update referral.household set ended_on = null;
      update referral.feedback_duty set state = 'open' where state = 'suspended'`);
    const messages = await rows(`select 1 from referral.delivery where topic = 'referral.justice.v1'`);
    expect(messages).toHaveLength(4);
    expect(
      await rows(`select actor, object_ids from directory.audit where action = 'departments-removed'`),
    ).toEqual([{ actor: 'demo-operator', object_ids: ['justice'] }]);
  }, 60_000);

  it('lets nobody of it in any more', async () => {
    await until(
      'its key is refused',
      async () => (await post(key, '/v1/referrals/x/answer', {})).status === 401,
    );
    const { body } = await stack.http(key).get('referral', '/v1/referrals');
    expect(body).toMatchObject({ code: 'ACTOR_NOT_IN_DIRECTORY' });
  });

  it('is read on: its topic is followed as long as the directory knows it', () => {
    const directory = stack.services[0]?.app.get(Directory, { strict: false });
    expect(directory?.knownDepartments()).toContain('justice');
    expect(directory?.departments().map(({ code }) => code)).not.toContain('justice');
  });

  it('[S0-24] what it had sent before arrives late and is recorded: answers and reports, at its own referral', async () => {
    const [first] = families as readonly [FedFamily, FedFamily];
    const { referralId } = await one(first, 'justice');
    const served = {
      measureCode: 'legal-aid',
      kind: 'service',
      nature: 'transitional',
      quantity: 1,
      unit: 'visit',
    };
    const period = { from: '2026-01-01', to: '2026-01-31' };
    const aid = [{ ...served, period, fundingSource: 'county' }];
    const sent = (type: string, data: object) => ({
      topic: 'feedback.justice.v1',
      key: '',
      bytes: Buffer.from(
        JSON.stringify({
          ...{ specversion: '1.0', id: type, source: '/justice', type: `department.${type}.v1` },
          ...{ subject: referralId, data: { referralId, ...data } },
        }),
      ),
    });
    await stack.bus.append([
      sent('referral-answered', { answer: 'accepted', on: '2026-01-15' }),
      sent('feedback-reported', {
        ...{ reportId: 'r-1', quarter: '2026Q1', final: false, outcome: 'partly', aid, evidence: [] },
      }),
    ]);
    await stack.idle();
    const detail = await read<{ answers: object[]; reports: object[] }>(`/v1/referrals/${referralId}`);
    expect(detail).toMatchObject({
      state: 'passed-on',
      answers: [{ answer: 'acknowledged' }, { answer: 'accepted' }],
      reports: [{ reportId: 'r-1' }],
    });
    expect((await chainOf(first)).join()).toContain('司法关于住房需求的 2026Q1 阶段反馈：部分帮扶');
  });

  it('[S0-22] civil affairs acknowledges what it has got, and hands it to another department', async () => {
    const [, second] = families as readonly [FedFamily, FedFamily];
    const { referralId } = await one(second, 'civil-affairs');
    const path = `/v1/referrals/${referralId}/answer`;
    const actor = 'demo-dept-civil-affairs';
    expect((await post(actor, path, { answer: 'acknowledged', on: '2026-01-16' })).status).toBe(201);
    const passed = { answer: 'passed-on', on: '2026-01-16', to: 'charity', reasonCode: 'not-in-scheme' };
    expect((await post(actor, path, passed)).body).toMatchObject({ state: 'passed-on', passedTo: 'charity' });
    await stack.idle();
    expect(await one(second, 'charity')).toMatchObject({ state: 'referred' });
  });

  it('may be removed again, which changes nothing, and be added again', async () => {
    const again = await cli('departments', 'remove', 'justice', '--yes', ...AS);
    expect(again).toMatchObject({ code: 0 });
    expect(again.output).toContain('it has left before');
    expect((await cli('departments', 'add', 'justice', ...JUSTICE, '--shared', '--yes', ...AS)).code).toBe(0);
    expect(await left()).toBe(false);
  });
});
