import { AT_HOME, earns, OLD_AND_ALONE, PUPIL, unsupported, type Person } from './family.fixture.js';
import { PlaceHelp, UNTIL } from './place-help.fixture.js';
import { Place, type Gathered } from './place.fixture.js';

/**
 * 郑州, August of 2026: the help of 郑政办〔2024〕46号 三. A family in town of which nobody works, with an ill mother, a pupil,
 * a student and a grandmother who cannot walk alone, and which a flood hit; beside it one of the margin in which the father
 * works, nobody is ill and the pupil is disabled; one in a village with an unsafe house, which is monitored as well; an old
 * person alone; and one that is refused, which the flood hit too.
 */
const STUDENT: Person = {
  ...{ birthDate: '2006-01-01', relation: 'child', student: 'college', employment: 'student' },
};
const GRANDMOTHER: Person = {
  ...{ birthDate: '1954-01-01', relation: 'parent', employment: 'not-working', labour: 'none' },
};
const WALKS_NOT_ALONE = {
  ...{ eating: true, dressing: true, rising: true, toilet: true, walking: false, bathing: true },
};
const inTown = { residence: 'urban' } as const;
const spends = { disaster: 300_000 };

let place: Place;
let help: PlaceHelp;
let families: Record<'town' | 'working' | 'village' | 'old' | 'refused', Gathered>;

beforeAll(async () => {
  place = await Place.start('410102100', '2026-08-03');
  help = new PlaceHelp(place);
  await help.opens('housing-security', '住房保障', 'demo-dept-housing');
  const jobless: Person = { ...AT_HOME, employment: 'unemployed', rentFenPerYear: 600_000 };
  const ill: Person = { ...AT_HOME, severelyIll: true, labour: 'weak' };
  families = {
    town: await place.gathers(
      { ...inTown, spends, persons: [jobless, ill, PUPIL, STUDENT, GRANDMOTHER] },
      (persons) => ({ circumstances: [{ personId: persons[4], selfCare: WALKS_NOT_ALONE }] }),
    ),
    working: await place.gathers({
      ...{ ...inTown, persons: [earns(450_000), AT_HOME, { ...PUPIL, disability: { kind: 1, grade: 3 } }] },
    }),
    village: await place.gathers({
      ...{ persons: [earns(150_000), AT_HOME, PUPIL, PUPIL], spends: { medical: 1_500_000 } },
      housing: { grade: 'D', only: true },
    }),
    old: await place.gathers({ ...inTown, ...OLD_AND_ALONE }, ([who = '']) => ({
      circumstances: [unsupported(who, 'walking')],
    })),
    refused: await place.gathers({ ...inTown, persons: [earns(2_000_000), AT_HOME], spends }),
  };
  const { refused, ...recognised } = families;
  for (const family of Object.values(recognised)) await place.proposes(family);
  await place.proposes(families.village, 'monitored');
  await place.refuses(refused);
  await place.decide('2026-08-11');
}, 180_000);
afterAll(() => place?.stop());

