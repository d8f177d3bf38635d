import { describe, expect, it } from '@jest/globals';
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
  it('tells birth date, sex and place of registration', () => {
    expect(checkIdNumber(withCheck('99000019800307001'))).toEqual({
      ok: true,
      birthDate: '1980-03-07',
      sex: 'male',
      registerRegionCode: '990000',
    });
  });

  it('is refused in another form', () => {
    const valid = withCheck('99000019800307001');
    for (const wrong of [
      '',
      valid.slice(1),
      `${valid}0`,
      ` ${valid}`,
      '99000019800307A011',
      '0'.repeat(18),
    ]) {
      expect(checkIdNumber(wrong)).toEqual({ ok: false, code: 'ID_NUMBER_FORMAT' });
    }
  });

  it('is refused with a birth date that does not exist, although the check digit fits', () => {
    for (const day of ['19800230', '19801301', '20260229']) {
      expect(checkIdNumber(withCheck(`990000${day}001`))).toEqual({
        ok: false,
        code: 'ID_NUMBER_BIRTH_DATE',
      });
    }
  });

  it('is compared without spaces and with a capital X', () => {
    expect(normaliseIdNumber(' 99000019800307001x ')).toBe('99000019800307001X');
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
