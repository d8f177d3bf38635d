import { rmSync } from 'node:fs';
import { changedPolicies } from '@aid-chain/testing';
import type { Body } from '../races/scene.fixture.js';
import { AT_HOME, PUPIL, type FamilyOf } from './family.fixture.js';
import { PlaceHelp, UNTIL } from './place-help.fixture.js';
import { Place, type Gathered } from './place.fixture.js';

/**
 * 港口乡, August of 2026: the «1+X» of the township’s plan for monitored households. A family that can work, with an ill
 * mother, a pupil, an unsafe only house and no safe water; one in which nobody can work; and one that is not monitored.
 */
const COUNTY = `
winter-clothes:
  names: { zh: 冬衣被褥, en: winter clothes and bedding }
  serves: { kind: subsidy }
  receiver: household
  department: civil-affairs
  gives: cash
  nature: regular
  values:
    - from: 2026-07-01
      to: null
      where: { fact: category, in: [dibao] }
      amount: { fen: 60000 }
      unit: { zh: 元/户, en: yuan a household }
      period: year
      doc: 崇阳县〔2026〕12号
      article: 第三条
`;
/** Where the pupil of the family goes to school that is not monitored. */
const SCHOOL = '港口乡中心小学';
const ILL = { ...AT_HOME, severelyIll: true, labour: 'none' as const };
const FARMER = { ...AT_HOME, employment: 'farming' as const, rentFenPerYear: 720_000 };
const WORKS: FamilyOf = {
  ...{ persons: [FARMER, ILL, PUPIL], spends: { medical: 3_000_000 } },
  ...{ housing: { grade: 'C', only: true }, safeWater: false },
};

let folder: string;
let place: Place;
let help: PlaceHelp;
let families: Record<'works' | 'cannot' | 'other', Gathered>;

