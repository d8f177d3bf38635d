import { rmSync } from 'node:fs';
import { changedPolicies } from '@aid-chain/testing';
import { AT_HOME, earns, PUPIL, type Person } from './family.fixture.js';
import { Place, type Gathered } from './place.fixture.js';

/**
 * 崇阳 港口乡, summer of 2026. Demo values of policies/421223 and 420000 unless a document stands beside them: standard 510
 * yuan a head in the country, margin 765 (民发〔2021〕57号 8), 10 % of a wage for work, benefit rounded to the jiao. The ratio
 * of necessary spending, 60 %, is here one that the county set and that ended with June (社会救助法 22).
 */
const RATIO = '    - { from: 2025-01-01, to: null, value: 6000, demo: true }';
const ENDED =
  '    - { from: 2025-01-01, to: 2026-06-30, value: 6000, doc: 崇阳县〔2025〕4号, article: 第三条 }';
/** 1,800 yuan a month, all of it treatment: above every line but the disposable income of the place. */
const SPENDING = {
  persons: [{ ...AT_HOME, rentFenPerYear: 5_400_000 }, AT_HOME, PUPIL],
  spends: { medical: 4_000_000 },
};
const STUDENT: Person = {
  ...{ birthDate: '2006-03-01', relation: 'child', student: 'college', employment: 'student' },
};

let folder: string;
let place: Place;

beforeAll(async () => {
  folder = changedPolicies({
    '421223/rigid-expenditure.yaml': (text) => text.replace(RATIO, ENDED),
  });
  place = await Place.start('421223202', '2026-06-15', folder);
}, 120_000);
afterAll(async () => {
  await place?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('港口乡 before and after the law', () => {
  it('[L-37] a ratio that the county set decides until 2026-06-30; after it nobody is recognised and nobody refused, and the case names what lacks', async () => {
    const family = await place.gathers(SPENDING);
    expect(await place.category(family, 'rigid-expenditure')).toMatchObject({ outcome: 'met' });
    await place.scene.moveTo('2026-08-03');
    expect(await place.category(family, 'rigid-expenditure')).toMatchObject({
      ...{ outcome: 'undetermined', missing: [{ kind: 'parameter', fact: 'rigid.ratio' }] },
    });
    for (const opinion of ['positive', 'negative'])
      expect(await place.opinion(family, opinion)).toMatchObject({ status: 409 });
  });
});

describe('港口乡, who belongs to the household', () => {
  let counted: Gathered;
  let margin: Gathered;

  beforeAll(async () => {
    const wife = { ...AT_HOME, away: { to: '2026-05-20', reasonOut: 'prison' as const }, ownsCar: true };
    const disabled = { ...AT_HOME, labour: 'none' as const, disability: { kind: 5, grade: 3 } };
    counted = await place.gathers({ persons: [earns(150_000), wife, PUPIL, STUDENT] });
    margin = await place.gathers({ persons: [earns(220_000), disabled, PUPIL] });
    await place.decidesSingle(margin, margin.personIds[1] ?? '', 'severely-disabled');
    for (const family of [counted, margin]) await place.proposes(family);
    await place.decide('2026-08-11');
  }, 120_000);

  // 1,350 / 3 = 450; (510 − 450) × 3 = 180. With the prisoner it would be 690, without the student nothing.
  it('[N1] a wife in prison does not count, nor does the car in her name, a grown son at college does, and the family is paid for three', async () => {
    expect((await place.sheet(counted)).figures).toMatchObject({
      ...{ members: 3, countablePerHeadMonthFen: 45_000 },
    });
    expect((await place.recognised(counted))[0]?.textZh).toContain('最低生活保障（每月 180.00 元）');
    const [, wife] = counted.personIds;
    expect(await place.line(counted, 'dibao.vehicle@1')).toMatchObject({ outcome: 'met', left: 0 });
    expect(await place.line(counted, 'dibao.of-others@1')).toMatchObject({
      ...{ outcome: 'not-applicable', facts: [{ fact: 'asset.vehicle', personId: wife }] },
    });
  });

  // 1,980 / 3 = 660, between 510 and 765.
  it('[N1] in a family below one and a half times the standard a member with an intellectual disability of grade three has dibao alone', async () => {
    const [{ textZh } = { textZh: '' }] = await place.recognised(margin);
    expect(textZh).toContain('低保边缘');
    expect(textZh).toContain('最低生活保障（个人）（每月 510.00 元）');
  });
});
