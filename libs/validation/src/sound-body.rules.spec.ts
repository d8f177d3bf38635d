import fc from 'fast-check';
import { scanBody } from './body-scan.rules.js';
import { duplicateKeyFaults } from './duplicate-keys.rules.js';
import { isSoundBody } from './sound-body.rules.js';

const isSound = (text: string): boolean => isSoundBody(JSON.parse(text), text);
const holdsFault = (text: string): boolean =>
  scanBody(JSON.parse(text)) !== undefined || duplicateKeyFaults(text).length > 0;

const name = fc.constantFrom(
  'a',
  'b',
  '"',
  '\\',
  'a":',
  ':',
  '\u0000',
  '\ud800',
  '李',
  'toString',
  '__proto__',
  '',
);
const blank = fc.constantFrom('', '', ' ', '\n\t ');

/** JSON as people and programs write it, with keys that stand twice. */
const json: fc.Arbitrary<string> = fc.letrec<{ value: string; text: string }>((tie) => ({
  text: fc.tuple(name, fc.boolean()).map(([text, escaped]) => {
    const written = JSON.stringify(text);
    return escaped ? written.replace('a', '\\u0061') : written;
  }),
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('1', '-0.5e3', 'true', 'null', '{}', '[]'),
    tie('text'),
    fc
      .array(fc.tuple(blank, tie('text'), blank, tie('value')), { maxLength: 3 })
      .map(
        (fields) =>
          `{${fields.map(([before, key, after, value]) => `${before}${key}${after}:${value}`).join()}}`,
      ),
    fc
      .array(fc.tuple(tie('value'), blank), { maxLength: 3 })
      .map((values) => `[${values.map(([value, after]) => value + after).join()}]`),
  ),
})).value;

describe('a body that is certainly sound', () => {
  it('has no key twice, none that reaches the prototype, no text that cannot be stored, whatever it is', () => {
    fc.assert(
      fc.property(json, (text) => {
        if (isSound(text)) expect(holdsFault(text)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is every one without fault and escape, so that it is looked through once', () => {
    fc.assert(
      fc.property(json, (text) => {
        if (!text.includes('\\u')) expect(isSound(text)).toBe(!holdsFault(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['a key twice', '{"a":1,"b":{"c":1,"c":2}}'],
    ['a key twice, once with an escape', '{"a":1,"\\u0061":2}'],
    ['a key of every object', '{"a":{"toString":1}}'],
    ['the key of the prototype', '{"__proto__":1}'],
    ['a text that PostgreSQL cannot store', '{"a":"\\u0000"}'],
    ['half a character', '["\\ud800"]'],
    ['one list too many around it', `${'['.repeat(25)}${']'.repeat(25)}`],
  ])('does not have %s', (_what, text) => {
    expect(isSound(text)).toBe(false);
    expect(holdsFault(text)).toBe(true);
  });

  it('may be as deep as a body may be', () => {
    expect(isSound(`${'['.repeat(24)}${']'.repeat(24)}`)).toBe(true);
  });
});
