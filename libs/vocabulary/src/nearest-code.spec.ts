import { incomeItemCodes, nearestCode, nearestWord, needKindCodes } from './index.js';

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

describe('the word of a file that somebody probably meant', () => {
  const KEYS = ['dibao.standard.rural', 'dibao.standard.urban', 'publicity.days'];

  it.each([
    ['dibao.standart.rural', 'dibao.standard.rural'],
    ['dibao.standard.urbn', 'dibao.standard.urban'],
    ['Publicity.Days', 'publicity.days'],
    ['dibao.other', undefined],
    ['', undefined],
  ])('%s: %s', (typed, meant) => {
    expect(nearestWord(typed, KEYS, 0.75)).toBe(meant);
  });
});
