import { rmSync } from 'node:fs';
import { changedPolicies } from '@aid-chain/testing';
import { AT_HOME, earns, OLD_AND_ALONE, PUPIL, unsupported, type Person } from './family.fixture.js';
import { Place, type Gathered } from './place.fixture.js';

/**
 * 郑州, 2026-08-03. Demo values of policies/410100 unless a document stands beside them: standard 780 yuan a head in town
 * and 565 in the country, incomes of six months, benefit rounded up to the yuan, margin 1.5 × (民发〔2021〕57号 8),
 * necessary spending above 80 % of the income with living counted at the standard, tekun 1,014 and for partial care 360,
 * supplements of 100 yuan (郑政办〔2024〕46号三（一）). In
 * an institution 1,300 and 450. The cost of work, 30 % of the wage, is an older value of the city here.
 */
const INSTITUTION = `
tekun.standard.institution.basic:
  unit: fen/person/month
  values:
    - { from: 2026-01-01, to: null, value: 130000, demo: true }

tekun.standard.institution.care.partly:
  unit: fen/person/month
  values:
    - { from: 2026-01-01, to: null, value: 45000, demo: true }
`;
const FAMILY = [AT_HOME, PUPIL];
const STUDENT: Person = {
  ...{ birthDate: '2006-01-01', relation: 'child', student: 'college', employment: 'student' },
};
/** 72 years old and severely disabled: in two of the five groups. */
const GRANDMOTHER: Person = {
  ...{ birthDate: '1954-01-01', relation: 'parent', employment: 'not-working' },
  disability: { kind: 3, grade: 1 },
};

let folder: string;
let place: Place;
let families: Record<'dibao' | 'tekun' | 'margin' | 'rigid' | 'monitored' | 'other', Gathered>;

