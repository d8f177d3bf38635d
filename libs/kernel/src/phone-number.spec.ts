import { normalisePhone } from './phone-number.js';

describe('a phone number', () => {
  it.each([
    ['as printed', '13800001234', '13800001234'],
    ['in groups', '138 0000 1234', '13800001234'],
    ['with dashes', '138-0000-1234', '13800001234'],
    ['with the country’s code', '+86 138 0000 1234', '13800001234'],
    ['with the country’s code in another form', '0086-13800001234', '13800001234'],
    ['with the country’s code and no plus', '8613800001234', '13800001234'],
    ['in full width', '１３８００００１２３４', '13800001234'],
    ['with an unseen sign of another program', '\u202a13800001234\u202c', '13800001234'],
    ['a landline', '0838-6201234', '08386201234'],
    ['a landline of eight digits', '010-62012345', '01062012345'],
    ['a landline with its area in brackets', '(0838) 620 1234', '08386201234'],
    ['a landline with the country’s code', '+86 838 6201234', '08386201234'],
    ['a landline of Beijing with the country’s code', '+86-10-62012345', '01062012345'],
  ])('is taken %s', (_how, written, kept) => {
    expect(normalisePhone(written)).toBe(kept);
  });

  it.each([
    ['nothing', ''],
    ['a digit too few', '1380000123'],
    ['a digit too many', '138000012345'],
    ['a landline without its area', '6201234'],
    ['an extension', '0838-6201234-8001'],
    ['two numbers', '13800001234/13900001234'],
    ['another country', '+852 2345 6789'],
    ['a name', '李示范'],
    ['an ID number', '990000198605040011'],
  ])('is refused: %s', (_what, written) => {
    expect(normalisePhone(written)).toBeUndefined();
  });

  it('is the same once it is in its one form', () => {
    expect(normalisePhone(normalisePhone('+86 838 6201234') ?? '')).toBe('08386201234');
  });
});
