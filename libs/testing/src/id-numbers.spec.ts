import { checkIdNumber } from '@aid-chain/kernel';
import { idNumber } from './id-numbers.js';

describe('invented identity numbers', () => {
  it('pass the check of GB 11643, belong to no place and never repeat', () => {
    const numbers = Array.from({ length: 2000 }, (_, seed) => idNumber(seed));
    expect(new Set(numbers).size).toBe(2000);
    for (const number of numbers) {
      expect(checkIdNumber(number)).toMatchObject({ ok: true, registerRegionCode: '990000' });
    }
  });

  it('hold the birth date and the sex that were asked for', () => {
    expect(checkIdNumber(idNumber(3, { birthDate: '2014-03-02', sex: 'female' }))).toMatchObject({
      birthDate: '2014-03-02',
      sex: 'female',
    });
  });
});
