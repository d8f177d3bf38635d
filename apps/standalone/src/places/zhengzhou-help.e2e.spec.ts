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
    const [pupil] = await help.offers(families.working, ['education-grant']);
    expect(pupil?.reasons.map(({ zh }) => zh)).toContain('救助类别：低保边缘家庭——符合');
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
});
