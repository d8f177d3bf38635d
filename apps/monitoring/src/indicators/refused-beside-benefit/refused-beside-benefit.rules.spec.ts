import { runningBeside, besideSentence, isNewMatter } from './refused-beside-benefit.rules.js';

const dibao = {
  category: 'dibao',
  unit: 'household',
  validFrom: '2025-03-01',
  monthlyAmountFen: 37_699,
} as const;
const margin = { category: 'margin', unit: 'household', validFrom: '2026-07-01' } as const;

describe('a decision beside a benefit that goes on', () => {
  it('concerns what runs and was not recognised again', () => {
    expect(runningBeside({ results: [], running: [dibao] })).toEqual([dibao]);
    expect(runningBeside({ results: [margin], running: [dibao] })).toEqual([dibao]);
    expect(runningBeside({ results: [{ ...dibao, monthlyAmountFen: 1 }], running: [dibao] })).toEqual([]);
    expect(runningBeside({ results: [], running: [] })).toEqual([]);
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
    expect(isNewMatter(9_000_000, undefined)).toBe(true);
    expect(isNewMatter(9_000_000, 9_000_000)).toBe(false);
    expect(isNewMatter(8_000_000, 9_000_000)).toBe(false);
    expect(isNewMatter(9_000_001, 9_000_000)).toBe(true);
    expect(isNewMatter(undefined, 0)).toBe(false);
  });
});