describe('郑州, what help each family may get, and that it comes', () => {
  it('[S2-23] [L-46] medical insurance pays the whole premium of a tekun person and a share of others’, and costs of the ill alone; who is in no class gets nothing', async () => {
    const codes = ['premium-subsidy-full', 'premium-subsidy-fixed', 'medical-assistance'];
    expect(await help.offered(families.old, codes)).toEqual([
      'may premium-subsidy-full 1 medical-insurance 三（二）1',
    ]);
    expect(await help.offered(families.working, codes)).toEqual(
      [1, 2, 3].map((person) => `may premium-subsidy-fixed ${String(person)} medical-insurance 三（二）1`),
    );
    expect(await help.offered(families.town, ['medical-assistance'])).toEqual([
      'may medical-assistance 2 medical-insurance 三（二）1',
    ]);
    expect(await help.offered(families.refused, codes)).toEqual([]);
    expect(await help.gives(families.old, codes)).toEqual([`参保全额资助 380.00 元 至 ${UNTIL} 医保`]);
    expect(await help.gives(families.town, ['medical-assistance'])).toEqual([
      `医疗救助 500.00 元 至 ${UNTIL} 医保`,
    ]);
    expect(await help.offered(families.town, ['medical-assistance'])).toEqual([]);
  });

  it('[S2-24] a pupil and a student are offered all five kinds of education aid, their grandmother none, and the department’s grant stands on the list', async () => {
    const five = [
      ...['education-grant', 'education-living-subsidy', 'work-study-post', 'student-loan'],
      'school-fee-reduction',
    ];
    const offered = (await help.offered(families.town, five)).filter((line) => line.startsWith('may'));
    expect(offered).toEqual(
      five.flatMap((code) => [3, 4].map((person) => `may ${code} ${String(person)} education 三（二）2`)),
    );
    expect(await help.offered(families.refused, five)).toEqual([]);
    const grants = await help.offers(families.working, ['education-grant']);
    const pupil = grants.find(({ personId }) => personId === families.working.personIds[2]);
    expect(pupil?.reasons.map(({ zh }) => zh)).toContain(
      '救助类别：最低生活保障、特困人员、低保边缘家庭、刚性支出困难家庭、其他困难人员——符合',
    );
    expect(await help.gives(families.town, ['education-grant'])).toEqual([
      `助学金 500.00 元 至 ${UNTIL} 教育`,
      `助学金 500.00 元 至 ${UNTIL} 教育`,
    ]);
  });

  it('[S2-25] [L-28] public rental or a rent subsidy is for families in town, work on an unsafe house for the one in the village, each by the housing department', async () => {
    const codes = ['public-rental-housing', 'rental-subsidy', 'dilapidated-house-rebuilding'];
    const inTowns = [
      'may public-rental-housing 户 housing-security 三（二）3',
      'may rental-subsidy 户 housing-security 三（二）3',
    ];
    for (const family of [families.town, families.working, families.old])
      expect(await help.offered(family, codes)).toEqual(inTowns);
    expect(await help.offered(families.village, codes)).toEqual([
      'may dilapidated-house-rebuilding 户 housing-security 三（二）3',
    ]);
    expect(await help.offered(families.refused, codes)).toEqual([]);
    expect(await help.gives(families.village, codes)).toEqual([
      `农村危房改造 500.00 元 至 ${UNTIL} 住房保障`,
    ]);
  });

  it('[L-47] an unemployed member who can work is sent to human resources; turned down work stands with that reason on the chain, and civil affairs, on whose list it is, decides', async () => {
    const [referral] = (await help.referrals(families.town)).filter(
      ({ department, personId }) => department === 'human-resources' && personId !== undefined,
    );
    if (referral === undefined) throw new Error('nobody of the family was sent to human resources');
    await help.replies(referral, { answer: 'not-possible', reasonCode: 'suitable-work-refused' });
    const steps = await place.links(families.town, 'referral.referral-updated.v1');
    expect(steps.at(-1)?.textZh).toContain('无正当理由拒绝介绍的与其健康状况、劳动能力等相适应的工作');
    expect(steps.at(-1)?.textZh).toContain('需求已列入民政部门待办');
    await help.decides(referral, 'not-needed');
  });

  it('[S2-26] [L-47] who can work is offered training, insurance, interest and tax; a post of public welfare is for the family of which nobody works, which stays on the list of civil affairs until it has one', async () => {
    const four = [
      ...['loan-interest-subsidy', 'employment-tax-reduction', 'training-subsidy'],
      'social-insurance-subsidy',
    ];
    expect(await help.offered(families.working, four)).toEqual(
      four.flatMap((code) => [1, 2].map((who) => `may ${code} ${String(who)} human-resources 三（二）4`)),
    );
    const post = ['public-welfare-post'];
    expect(await help.offered(families.town, post)).toEqual([
      'may public-welfare-post 户 human-resources 三（二）4',
    ]);
    for (const family of [families.working, families.old, families.refused])
      expect(await help.offered(family, post)).toEqual([]);
    expect(await help.offered(families.refused, four)).toEqual([]);
    expect(await help.missed(families.town, 'employment')).toContain('public-welfare-post');
    expect(await help.gives(families.town, post)).toEqual([
      `公益性岗位（零就业家庭优先） 3 次 至 ${UNTIL} 人社`,
    ]);
    expect(await help.missed(families.town, 'employment')).not.toContain('public-welfare-post');
  });

  it('[S2-27] [L-48] whom a flood hit gets aid of three kinds, or, without a class, what the law gives; drought, winter and spring are asked of a person, whose yes goes to the department', async () => {
    const three = ['disaster-emergency-aid', 'disaster-transition-aid', 'collapsed-house-rebuilding'];
    expect(await help.offered(families.town, three)).toEqual(
      three.map((code) => `may ${code} 户 emergency-management 三（二）5`),
    );
    expect(await help.offered(families.refused, [...three, 'disaster-aid'])).toEqual([
      'may disaster-aid 户 emergency-management 第二十八条',
    ]);
    expect(await help.offered(families.working, [...three, 'disaster-aid'])).toEqual([]);
    expect(await help.gives(families.refused, ['disaster-aid'])).toEqual([
      `受灾人员救助（不以困难类别为条件） 2 次 至 ${UNTIL} 应急`,
    ]);
    const seasons = ['drought-living-aid', 'winter-spring-aid'];
    expect(await help.offered(families.refused, seasons)).toEqual([]);
    const [drought, winter] = await help.offers(families.working, seasons);
    expect([drought?.outcome, drought?.asked?.[0]?.zh]).toEqual(['open', '是否因旱灾或者冬春生活困难']);
    expect(await help.missed(families.working, 'disaster')).toEqual([]);
    await help.answers(families.working, drought === undefined ? [] : [drought], 'not-fitting');
    expect(await help.gives(families.working, ['winter-spring-aid'])).toEqual([
      `冬春临时生活困难救助 2 次 至 ${UNTIL} 应急`,
    ]);
    expect(winter?.providers).toMatchObject([{ departmentName: { zh: '应急' } }]);
  });

  it('[S2-29] who cannot do everything alone gets visits and care, and every family of a class social work, of civil affairs', async () => {
    const codes = ['visiting-care', 'home-care', 'social-work-service'];
    const may = async (family: Gathered) =>
      (await help.offered(family, codes)).filter((line) => line.startsWith('may'));
    expect(await may(families.town)).toEqual([
      'may visiting-care 5 civil-affairs 三（四）',
      'may home-care 5 civil-affairs 三（四）',
      'may social-work-service 户 civil-affairs 三（四）',
    ]);
    expect(await may(families.working)).toEqual(['may social-work-service 户 civil-affairs 三（四）']);
    expect(await may(families.refused)).toEqual([]);
    expect(await help.gives(families.old, codes)).toEqual([
      `探访关爱 3 次 至 ${UNTIL} 民政`,
      `照护服务 3 次 至 ${UNTIL} 民政`,
      `社会工作服务（心理疏导、资源链接、能力提升、社会融入） 3 次 至 ${UNTIL} 民政`,
    ]);
  });

  it('[S2-30] heating and utilities are for every class, a death is asked about, and the allowances for disabled persons reach the disabled member of a margin family', async () => {
    const cash = ['heating-subsidy', 'utility-subsidy'];
    for (const family of [families.town, families.working, families.old])
      expect(await help.offered(family, cash)).toEqual(
        cash.map((code) => `may ${code} 户 civil-affairs 三（五）`),
      );
    expect(await help.offered(families.refused, [...cash, 'funeral-fee-reduction'])).toEqual([]);
    const [funeral] = await help.offers(families.town, ['funeral-fee-reduction']);
    expect(funeral?.asked).toMatchObject([{ zh: '是否有家庭成员去世' }]);
    const disabled = ['disabled-living-subsidy', 'disabled-child-rehabilitation'];
    const may = async (family: Gathered) =>
      (await help.offered(family, disabled)).filter((line) => line.startsWith('may'));
    expect(await may(families.working)).toEqual(
      disabled.map((code) => `may ${code} 3 disabled-federation 三（五）`),
    );
    expect(await may(families.town)).toEqual([]);
    expect(await help.gives(families.working, [...cash, 'disabled-living-subsidy'])).toEqual(
      expect.arrayContaining([
        `冬季取暖补贴 500.00 元 至 ${UNTIL} 民政`,
        `困难残疾人生活补贴（延伸至低保边缘家庭） 500.00 元 至 ${UNTIL} 残联`,
      ]),
    );
  });

  it('[S2-20] a monitored family with dibao has the help against falling back beside that of its class, each from its own department and both on one list', async () => {
    const both = ['monitored-support', 'heating-subsidy'];
    expect(await help.offered(families.village, both)).toEqual([
      'may monitored-support 户 agriculture 三',
      'may heating-subsidy 户 civil-affairs 三（五）',
    ]);
    expect(await help.offered(families.town, ['monitored-support'])).toEqual([]);
    expect(await help.gives(families.village, both)).toEqual([
      `防止返贫针对性帮扶 3 次 至 ${UNTIL} 农业农村`,
      `冬季取暖补贴 500.00 元 至 ${UNTIL} 民政`,
    ]);
    const { recognitions } = await place.happiness(families.village);
    expect(recognitions.map(({ category }) => category).sort()).toEqual(['dibao', 'monitored']);
  });

  it('[S2-33] each department is sent what the duty map gives it, and of the class of a family the departments of the law need check nothing again, while agriculture is none of them', async () => {
    const duties = new Map<string, Set<string>>();
    const confirmed = new Map<string, boolean>();
    // Benefits begin in September, and with them the status that departments may rely on.
    await place.scene.moveTo('2026-09-07');
    for (const family of [families.town, families.working, families.village, families.refused])
      for (const { referralId, department, needKind } of await help.referrals(family)) {
        duties.set(department, new Set([...(duties.get(department) ?? []), needKind]));
        if (family === families.village || family === families.town)
          confirmed.set(department, await help.isConfirmed(referralId, department));
      }
    expect(Object.fromEntries([...duties].map(([code, kinds]) => [code, [...kinds].sort()]))).toEqual({
      agriculture: ['industry'],
      'civil-affairs': ['care-service', 'subsidy'],
      'disabled-federation': ['subsidy'],
      education: ['education'],
      'emergency-management': ['disaster'],
      health: ['medical'],
      'housing-security': ['housing'],
      'human-resources': ['employment'],
      'medical-insurance': ['medical'],
    });
    expect(Object.fromEntries(confirmed)).toEqual({
      ...{ education: true, 'emergency-management': true, health: true, 'housing-security': true },
      ...{ 'human-resources': true, 'medical-insurance': true, agriculture: false, 'civil-affairs': false },
    });
  });
});