beforeAll(async () => {
  folder = changedPolicies({
    '410100/income.yaml': (text) =>
      text.replace(
        'from: 2025-01-01, to: null, value: 3000, demo: true',
        'from: 2025-01-01, to: null, value: 3000, doc: 郑政办〔2024〕46号, article: 三（一）',
      ),
    '410100/tekun.yaml': (text) => text + INSTITUTION,
  });
  place = await Place.start('410102100', '2026-08-03', folder);
  const inTown = { residence: 'urban' } as const;
  const ill = { ...AT_HOME, severelyIll: true };
  families = {
    dibao: await place.gathers({ ...inTown, persons: [earns(150_000), ill, PUPIL, STUDENT, GRANDMOTHER] }),
    tekun: await place.gathers({ ...inTown, ...OLD_AND_ALONE }, ([who = '']) => ({
      circumstances: [unsupported(who, 'walking')],
    })),
    margin: await place.gathers({ ...inTown, persons: [earns(450_000), ...FAMILY] }),
    rigid: await place.gathers({
      // The share is of a year, so that the spouse, too, speaks of twelve months and not only of the six of dibao.
      ...{ ...inTown, persons: [earns(600_000), { ...AT_HOME, wageFenPerYear: 0 }, PUPIL] },
      spends: { medical: 4_000_000 },
    }),
    monitored: await place.gathers({
      ...{ persons: [earns(500_000), ...FAMILY, PUPIL], spends: { medical: 3_600_000 } },
    }),
    other: await place.gathers({
      ...{ ...inTown, asks: ['dibao', 'other-hardship'], persons: [earns(900_000), ...FAMILY] },
    }),
  };
  await place.answersHardship(families.other);
  for (const [name, family] of Object.entries(families))
    await place.proposes(family, name === 'monitored' ? 'monitored' : 'civil-affairs');
  await place.decide('2026-08-11');
}, 180_000);
afterAll(async () => {
  await place?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('郑州, six families from the window to the aid chain', () => {
  it('[S2-01] each of the six groups is recognised by its own method and by whoever decides on it', async () => {
    const found = Object.values(families).map(async (family): Promise<[unknown, string?]> => {
      const [link] = await place.recognised(family);
      return [link?.refs['categories'], link?.textZh.split('：')[0]];
    });
    expect(await Promise.all(found)).toEqual([
      [['dibao'], '民政部门认定'],
      [['tekun'], '民政部门认定'],
      [['margin'], '民政部门认定'],
      [['rigid-expenditure'], '民政部门认定'],
      [['monitored'], '农业农村部门认定'],
      [['other-hardship'], '县级人民政府（管委会）认定'],
    ]);
  });

  // (780 − 1,050 / 5) × 5 = 2,850; ill, minor, student and the grandmother, once: 4 × 100.
  it('[S2-21] [L-44] an ill member, a pupil, a student and an old disabled one get 100 yuan each, once a person, and it stands in the decision', async () => {
    const dibao = await place.category(families.dibao, 'dibao');
    const [, ill, pupil, student, old] = families.dibao.personIds;
    expect(dibao?.['supplements']).toEqual([
      { personId: ill, group: 'seriously-ill', amountFen: 10_000 },
      { personId: pupil, group: 'minor', amountFen: 10_000 },
      { personId: student, group: 'student', amountFen: 10_000 },
      { personId: old, group: 'severely-disabled', amountFen: 10_000 },
    ]);
    const [{ textZh } = { textZh: '' }] = await place.recognised(families.dibao);
    expect(textZh).toContain('最低生活保障（每月 3250.00 元），自 2026-09-01 起');
    expect(textZh).toContain('郑政办〔2024〕46号三（一）');
  });

  // 1,014 + 360 at home, 1,300 + 450 in an institution.
  it('[L-39] [L-42] a tekun person is recognised before they chose institution or home; what is paid follows the choice and its change, each kept with its amount, on a line that names both standards; the happiness list and its sheet name the form', async () => {
    const { tekun } = families;
    expect(await place.category(tekun, 'tekun')).toMatchObject({ outcome: 'met', monthlyAmountFen: null });
    expect((await place.line(tekun, 'tekun.benefit@2'))?.textZh).toContain(
      '集中供养，基本生活标准 1300.00 元加照料护理标准（部分丧失生活自理能力）450.00 元，为 1750.00 元；分散供养，基本生活标准 1014.00 元加照料护理标准（部分丧失生活自理能力）360.00 元，为 1374.00 元',
    );
    expect((await place.recognised(tekun))[0]?.textZh).toContain('认定：特困人员（个人），自 2026-09-01 起');
    expect(await place.chooses(tekun, 'home')).toMatchObject({ number: 1, monthlyAmountFen: 137_400 });
    await place.scene.moveTo('2026-08-14');
    expect(await place.chooses(tekun, 'institution')).toMatchObject({ number: 2, monthlyAmountFen: 175_000 });
    expect((await place.worksheet(tekun)).supportForms).toMatchObject([
      { form: 'home', on: '2026-08-11', monthlyAmountFen: 137_400 },
      { form: 'institution', on: '2026-08-14', monthlyAmountFen: 175_000 },
    ]);
    const changes = await place.links(tekun, 'eligibility.recognition-changed.v1');
    expect(changes.map(({ textZh }) => textZh)).toEqual([
      '特困人员自 2026-09-01 起调整（每月 1374.00 元）。',
      '特困人员自 2026-09-01 起调整（每月 1750.00 元）。',
    ]);
    const [listed] = (await place.happiness(tekun)).recognitions;
    expect(listed?.supportForm).toMatchObject({ form: 'institution', chosenOn: '2026-08-14' });
    expect(await place.printed(tekun)).toContain('特困人员（集中供养）');
  });

  it('[L-36] the margin line is 1.5 times the standard, with the law and the measures of 2021 that give the number', async () => {
    const line = await place.line(families.margin, 'margin.income@1');
    expect(line).toMatchObject({ outcome: 'met', left: 105_000, right: 117_000 });
    expect(line?.textZh).toContain('（中华人民共和国社会救助法第二十一条第一款，民发〔2021〕57号第八条）');
  });

  it('[L-38] an older value of the city is used and every worksheet says that whoever may set it has not yet', async () => {
    const line = await place.line(families.margin, 'income.countable@1');
    expect(line?.textZh).toContain('减务工成本');
    expect(line?.textZh).toContain('郑政办〔2024〕46号三（一）；沿用旧值，有权机关尚未规定');
  });
});
