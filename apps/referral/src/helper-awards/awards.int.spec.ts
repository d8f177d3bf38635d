import type { Payload } from '@aid-chain/contracts';
import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

const TODAY = '2026-09-01';
const TIME = `${TODAY}T10:00:00+08:00`;
const TOWNSHIP = '421223202000';
const LEADER = { measureCode: 'industry-leader-award', figures: { incomeRiseFen: 1_000_000 } };
type Changed = Payload<'intake.household-changed.v1'>;
const FACTORY = { measureCode: 'factory-hiring-award', figures: { months: 6, monthlyWageFen: 250_000 } };

let papers = 0;

describe('an award to who helps monitored households', () => {
  let stack: RunningServices;
  let feed: EventFeed;
  let organisationId: string;
  let seed = 7100;

  const post = (path: string, body: object) =>
    stack.http('demo-reviewer').post<Record<string, unknown>>('referral', `/v1/${path}`, body);
  const award = async (over: object): Promise<unknown> => {
    await stack.idle();
    const { body } = await post('helper-awards', {
      organisationId,
      on: TODAY,
      paper: `JB-${String(++papers)}`,
      ...over,
    });
    return body['code'] ?? body['amountFen'];
  };
  const family = async (): Promise<FedFamily> => {
    seed += 1;
    const one = new FedFamily(stack, feed, seed, '421223202001');
    await one.register(TIME);
    await one.recognised([{ category: 'monitored', unit: 'household', validFrom: '2026-03-01' }]);
    return one;
  };
  const merges = async (from: FedFamily, into: FedFamily): Promise<void> => {
    const data = { subject: from.subject, into: into.householdId, effectiveOn: TODAY };
    await feed.send('intake.household-closed.v1', { stream: from.stream, time: TIME, data });
  };

  /** The only member of a household joins another one. */
  const moves = async (from: FedFamily, into: FedFamily): Promise<void> => {
    await stack.idle();
    const [of, own] = await Promise.all(
      [into, from].map(async ({ householdId }) => {
        const text = `select address, residence, region_code as "regionCode", members from referral.household where household_id = '${householdId}'`;
        const [row] = await rowsOf<Pick<Changed, 'address' | 'residence' | 'regionCode' | 'members'>>(
          stack.databaseUrl,
          text,
        );
        return row;
      }),
    );
    if (of === undefined || own === undefined) throw new Error('a household has not arrived');
    const data: Changed = {
      ...{ ...of, subject: into.subject, members: [...of.members, ...own.members], effectiveOn: TODAY },
      ...{ kind: 'correction', reasonCode: 'data-corrected' },
    };
    await feed.send('intake.household-changed.v1', { stream: into.stream, time: TIME, data });
  };

  beforeAll(async () => {
    stack = await startServices([referral], { now: `${TODAY}T12:00:00+08:00`, township: '421223202' });
    feed = new EventFeed(stack.bus);
    const made = await post('social-organisations', {
      ...{ kind: 'enterprise', name: '示范合作社', regionCode: TOWNSHIP },
    });
    organisationId = String(made.body['organisationId']);
  });
  afterAll(() => stack.stop());

  it('[S3-18] is given once for households that became one, under whichever of their numbers it is asked for', async () => {
    const [first, second, into] = [await family(), await family(), await family()];
    expect(await award({ ...LEADER, householdId: first.householdId })).toBe(200_000);
    await merges(first, into);
    await merges(second, into);
    for (const { householdId } of [into, second, first])
      expect(await award({ ...LEADER, householdId })).toBe('AWARD_TWICE');
    const other = await family();
    expect(await award({ ...LEADER, householdId: other.householdId })).toBe(200_000);
  });

  it('[S3-18] [A-19] is not given for a family that was to be monitored, and whose recognition ended before its first day', async () => {
    const one = await family();
    await feed.send('eligibility.recognition-ended.v1', {
      ...{ stream: one.stream, time: TIME },
      data: {
        ...{ subject: one.subject, category: 'monitored', effectiveOn: '2026-03-01' },
        ...{ reasonCode: 'no-longer-met', decidedBy: 'agriculture' },
      },
    });
    expect(await award({ ...LEADER, householdId: one.householdId })).toBe('AWARD_NOT_MONITORED');
  });

  it('[S3-19] of a hire is given once for the person, who has moved to another household since', async () => {
    const [home, next] = [await family(), await family()];
    const { personId } = home;
    expect(await award({ ...FACTORY, householdId: home.householdId, personId })).toBe(200_000);
    await moves(home, next);
    expect(await award({ ...FACTORY, householdId: next.householdId, personId })).toBe('AWARD_TWICE');
    const hire = { ...FACTORY, householdId: next.householdId, personId: next.personId };
    expect(await award(hire)).toBe(200_000);
  });

  it('[S3-18] [S3-19] stands on the chain of the family with its end and without its amount; its department reads it without the family', async () => {
    const one = await family();
    const { householdId } = one;
    await stack.idle();
    const give = (key: string, over: object) =>
      stack.http(key).post<Record<string, unknown>>('referral', '/v1/helper-awards', {
        ...{ organisationId, householdId, on: TODAY, paper: `JB-${String(++papers)}` },
        ...over,
      });
    const hire = { ...FACTORY, personId: one.personId };
    expect((await give('demo-agriculture', hire)).body['code']).toBe('AWARD_OF_OTHER_DEPARTMENT');
    const given = await give('demo-agriculture', LEADER);
    expect(given.status).toBe(201);
    const awardId = String(given.body['awardId']);
    expect((await give('demo-reviewer', hire)).status).toBe(201);
    const reversal = { reasonCode: 'entered-by-mistake' };
    expect((await post(`helper-awards/${awardId}/reversal`, reversal)).status).toBe(201);
    await stack.idle();
    const chain = await stack
      .http('demo-clerk')
      .get<{ items: { type: string; textZh: string; refs: { step?: string; awardId?: string } }[] }>(
        'referral',
        `/v1/households/${householdId}/aid-chain?limit=200`,
      );
    const links = chain.body.items.filter(({ type }) => type === 'referral.helper-award-updated.v1');
    expect(links.map(({ refs, textZh }) => [refs.step, textZh.split('，')[0]])).toEqual([
      ['given', '带动监测户增收奖补（示范合作社）：已登记'],
      ['given', '工业企业吸纳监测户奖励（示范合作社）：已登记'],
      ['reversed', expect.stringContaining('误登')],
    ]);
    expect(JSON.stringify(links)).not.toMatch(/2000|200000|JB-/);
    const read = (department: string, query = '') =>
      stack
        .http(`demo-dept-${department}`)
        .get<{ items: Record<string, unknown>[] }>('referral', `/v1/helper-awards?limit=200${query}`);
    const { items } = (await read('human-resources')).body;
    expect(new Set(items.map((item) => item['measureCode']))).toEqual(new Set(['factory-hiring-award']));
    expect(JSON.stringify(items)).not.toMatch(new RegExp(`${householdId}|${one.personId}`));
    expect((await read('human-resources', `&householdId=${householdId}`)).body.items).toEqual([]);
  });
});
