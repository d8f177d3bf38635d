import { rmSync } from 'node:fs';
import { changedPolicies } from '@aid-chain/testing';
import { AT_HOME, earns, PUPIL, type FamilyOf } from './family.fixture.js';
import { Place, type Gathered } from './place.fixture.js';

/**
 * 西秀, August of 2026. Demo values of policies/520402 and 520000 unless a document stands beside them: standard 520 yuan a
 * head in the country and 700 in town, margin 780 (民发〔2021〕57号 8), 20 % of a wage for work, benefit rounded to the yuan,
 * deposits up to 36 standards a head. What children owe and what somebody earns away is quantified (S4 三（四）): half of what
 * the children's household has above the standard, and 1,800 yuan a month for work away while nobody has established it.
 * The second village has the attribute of a town (S4 四（三）7).
 */
const PLAN = '西秀区社会救助综合改革试点方案（2019-03-14）';
const ATTRIBUTE = `dibao.scheme:
  unit: enum
  values:
    - { from: 2019-03-14, to: null, value: urban, doc: ${PLAN}, article: 四（三）7 }
`;
const YEAR = { from: '2025-08-01', to: '2026-07-31' };
/** 76 years old and alone; the son's household of two has 1,840 yuan a month. */
const PARENT: FamilyOf = { persons: [{ birthDate: '1950-03-04', employment: 'not-working' }] };
const SON = {
  relation: 'child',
  situation: 'able',
  familyMonthlyFen: 184_000,
  familySize: 2,
  supportsCount: 1,
};
const WORKER: FamilyOf = {
  persons: [
    { birthDate: '1985-03-04', employment: 'employed', away: { reasonOut: 'work-away' } },
    AT_HOME,
    PUPIL,
    { birthDate: '1955-05-06', relation: 'parent', employment: 'not-working', labour: 'none' },
  ],
};
/** Two sons have agreed on 200 yuan a month each; the elder one pays 300 and the younger one nothing. */
const AGREED = { relation: 'child', situation: 'able', agreedMonthlyFen: 20_000 };
const sons = (personId: string | undefined, ...payers: readonly [string?, string?]) => ({
  circumstances: [
    { personId, supporters: [0, 1].map((index) => ({ ...AGREED, ...payerOf(payers[index]) })) },
  ],
  incomes: [
    {
      ...{ personId, kind: 'transfer', itemCode: 'support-payment', amountFen: 12 * 30_000, period: YEAR },
      ...payerOf(payers[0]),
    },
  ],
});
const payerOf = (payer: string | undefined) => (payer === undefined ? {} : { payer });
/** 600 yuan a head and month: above the standard of the country, below that of a town. */
const RENT: FamilyOf = { persons: [{ ...AT_HOME, rentFenPerYear: 3 * 12 * 60_000 }, AT_HOME, PUPIL] };
const ILL: FamilyOf = { persons: [earns(250_000), { ...AT_HOME, severelyIll: true }, PUPIL] };

let folder: string;
let place: Place;
let families: Record<
  'parent' | 'sons' | 'someSon' | 'away' | 'established' | 'town' | 'country' | 'ill' | 'rich',
  Gathered
>;

