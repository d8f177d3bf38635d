import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { holdsPersonalData, maskedLine, maskedText, type Mask } from './mask-line.rules.js';

const mask: Mask = (id) => `id-${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const phone = digits(10).map((rest) => `1${rest}`);
const idNumber = fc.tuple(digits(17), fc.constantFrom('X', 'x', '3', '')).map(([start, end]) => start + end);
const name = fc.constantFrom('李建国', '欧阳小燕', '买买提·艾力', '王');
/** A number as people write it down: in groups with blanks or dashes between. */
const parted = fc
  .tuple(fc.oneof(phone, digits(18)), fc.integer({ min: 1, max: 9 }), fc.constantFrom(' ', '-'))
  .map(
    ([number, at, by]) =>
      `${number.slice(0, at)}${by}${number.slice(at, at + 4)}${by}${number.slice(at + 4)}`,
  )
  .filter((number) => !number.endsWith(' ') && !number.endsWith('-'));
const personal = fc.oneof(phone, idNumber, digits(15), name, parted);
const around = fc.constantFrom('"', ' ', '=', ':', '，', ',', '|', '-', '(');

/** A line as a log may hold it at its worst: personal data in a value, a message, a stack, or in what is no JSON. */
const line = fc
  .tuple(
    personal,
    around,
    around,
    fc.constantFrom('actor', 'msg', 'reason', 'frames', 'household'),
    fc.boolean(),
  )
  .map(([what, before, after, key, isJson]) => {
    const text = `at X${before}${what}${after}end`;
    return { what, text: isJson ? JSON.stringify({ code: 'X', [key]: text, deep: [{ text }] }) : text };
  });

describe('a line that leaves the house', () => {
  it('[A-12] holds no name, no phone and no ID number, wherever they stood', () => {
    fc.assert(
      fc.property(line, ({ what, text }) => {
        const masked = maskedLine(text, mask);
        expect(masked).not.toContain(what.length === 1 ? `${what} ` : what);
        expect(holdsPersonalData(masked)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('names the same household by the same other id, and whoever acted by another name', () => {
    const id = '01a2287f-9bd9-77d0-bf58-7d5b812a8155';
    const [first, second] = ['REQUEST', 'EVENT_PARKED'].map((code) =>
      maskedLine(JSON.stringify({ code, stream: `household/${id}`, actor: 'wang-li' }), mask),
    );
    expect(first).toContain(`household/${mask(id)}`);
    expect(second).toContain(`household/${mask(id)}`);
    expect(first).not.toMatch(/01a2287f|wang-li/);
  });

  it.each(['actor', 'actorId', 'user'])(
    'names whom the field %s names by another name, and no code',
    (field) => {
      const masked = maskedLine(
        JSON.stringify({ code: 'REQUEST', [field]: 'wang-li', work: 'wang-li' }),
        mask,
      );
      expect(JSON.parse(masked)).toEqual({ code: 'REQUEST', [field]: mask('wang-li'), work: 'wang-li' });
    },
  );

  it('keeps what helps: code, time, numbers of events, frames of a stack', () => {
    const text =
      '{"time":"2026-11-29T18:09:41.871Z","code":"KAFKA_UNREACHABLE","waiting":1234567890,"frames":"at run (apps/cli/dist/run.js:12:3)"}';
    expect(maskedLine(text, mask)).toBe(text);
  });

  it('[A-12] names nobody of the directory in a sentence either, by id or staff code', () => {
    const people = new Set(['wang-li', 's-0101']);
    const line = JSON.stringify({ code: 'X', reason: 'Wang-Li, then wang-li. S-0101 not wang-lin' });
    const masked = maskedLine(line, mask, people);
    expect(masked).toBe(
      JSON.stringify({
        code: 'X',
        reason: `${mask('Wang-Li')}, then ${mask('wang-li')}. ${mask('S-0101')} not wang-lin`,
      }),
    );
  });

  it('keeps days, hours and codes of places, though they are groups of digits', () => {
    for (const kept of ['2026-11-29 18:09', '2026-11-29 10', '510683000000 7', 'page 12 of 2400'])
      expect(maskedText(kept, mask)).toBe(kept);
    for (const taken of ['1380013 8000', '138-0013-8000', '510683 19900101 123X', '１３８ ００１３ ８０００'])
      expect(maskedText(`of ${taken}.`, mask)).toMatch(/^of ※+\.$/u);
  });

  it('is stopped where anything is left, also what the mask leaves as an id', () => {
    for (const left of [
      '13800138000',
      '1380013 8000',
      '51068319900101123X',
      '０１２３４５６７８９０',
      '王',
      'a11111111111b',
    ])
      expect(holdsPersonalData(left)).toBe(true);
    expect(holdsPersonalData(maskedText('arrival 12, 2026-11-29, 510683000000', mask))).toBe(false);
  });
});
