import fc from 'fast-check';
import { holdsElevenDigits, holdsPersonalNumber, scrubText } from './personal-number.js';

const ID_NUMBER = '99000019860101123X';
const PHONE = '13800138000';

describe('numbers of persons', () => {
  it.each([
    ['an ID number of 18 characters', ID_NUMBER],
    ['an ID number with a small x', '99000019860101123x'],
    ['17 digits', '99000019860101123'],
    ['an old ID number of 15 digits', '990000860101123'],
    ['a phone number', PHONE],
    ['a phone number in wide digits', '１３８００１３８０００'],
  ])('are taken out of a text: %s', (_what, number) => {
    expect(scrubText(`card ${number}, house 12`)).toBe('card [scrubbed], house 12');
    expect(scrubText(`证号${number}。`)).toBe('证号[scrubbed]。');
    expect(holdsPersonalNumber(`report-${number}`)).toBe(true);
  });

  it.each([
    ['a region code of 12 digits', '510683990000'],
    ['an amount', '3500000'],
    ['a time in milliseconds', '1768179600000'],
    ['a date', '2026-01-12'],
    ['an id', '0197f0a1-0000-7000-8000-123456789012'],
    ['an id whose last group is a phone number and a letter', '0197f0a1-0000-7000-8000-13800138000a'],
  ])('are not seen in %s', (_what, text) => {
    expect(scrubText(text)).toBe(text);
    expect(holdsPersonalNumber(text)).toBe(false);
  });

  it('are suspected in a code wherever eleven digits stand together, also in a longer run', () => {
    expect(holdsElevenDigits('1768179600000')).toBe(true);
    expect(holdsElevenDigits('bill-0012345678')).toBe(false);
  });

  it('are found wherever they stand', () => {
    const digits = (length: number): fc.Arbitrary<string> =>
      fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
        .map((d) => d.join(''));
    fc.assert(
      fc.property(
        fc.constantFrom(11, 15, 17, 18).chain(digits),
        fc.string().filter((s) => !/[0-9-]/.test(s)),
        fc.string().filter((s) => !/[0-9Xx-]/.test(s)),
        (number, before, after) => !scrubText(before + number + after).includes(number),
      ),
    );
  });
});
