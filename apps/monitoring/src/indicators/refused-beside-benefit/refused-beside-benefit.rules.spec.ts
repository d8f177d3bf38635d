import { besideSentence, isNewMatter, personsBeside, runningBeside } from './refused-beside-benefit.rules.js';

const dibao = {
  category: 'dibao',
  unit: 'household',
  validFrom: '2025-03-01',
  monthlyAmountFen: 37_699,
} as const;
const tekunOf = (personId: string) =>
  ({
    category: 'tekun',
    unit: 'person',
    personId,
    validFrom: '2025-03-01',
    monthlyAmountFen: 72_800,
  }) as const;
const margin = { category: 'margin', unit: 'household', validFrom: '2026-07-01' } as const;

describe('a decision beside a benefit that goes on', () => {
  it('concerns what runs and was not recognised again', () => {
    expect(runningBeside({ results: [], running: [dibao] })).toEqual([dibao]);
    expect(runningBeside({ results: [margin], running: [dibao] })).toEqual([dibao]);
    expect(runningBeside({ results: [{ ...dibao, monthlyAmountFen: 1 }], running: [dibao] })).toEqual([]);
    expect(runningBeside({ results: [], running: [] })).toEqual([]);
  });

  it('[S2-19] concerns the one of two tekun persons who was not recognised again, and not the other', () => {
    const [one, other] = [tekunOf('p1'), tekunOf('p2')];
    expect(runningBeside({ results: [one], running: [one, other] })).toEqual([other]);
    expect(personsBeside([other])).toEqual(['p2']);
    const { textZh } = besideSentence('2026-06-12', [other]);
    expect(textZh).toContain('的决定未认定特困人员（成员 1 人），而该户正在享受特困人员（每月 728.00 元');
  });

  it('[S1-09] who had dibao alone is taken in by that of the whole household, and one person’s takes no place of the household’s', () => {
    const single = { ...dibao, unit: 'person', personId: 'p1' } as const;
    expect(runningBeside({ results: [dibao], running: [single] })).toEqual([]);
    expect(runningBeside({ results: [single], running: [dibao] })).toEqual([dibao]);
  });

  it('[A-20] the benefit of another member is a new matter', () => {
    const found = (...personIds: string[]) => ({ annualNetIncomeFen: 0, personIds });
    expect(isNewMatter(found('p2'), found('p1'))).toBe(true);
    expect(isNewMatter(found('p1'), found('p1', 'p2'))).toBe(false);
  });

  it('names the benefit with amount and day, and that nothing changes by itself', () => {
    const { textZh, textEn } = besideSentence('2026-06-12', [dibao]);
    expect(textZh).toBe(
      '2026-06-12 的决定未认定最低生活保障，而该户正在享受最低生活保障（每月 376.99 元，自 2025-03-01 起）。请走访核查是否仍符合条件；另行作出决定之前待遇不变。',
    );
    expect(textEn).toContain('dibao (376.99 yuan a month from 2025-03-01)');
    expect(textEn).toContain('nothing changes');
  });

  it('[A-20] what a person has looked at stays quiet until the income is higher', () => {
    const of = (annualNetIncomeFen: number | undefined) => ({ annualNetIncomeFen, personIds: [] });
    expect(isNewMatter(of(9_000_000), undefined)).toBe(true);
    expect(isNewMatter(of(9_000_000), of(9_000_000))).toBe(false);
    expect(isNewMatter(of(8_000_000), of(9_000_000))).toBe(false);
    expect(isNewMatter(of(9_000_001), of(9_000_000))).toBe(true);
    expect(isNewMatter(of(undefined), of(0))).toBe(false);
  });
});
