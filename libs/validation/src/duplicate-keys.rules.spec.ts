import fc from 'fast-check';
import { duplicateKeyFaults } from './duplicate-keys.rules.js';

const paths = (text: string): string[] => {
  JSON.parse(text);
  return duplicateKeyFaults(text).map(({ code, path }) => `${code} ${path}`);
};

describe('a field that is written twice', () => {
  it.each([
    ['at the top', '{"amountFen": 1, "amountFen": 2}', ['KEY_TWICE /amountFen']],
    ['in a part', '{"a": {"b": 1, "c": 2, "b": 1}}', ['KEY_TWICE /a/b']],
    ['in an entry of a list', '{"a": [{"b": 1}, {"b": [1, 2], "b" : {}}]}', ['KEY_TWICE /a/1/b']],
    ['in two ways of writing', '{"ab": 1, "\\u0061b": 2}', ['KEY_TWICE /ab']],
    ['three times', '{"a":1,"a":2,"a":3}', ['KEY_TWICE /a', 'KEY_TWICE /a']],
    ['with a quotation mark in its name', '{"a\\"": 1, "a\\"": 2}', ['KEY_TWICE /a"']],
    ['after a text that ends with a backslash', '{"t": "\\\\", "b": 1, "b": 2}', ['KEY_TWICE /b']],
  ])('is found with its place: %s', (_where, text, expected) => {
    expect(paths(text)).toEqual(expected);
  });

  it.each([
    ['the same key in two objects', '[{"a": 1}, {"a": 2}, {"b": {"a": 1}, "a": 2}]'],
    ['a value like a key', '{"a": "b", "b": "a", "c": ["a", "a", "a"]}'],
    ['brackets and colons inside texts', '{"a": "{\\"b\\":1,\\"b\\":2}", "b": ":"}'],
    ['no object at all', '"a"'],
  ])('is not found in what is written once: %s', (_what, text) => {
    expect(paths(text)).toEqual([]);
  });

  it('names nobody: digits of persons in a field name are taken out', () => {
    expect(paths('{"99000019860101123X": 1, "99000019860101123X": 2}')).toEqual(['KEY_TWICE /[scrubbed]']);
  });

  it('no body that a program wrote has one, however it is built', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(duplicateKeyFaults(JSON.stringify(value, null, 1))).toEqual([]);
      }),
    );
  });
});
