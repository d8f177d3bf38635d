import { foldName, foldReference, isSameName, nameFault } from './names.js';

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

describe('a name', () => {
  it.each([
    ['of Han characters', '李示范'],
    ['with a middle dot', '买买提·艾力'],
    ['beyond the basic plane', '𠮷田'],
    ['in Latin letters with blanks', 'Anna Maria van der Berg'],
    ['with blanks around it', ' 李示范 '],
    ['with a rare character in its old private encoding', '李\ue863'],
    ['of one character', '李'],
  ])('is taken %s', (_how, name) => {
    expect(nameFault(name)).toBeUndefined();
  });

  it.each([
    ['a zero-width space alone', '\u200b', 'TEXT_UNSEEN_SIGNS'],
    ['a zero-width space within', '李\u200b示范', 'TEXT_UNSEEN_SIGNS'],
    ['an override of the direction first', '\u202e李示范', 'TEXT_UNSEEN_SIGNS'],
    ['a control character', '李\u0007示范', 'TEXT_UNSEEN_SIGNS'],
    ['a line break', '李\n示范', 'TEXT_UNSEEN_SIGNS'],
    ['a filler that looks like nothing', '李\u3164', 'TEXT_UNSEEN_SIGNS'],
    ['an ID number', '99000019860504001X', 'NAME_HOLDS_NUMBER'],
    ['an ID number in full width and groups', '９９００００ １９８６０５０４ ００１Ｘ', 'NAME_HOLDS_NUMBER'],
    ['a phone number behind the name', '李示范13900000001', 'NAME_HOLDS_NUMBER'],
    ['signs only', '——', 'NAME_WITHOUT_LETTERS'],
    ['a number of a few digits', '123', 'NAME_WITHOUT_LETTERS'],
  ])('is refused: %s', (_what, name, code) => {
    expect(nameFault(name)).toBe(code);
  });
});

describe('the number of a bill', () => {
  it('is one number whatever the case, the width, the blanks, dashes and dots in which somebody wrote it', () => {
    const written = [
      'no-1',
      'NO-1',
      'ＮＯ－１',
      ' No- 1 ',
      'no\u3000-1',
      'no-\u200b1',
      'No.1',
      'no—1',
      'NO1',
    ];
    expect(new Set(written.map(foldReference))).toEqual(new Set(['no1']));
    expect(foldReference('255120-000000-123456')).toBe(foldReference('2551200000-00123456'));
  });

  it('is another one with another digit, letter or other sign', () => {
    expect(foldReference('no-1')).not.toBe(foldReference('no-2'));
    expect(foldReference('1/2')).not.toBe(foldReference('12'));
  });

  it('drops its dots, the name of a person keeps them', () => {
    expect(isSameName('买买提·艾力', '买买提艾力')).toBe(false);
  });
});
