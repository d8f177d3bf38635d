import { AT_HOME, earns, PUPIL, OLD_AND_ALONE, unsupported, type Person } from './family.fixture.js';
import { FoundPeople } from './found-people.fixture.js';
import { PlaceHelp, UNTIL } from './place-help.fixture.js';
import { Place, type Gathered } from './place.fixture.js';

/**
 * 永宁, September of 2026: the help of the region’s notice of 2021. A family with an ill mother, a pupil, a grandmother who
 * cannot walk alone, an unsafe house and a loss by a flood; one of the margin with a disabled mother; an old person alone;
 * and one that is refused.
 */
const GRANDMOTHER: Person = {
  ...{ birthDate: '1954-01-01', relation: 'parent', employment: 'not-working', labour: 'none' },
};
const WALKS_NOT_ALONE = {
  ...{ eating: true, dressing: true, rising: true, toilet: true, walking: false, bathing: true },
};
let place: Place;
let help: PlaceHelp;
let people: FoundPeople;
let families: Record<'dibao' | 'margin' | 'tekun' | 'refused', Gathered>;

beforeAll(async () => {
  place = await Place.start('640121100', '2026-09-07');
  help = new PlaceHelp(place);
  people = new FoundPeople(place, help);
  const jobless: Person = { ...AT_HOME, employment: 'unemployed', rentFenPerYear: 600_000 };
  const ill: Person = { ...AT_HOME, severelyIll: true, labour: 'weak' };
  families = {
    dibao: await place.gathers(
      {
        ...{ persons: [jobless, ill, PUPIL, GRANDMOTHER], spends: { disaster: 300_000 } },
        housing: { grade: 'D', only: true },
      },
      (persons) => ({
        circumstances: [{ personId: persons[3], selfCare: WALKS_NOT_ALONE }],
      }),
    ),
    margin: await place.gathers({
      persons: [earns(330_000), { ...AT_HOME, disability: { kind: 1, grade: 3 } }, PUPIL],
    }),
    tekun: await place.gathers(OLD_AND_ALONE, ([who = '']) => ({
      circumstances: [unsupported(who, 'walking')],
    })),
    refused: await place.gathers({ persons: [earns(2_000_000), AT_HOME] }),
  };
  const { refused, ...others } = families;
  for (const family of Object.values(others)) await place.proposes(family);
  await place.refuses(refused);
  await place.decide('2026-09-15');
}, 180_000);
afterAll(() => place?.stop());

describe('永宁, what help each family may get, and that it comes', () => {
  it('[S1-10] what the survey confirms of school, illness, housing and work is with its department on the same day, with a day by which it is acknowledged', async () => {
    const sent = (await help.referrals(families.dibao)).filter(
      ({ referredOn }) => referredOn === '2026-09-07',
    );
    expect(sent.map(({ department, needKind }) => `${needKind} ${department}`).sort()).toEqual([
      ...['care-service civil-affairs', 'disaster emergency-management', 'education education'],
      ...['employment human-resources', 'housing housing', 'medical health', 'medical medical-insurance'],
    ]);
    expect(sent.every(({ dueOn }) => dueOn > '2026-09-07' && dueOn <= '2026-09-14')).toBe(true);
    const codes = [
      ...['medical-assistance', 'education-assistance', 'housing-assistance', 'employment-assistance'],
    ];
    const may = (await help.offered(families.dibao, codes)).filter((line) => line.startsWith('may'));
    expect(may).toEqual([
      'may medical-assistance 2 medical-insurance 三条强化措施（一）',
      'may education-assistance 3 education 三条强化措施（一）',
      'may housing-assistance 户 housing 三条强化措施（一）',
      'may employment-assistance 1 human-resources 三条强化措施（一）',
    ]);
    expect(await help.offered(families.refused, codes)).toEqual([]);
    expect(await help.referrals(families.refused)).toEqual([]);
    expect(await help.gives(families.dibao, codes)).toEqual([
      `医疗救助 500.00 元 至 ${UNTIL} 医保`,
      `教育救助 500.00 元 至 ${UNTIL} 教育`,
      `住房救助 500.00 元 至 ${UNTIL} 住房城乡建设`,
      `就业救助 3 次 至 ${UNTIL} 人社`,
    ]);
  });

  it('[S1-11] low-cost care in an institution is for the old of a dibao family who cannot do everything alone, if they wish it; a tekun person has their own', async () => {
    const care = ['low-cost-institutional-care'];
    const may = async (family: Gathered) =>
      (await help.offered(family, care)).filter((line) => line.startsWith('may'));
    expect(await may(families.dibao)).toEqual([
      'may low-cost-institutional-care 4 civil-affairs 三条强化措施（一）',
    ]);
    for (const family of [families.margin, families.tekun, families.refused])
      expect(await may(family)).toEqual([]);
    const [offer] = (await help.offers(families.dibao, care)).filter(({ outcome }) => outcome === 'may');
    expect(offer).toMatchObject({ decides: { zh: '本人是否有意愿；当地机构是否有条件' } });
    expect(await help.gives(families.dibao, care)).toEqual([
      `特困供养机构低费用集中托养 3 次 至 ${UNTIL} 民政`,
    ]);
  });

  it('[S1-16] visits and care are bought for who cannot care for themselves, and the social-work station of the township serves every family of a class', async () => {
    const codes = ['visiting-care', 'social-work-service'];
    const may = async (family: Gathered) =>
      (await help.offered(family, codes)).filter((line) => line.startsWith('may'));
    expect(await may(families.tekun)).toEqual([
      'may visiting-care 1 civil-affairs 三条强化措施（三）',
      'may social-work-service 户 civil-affairs 三条强化措施（三）',
    ]);
    expect(await may(families.margin)).toEqual([
      'may social-work-service 户 civil-affairs 三条强化措施（三）',
    ]);
    expect(await may(families.refused)).toEqual([]);
    expect(await help.gives(families.tekun, codes)).toEqual([
      `访视、照料服务（政府购买） 3 次 至 ${UNTIL} 民政`,
      `乡镇（街道）社工站服务 3 次 至 ${UNTIL} 民政`,
    ]);
  });
});

