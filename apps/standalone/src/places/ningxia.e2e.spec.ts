import { rmSync } from 'node:fs';
import { changedPolicies } from '@aid-chain/testing';
import { AT_HOME, earns, PUPIL, type FamilyOf } from './family.fixture.js';
import { Place, type Gathered } from './place.fixture.js';

/**
 * 宁夏 永宁, autumn of 2026. Demo values of policies/640000, 640100, 640121 unless a document stands beside them: the
 * region's guide is 650 in town and 430 in the country, the city's standard 680 for both, benefit rounded up to the jiao,
 * minimum wage 1,950 of which 25 % (within 20–30 %) or, for the disabled, 50 % come off a wage (宁夏通知 2021-10-08 两项重点
 * 任务（一）), spending for illness comes off the income, a notice pays 24 yuan a head from September to November. Bands are
 * the county's from October on, under the region's notice (四项保障机制（一）), as no document gives their amounts.
 */
const NOTICE = '宁夏关于进一步做好困难群众基本生活保障工作的通知（2021-10-08）';
const COUNTY = `doc: 永宁县〔2026〕9号, article: 第二条, under: { doc: ${NOTICE}, article: 四项保障机制（一） }`;
const BANDS = [
  ['dibao.benefit.mode', 'enum', 'bands'],
  ['dibao.band.a.below', 'fen/person/month', '20000'],
  ['dibao.band.a.amount', 'fen/person/month', '58000'],
  ['dibao.band.b.below', 'fen/person/month', '40000'],
  ['dibao.band.b.amount', 'fen/person/month', '41000'],
  ['dibao.band.c.amount', 'fen/person/month', '20000'],
].map(
  ([key = '', unit = '', value = '']) =>
    `\n${key}:\n  unit: ${unit}\n  values:\n    - { from: 2026-10-01, to: null, value: ${value}, ${COUNTY} }\n`,
);
/** A wage of 1,500 and one of 400: 1,500 − 487.50, and nothing of the smaller one. */
const ORDINARY: FamilyOf = { persons: [earns(150_000), { ...earns(40_000), relation: 'spouse' }, PUPIL] };

let folder: string;
let place: Place;