beforeAll(async () => {
  folder = changedPolicies({ '520402001002/dibao.yaml': () => ATTRIBUTE });
  place = await Place.start('520402001', '2026-08-03', folder);
  const nobody = (personId = '') => ({ circumstances: [{ personId, supporters: [] }] });
  families = {
    parent: await place.gathers(PARENT, ([personId]) => ({
      circumstances: [{ personId, supporters: [SON] }],
    })),
    sons: await place.gathers(PARENT, ([personId]) => sons(personId, 'son-1', 'son-2')),
    someSon: await place.gathers(PARENT, ([personId]) => sons(personId)),
    away: await place.gathers(WORKER, (persons) => nobody(persons[3])),
    established: await place.gathers(WORKER, (persons) => ({
      ...nobody(persons[3]),
      incomes: [
        { personId: persons[0], kind: 'wage', itemCode: 'wage', amountFen: 12 * 90_000, period: YEAR },
      ],
    })),
    town: await place.gathers({ ...RENT, village: '002' }),
    country: await place.gathers(RENT),
    ill: await place.gathers(ILL),
    rich: await place.gathers({ ...ILL, depositFen: 3 * 36 * 52_000 + 1 }),
  };
  await place.decidesSingle(families.ill, families.ill.personIds[1] ?? '', 'seriously-ill');
  const { rich, ...others } = families;
  for (const family of Object.values(others)) await place.proposes(family);
  await place.refuses(rich);
  await place.decide('2026-08-11');
}, 180_000);
afterAll(async () => {
  await place?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const decided = async (family: Gathered) => (await place.recognised(family))[0]?.textZh;

describe('西秀, nine families from the window to the aid chain', () => {
  // (1,840 − 2 × 520) × 50 % = 400; 520 − 400 = 120.
  it('[S4-07] what a son owes is counted by the formula of the place, with a line that names it, and the parent is paid the rest', async () => {
    const line = await place.line(families.parent, 'income.support@2');
    expect(line).toMatchObject({ outcome: 'met', left: 480_000 });
    expect(await decided(families.parent)).toContain('最低生活保障（每月 120.00 元）');
  });

  // 300 paid by the elder + 200 owed by the younger; 520 − 500 = 20. Held against both: 400; 520 − 400 = 120.
  it('[S4-07] each son’s duty is compared with what he pays himself; where nobody stated who pays it is held against both, and the line says so', async () => {
    expect(await place.line(families.sons, 'income.support@2')).toMatchObject({
      outcome: 'met',
      left: 240_000,
    });
    expect(await decided(families.sons)).toContain('最低生活保障（每月 20.00 元）');
    const unknown = await place.line(families.someSon, 'income.support@2');
    expect(unknown?.textZh).toContain('未写明由哪一义务人支付，按全部义务人合计比较');
    expect(await decided(families.someSon)).toContain('最低生活保障（每月 120.00 元）');
  });

  // (1,800 − 20 %) / 4 = 360; (520 − 360) × 4 = 640. With 900 yuan established: 180 and 1,360.
  it('[S4-07] work away is counted with the amount of the place until the survey establishes the real one, which then counts however little it is', async () => {
    expect(await place.line(families.away, 'income.imputed@2')).toMatchObject({ left: 2_160_000 });
    expect(await decided(families.away)).toContain('（每月 640.00 元）');
    expect(await decided(families.established)).toContain('（每月 1360.00 元）');
  });

  // (700 − 600) × 3 = 300; by the 520 of the country the same family is of the margin.
  it('[S4-23] a village with the attribute of a town is paid by the urban standard, its neighbour by the rural one, and each worksheet says which attribute decided', async () => {
    const line = await place.line(families.town, 'dibao.income@1');
    expect(line).toMatchObject({ outcome: 'met', right: 70_000 });
    expect(line?.textZh).toContain(`${PLAN}四（三）7`);
    const [town, country] = [families.town, families.country].map((each) =>
      place.line(each, 'dibao.scheme@1'),
    );
    const why = (await town)?.textZh;
    expect(why).toContain('本地区具有城镇属性，按城镇的标准，不论户别（农村）');
    expect(why).toContain(`${PLAN}四（三）7`);
    expect((await country)?.textZh).toContain('户别为农村，按农村的标准');
    expect(await decided(families.town)).toContain('最低生活保障（每月 300.00 元）');
    expect(await decided(families.country)).toContain('低保边缘');
  });

  // 2,000 / 3 = 666.67, between 520 and 780; 36 standards a head are 18,720.00, for three 56,160.00.
  it('[S4-08] one seriously ill member of a rural margin family has dibao alone, and a fen of deposits above the limit refuses the family', async () => {
    const text = await decided(families.ill);
    expect(text).toContain('低保边缘');
    expect(text).toContain('最低生活保障（个人）（每月 520.00 元）');
    expect(await place.line(families.rich, 'margin.deposit@1')).toMatchObject({ outcome: 'not-met' });
    expect(await decided(families.rich)).toBeUndefined();
    const [refused] = await place.links(families.rich, 'eligibility.application-refused.v1');
    expect(refused?.textZh).toContain('存款');
  });
});
