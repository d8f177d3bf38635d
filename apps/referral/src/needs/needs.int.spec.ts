import { newId } from '@aid-chain/kernel';
import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

interface Listed {
  readonly items: { readonly referralId: string; readonly department: string; readonly dueOn: string }[];
}
interface Deliveries {
  readonly items: { readonly deliveryNo: number; readonly event: Record<string, unknown> }[];
  readonly last: number;
}

describe('needs and referrals', () => {
  let stack: RunningServices;
  let feed: EventFeed;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-14T12:00:00+08:00' });
    feed = new EventFeed(stack.bus);
  });
  afterAll(() => stack.stop());

  const referralsOf = async ({ householdId }: FedFamily, filter = ''): Promise<Listed['items']> => {
    const path = `/v1/referrals?householdId=${householdId}${filter}`;
    return (await stack.http('demo-clerk').get<Listed>('referral', path)).body.items;
  };
  const deliveriesOf = async (department: string, after = 0): Promise<Deliveries> => {
    const path = `/v1/departments/${department}/deliveries?after=${String(after)}`;
    return (await stack.http(`demo-dept-${department}`).get<Deliveries>('referral', path)).body;
  };

  it('[S0-23] a need is pushed to its departments at once, to be acknowledged within 5 working days', async () => {
    const family = new FedFamily(stack, feed, 1);
    await family.register();
    await family.need({ kind: 'medical', aspects: ['cost', 'treatment'] });
    await family.need({ kind: 'housing', aspects: [] });
    await family.need({ kind: 'education', aspects: [] });
    await stack.idle();
    const found = await referralsOf(family);
    expect(found.map(({ department, dueOn }) => `${department} ${dueOn}`).sort()).toEqual([
      'education 2026-01-21',
      'health 2026-01-21',
      'housing 2026-01-21',
      'medical-insurance 2026-01-21',
    ]);
    const byApplication = `&applicationId=${family.applicationId}`;
    expect(await referralsOf(family, byApplication)).toHaveLength(4);
  });

  it('the referrals of a township that was merged into this one are listed at this window, with need and chain', async () => {
    const family = new FedFamily(stack, feed, 96, '510683960001');
    await family.register();
    const needId = await family.need({ kind: 'housing', aspects: [] });
    await stack.idle();
    await rowsOf(
      stack.databaseUrl,
      `insert into directory.region (code, level, name, valid_from, valid_to, successor_code)
       values ('510683960000', 'township', '原二镇', '2000-01-01', '2026-01-13', '510683990000')`,
    );
    await stack.setClock('2026-01-14T12:10:00+08:00');
    expect(await referralsOf(family)).toHaveLength(1);
    const chain = `/v1/households/${family.householdId}/aid-chain`;
    for (const path of [`/v1/needs/${needId}`, chain])
      expect((await stack.http('demo-clerk').get('referral', path)).status).toBe(200);
  });

  it('[S0-22] one open need: what monitoring finds again is linked and only the missing department is asked', async () => {
    const family = new FedFamily(stack, feed, 2);
    await family.need({ aspects: ['cost'] });
    await stack.idle();
    await family.needFound({ aspects: ['cost'] });
    await family.needFound({ aspects: ['treatment'] });
    await stack.idle();
    expect((await referralsOf(family)).map(({ department }) => department).sort()).toEqual([
      'health',
      'medical-insurance',
    ]);
    const origins = await rowsOf(
      stack.databaseUrl,
      `select o.origin_type from referral.need n join referral.need_origin o using (need_id)
        where n.household_id = $1 order by o.origin_type`,
      [family.householdId],
    );
    expect(origins).toEqual([
      { origin_type: 'case' },
      { origin_type: 'warning' },
      { origin_type: 'warning' },
    ]);
  });

  it('[S0-25] a survey that states a standing need again names it: its id is that need’s, and the chain says it stood', async () => {
    const family = new FedFamily(stack, feed, 12);
    await family.register();
    const first = await family.need({ kind: 'housing', aspects: [] });
    const again = await family.need({ kind: 'housing', aspects: [] });
    await stack.idle();
    const need = await stack.http('demo-clerk').get('referral', `/v1/needs/${again}`);
    expect(need).toMatchObject({ status: 200, body: { needId: first, state: 'open', origins: [{}, {}] } });
    expect(await referralsOf(family)).toHaveLength(1);
    const path = `/v1/households/${family.householdId}/aid-chain?limit=200`;
    const { body } = await stack.http('demo-clerk').get<{ items: { textZh: string }[] }>('referral', path);
    const stated = body.items.map(({ textZh }) => textZh).filter((text) => text.includes('确认需求'));
    expect(stated.map((text) => text.slice(0, 4))).toEqual(['确认需求', '再次确认']);
  });

  it('[S0-22] five filings for one need at once are one referral, which names all five', async () => {
    const family = new FedFamily(stack, feed, 9);
    const filings = Array.from({ length: 5 }, () => newId());
    for (const id of filings) {
      await family.forwarded({ kind: 'employment', aspects: [], origin: { type: 'application', id } });
    }
    await stack.idle();
    const [one, ...others] = await referralsOf(family);
    expect(others).toEqual([]);
    const path = `/v1/referrals/${one?.referralId ?? ''}`;
    const { body } = await stack.http('demo-clerk').get<{ origins: { id: string }[] }>('referral', path);
    expect(body.origins.map(({ id }) => id).sort()).toEqual(filings.sort());
    const theirs = await stack.http('demo-dept-human-resources').get('referral', path);
    expect(theirs.body).not.toHaveProperty('origins');
  });

  it('an urgent need, such as a disaster asked for at the window, is acknowledged within 2 working days', async () => {
    const family = new FedFamily(stack, feed, 8);
    await family.forwarded({ kind: 'disaster', aspects: [], urgency: 'urgent' });
    await stack.idle();
    expect(await referralsOf(family)).toMatchObject([
      { department: 'emergency-management', dueOn: '2026-01-16' },
    ]);
  });

  it('the request of a family that asks for no category is referred before its register has come', async () => {
    const family = new FedFamily(stack, feed, 3);
    await family.forwarded({ kind: 'employment', aspects: [] });
    await stack.idle();
    expect((await referralsOf(family)).map(({ department }) => department)).toEqual(['human-resources']);
  });

  it('[S0-23] no two departments get a value by which they could know the same household', async () => {
    const family = new FedFamily(stack, feed, 4);
    await family.register();
    const needId = await family.need({ aspects: ['cost', 'treatment'] });
    await stack.idle();
    const mine = (await deliveriesOf('medical-insurance')).items.at(-1)?.event ?? {};
    const theirs = (await deliveriesOf('health')).items.at(-1)?.event ?? {};
    const texts = JSON.stringify([mine, theirs]);
    for (const secret of [family.householdId, family.personId, family.caseId, family.applicationId, needId]) {
      expect(texts).not.toContain(secret);
    }
    const shared = valuesOf(mine).filter((value) => valuesOf(theirs).includes(value));
    const harmless = [
      ...['1.0', '/referral', 'department.referral-requested.v1', 'application/json'],
      ...['medical', 'normal', '510683990000', '2026-01-21'],
      '2026-01-14T00:00:00+08:00',
      String(mine['recordedtime']),
    ];
    expect(mine['recordedtime']).toMatch(/T00:00:00\+08:00$/);
    for (const id of [mine, theirs].flatMap((event) => [event['id'], event['correlationid']])) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    }
    expect(shared.filter((value) => !harmless.includes(value))).toEqual([]);
    expect(Object.keys(mine['data'] as object).sort()).toEqual([
      'aspects',
      'dueOn',
      'needKind',
      'referralId',
      'townshipCode',
      'urgency',
    ]);
    expect(mine).not.toHaveProperty('traceparent');
    expect(mine['correlationid']).toBe((mine['data'] as { referralId: string }).referralId);
  });

  it('a department reads its messages on from the last one it received, and no other department’s', async () => {
    const all = await deliveriesOf('health');
    const [first, second] = all.items;
    expect(await deliveriesOf('health', first?.deliveryNo ?? 0)).toMatchObject({
      items: [second, ...all.items.slice(2)],
    });
    expect(await deliveriesOf('health', all.last)).toEqual({ items: [], last: all.last });
    const foreign = await stack
      .http('demo-dept-education')
      .get('referral', '/v1/departments/health/deliveries');
    expect(foreign.status).toBe(404);
  });

  it('a number that somebody writes into an address is not kept by the audit', async () => {
    const number = '990000198605040011';
    const path = `/v1/departments/${number}/deliveries`;
    expect((await stack.http('demo-dept-education').get('referral', path)).status).toBe(404);
    const attempts = await rowsOf<{ object_id: string }>(
      stack.databaseUrl,
      `select object_id from referral.audit where action = 'deliveries.read' and outcome = 'refused' order by id`,
    );
    expect(attempts.map(({ object_id }) => object_id)).toEqual(['health', 'unknown']);
  });

  it('the list of referrals is read page by page, newest day first', async () => {
    const whole = await stack.http('demo-civil-affairs').get<Listed>('referral', '/v1/referrals?limit=200');
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const path = `/v1/referrals?limit=3${cursor}`;
      const { body } = await stack
        .http('demo-civil-affairs')
        .get<Listed & { next?: string }>('referral', path);
      seen.push(...body.items.map(({ referralId }) => referralId));
      if (body.next === undefined) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(seen).toEqual(whole.body.items.map(({ referralId }) => referralId));
    const unknown = await stack.http('demo-civil-affairs').get('referral', '/v1/referrals?cursor=WzFd');
    expect(unknown).toMatchObject({ status: 400, body: { code: 'CURSOR_INVALID' } });
  });

  it('a need of a place without parameters is parked under its code; other families go on', async () => {
    const [elsewhere, here] = [new FedFamily(stack, feed, 6), new FedFamily(stack, feed, 7)];
    await elsewhere.need({ regionCode: '110101001001', kind: 'housing', aspects: [] });
    await here.need({ kind: 'housing', aspects: [] });
    await stack.idle();
    const parked = await rowsOf<{ code: string }>(
      stack.databaseUrl,
      'select p.code from referral.parked_event p join referral.inbox i on i.consumer = p.consumer and i.arrival = p.arrival where i.stream = $1',
      [elsewhere.stream],
    );
    expect(parked).toEqual([{ code: 'PARAMETER_NOT_SET' }]);
    expect(await referralsOf(here)).toHaveLength(1);
  });

  it('the same household keeps its token for one department', async () => {
    const family = new FedFamily(stack, feed, 5);
    await family.need({ kind: 'care-service', aspects: [] });
    await family.need({ kind: 'subsidy', aspects: [] });
    await stack.idle();
    const [second, first] = (await deliveriesOf('civil-affairs')).items
      .map(({ event }) => event['stream'])
      .reverse();
    expect(first).toBe(second);
  });
});

function valuesOf(value: unknown): string[] {
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(valuesOf);
  return typeof value === 'string' ? [value] : [];
}