beforeAll(async () => {
  folder = changedPolicies({ '421223/measures.yaml': () => COUNTY });
  place = await Place.start('421223202', '2026-08-03', folder);
  help = new PlaceHelp(place);
  families = {
    works: await place.gathers(WORKS),
    cannot: await place.gathers({
      persons: [{ ...ILL, rentFenPerYear: 720_000 }, PUPIL],
      spends: { medical: 3_000_000 },
    }),
    other: await place.gathers({
      persons: [{ ...FARMER, rentFenPerYear: 1_500_000 }, AT_HOME, { ...PUPIL, school: SCHOOL }],
    }),
  };
  for (const family of [families.works, families.cannot]) {
    await onNoNegativeList(family);
    await place.proposes(family, 'monitored');
  }
  await place.proposes(families.other);
  await place.decide('2026-08-20');
}, 180_000);
afterAll(async () => {
  await place?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The village meeting finds none of the items of the negative list (S3-31…37). */
async function onNoNegativeList(family: Gathered): Promise<void> {
  const items = [1, 2, 3, 4, 5, 6, 7].map((item) => ({ item, applies: false }));
  const body = { minutes: '村民会议记录', items };
  await place.scene.must(place.scene.step(family, 'demo-clerk', 'negative-list', body));
}

describe('港口乡, the package of each monitored family, and that it comes', () => {
  it('[S3-17] each monitored household has a helper of its own, month by month, beside the measures that fit it, and nobody else has one', async () => {
    const helper = ['paired-helper'];
    for (const family of [families.works, families.cannot])
      expect(await help.offered(family, helper)).toEqual(['may paired-helper 户 agriculture 五（一）1']);
    expect(await help.offered(families.other, helper)).toEqual([]);
    expect(await help.offers(families.works, helper)).toMatchObject([
      { each: { zh: '每月' }, nature: 'transitional', kind: 'service' },
    ]);
    expect(await help.gives(families.works, helper)).toEqual([
      `结对帮扶（每月入户） 3 次 至 ${UNTIL} 农业农村`,
    ]);
  });

  it('[S3-18] 2,000 yuan a household for production are for the family that can work alone, with the amount of the plan', async () => {
    const subsidy = ['industry-subsidy'];
    expect(await help.offers(families.works, subsidy)).toMatchObject([
      { outcome: 'may', amountYuan: '2000.00', unit: { zh: '元/户' }, article: '五（一）2' },
    ]);
    for (const family of [families.cannot, families.other])
      expect(await help.offered(family, subsidy)).toEqual([]);
    expect(await help.gives(families.works, subsidy)).toEqual([`产业奖补 500.00 元 至 ${UNTIL} 农业农村`]);
  });

  it('[S3-19] who can work is introduced to work and has a post of public welfare first; who cannot is offered neither', async () => {
    const codes = ['job-introduction', 'public-welfare-post'];
    expect(await help.offered(families.works, codes)).toEqual(
      codes.map((code) => `may ${code} 1 human-resources 五（一）3`),
    );
    expect(await help.offered(families.cannot, codes)).toEqual([]);
    expect(await help.gives(families.works, codes)).toEqual([
      `介绍、推荐就业和岗前培训 3 次 至 ${UNTIL} 人社`,
      `公益性岗位、以工代赈、扶贫专岗 3 次 至 ${UNTIL} 人社`,
    ]);
  });

  it('[S3-20] school, the four layers of medical help, the only house and safe water: each for whom it lacks, by its department', async () => {
    const codes = [
      ...['education-support', 'dropout-prevention', 'medical-985', 'only-house-safety'],
      'drinking-water-support',
    ];
    const may = async (family: Gathered) =>
      (await help.offered(family, codes)).filter((line) => line.startsWith('may'));
    expect(await may(families.works)).toEqual([
      'may education-support 3 education 五（一）4',
      'may dropout-prevention 3 education 五（一）4',
      'may medical-985 2 medical-insurance 五（一）4',
      'may only-house-safety 户 housing 五（一）4',
      'may drinking-water-support 户 water 五（一）4',
    ]);
    expect(await may(families.cannot)).toEqual([
      'may education-support 2 education 五（一）4',
      'may dropout-prevention 2 education 五（一）4',
      'may medical-985 1 medical-insurance 五（一）4',
    ]);
    expect(await may(families.other)).toEqual([]);
    expect(await help.gives(families.works, codes)).toEqual([
      `教育帮扶（雨露计划、助学金等） 500.00 元 至 ${UNTIL} 教育`,
      `控辍保学 3 次 至 ${UNTIL} 教育`,
      `基本医保、大病保险、医疗救助、补充医保“985”帮扶 380.00 元 至 ${UNTIL} 医保`,
      `唯一住房安全保障（农村危房） 3 次 至 ${UNTIL} 住房城乡建设`,
      `农村安全饮水保障 3 次 至 ${UNTIL} 水利`,
    ]);
  });

  it('[S3-22] a loan of at most 50,000 yuan for at most three years, without security, is offered to monitored households alone', async () => {
    const loan = ['micro-loan'];
    expect(await help.offers(families.works, loan)).toMatchObject([
      {
        capYuan: '50000.00',
        maxMonths: 36,
        kind: 'loan',
        measureName: { zh: expect.stringContaining('免抵押、免担保、财政贴息') as string },
      },
    ]);
    expect(await help.offered(families.other, loan)).toEqual([]);
    expect(await help.gives(families.works, loan)).toEqual([
      `扶贫小额信贷（免抵押、免担保、财政贴息） 50000.00 元 至 ${UNTIL} 农业农村`,
    ]);
  });

  it('[S3-23] the fund against poverty, of at least ten million yuan a year, is asked about in each monitored household, and its yes is paid; production is insured where the family can work', async () => {
    const [fund] = await help.offers(families.cannot, ['anti-poverty-fund']);
    expect(fund).toMatchObject({
      ...{ outcome: 'open', article: '五（一）8' },
      asked: [{ zh: '是否因病、因灾、因残等重大意外事故致基本生活困难' }],
      funding: { zh: '防贫保障基金', yearlyAtLeastFen: 1_000_000_000 },
    });
    const insurance = ['disaster-price-insurance'];
    expect(await help.offered(families.works, insurance)).toEqual([
      'may disaster-price-insurance 户 agriculture 五（一）8',
    ]);
    expect(await help.offered(families.cannot, insurance)).toEqual([]);
    expect(await help.offered(families.other, ['anti-poverty-fund', ...insurance])).toEqual([]);
    expect(await help.gives(families.cannot, ['anti-poverty-fund'])).toEqual([
      `防贫保障 500.00 元 至 ${UNTIL} 农业农村`,
    ]);
    expect(await help.gives(families.works, insurance)).toEqual([
      `“保灾保价”产业双保险 380.00 元 至 ${UNTIL} 农业农村`,
    ]);
  });

  it('[L-27] education aid of the law is for the pupil of a dibao family, asked for at the school, and what the school answers through the education department is a link of the chain', async () => {
    const education = ['education-assistance'];
    const offers = await help.offers(families.other, education);
    const pupil = offers.find(({ outcome }) => outcome === 'may');
    expect(pupil).toMatchObject({
      ...{ personId: families.other.personIds[2], article: '第二十五条' },
      ...{ providers: [{ department: 'education' }], measureName: { zh: '教育救助（向就读学校申请）' } },
      decides: { zh: '由学校按国家有关规定实施' },
    });
    expect((await help.offered(families.cannot, education)).length).toBe(0);
    expect(await help.gives(families.other, education)).toEqual([
      `教育救助（向就读学校申请） 500.00 元 至 ${UNTIL} 教育`,
    ]);
    const reports = await place.links(families.other, 'referral.feedback-recorded.v1');
    expect(reports.map(({ textZh }) => textZh).join()).toContain('教育救助（向就读学校申请）');
  });

  it('[L-27] the need of education that was filed with a school reaches the department with stage and school, and the answer of the school the chain', async () => {
    const education = async (family: Gathered) => {
      const all = await help.referrals(family);
      const own = all.find(
        ({ needKind, department }) => needKind === 'education' && department === 'education',
      );
      return own?.referralId ?? '';
    };
    const shown = async (referralId: string, key: string) => {
      const path = `/v1/referrals/${referralId}`;
      return (await place.scene.get<{ family: Body }>('referral', path, key)).family['schooling'];
    };
    const referralId = await education(families.other);
    expect(await shown(referralId, 'demo-dept-education')).toMatchObject([
      { stage: 'primary', school: SCHOOL, toAsk: false },
    ]);
    expect(JSON.stringify(await shown(referralId, 'demo-clerk'))).not.toContain(SCHOOL);
    const unnamed = await shown(await education(families.works), 'demo-dept-education');
    expect(unnamed).toMatchObject([{ stage: 'primary', toAsk: true }]);
    const needs = async (family: Gathered) =>
      (await place.links(family, 'eligibility.need-established.v1')).map(({ textZh }) => textZh).join();
    expect(await needs(families.works)).toContain('就读学校待询问');
    expect(await needs(families.other)).not.toContain('待询问');
    const body = {
      ...{ reportId: 'school-answer', quarter: '2026Q3', final: false, outcome: 'nothing-to-report' },
      ...{ aid: [], schoolAnswered: true, school: SCHOOL },
    };
    const path = `/v1/referrals/${referralId}/feedback`;
    await place.scene.must({ key: 'demo-dept-education', service: 'referral', path, body });
    await place.scene.stack.idle();
    const reports = await place.links(families.other, 'referral.feedback-recorded.v1');
    expect(reports.map(({ textZh }) => textZh).join()).toContain('（学校答复）');
  });

  it('[L-53] what the county added with its document is offered to whom it names, with amount and period, and given; a class of its own keeps the services from starting', async () => {
    const clothes = ['winter-clothes'];
    expect(await help.offers(families.other, clothes)).toMatchObject([
      {
        ...{ outcome: 'may', amountYuan: '600.00', unit: { zh: '元/户' }, each: { zh: '每年' } },
        ...{ doc: '崇阳县〔2026〕12号', article: '第三条', nature: 'regular' },
      },
    ]);
    for (const family of [families.works, families.cannot])
      expect(await help.offered(family, clothes)).toEqual([]);
    expect(await help.gives(families.other, clothes)).toEqual([`冬衣被褥 500.00 元 至 ${UNTIL} 民政`]);
    const ownClass = changedPolicies({
      '421223/measures.yaml': () => COUNTY.replace('in: [dibao]', 'in: [poor-of-the-county]'),
    });
    await expect(Place.start('421223202', '2026-08-03', ownClass)).rejects.toThrow('poor-of-the-county');
    rmSync(ownClass, { recursive: true, force: true });
  });
});

describe('港口乡 from 2027 on', () => {
  const premium = ['premium-subsidy'];
  let before: string[];
  let onFirstDay: string[];
  let later: Gathered;

  beforeAll(async () => {
    before = await help.offered(families.works, premium);
    await place.scene.moveTo('2027-01-04');
    onFirstDay = await help.offered(families.works, premium);
    later = await place.gathers(WORKS);
    await onNoNegativeList(later);
    await place.proposes(later, 'monitored');
    await place.decide('2027-01-21');
  }, 180_000);

  it('[N16] the premium of a monitored household is asked about from 2027-01-01, not before, and a yes goes to medical insurance', async () => {
    expect(before).toEqual([]);
    // Who was monitored before is asked on the first day, though nothing of the family has changed.
    expect(onFirstDay.length).toBeGreaterThan(0);
    expect(onFirstDay.every((line) => line.startsWith('open premium-subsidy'))).toBe(true);
    expect(await help.offered(later, premium)).toEqual(
      [1, 2, 3].map((who) => `open premium-subsidy ${String(who)} medical-insurance 第十一条`),
    );
    const [asked] = await help.offers(later, premium);
    expect(asked).toMatchObject({
      ...{ doc: '中华人民共和国医疗保障法', decides: { zh: '按当地医疗保障规定确定' } },
      asked: [{ zh: '是否属于符合条件的防止返贫致贫对象' }],
    });
    expect(await help.gives(later, premium)).toHaveLength(3);
  });

  let papers = 0;
  const award = (key: string, over: object) =>
    place.scene.send({
      ...{ key, service: 'referral', path: '/v1/helper-awards' },
      body: {
        householdId: families.works.householdId,
        on: place.scene.today,
        paper: `JB-${String(++papers)}`,
        ...over,
      },
    });
  const helperOf = async (name: string): Promise<string> => {
    const body = { kind: 'enterprise', name, regionCode: '421223202000' };
    const path = '/v1/social-organisations';
    const made = await place.scene.must({ key: 'demo-reviewer', service: 'referral', path, body });
    return String(made['organisationId']);
  };

  it('[S3-18] who raises the income of a monitored household by 10,000 yuan a year has 2,000 yuan for it, once, and nothing for others', async () => {
    const organisationId = await helperOf('示范合作社');
    const leader = { organisationId, measureCode: 'industry-leader-award' };
    const low = { ...leader, figures: { incomeRiseFen: 999_999 } };
    expect((await award('demo-reviewer', low)).body['code']).toBe('AWARD_BELOW');
    const raised = { ...leader, figures: { incomeRiseFen: 1_000_000 } };
    const { householdId } = families.other;
    expect((await award('demo-reviewer', { ...raised, householdId })).body['code']).toBe(
      'AWARD_NOT_MONITORED',
    );
    const given = await award('demo-reviewer', raised);
    expect(given).toMatchObject({ status: 201, body: { amountFen: 200_000 } });
    expect((await award('demo-reviewer', raised)).body['code']).toBe('AWARD_TWICE');
    const path = `/v1/helper-awards/${String(given.body['awardId'])}/reversal`;
    const body = { reasonCode: 'entered-by-mistake' };
    await place.scene.must({ key: 'demo-reviewer', service: 'referral', path, body });
    expect((await award('demo-reviewer', raised)).status).toBe(201);
    const list = `/v1/helper-awards?organisationId=${organisationId}`;
    const { items } = await place.scene.get<{ items: object[] }>('referral', list);
    expect(items).toHaveLength(2);
    expect(items).toContainEqual(expect.objectContaining({ reason: 'entered-by-mistake' }));
  });

  it('[S3-19] a factory has 2,000 yuan for each who works there six months at 2,500 yuan, a farm for 100 days with 10,000 yuan', async () => {
    const organisationId = await helperOf('示范工业企业');
    const [personId] = families.works.personIds;
    const factory = { organisationId, personId, measureCode: 'factory-hiring-award' };
    const farm = { organisationId, personId, measureCode: 'farm-hiring-award' };
    const codes: unknown[] = [];
    for (const over of [
      { ...factory, figures: { months: 5, monthlyWageFen: 250_000 } },
      { ...factory, figures: { months: 6 } },
      { ...factory, personId: undefined, figures: { months: 6, monthlyWageFen: 250_000 } },
      { ...factory, figures: { months: 6, monthlyWageFen: 250_000 } },
      { ...farm, figures: { days: 99, incomeFen: 1_000_000 } },
      { ...farm, figures: { days: 100, incomeFen: 1_000_000 } },
    ]) {
      const { body } = await award('demo-reviewer', over);
      codes.push(body['code'] ?? body['amountFen']);
    }
    expect(codes).toEqual([
      ...['AWARD_BELOW', 'AWARD_GROUND_MISSING', 'AWARD_PERSON', 200_000, 'AWARD_BELOW', 200_000],
    ]);
  });
});
