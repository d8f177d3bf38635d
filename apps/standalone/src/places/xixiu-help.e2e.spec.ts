import { AT_HOME, earns, PUPIL, OLD_AND_ALONE, unsupported, type Person } from './family.fixture.js';
import { PlaceHelp, UNTIL } from './place-help.fixture.js';
import { Place, type Gathered } from './place.fixture.js';

const GRANDMOTHER: Person = {
  ...{ birthDate: '1954-01-01', relation: 'parent', employment: 'not-working', labour: 'none' },
};
let place: Place;
let help: PlaceHelp;
let families: Record<'dibao' | 'margin' | 'tekun' | 'refused', Gathered>;

beforeAll(async () => {
  place = await Place.start('520402001', '2026-08-03');
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
afterAll(() => place?.stop());

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
