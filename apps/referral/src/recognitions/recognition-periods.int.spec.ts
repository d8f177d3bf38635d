import type { Payload } from '@aid-chain/contracts';
import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

type Restored = Payload<'eligibility.recognition-restored.v1'>;

const TIME = '2026-07-20T09:00:00+08:00';

describe('the periods of what waited while the end of dibao was not carried out', () => {
  let stack: RunningServices;
  let feed: EventFeed;
  let seed = 8800;

  beforeAll(async () => {
    stack = await startServices([referral], { now: TIME });
    feed = new EventFeed(stack.bus);
  });
  afterAll(() => stack.stop());

  const recognisedFrom = async (validFrom: string): Promise<FedFamily> => {
    seed += 1;
    const one = new FedFamily(stack, feed, seed);
    await one.register();
    await one.recognised([{ category: 'rigid-expenditure', unit: 'household', validFrom }]);
    return one;
  };
  const about = ({ subject }: FedFamily) =>
    ({ subject, category: 'rigid-expenditure', decidedBy: 'civil-affairs' }) as const;
  const waits = (one: FedFamily, effectiveOn: string): Promise<unknown> =>
    feed.send('eligibility.recognition-ended.v1', {
      ...{ stream: one.stream, time: TIME },
      data: { ...about(one), effectiveOn, reasonCode: 'dibao-goes-on' },
    });
  const runsAgain = (one: FedFamily, days: Pick<Restored, 'endedFrom' | 'from'>): Promise<unknown> =>
    feed.send('eligibility.recognition-restored.v1', {
      ...{ stream: one.stream, time: TIME },
      data: {
        ...{ ...about(one), ...days, caseId: one.caseId, track: 'civil-affairs' },
        ...{ on: '2026-07-20', reasonCode: 'stay-lifted' },
      },
    });
  const periods = async ({ householdId }: FedFamily): Promise<unknown[]> => {
    await stack.idle();
    const found = await rowsOf<{ from: string; to: string | null; changes: unknown[] }>(
      stack.databaseUrl,
      `select valid_from::text as "from", valid_to::text as "to", changes from referral.recognition
        where household_id = '${householdId}' and (valid_to is null or valid_to >= valid_from) order by valid_from`,
    );
    return found.map(({ from, to, changes }) => [from, to, changes.length]);
  };

  it('[L-18] [L-22] stay: that before the stay, and that from its day on', async () => {
    const one = await recognisedFrom('2026-02-01');
    await waits(one, '2026-04-10');
    await runsAgain(one, { endedFrom: '2026-04-10', from: '2026-07-01' });
    expect(await periods(one)).toEqual([
      ['2026-02-01', '2026-04-09', 0],
      ['2026-07-01', null, 0],
    ]);
  });

  it('[L-18] [L-22] is one where nothing lay between', async () => {
    const one = await recognisedFrom('2026-02-01');
    await waits(one, '2026-04-10');
    await runsAgain(one, { endedFrom: '2026-04-10', from: '2026-04-10' });
    expect(await periods(one)).toEqual([['2026-02-01', null, 0]]);
  });

  it('[L-18] [L-22] is changed and waits again by its last one, also where that begins before one that never came', async () => {
    const one = await recognisedFrom('2026-02-01');
    await waits(one, '2026-04-10');
    await runsAgain(one, { endedFrom: '2026-04-10', from: '2026-07-01' });
    await waits(one, '2026-06-05');
    await runsAgain(one, { endedFrom: '2026-06-05', from: '2026-06-20' });
    await feed.send('eligibility.recognition-changed.v1', {
      ...{ stream: one.stream, time: TIME },
      data: {
        ...about(one),
        effectiveOn: '2026-06-25',
        monthlyAmountFen: 10_000,
        reasonCode: 'standard-adjusted',
      },
    });
    await waits(one, '2026-08-01');
    await runsAgain(one, { endedFrom: '2026-08-01', from: '2026-09-01' });
    expect(await periods(one)).toEqual([
      ['2026-02-01', '2026-04-09', 0],
      ['2026-06-20', '2026-07-31', 1],
      ['2026-09-01', null, 1],
    ]);
  });
});