beforeAll(async () => {
  folder = changedPolicies({ '640121/dibao.yaml': (text) => text + BANDS.join('') });
  place = await Place.start('640121100', '2026-09-07', folder);
}, 120_000);
afterAll(async () => {
  await place?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('永宁 in September, by the difference to the standard', () => {
  let families: Record<'ordinary' | 'disabled' | 'migrant' | 'ill' | 'rigid', Gathered>;

  beforeAll(async () => {
    const disabled = { ...earns(150_000), disability: { kind: 4, grade: 3 } };
    const ill = {
      ...{ ...AT_HOME, severelyIll: true },
      treatment: { grossFen: 3_000_000, reimbursedFen: 600_000 },
    };
    const spends = { medical: 5_500_000 };
    families = {
      ordinary: await place.gathers(ORDINARY),
      disabled: await place.gathers({ persons: [disabled, AT_HOME, PUPIL] }),
      migrant: await place.gathers({ ...ORDINARY, residence: 'urban', village: '002' }),
      ill: await place.gathers({ persons: [earns(400_000), ill, PUPIL] }),
      rigid: await place.gathers({
        ...{ residence: 'urban', persons: [earns(600_000), AT_HOME, PUPIL], spends },
      }),
    };
    for (const family of Object.values(families)) await place.proposes(family);
    await place.decide('2026-09-15');
  }, 180_000);
  const decided = async (family: Gathered) => (await place.recognised(family))[0]?.textZh;

  // (1,500 − 487.50) / 3 = 337.50; (680 − 337.50) × 3 = 1,027.50
  it('[S1-05] a quarter of the minimum wage comes off each wage and never more than the wage, and the decision pays by it', async () => {
    const line = await place.line(families.ordinary, 'income.countable@1');
    expect(line?.textZh).toContain('工资性 22800.00 元减务工成本 10650.00 元');
    expect(line?.textZh).toContain(`（${NOTICE}两项重点任务（一））`);
    expect(await decided(families.ordinary)).toContain('最低生活保障（每月 1027.50 元），自 2026-10-01 起');
  });

  // (1,500 − 975) / 3 = 175; (680 − 175) × 3 = 1,515
  it('[S1-06] half of it for a disabled member, who so gets more', async () => {
    const line = await place.line(families.disabled, 'income.countable@1');
    expect(line?.textZh).toContain('工资性 18000.00 元减务工成本 11700.00 元');
    expect(await decided(families.disabled)).toContain('（每月 1515.00 元）');
  });

  it('[S1-08] a family that moved to town joins the urban aid of where it is registered and gets what it would get in the village', async () => {
    const line = await place.line(families.migrant, 'dibao.income@1');
    expect(line).toMatchObject({ outcome: 'met', left: 33_750, right: 68_000 });
    expect(await place.keysOf(families.migrant, 'dibao.income@1')).toContain('dibao.standard.urban');
    const [migrant, villager] = await Promise.all(
      [families.migrant, families.ordinary].map((each) => place.line(each, 'dibao.scheme@1')),
    );
    expect(migrant?.textZh).toContain('户别为城镇，按城镇的标准');
    expect(villager?.textZh).toContain('户别为农村，按农村的标准');
    expect(await decided(families.migrant)).toContain('最低生活保障（每月 1027.50 元）');
  });

  // 42,150 of wages − 24,000 = 18,150 a year; 680 × 3 − 18,150 / 12 = 527.50. The other: 55,000 of 72,000 is above 70 %.
  it('[S1-12] what illness costs comes off the income, and whom nothing else fits is recognised for its spending, for a year', async () => {
    const line = await place.line(families.ill, 'income.rigid-deduction@2');
    expect(line).toMatchObject({ outcome: 'met', left: 2_400_000 });
    expect(await decided(families.ill)).toContain('（每月 527.50 元）');
    expect(await decided(families.rigid)).toContain('刚性支出困难家庭，自 2026-10-01 起至 2027-09-30');
  });

  it('[S1-18] with the notice of rising prices each member gets 24 yuan in its months, on a line of its own beside the benefit', async () => {
    const line = await place.line(families.ordinary, 'dibao.price-subsidy@2');
    expect(line?.textZh).toContain('每人 24.00 元 × 3 人，本月 72.00 元');
    const dibao = await place.category(families.ordinary, 'dibao');
    expect(dibao).toMatchObject({ outcome: 'met', monthlyAmountFen: 102_750 });
  });

  it('[S1-18] the chain says with the recognition what the notice gives beside it, the list and its sheet in each month of the notice, and of nobody before the first day', async () => {
    const { ordinary, rigid } = families;
    expect(await decided(ordinary)).toContain('（另发 2026-10 价格临时补贴，在享的每人 24.00 元）');
    expect(await decided(rigid)).not.toContain('价格临时补贴');
    const subsidy = async () => (await place.happiness(ordinary)).recognitions[0]?.priceSubsidy;
    expect(await subsidy()).toBeUndefined();
    await place.scene.moveTo('2026-10-12');
    expect(await subsidy()).toMatchObject({ month: '2026-10', perPersonYuan: '24.00' });
    const sheet = await place.printed(ordinary);
    expect(sheet).toContain('每月 1027.50 元；另发 2026-10 价格临时补贴，在享的每人 24.00 元');
    expect(await place.printed(rigid)).not.toContain('价格临时补贴');
  });
});

describe('永宁 from October on, by the bands of the county', () => {
  it('[L-34] [S1-17] under the standard of the city and the notice of the region the county pays by bands: each member gets the amount of the band, a limit belongs to the next one, and the line names band, limits and documents', async () => {
    await place.scene.moveTo('2026-10-12');
    const atLimit = { ...AT_HOME, rentFenPerYear: 3 * 12 * 40_000 };
    const below = await place.gathers(ORDINARY);
    const at = await place.gathers({ persons: [atLimit, AT_HOME, PUPIL] });
    for (const family of [below, at]) await place.proposes(family);
    await place.decide('2026-10-20');
    const [first, second] = await Promise.all([below, at].map((each) => place.line(each, 'dibao.band@1')));
    expect(first?.textZh).toContain('200.00 元以上不足 400.00 元一档，每人 410.00 元 × 3 人，为 1230.00 元');
    expect(second?.textZh).toContain('400.00 元以上不足 680.00 元一档，每人 200.00 元 × 3 人，为 600.00 元');
    expect(first?.textZh).toContain(`永宁县〔2026〕9号第二条，依据${NOTICE}四项保障机制（一）`);
    expect((await place.recognised(below))[0]?.textZh).toContain('（每月 1230.00 元）');
    expect((await place.recognised(at))[0]?.textZh).toContain('（每月 600.00 元）');
  });
});
