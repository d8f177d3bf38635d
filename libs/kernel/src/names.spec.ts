import { foldName, isSameName } from './names.js';

describe('names are compared', () => {
  it.each([
    ['with any middle dot', '买买提·艾力', '买买提•艾力'],
    ['with the dot of another keyboard', '买买提·艾力', '买买提・艾力'],
    ['in full width or not', 'ＡＢ', 'AB'],
    ['with a composed letter or its parts', 'é', 'é'],
    ['with a compatibility character or its plain one', '李示范', '\uf9e1示范'],
    ['without blanks', '李 示范', '李示范'],
    ['without signs that no one sees', '李\u200b示范', '李示范'],
    ['without direction marks', '\u202e李示范', '李示范'],
    ['in capitals or not', 'Anna', 'ANNA'],
  ])('[A-23] %s', (_title, a, b) => {
    expect(isSameName(a, b)).toBe(true);
  });

  it('two different characters stay two names, also beyond the basic plane', () => {
    expect(isSameName('𠮷田', '吉田')).toBe(false);
    expect(foldName('𠮷')).toBe('𠮷');
  });
});
