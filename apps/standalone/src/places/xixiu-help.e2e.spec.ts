import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { changedPolicies } from '@aid-chain/testing';
import { ROOT } from '../config.js';
import type { NeedKind } from '@aid-chain/vocabulary';
import {
  AT_HOME,
  earns,
  filingIn,
  PUPIL,
  OLD_AND_ALONE,
  unsupported,
  type Person,
} from './family.fixture.js';
import { PlaceHelp, UNTIL } from './place-help.fixture.js';
import { Place, type Gathered } from './place.fixture.js';

/**
 * 西秀, August of 2026: the «8+1» of the plan of the district. A family with an ill mother, a pupil, a grandmother, an unsafe
 * house and a loss by a flood; one of the margin with a disabled mother; an old person alone; and one that is refused.
 */
const GRANDMOTHER: Person = {
  ...{ birthDate: '1954-01-01', relation: 'parent', employment: 'not-working', labour: 'none' },
};
/** The list of services of the demo county: the plan of the district names kinds and no items. */
const SERVICES_OF_DEMO = readFileSync(join(ROOT, 'policies/510683/services.yaml'), 'utf8');

let folder: string;
let place: Place;
let help: PlaceHelp;
let families: Record<'dibao' | 'margin' | 'tekun' | 'refused', Gathered>;

