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

  it('[S3-19] of a hire is given once for the person, who has moved to another household since', async () => {
    const [home, next] = [await family(), await family()];
    const { personId } = home;
    expect(await award({ ...FACTORY, householdId: home.householdId, personId })).toBe(200_000);
    await moves(home, next);
    expect(await award({ ...FACTORY, householdId: next.householdId, personId })).toBe('AWARD_TWICE');
    const hire = { ...FACTORY, householdId: next.householdId, personId: next.personId };
    expect(await award(hire)).toBe(200_000);
  });
});
