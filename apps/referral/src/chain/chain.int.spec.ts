import { Reads } from '@aid-chain/platform';
import { categoryCodes } from '@aid-chain/vocabulary';
import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';
import { ChainRebuild } from './chain-rebuild.js';
import { selectLinksAfter } from './chain.store.js';

interface Link {
  readonly no: number;
  readonly type: string;
  readonly text: string;
  readonly textZh: string;
  readonly textEn: string;
}

/** The events in a row: bytes that begin as JSON does, read whatever they are. */
const eventsIn = (row: string): string =>
  [...row.matchAll(/\\x(7b[0-9a-f]+)/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString()).join(' ');

describe('the aid chain', () => {
  let stack: RunningServices;
  let family: FedFamily;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-16T12:00:00+08:00' });
    family = new FedFamily(stack, new EventFeed(stack.bus), 301);
    await family.register();
    await family.need({ kind: 'housing', aspects: [] });
    await family.recognised([
      { category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 48_000 },
    ]);
    await stack.idle();
  });
  afterAll(() => stack.stop());

  const chain = (actor: string, query = '') =>
    stack
      .http(actor)
      .get<{ items: Link[]; next?: string }>(
        'referral',
        `/v1/households/${family.householdId}/aid-chain${query}`,
      );

  it('[S0-25] one household, one chain: every step in order, in both languages, without gaps', async () => {
    const { body } = await chain('demo-clerk');
    expect(body.items.map(({ no }) => no)).toEqual(body.items.map((_, index) => index + 1));
    // Each service publishes in its order; between services only what follows from another link comes after it.
    const types = body.items.map(({ type }) => type);
    const of = (service: string) => types.filter((type) => type.startsWith(`${service}.`));
    expect(of('intake')).toEqual(['intake.household-registered.v1', 'intake.application-accepted.v1']);
    expect(of('eligibility')).toEqual([
      'eligibility.case-opened.v1',
      'eligibility.need-established.v1',
      'eligibility.household-recognised.v1',
    ]);
    expect(of('referral')).toEqual(['referral.need-referred.v1']);
    expect(types).toHaveLength(6);
    const referred = types.indexOf('referral.need-referred.v1');
    expect(referred).toBeGreaterThan(types.indexOf('eligibility.need-established.v1'));
    expect(body.items[referred]?.textZh).toMatch(/住建/u);
  });

  it('[S0-25] is read page by page', async () => {
    const first = await chain('demo-clerk', '?limit=4');
    const second = await chain('demo-clerk', `?limit=4&cursor=${first.body.next ?? ''}`);
    expect([...first.body.items, ...second.body.items].map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(second.body).not.toHaveProperty('next');
  });

  it('[S0-25] is read in Chinese, and in English by who asks for it', async () => {
    const path = `/v1/households/${family.householdId}/aid-chain`;
    const texts = async (headers: Record<string, string>): Promise<string[]> => {
      const { body } = await stack.http('demo-clerk').get<{ items: Link[] }>('referral', path, { headers });
      return body.items.flatMap(({ type, text }) => (type === 'referral.need-referred.v1' ? [text] : []));
    };
    expect(await texts({})).toEqual([expect.stringMatching(/^住房需求推送住建/u)]);
    expect(await texts({ 'Accept-Language': 'en-GB,zh;q=0.5' })).toEqual([
      expect.stringMatching(/^The housing need was/),
    ]);
  });

  it('is for officials of the place and for audit, never for departments', async () => {
    expect((await chain('demo-civil-affairs')).status).toBe(200);
    expect((await chain('demo-auditor')).status).toBe(200);
    expect((await chain('demo-dept-housing')).status).toBe(403);
    expect((await chain('demo-portal')).status).toBe(403);
  });

  const rebuild = async () => {
    const app = stack.services[0]?.app;
    const reads = app?.get(Reads, { strict: false });
    const chains = app?.get(ChainRebuild, { strict: false });
    if (reads === undefined || chains === undefined) throw new Error('referral was not started');
    return (await chains.rebuild(reads, [family.householdId])).get(family.householdId);
  };

  it('[S0-25] a rebuild from referral’s own inbox gives the same facts', async () => {
    expect(await rebuild()).toEqual({ links: 6, added: [], differing: [] });
  });

  it('[S0-25] a sentence that is worded anew is read anew, and no link that was made before differs', async () => {
    const name: { zh: string } = categoryCodes.codes.dibao;
    const before = name.zh;
    name.zh = '城乡低保';
    try {
      expect(await rebuild()).toEqual({ links: 6, added: [], differing: [] });
      const { body } = await chain('demo-clerk');
      expect(body.items.map(({ textZh }) => textZh).join('')).toContain('认定：城乡低保（每月 480.00 元）');
    } finally {
      name.zh = before;
    }
  });

  it.each(['update chain_link set type = type', 'delete from chain_link', 'truncate chain_link'])(
    'is append-only: "%s" is refused, to the service and to the owner of the table',
    async (statement) => {
      const as = (role: string) =>
        rowsOf(stack.databaseUrl, `set search_path = referral; set role ${role}; ${statement}`);
      await expect(as('referral_app')).rejects.toThrow(/permission denied|append-only/);
      await expect(as('referral_owner')).rejects.toThrow(/append-only/);
    },
  );

  it('[S0-25] the happiness list shows what the household receives and what is on its way', async () => {
    const path = `/v1/households/${family.householdId}/happiness-list`;
    expect((await stack.http('demo-clerk').get('referral', path)).body).toMatchObject({
      recognitions: [
        {
          category: 'dibao',
          name: { zh: '最低生活保障' },
          monthlyAmountYuan: '480.00',
          validFrom: '2026-02-01',
        },
      ],
      aid: [],
      openReferrals: [{ needKind: 'housing', department: 'housing', state: 'referred', dueOn: '2026-01-21' }],
    });
  });

  it('[S0-25] [S2-19] a household that went into another says so, and all that it receives stands on the list of that one', async () => {
    const feed = new EventFeed(stack.bus);
    const [into, middle, from] = [302, 303, 304].map((seed) => new FedFamily(stack, feed, seed));
    if (into === undefined || middle === undefined || from === undefined) throw new Error('no families');
    for (const one of [into, middle, from]) {
      await one.register();
      await one.recognised([
        { category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 32_000 },
      ]);
    }
    await from.need({ aspects: ['cost'] });
    await stack.idle();
    const list = async ({ householdId }: FedFamily) =>
      (await stack.http('demo-clerk').get('referral', `/v1/households/${householdId}/happiness-list`)).body;
    const { openReferrals: own } = (await list(from)) as {
      readonly openReferrals: readonly { readonly referralId: string }[];
    };
    expect(own).toHaveLength(1);
    const path = `/v1/referrals/${own[0]?.referralId ?? ''}/feedback`;
    const helped = { reportId: 'merged-1', quarter: '2026Q1', final: false, outcome: 'helped' };
    const aid = {
      ...{ measureCode: 'medical-assistance', kind: 'cash', nature: 'transitional', amountFen: 120_000 },
      ...{ period: { from: '2026-01-01', to: '2026-06-30' }, fundingSource: 'medical-assistance-fund' },
    };
    const report = { ...helped, aid: [aid], evidence: ['voucher/2026-0317'] };
    expect(await stack.http('demo-dept-medical-insurance').post('referral', path, report)).toMatchObject({
      status: 201,
    });
    for (const [one, other] of [
      [from, middle],
      [middle, into],
    ] as const) {
      await feed.send('intake.household-closed.v1', {
        ...{ stream: one.stream, time: '2026-01-16T10:00:00+08:00' },
        data: { subject: one.subject, into: other.householdId, effectiveOn: '2026-01-15' },
      });
    }
    await stack.idle();
    const empty = { recognitions: [], aid: [], openReferrals: [] };
    const last = into.householdId;
    expect(await list(from)).toMatchObject({
      ...{ householdMerged: { into: middle.householdId, on: '2026-01-15', standsAs: last }, ...empty },
    });
    expect(JSON.stringify(await list(from))).toContain(`列于户 ${last} 的清单`);
    expect(await list(middle)).toMatchObject({ householdMerged: { into: last, standsAs: last }, ...empty });
    const shown = await list(into);
    expect(shown).toMatchObject({
      aid: [{ measureCode: 'medical-assistance', amountFen: 120_000 }],
      openReferrals: [{ referralId: own[0]?.referralId, state: 'in-progress' }],
    });
    const { recognitions } = shown as { readonly recognitions: readonly object[] };
    expect(recognitions).toHaveLength(3);
    expect(recognitions).toContainEqual(
      expect.objectContaining({ monthlyAmountFen: 32_000, grantedTo: from.householdId }),
    );
  });

  it('no table holds name, number, phone or address of the family in clear', async () => {
    const tables = await rowsOf<{ name: string }>(
      stack.databaseUrl,
      `select table_name as name from information_schema.tables where table_schema = 'referral'`,
    );
    let readable = '';
    for (const { name } of tables) {
      const rows = await rowsOf<{ row: string }>(
        stack.databaseUrl,
        `select t::text as row from referral.${name} t`,
      );
      const text = rows.map(({ row }) => `${row} ${eventsIn(row)}`).join('\n');
      if (name === 'chain_link') readable = text;
      for (const secret of [family.name, family.idNumber, family.phone, family.address, '1986-01-01']) {
        expect(text.includes(secret) ? `${name} holds ${secret}` : 'sealed').toBe('sealed');
      }
    }
    expect(readable).toContain('dibao');
    expect(readable).not.toMatch(/[\u4e00-\u9fff]|48000/u);
  });

  it('a link that somebody changed or took out behind the service’s back is found', async () => {
    const behind = (statement: string) =>
      rowsOf(stack.databaseUrl, `set session_replication_role = replica; ${statement}`);
    const { items } = (await chain('demo-clerk')).body;
    const noOf = (wanted: string): number => items.find(({ type }) => type === wanted)?.no ?? 0;
    const [accepted, opened, established] = [
      noOf('intake.application-accepted.v1'),
      noOf('eligibility.case-opened.v1'),
      noOf('eligibility.need-established.v1'),
    ];
    const mine = (no: number) => `household_no = ${String(no)} and household_id = '${family.householdId}'`;
    await behind(`update referral.chain_link set refs = refs - 'filedBy' where ${mine(accepted)}`);
    await behind(`update referral.chain_link set link_on = '2026-01-01' where ${mine(opened)}`);
    await behind(`delete from referral.chain_link where ${mine(established)}`);
    const differing = [accepted, opened].sort((one, other) => one - other);
    expect(await rebuild()).toEqual({ links: 6, added: [established], differing });
  });

  it('a page of one chain among 200 is read by keys, from no table’s end to end', async () => {
    const inReferral = (text: string, params?: unknown[]) =>
      rowsOf<Record<string, string>>(`${stack.databaseUrl}?options=-csearch_path%3Dreferral`, text, params);
    await inReferral(
      `create table chain_fill as select h, n, gen_random_uuid() as id
         from (select gen_random_uuid() as h from generate_series(1, 200)) as households, generate_series(1, 100) n`,
    );
    await inReferral(
      `insert into inbox (consumer, topic, source, event_id, type, stream, household_id, household_no, state, hash, body)
       select 'referral', 'intake.v1', '/intake', id, 't', 'household/' || h, h, n, 'applied', '', '{}' from chain_fill`,
    );
    await inReferral(
      `insert into chain_link (household_id, household_no, event_id, type, source, link_on, refs, hash)
       select h, n, id, 't', '/intake', '2026-01-14', '{}', '' from chain_fill`,
    );
    await inReferral('analyze');
    const { text, values } = selectLinksAfter(family.householdId, 0, 51);
    const planOf = async (explain: string, params?: unknown[]) =>
      (await inReferral(`${explain} ${text}`, params)).map((row) => row['QUERY PLAN']).join('\n');
    // Connections keep the statement prepared: the plan that they make for all values has to be as good.
    for (const plan of [
      await planOf('explain (costs off)', values),
      await planOf('explain (generic_plan, costs off)'),
    ]) {
      expect(plan).toContain('inbox_household');
      expect(plan).toContain('chain_link_pkey');
      expect(plan).not.toContain('Seq Scan');
    }
  });
});
