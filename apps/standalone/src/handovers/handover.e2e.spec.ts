import pg from 'pg';
import { newId, until } from '@aid-chain/kernel';
import { issueKey } from '@aid-chain/platform';
import { householdBuilder, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import type { ServiceName } from '@aid-chain/vocabulary';
import { SERVICES } from '../services.js';

const NAMES = SERVICES.map(({ name }) => name);
const GIVER = 'demo-civil-affairs';
const TAKER = 'other-civil-affairs';

interface Items {
  readonly digest: string;
  readonly count: number;
  readonly leftOut: number;
  readonly items: readonly { readonly kind: string; readonly objectId: string }[];
  readonly next?: string;
}

describe('the open work of one person that another takes over', () => {
  let stack: RunningServices;
  let taker: string;
  let handoverId: string;
  const cases: string[] = [];

  const rows = (text: string) => rowsOf(stack.databaseUrl, text);
  const file = async (filing: object = householdBuilder().build()): Promise<string> => {
    const { body } = await stack
      .http('demo-clerk')
      .post<{ householdId: string }>('intake', '/v1/applications', filing);
    await stack.idle();
    const path = `/v1/cases?householdId=${body.householdId}`;
    const found = await stack.http(GIVER).get<{ items: { caseId: string }[] }>('eligibility', path);
    return found.body.items[0]?.caseId ?? '';
  };
  /** Each need then waits for civil affairs: no department has it. */
  const cancelReferrals = async (): Promise<void> => {
    const body = { reasonCode: 'wrong-department', on: '2026-01-12' };
    for (const { referral_id } of await rows('select referral_id from referral.referral'))
      await stack
        .http('demo-clerk')
        .post('referral', `/v1/referrals/${String(referral_id)}/cancellation`, body);
  };
  const propose = async (kind: 'deputy' | 'successor', to: string | null): Promise<string> => {
    const id = newId();
    const until = to === null ? 'null' : `'${to}'`;
    await rows(`insert into directory.handover
        (id, kind, giver, taker, role, region_code, from_on, to_on, giver_away, proposed_by)
      select '${id}', '${kind}', id, '${TAKER}', role, region_code, '2026-01-12', ${until}, false, 'demo-operator'
        from directory.actor where id = '${GIVER}'`);
    return id;
  };
  const listOf = async (service: ServiceName, key: string, query = '') =>
    (await stack.http(key).get<Items>(service, `/v1/handovers/${handoverId}/items${query}`)).body;
  const confirm = (service: ServiceName, key: string, digest: string) =>
    stack
      .http(key)
      .post<{ state?: string; code?: string }>(service, `/v1/handovers/${handoverId}/confirmation`, {
        digest,
      });
  const confirmAll = async (
    key: string,
    services: readonly ServiceName[] = NAMES,
  ): Promise<(string | undefined)[]> => {
    const states: (string | undefined)[] = [];
    for (const name of services)
      states.push((await confirm(name, key, (await listOf(name, key)).digest)).body.state);
    return states;
  };
  const seenBy = async (key: string): Promise<readonly string[]> => {
    const { body } = await stack.http(key).get<{ items: { caseId: string }[] }>('eligibility', '/v1/cases');
    return body.items.map(({ caseId }) => caseId);
  };

  beforeAll(async () => {
    stack = await startServices(SERVICES);
    const { key, prefix, hash } = issueKey();
    taker = key;
    await rows(`insert into directory.region (code, level, name, valid_from)
        values ('510684000000', 'county', '邻县', '2000-01-01');
      insert into directory.actor (id, role, region_code, staff_code)
        values ('${TAKER}', 'civil-affairs-officer', '510684000000', 'S-0901');
      insert into directory.api_key (prefix, secret_hash, actor_id, label)
        values ('${prefix}', '${hash}', '${TAKER}', 'spec')`);
    cases.push(await file(), await file());
    const relative = [{ memberRef: 'm1', relation: 'sibling', staffCode: 's-0901' }];
    const related = { ...householdBuilder().build(), declaredRelatives: relative };
    for (const family of [related, householdBuilder().build()])
      await file({ ...family, categoriesRequested: [], helpRequested: ['subsidy'] });
    cases.push(await file(related));
    await cancelReferrals();
    handoverId = await propose('deputy', '2026-01-31');
  }, 120_000);
  afterAll(() => stack.stop());

  it('[A-26] is listed alike to both, by what waits for the role; cases of the taker’s relatives are left out', async () => {
    const [own, other] = [await listOf('eligibility', GIVER), await listOf('eligibility', taker)];
    expect(own).toEqual(other);
    const kinds = ['verification-report', 'verification-report'];
    expect(own.items.map(({ kind }) => kind)).toEqual(kinds);
    expect([...new Set(own.items.map(({ objectId }) => objectId))].sort()).toEqual(cases.slice(0, 2).sort());
    expect([own.count, own.leftOut]).toEqual([2, 1]);
    const first = await listOf('eligibility', taker, '?limit=1');
    const second = await listOf('eligibility', taker, `?limit=1&cursor=${first.next ?? ''}`);
    expect([...first.items, ...second.items]).toEqual(own.items);
    expect(second).not.toHaveProperty('next');
  });

  it('[A-26] leaves relatives’ needs out too, by what referral knows itself of what families declared', async () => {
    const { items, leftOut } = await listOf('referral', taker);
    expect(items.map(({ kind }) => kind)).toEqual(['need-without-referral']);
    expect(leftOut).toBe(1);
  });

  it.each(SERVICES.flatMap(({ name, dueItems }) => dueItems.map((source) => [name, source] as const)))(
    'that relatives are left out of can be asked of every source of %s',
    async (name, { relatives }) => {
      const client = new pg.Client({ connectionString: stack.databaseUrl });
      await client.connect();
      try {
        await client.query(`set search_path = ${name}`);
        expect((await client.query(relatives([newId()]))).rows).toEqual([]);
      } finally {
        await client.end();
      }
    },
  );

  it('[A-26] is nobody’s who is neither', async () => {
    const path = `/v1/handovers/${handoverId}/items`;
    expect((await stack.http('demo-agriculture').get('eligibility', path)).status).toBe(404);
    expect((await stack.http('demo-auditor').get('eligibility', path)).status).toBe(403);
  });

  it('[A-26] is confirmed as it was read: a list that has changed since, or another one, is refused', async () => {
    const { digest } = await listOf('eligibility', taker);
    cases.push(await file());
    expect((await confirm('eligibility', taker, digest)).body.code).toBe('HANDOVER_LIST_CHANGED');
    expect((await confirm('eligibility', taker, 'f'.repeat(64))).body.code).toBe('HANDOVER_LIST_CHANGED');
  });

  it('[A-26] goes over in one step, once both have confirmed the list of every service, and for the period', async () => {
    expect(await seenBy(taker)).toEqual([]);
    expect(await confirmAll(taker)).toEqual(NAMES.map(() => 'proposed'));
    // The giver reads what has come in since: both have confirmed, but not the same list.
    cases.push(await file());
    expect(await confirmAll(GIVER)).toEqual(NAMES.map(() => 'proposed'));
    expect(await seenBy(taker)).toEqual([]);
    expect(await confirmAll(taker, ['eligibility'])).toEqual(['confirmed']);
    await until('the taker sees it', async () => (await seenBy(taker)).length === 4);
    const due = await stack.http(taker).get<Items>('eligibility', '/v1/due-items');
    expect(due.body.items.map(({ objectId }) => objectId)).toContain(cases[0]);
    const applications = async () =>
      (await stack.http(taker).get<{ items: object[] }>('intake', '/v1/applications')).body.items;
    await until('the taker sees the applications', async () => (await applications()).length === 5);
    await stack.setClock('2026-02-01T09:00:00+08:00');
    expect(await seenBy(taker)).toEqual([]);
    expect((await confirm('intake', taker, 'f'.repeat(64))).body.code).toBe('HANDOVER_OVER');
  });

  it('[A-26] is of the post that the giver had: in another one the giver takes nothing of it along', async () => {
    handoverId = await propose('deputy', '2026-02-28');
    await rows(`update directory.actor set region_code = '510684000000' where id = '${GIVER}'`);
    expect((await listOf('eligibility', taker)).items.map(({ objectId }) => objectId)).toEqual(
      expect.arrayContaining(cases.slice(0, 2)),
    );
    expect([...(await confirmAll(taker)), ...(await confirmAll(GIVER))].at(-1)).toBe('confirmed');
    await until('the taker sees it', async () => (await seenBy(taker)).length === 4);
    await rows(`update directory.handover set withdrawn_at = now() where id = '${handoverId}';
      update directory.actor set region_code = '510683000000' where id = '${GIVER}'`);
    await until('the taker sees nothing', async () => (await seenBy(taker)).length === 0);
  });

  it('[A-26] leaves to colleagues what the taker may not decide: a relative’s case', async () => {
    handoverId = await propose('successor', null);
    expect([...(await confirmAll(taker)), ...(await confirmAll(GIVER))].at(-1)).toBe('confirmed');
    await until('the taker sees it', async () => (await seenBy(taker)).length === 4);
    const report = { on: '2026-02-01', sources: [] };
    const act = async (caseId: string | undefined) =>
      (
        await stack
          .http(taker)
          .post<{ code?: string }>('eligibility', `/v1/cases/${caseId ?? ''}/verification-report`, report)
      ).body.code;
    expect(await act(cases[2])).toBe('CLOSE_RELATIVE');
    expect(await act(cases[0])).not.toBe('CLOSE_RELATIVE');
  });

  it('[A-26] is on record with every item of the list, and ends when it is withdrawn', async () => {
    const [entry] = await rows(`select actor_id, ids from eligibility.audit
      where action = 'handover.confirmed' order by id limit 1`);
    expect(entry).toMatchObject({ actor_id: TAKER });
    expect(entry?.['ids']).toEqual(expect.arrayContaining(cases.slice(0, 2)));
    await rows('update directory.handover set withdrawn_at = now()');
    await until('the taker sees nothing', async () => (await seenBy(taker)).length === 0);
    const items = `/v1/handovers/${handoverId}/items`;
    expect((await stack.http(taker).get('eligibility', items)).body).toMatchObject({ code: 'HANDOVER_OVER' });
  });

  it('[A-26] lists all handovers of one’s own, by the page', async () => {
    const list = async (query: string) =>
      (
        await stack
          .http(GIVER)
          .get<{ items: { id: string }[]; next?: string }>('intake', `/v1/handovers${query}`)
      ).body;
    const all = (await list('')).items;
    const first = await list('?limit=2');
    const second = await list(`?limit=1&cursor=${first.next ?? ''}`);
    expect(all).toHaveLength(3);
    expect([...first.items, ...second.items]).toEqual(all);
    expect(second).not.toHaveProperty('next');
  });
});
