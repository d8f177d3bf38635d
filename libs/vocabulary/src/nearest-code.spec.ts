import { incomeItemCodes, nearestCode, needKindCodes } from './index.js';

describe('the code that somebody probably meant', () => {
  it.each([
    ['BASIC_PENSION', 'basic-pension'],
    ['基础养老金', 'basic-pension'],
    ['低保金 social assistance', 'social-assistance'],
    ['drinkingwater', undefined],
  ])('%s: %s', (typed, meant) => {
    expect(nearestCode(incomeItemCodes, typed)).toBe(meant);
  });

  it('is looked for among those that come into question, and is none where nothing is like it', () => {
    expect(nearestCode(needKindCodes, 'house', ['medical', 'housing'])).toBe('housing');
    for (const text of ['', '   ', '99000019', '\u0000', 'zzzz', '-'.repeat(100_000)]) {
      expect(nearestCode(needKindCodes, text)).toBeUndefined();
    }
  });
});