beforeAll(async () => {
  folder = changedPolicies({ '520402/services.yaml': () => SERVICES_OF_DEMO });
  place = await Place.start('520402001', '2026-08-03', folder);
  help = new PlaceHelp(place);
  const jobless: Person = { ...AT_HOME, employment: 'unemployed', rentFenPerYear: 600_000 };
  const ill: Person = { ...AT_HOME, severelyIll: true, labour: 'weak' };
  families = {
    dibao: await place.gathers(
      {
        ...{ persons: [jobless, ill, PUPIL, GRANDMOTHER], spends: { disaster: 300_000 } },
        housing: { grade: 'D', only: true },
      },
      (persons) => ({ circumstances: [{ personId: persons[3], supporters: [] }] }),
    ),
    margin: await place.gathers({
      persons: [earns(240_000), { ...AT_HOME, disability: { kind: 1, grade: 3 } }, PUPIL],
    }),
    tekun: await place.gathers(OLD_AND_ALONE, ([who = '']) => ({
      circumstances: [unsupported(who, 'walking')],
    })),
    refused: await place.gathers({ persons: [earns(2_000_000), AT_HOME] }),
  };
  const { refused, ...others } = families;
  for (const family of Object.values(others)) await place.proposes(family);
  await place.refuses(refused);
  await place.decide('2026-08-11');
}, 180_000);
afterAll(async () => {
  await place?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('西秀, the «8+1» of each family, and that it comes', () => {
  it('[S4-02] beside dibao and tekun each special and urgent kind goes to its department, and social forces are the one more; the refused family has none', async () => {
    const kinds = [
      ...['medical-assistance', 'education-assistance', 'housing-assistance', 'employment-assistance'],
      ...['disaster-relief', 'social-forces'],
    ];
    const may = async (family: Gathered) =>
      (await help.offered(family, kinds)).filter((line) => line.startsWith('may'));
    expect(await may(families.dibao)).toEqual([
      'may medical-assistance 2 medical-insurance 三（二）1',
      'may education-assistance 3 education 三（二）1',
      'may housing-assistance 户 housing 三（二）1',
      'may employment-assistance 1 human-resources 三（二）1',
      'may disaster-relief 户 emergency-management 三（二）1',
      'may social-forces 户 charity 三（二）3',
    ]);
    expect(await may(families.refused)).toEqual([]);
    expect((await place.happiness(families.dibao)).recognitions).toMatchObject([{ category: 'dibao' }]);
    expect((await place.happiness(families.tekun)).recognitions).toMatchObject([{ category: 'tekun' }]);
    expect(await help.gives(families.dibao, kinds)).toEqual([
      `医疗救助 500.00 元 至 ${UNTIL} 医保`,
      `教育救助 500.00 元 至 ${UNTIL} 教育`,
      `住房救助 500.00 元 至 ${UNTIL} 住房城乡建设`,
      `就业救助 3 次 至 ${UNTIL} 人社`,
      `受灾人员救助 2 次 至 ${UNTIL} 应急`,
      `社会力量参与（救急难基金、购买服务） 2 次 至 ${UNTIL} 慈善`,
    ]);
  });

  it('[S4-25] a place in a public home is offered to the old and the disabled of low-income families, after tekun persons have theirs, and to nobody else', async () => {
    const home = ['institutional-care-for-low-income'];
    const may = async (family: Gathered) =>
      (await help.offered(family, home)).filter((line) => line.startsWith('may'));
    expect(await may(families.dibao)).toEqual([
      'may institutional-care-for-low-income 4 civil-affairs 四（三）9',
    ]);
    expect(await may(families.margin)).toEqual([
      'may institutional-care-for-low-income 2 civil-affairs 四（三）9',
    ]);
    expect(await may(families.tekun)).toEqual([]);
    expect(await may(families.refused)).toEqual([]);
    const [offer] = (await help.offers(families.margin, home)).filter(({ outcome }) => outcome === 'may');
    expect(offer).toMatchObject({ decides: { zh: '特困人员集中供养需求满足后是否有床位' } });
    expect(await help.gives(families.margin, home)).toEqual([
      `公办养老机构低偿或者无偿集中托养 3 次 至 ${UNTIL} 民政`,
    ]);
  });
});

describe('西秀, the window and the doors beside it', () => {
  it('[S4-12] whatever a family asks for at the window is taken in one filing and is on the same day with who gives it; nothing is sent away and nothing is asked twice', async () => {
    const kinds: readonly NeedKind[] = [
      ...(['medical', 'education', 'housing', 'drinking-water', 'employment', 'industry'] as const),
      ...(['disaster', 'care-service', 'subsidy', 'charity', 'other'] as const),
    ];
    const filing = filingIn('520402001', { persons: [AT_HOME, PUPIL] }, place.scene.today);
    const asks = { ...filing, categoriesRequested: [], helpRequested: kinds };
    const filed = await place.scene.must(place.scene.file(asks));
    expect(filed).toMatchObject({ state: 'forwarded' });
    const sent = await help.referrals({ householdId: String(filed['householdId']) });
    expect(sent.map(({ needKind, department }) => `${needKind} ${department}`).sort()).toEqual([
      ...['care-service civil-affairs', 'charity charity', 'disaster emergency-management'],
      ...['drinking-water agriculture', 'education education', 'employment human-resources'],
      ...['housing housing', 'industry agriculture', 'medical medical-insurance', 'other civil-affairs'],
      'subsidy civil-affairs',
    ]);
    expect(sent.every(({ referredOn }) => referredOn === place.scene.today)).toBe(true);
    const again = await place.scene.must(place.scene.file(asks));
    expect(again).toMatchObject({ state: 'forwarded', householdId: filed['householdId'] });
    expect(await help.referrals({ householdId: String(filed['householdId']) })).toHaveLength(sent.length);
  });

  it('[L-28] a family of the margin that asks at the housing department, by its own system, has one need there and no second case; the class is confirmed and nothing is checked again', async () => {
    await place.scene.moveTo('2026-09-07');
    const { margin } = families;
    const { scene } = place;
    await scene.must(scene.opinion(margin, 'monitored', 'no-ground'));
    await scene.stack.idle();
    expect((await help.referrals(margin)).filter(({ needKind }) => needKind === 'housing')).toEqual([]);
    const { filing } = margin;
    const { status, body } = await place.scene.send({
      ...{ key: 'demo-portal', service: 'intake', path: '/v1/applications' },
      body: {
        ...{ ...filing, channel: 'department', receivedOn: place.scene.today },
        ...{ categoriesRequested: [], helpRequested: ['housing'] },
      },
    });
    expect([status, body['state']]).toEqual([201, 'received']);
    const housing = (await help.referrals(margin)).filter(({ needKind }) => needKind === 'housing');
    expect(housing).toMatchObject([{ department: 'housing', referredOn: '2026-09-07' }]);
    const [{ referralId } = { referralId: '' }] = housing;
    expect(await help.isConfirmed(referralId, 'housing')).toBe(true);
    const { items } = await place.scene.get<{ items: unknown[] }>(
      ...(['eligibility', `/v1/cases?householdId=${margin.householdId}`] as const),
    );
    expect(items).toHaveLength(1);
  });

  it('[N15] [S4-26] services follow an assessment of the person and the list of the place: what is not listed is refused, the plan goes to who provides it, the later measures have their day of evaluation', async () => {
    const { dibao } = families;
    const personId = dibao.personIds[3];
    const ABLE = { eating: 'able', dressing: 'able', bed: 'able', toilet: 'able', walking: 'able' };
    const assessed = await help.posts(`/v1/households/${dibao.householdId}/service-assessments`, {
      ...{ personId, reason: 'first', on: place.scene.today, carer: 'nobody', home: 'fitting' },
      ...{ selfCare: { ...ABLE, bathing: 'unable' }, wish: '希望有人帮忙洗澡' },
    });
    expect(assessed).toMatchObject({ status: 201, body: { nextOn: '2027-09-07' } });
    const path = `/v1/service-assessments/${String(assessed.body['assessmentId'])}/plan`;
    const plan = (item: string) => help.posts(path, { lines: [{ item, unitsAMonth: 4 }] });
    expect(await plan('haircut')).toMatchObject({ status: 422, body: { code: 'SERVICE_ITEM_UNKNOWN' } });
    const before = (await help.referrals(dibao)).length;
    const planned = await plan('comfort-visit');
    expect(planned.status).toBe(201);
    const referralIds = planned.body['referralIds'] as readonly string[];
    const [referral] = (await help.referrals(dibao)).filter((each) => referralIds.includes(each.referralId));
    expect(referral).toMatchObject({ department: 'civil-affairs', needKind: 'care-service', personId });
    expect(await help.referrals(dibao)).toHaveLength(before + 1);
    const codes = ['low-income-family-service'];
    expect(await help.gives(dibao, codes)).toEqual([
      `生活照料、精神慰藉、心理疏导、能力提升、社会融入 3 次 至 ${UNTIL} 民政`,
    ]);
    expect(await help.offered(families.refused, codes)).toEqual([]);
    const links = await place.links(dibao, 'referral.service-aid-updated.v1');
    expect(links.map(({ textZh }) => textZh).join()).toContain('探访关爱');
  });
});
