import fc from 'fast-check';
import { addDays } from './dates.js';
import { checkIdNumber, idCheckCharacter, normaliseIdNumber } from './id-number.js';

function withCheck(first17: string): string {
  return first17 + idCheckCharacter(first17);
}

const persons = fc
  .record({ days: fc.integer({ min: 0, max: 40_000 }), sequence: fc.integer({ min: 0, max: 999 }) })
  .map(({ days, sequence }) => ({ birth: addDays('1920-01-01', days), sequence }))
  .map(({ birth, sequence }) => ({
    birth,
    sequence,
    idNumber: withCheck(`990000${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`),
  }));

describe('an identity number', () => {
  it('gives birth date, sex and place of registration', () => {
    expect(checkIdNumber(withCheck('99000019800307001'))).toEqual({
      ok: true,
      idNumber: '990000198003070019',
      birthDate: '1980-03-07',
      sex: 'male',
      registerRegionCode: '990000',
    });
  });

  const valid = withCheck('99000019800307001');
  it.each([
    ['nothing', '', 'ID_NUMBER_FORMAT'],
    ['a letter within', '99000019800307A011', 'ID_NUMBER_FORMAT'],
    ['a name', '李示范', 'ID_NUMBER_FORMAT'],
    ['a digit too few', valid.slice(1), 'ID_NUMBER_LENGTH'],
    ['a digit too many', `${valid}0`, 'ID_NUMBER_LENGTH'],
    ['a phone number', '13800138000', 'ID_NUMBER_LENGTH'],
    ['another last digit', valid.slice(0, 17) + (valid.endsWith('1') ? '2' : '1'), 'ID_NUMBER_CHECK_DIGIT'],
    ['no province', withCheck('01000019800307001'), 'ID_NUMBER_REGION'],
    ['a province that does not exist', withCheck('66010019800307001'), 'ID_NUMBER_REGION'],
    ['a permit of Hong Kong or Macao', 'H0123456701', 'ID_NUMBER_OTHER_DOCUMENT'],
    ['the same, eight digits, in small letters', 'm01234567', 'ID_NUMBER_OTHER_DOCUMENT'],
    ['a permit of Taiwan', '01234567', 'ID_NUMBER_OTHER_DOCUMENT'],
    ['an identity card of Hong Kong', 'A123456(7)', 'ID_NUMBER_OTHER_DOCUMENT'],
    ['a passport', 'EA 1234567', 'ID_NUMBER_OTHER_DOCUMENT'],
    ['an old card of a foreigner', 'USA110080010010', 'ID_NUMBER_OTHER_DOCUMENT'],
  ])('says what is wrong with it: %s', (_what, wrong, code) => {
    expect(checkIdNumber(wrong)).toEqual({ ok: false, code });
  });

  it.each([
    ['a mainland card', '51068319800307001'],
    ['a residence permit of Hong Kong', '81000019800307001'],
    ['a residence permit of Taiwan', '83000019800307001'],
    ['a card of a foreigner with permanent residence', '91112419800307001'],
  ])('is one of %s', (_what, first17) => {
    expect(checkIdNumber(withCheck(first17))).toMatchObject({ ok: true, idNumber: withCheck(first17) });
  });

  it('is refused with a birth date that does not exist, although the check digit fits', () => {
    for (const day of ['19800230', '19801301', '20260229']) {
      expect(checkIdNumber(withCheck(`990000${day}001`))).toEqual({
        ok: false,
        code: 'ID_NUMBER_BIRTH_DATE',
      });
    }
  });

  it.each([
    ['blanks around it', '  99000019860504001x\n'],
    ['blanks in groups', '990000 19860504 001X'],
    ['dashes', '990000-19860504-001X'],
    ['a small x', '99000019860504001x'],
    ['full width', '９９００００１９８６０５０４００１Ｘ'],
    ['a full width small x', '99000019860504001ｘ'],
    ['a zero-width space from another program', '990000\u200b19860504001X'],
    ['the 15 digits of the first generation', '990000860504001'],
    ['the 15 digits in full width and groups', '９９００００ ８６０５０４ ００１'],
  ])('is the same person’s with %s', (_how, written) => {
    const number = withCheck('99000019860504001');
    expect(normaliseIdNumber(written)).toBe(normaliseIdNumber(number));
    expect(checkIdNumber(written)).toMatchObject({ ok: true, idNumber: number, birthDate: '1986-05-04' });
  });

  it('of the first generation with the digits of a centenarian is of the century before', () => {
    expect(checkIdNumber('990000980504997')).toMatchObject({ ok: true, birthDate: '1898-05-04' });
  });

  it('of the first generation on a day that does not exist is refused for the day', () => {
    expect(checkIdNumber('990000860230001')).toEqual({ ok: false, code: 'ID_NUMBER_BIRTH_DATE' });
  });

  it('is accepted for every birth date and sequence, also with the X', () => {
    fc.assert(
      fc.property(persons, ({ birth, sequence, idNumber }) => {
        expect(checkIdNumber(idNumber)).toMatchObject({
          ok: true,
          birthDate: birth,
          sex: sequence % 2 === 1 ? 'male' : 'female',
        });
      }),
    );
    expect(fc.sample(persons, 300).some(({ idNumber }) => idNumber.endsWith('X'))).toBe(true);
  });

  it('is refused when any one digit was mistyped', () => {
    const slips = fc.record({
      person: persons,
      at: fc.integer({ min: 1, max: 16 }),
      shift: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(slips, ({ person: { idNumber }, at, shift }) => {
        const digit = String((Number(idNumber.charAt(at)) + shift) % 10);
        const check = checkIdNumber(idNumber.slice(0, at) + digit + idNumber.slice(at + 1));
        expect(check).toEqual({ ok: false, code: 'ID_NUMBER_CHECK_DIGIT' });
      }),
    );
  });
});
