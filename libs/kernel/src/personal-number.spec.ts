import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { newId } from './ids.js';
import { holdsElevenDigits, holdsPersonalNumber, isMessageId } from './personal-number.js';
import { scrubErrorMessage, scrubText } from './scrub.js';

const ID_NUMBER = '99000019860101123X';
const PHONE = '13800138000';
const fromDigits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((d) => d.join(''));

describe('a run of digits', () => {
  it.each([
    ['of digits alone', '01234567-0123-4123-8123-123456789012'],
    ['whose last group is a phone number and a letter', '0197f0a1-0000-7000-8000-13800138000a'],
    ['whose last group is a letter and a phone number', '0197f0a1-0000-7000-8000-a13800138000'],
    ['in capitals', '0197F0A1-0000-7000-8000-13800138000A'],
    ['written without dashes, with 15 digits in a row', 'a123456789014234b8abcdefabcdefab'],
    ['written without dashes, with 17 digits in a row', 'abcdefabcdef7abc8123456789012345'],
    ['written without dashes, with 18 digits in a row', '123456789012412381abcdefabcdefab'],
  ])('in a UUID %s is nobody’s number', (_what, uuid) => {
    const line = `{"eventId":"${uuid}","at":"/v1/referrals/${uuid}/feedback"}`;
    expect(scrubText(line)).toBe(line);
    expect(scrubErrorMessage(`no row ${uuid}`)).toBe(`no row ${uuid}`);
    expect(holdsPersonalNumber(uuid)).toBe(false);
    expect(isMessageId(uuid)).toBe(true);
  });

  it('in an id that we or a department make is never taken for a number', () => {
    for (let n = 0; n < 5_000; n++) {
      expect([isMessageId(newId()), isMessageId(randomUUID())]).toEqual([true, true]);
    }
  });

  it.each([
    ['a number behind a UUID', '0197f0a1-0000-7000-8000-000000000000/99000019860101123X'],
    ['a last group that is longer than that of a UUID', '0197f0a1-0000-7000-8000-990000860101123'],
    ['a phone number with the rest of a UUID', '13800138000-0000-7000-8000-000000000000'],
    ['a number with letters that are no UUID', 'abc990000198601011234def'],
  ])('in %s is still found', (_what, text) => {
    expect(holdsPersonalNumber(text)).toBe(true);
    expect(scrubText(text)).toContain('[scrubbed]');
  });

  it('of 11, 15, 17 or 18 digits is taken out wherever no UUID stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(11, 15, 17, 18).chain(fromDigits), (number) => {
        expect(scrubText(`card ${number}, id ${newId()}.`)).not.toContain(number);
        expect(isMessageId(number)).toBe(false);
      }),
    );
  });
});

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
});
