import { SCHOOLING_FIELD, type Schooling } from '@aid-chain/contracts';
import { newId } from '@aid-chain/kernel';
import { Sealer } from '@aid-chain/platform';
import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

const SCHOOL = '示范镇第二中学';

interface Shown {
  readonly family: { readonly schooling?: readonly { readonly school?: string; readonly toAsk: boolean }[] };
}
/** What a need of education states: pupils with or without a school, nobody, or nothing at all. */
type Stated = { readonly pupils: readonly Omit<Schooling, 'personId'>[] } | 'nobody' | 'nothing';

describe('whether the school of a need of education is known', () => {
  let stack: RunningServices;
  let feed: EventFeed;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-16T09:00:00+08:00' });
    feed = new EventFeed(stack.bus);
  });
  afterAll(() => stack.stop());

  const named: Stated = { pupils: [{ stage: 'junior', school: SCHOOL }] };
  const bare = (stage: string): Stated => ({ pupils: [{ stage }] });

  const education = () => ({ kind: 'education' as const, aspects: [] });

  /** A family whose needs state their pupils, one after the other: the last one of the household, or of the pupil. */
  async function states(seed: number, of: 'household' | 'pupil', ...all: readonly Stated[]) {
    const family = new FedFamily(stack, feed, seed);
    await family.register();
    for (const [index, stated] of all.entries()) {
      const needId = newId();
      const isOfPupil = (index === all.length - 1) === (of === 'pupil');
      const establishedOn = `2026-01-1${String(index)}`;
      const more = { needId, establishedOn, ...statement(needId, family.personId, stated) };
      await family.need({ ...education(), ...more, ...(isOfPupil ? {} : { personId: undefined }) });
      await stack.idle();
    }
    return family;
  }

  function statement(needId: string, personId: string, stated: Stated) {
    if (stated === 'nothing') return {};
    if (stated === 'nobody') return { schoolKnown: false };
    const pupils = stated.pupils.map((pupil) => ({ personId, ...pupil }));
    const sealer = stack.services[0]?.app.get(Sealer, { strict: false });
    const schooling = sealer?.sealJson(SCHOOLING_FIELD, needId, pupils);
    const schoolKnown = pupils.every(({ school }) => school !== undefined);
    return { schoolKnown, ...(schooling === undefined ? {} : { schooling }) };
  }

  /** The message of the last referral of a family, and what its detail shows of the same. */
  async function answers({ householdId }: FedFamily) {
    const [last] = await rowsOf<{ referralId: string; text: string }>(
      stack.databaseUrl,
      `select r.referral_id as "referralId", convert_from(o.bytes, 'UTF8') as text
         from referral.referral r join referral.outbox o on position(convert_to(r.referral_id::text, 'UTF8') in o.bytes) > 0
         join referral.need n using (need_id)
        where r.household_id = '${householdId}' and position(convert_to('referral-requested', 'UTF8') in o.bytes) > 0
        order by n.established_on desc limit 1`,
    );
    const path = `/v1/referrals/${last?.referralId ?? ''}`;
    const { body } = await stack.http('demo-dept-education').get<Shown>('referral', path);
    const message = /"schoolKnown":(true|false)/u.exec(last?.text ?? '')?.[1];
    return [message, body.family.schooling?.map(({ school, toAsk }) => school ?? (toAsk ? 'asks' : ''))];
  }

  it.each(['household', 'pupil'] as const)(
    '[L-27] message and referral have one answer: a school that an earlier need named stays that of the stage, where the last need is of the %s',
    async (of) => {
      const seed = of === 'pupil' ? 2_720 : 2_730;
      expect(await answers(await states(seed, of, named, bare('junior')))).toEqual(['true', [SCHOOL]]);
      expect(await answers(await states(seed + 1, of, named, bare('senior')))).toEqual(['false', ['asks']]);
      expect(await answers(await states(seed + 2, of, bare('junior'), named))).toEqual(['true', [SCHOOL]]);
    },
  );

  it('[L-27] a need that states nobody as its pupil is answered with no; of one that states nothing the message says nothing', async () => {
    expect(await answers(await states(2_740, 'pupil', 'nobody'))).toEqual(['false', ['asks']]);
    expect(await answers(await states(2_741, 'pupil', 'nothing'))).toEqual([undefined, ['asks']]);
  });

  it('[L-27] of a school that cannot be opened the message says nothing, and the need is referred', async () => {
    const family = await states(2_750, 'household', named);
    await rowsOf(
      stack.databaseUrl,
      `update referral.need_origin set schooling = jsonb_set(schooling, '{kid}', '"gone"')
        where need_id in (select need_id from referral.need where household_id = '${family.householdId}')`,
    );
    await family.need({ ...education(), establishedOn: '2026-01-11' });
    await stack.idle();
    expect(await answers(family)).toEqual([undefined, ['asks']]);
  });
});
