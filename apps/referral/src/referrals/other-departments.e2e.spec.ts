import { rmSync } from 'node:fs';
import type { TestDatabase } from '@aid-chain/embedded-postgres';
import { Directory, Reads } from '@aid-chain/platform';
import {
  EventFeed,
  FedFamily,
  installedDatabase,
  policiesFolder,
  rowsOf,
  startServices,
  type RunningServices,
} from '@aid-chain/testing';
import { ChainRebuild } from '../chain/chain-rebuild.js';
import { referral } from '../referral.definition.js';

const FILE = '510683/departments.yaml';
const VETERANS = `
veterans:
  nameZh: 退役军人事务
  nameEn: Veterans Affairs
  needs:
    - { kind: subsidy }
  sees: [name]
  legalGround: { doc: 中华人民共和国退役军人保障法, article: 第二十条 }
`;
const NOW = '2026-01-16T12:00:00+08:00';

interface Item {
  readonly referralId: string;
  readonly department: string;
  readonly departmentName: { readonly zh: string; readonly en: string };
  readonly state: string;
}
interface Items<T> {
  readonly items: readonly T[];
}

describe('a place with a department of its own', () => {
  const withVeterans = policiesFolder(FILE, (text) => text + VETERANS);
  const later = policiesFolder(FILE, (text) => text.replace('nameZh: 民政', 'nameZh: 民政事务'));
  let database: TestDatabase;
  let stack: RunningServices;
  let family: FedFamily;

  const part = <T>(type: abstract new (...args: never[]) => T): T => {
    const found = stack.services[0]?.app.get<T>(type, { strict: false });
    if (found === undefined) throw new Error('referral was not started');
    return found;
  };
  const read = async <T extends object>(path: string, actor = 'demo-clerk'): Promise<T> =>
    (await stack.http(actor).get<T>('referral', path)).body;
  const referrals = async (): Promise<readonly Item[]> =>
    (await read<Items<Item>>(`/v1/referrals?householdId=${family.householdId}`)).items;
  const theirs = async (): Promise<Item | undefined> =>
    (await referrals()).find(({ department }) => department === 'veterans');
  const sentences = async (): Promise<string[]> => {
    const path = `/v1/households/${family.householdId}/aid-chain`;
    const { items } = await read<Items<{ type: string; textZh: string }>>(path);
    return items.filter(({ type }) => type === 'referral.need-referred.v1').map(({ textZh }) => textZh);
  };

  beforeAll(async () => {
    database = await installedDatabase([referral]);
    // As `departments apply` writes it.
    await rowsOf(
      database.url,
      `insert into directory.department (code, name_zh, name_en) values ('veterans', '退役军人事务', 'Veterans Affairs')`,
    );
    stack = await startServices([referral], { now: NOW, database, config: { policiesDir: withVeterans } });
    await part(Directory).reload();
    family = new FedFamily(stack, new EventFeed(stack.bus), 401);
    await family.register();
    await family.need({ kind: 'subsidy', aspects: [] });
    await stack.idle();
  });
  afterAll(async () => {
    await stack.stop();
    await database.drop();
    for (const folder of [withVeterans, later]) rmSync(folder, { recursive: true });
  });

  it('[S0-23] the need that it serves is pushed to it beside the others', async () => {
    expect((await referrals()).map(({ department }) => department).sort()).toEqual([
      'civil-affairs',
      'veterans',
    ]);
  });

  it('it gets the message on a topic of its own, and sees over HTTP what its entry allows', async () => {
    const sent = await rowsOf(
      database.url,
      `select delivery_no from referral.delivery where topic = 'referral.veterans.v1'`,
    );
    expect(sent).toHaveLength(1);
    const deliveries = await read<Items<{ event: { type: string } }>>(
      '/v1/departments/veterans/deliveries?after=0',
      'demo-dept-veterans',
    );
    expect(deliveries.items.map(({ event }) => event.type)).toEqual(['department.referral-requested.v1']);
    const path = `/v1/referrals/${(await theirs())?.referralId ?? ''}`;
    expect(await read(path, 'demo-dept-veterans')).toMatchObject({
      departmentName: { zh: '退役军人事务', en: 'Veterans Affairs' },
      family: { name: family.name },
      legalGround: { doc: '中华人民共和国退役军人保障法' },
    });
  });

  it('it answers, over HTTP and over its topic', async () => {
    const id = (await theirs())?.referralId ?? '';
    const path = `/v1/referrals/${id}/answer`;
    const body = { answer: 'acknowledged', on: '2026-01-15' };
    expect(await stack.http('demo-dept-veterans').post('referral', path, body)).toMatchObject({
      status: 201,
    });
    const message = {
      specversion: '1.0',
      id: 'v1',
      source: '/veterans',
      type: 'department.referral-answered.v1',
      subject: id,
      data: { referralId: id, answer: 'accepted', on: '2026-01-16' },
    };
    const bytes = Buffer.from(JSON.stringify(message));
    await stack.bus.append([{ topic: 'feedback.veterans.v1', key: '', bytes }]);
    await stack.idle();
    expect(await theirs()).toMatchObject({ state: 'accepted' });
  });

  it('[S0-25] the chain and the happiness list call it as the place does', async () => {
    expect((await sentences()).sort()).toEqual([
      '补贴需求推送民政，签收期限 2026-01-21。',
      '补贴需求推送退役军人事务，签收期限 2026-01-21。',
    ]);
    const list = await read<{ openReferrals: Item[] }>(`/v1/households/${family.householdId}/happiness-list`);
    expect(list.openReferrals.map(({ departmentName }) => departmentName.zh).sort()).toEqual([
      '民政',
      '退役军人事务',
    ]);
  });

  it('[S0-25] a chain stays as it was stored when the place renames one department and gives up another', async () => {
    await stack.stop();
    stack = await startServices([referral], { now: NOW, database, config: { policiesDir: later } });
    expect((await sentences()).sort()).toEqual([
      '补贴需求推送veterans，签收期限 2026-01-21。',
      '补贴需求推送民政事务，签收期限 2026-01-21。',
    ]);
    const checks = await part(ChainRebuild).rebuild(part(Reads), [family.householdId]);
    const check = checks.get(family.householdId);
    expect(check).toMatchObject({ added: [], differing: [] });
    expect(check?.links).toBeGreaterThan(5);
  });
});
