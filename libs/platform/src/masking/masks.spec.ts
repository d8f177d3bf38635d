import { maskAddress, maskBirthDate, maskIdNumber, maskName, maskPhone } from './masks.js';

describe('masked personal data', () => {
  it.each([
    ['李建国', '李**'],
    ['李伟', '李*'],
    ['李', '*'],
    ['买买提·吐尔逊', '买******'],
    ['', ''],
  ])('shows of a name the first character only: %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('shows of an ID number neither birth date nor order', () => {
    expect(maskIdNumber('99000019860101123X')).toBe('990**************X');
    expect(maskIdNumber('1234')).toBe('****');
  });

  it('shows of a phone number three digits and two', () => {
    expect(maskPhone('13800138000')).toBe('138******00');
    expect(maskPhone('12345')).toBe('*****');
  });

  it('shows of an address no more than the village', () => {
    expect(maskAddress('四川省绵竹市示范镇一心村三组 12 号')).toBe('四川省绵竹市示范镇***');
    expect(maskAddress('三组 12 号')).toBe('***');
  });

  it('shows of a birth date the year', () => {
    expect(maskBirthDate('1986-01-01')).toBe('1986-**-**');
  });
});