describe('永宁, people whom nobody knows', () => {
  it('[L-49] the hospital treats somebody nobody knows, no name or paper is asked for, health is told at once where the person is, and what the fund paid stands on the record', async () => {
    const found = await people.finds('emergency-medical', '2026-09-14', '县人民医院急诊科，约六十岁男性');
    expect(found.sent).toMatchObject([
      { department: 'health', needKind: 'medical', urgency: 'urgent', state: 'referred' },
    ]);
    const [referral] = found.sent;
    if (referral === undefined) throw new Error('health was not asked');
    const { family } = await place.scene.get<{ family: object }>(
      ...(['referral', `/v1/referrals/${referral.referralId}`, 'demo-dept-health'] as const),
    );
    expect(family).toMatchObject({ address: '县人民医院急诊科，约六十岁男性' });
    expect(family).not.toHaveProperty('name');
    await help.reports(referral, [{ measureCode: 'emergency-medical-aid', kind: 'cash', nature: 'regular' }]);
    expect(await help.received(found, ['emergency-medical-aid'])).toEqual([
      `疾病应急救助 500.00 元 至 ${UNTIL} 卫健`,
    ]);
    const [link] = await place.links(found, 'referral.found-person-updated.v1');
    expect(link?.textZh).toBe('疾病应急救助：登记，2026-09-14。');
  });

  it('[L-50] a stranded person without document, household or address is cared for, treated, searched for and helped home, each step reported; identified, the person has one chain with the own family', async () => {
    const found = await people.finds('stranded', '2026-09-15', '汽车站候车室，约五十岁女性');
    expect(found.sent).toMatchObject([{ department: 'civil-affairs', needKind: 'other' }]);
    const [referral] = found.sent;
    if (referral === undefined) throw new Error('civil affairs was not asked');
    const codes = [
      ...['stranded-care', 'stranded-urgent-treatment', 'stranded-identity-search', 'stranded-return'],
      ...['stranded-family-search', 'stranded-placement'],
    ];
    const given = codes.map((measureCode) => ({ measureCode, kind: 'service', nature: 'regular' }));
    await help.reports(referral, given);
    const all = ['照料服务', '急病救治', '身份查询'].map((what) => `流散人员${what} 3 次 至 ${UNTIL} 民政`);
    const listed = [
      ...[...all, `协助流散人员返回 3 次 至 ${UNTIL} 民政`, `为流散人员寻亲 3 次 至 ${UNTIL} 民政`],
      `流散人员落户安置 3 次 至 ${UNTIL} 民政`,
    ];
    expect(await help.received(found, codes)).toEqual(listed);
    const { margin } = families;
    const [, personId] = margin.personIds;
    const another = families.tekun.personIds[0];
    expect(await people.identifies(found, margin, another)).toMatchObject({ status: 422 });
    expect(await people.identifies(found, margin, personId)).toMatchObject({ status: 201 });
    expect(await people.identifies(found, margin, personId)).toMatchObject({
      ...{ status: 409, body: { code: 'FOUND_PERSON_IDENTIFIED' } },
    });
    expect(await help.received(margin, codes)).toEqual(listed);
    expect(await help.received(found, codes)).toEqual([]);
    const [joined] = await place.links(margin, 'referral.found-person-updated.v1');
    expect(joined?.textZh).toContain('并入查明身份前的救助记录（亲属认领）');
  });
});
