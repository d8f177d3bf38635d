import type { Fen } from '@aid-chain/kernel';
import { AT_HOME, earns, PUPIL, type FamilyOf } from './family.fixture.js';
import { Place } from './place.fixture.js';

/**
 * 绵竹, August of 2026. Demo values of policies/510683 and 510000 unless a document stands beside them: standard 560
 * yuan a head in the country, margin 840 (民发〔2021〕57号 8), benefit rounded up to the fen, disposable income 24,000 a head
 * and year, necessary spending above 80 %, no supplements.
 */
/** Three people and one rent, from which nothing comes off. */
const withRent = (rentFenPerYear: Fen, medical: Fen = 0): FamilyOf => ({
  persons: [{ ...AT_HOME, rentFenPerYear }, AT_HOME, PUPIL],
  ...(medical === 0 ? {} : { spends: { medical } }),
});

let place: Place;

beforeAll(async () => {
  place = await Place.start('510683990', '2026-08-03');
}, 120_000);
afterAll(() => place?.stop());

describe('绵竹 at the limits of the law, one fen to each side', () => {
  const outcomes = async (family: FamilyOf) => {
    const { categories } = await place.sheet(await place.gathers(family));
    return Object.fromEntries(categories.map(({ category, outcome }) => [category, outcome]));
  };

  // 560 × 36 = 20,160.00 a year
  it('[L-33] dibao asks for an income below the standard: at the standard the family is of the margin, one fen less and it gets dibao', async () => {
    expect(await outcomes(withRent(2_016_000))).toMatchObject({ dibao: 'not-met', margin: 'met' });
    const below = await place.gathers(withRent(2_015_999));
    await place.proposes(below);
    await place.decide('2026-08-11');
    const [{ textZh } = { textZh: '' }] = await place.recognised(below);
    expect(textZh).toContain('最低生活保障（每月 0.01 元）');
    expect(textZh).toContain('中华人民共和国社会救助法第十八条第一款');
  });

  // 840 × 36 = 30,240.00 a year
  it('[L-33] [N1] margin asks for an income below one and a half times the standard: at the line the family is refused, one fen less and it is met', async () => {
    expect(await outcomes(withRent(3_023_999))).toMatchObject({ dibao: 'not-met', margin: 'met' });
    const at = await place.gathers({ ...withRent(3_024_000), asks: ['dibao', 'margin'] });
    expect(await place.category(at, 'margin')).toMatchObject({ outcome: 'not-met' });
    await place.refuses(at);
    const [refused] = await place.links(at, 'eligibility.application-refused.v1');
    expect(refused?.textZh).toContain('应低于低保标准的 1.5 倍即 840.00 元');
  });

  // 60,000 a year, of which 80 % are 48,000; and 24,000 × 3 = 72,000
  it('[L-33] necessary spending has to be above the share and the income below the disposable one of the place', async () => {
    const rigid = async (rent: Fen, medical: Fen) =>
      (await outcomes(withRent(rent, medical)))['rigid-expenditure'];
    expect(await rigid(6_000_000, 4_800_000)).toBe('not-met');
    expect(await rigid(6_000_000, 4_800_001)).toBe('met');
    expect(await rigid(7_200_000, 7_000_000)).toBe('not-met');
    expect(await rigid(7_199_999, 7_000_000)).toBe('met');
  });

  it('[L-44] a place that pays no supplement says of each group that it is not set', async () => {
    const poor = await place.gathers({ persons: [earns(100_000), AT_HOME, PUPIL] });
    expect((await place.line(poor, 'dibao.supplement.not-set@1'))?.textZh).toContain('分类施保未设定');
  });
});
