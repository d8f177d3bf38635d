import { createHash } from 'node:crypto';
import { canonicalJson, hashOf } from './canonical-json.js';

describe('canonical JSON', () => {
  it.each<[string, unknown, string]>([
    ['keys in their order at every depth', { b: [{ d: 1, c: 2 }], a: {} }, '{"a":{},"b":[{"c":2,"d":1}]}'],
    [
      'what has its keys in order already',
      { a: { b: 1, c: null }, d: ['x'] },
      '{"a":{"b":1,"c":null},"d":["x"]}',
    ],
    ['an inner part that is out of order', { a: { c: 1, b: 2 }, d: 3 }, '{"a":{"b":2,"c":1},"d":3}'],
    ['without what is undefined', { a: undefined, b: { d: undefined, c: 1 } }, '{"b":{"c":1}}'],
    ['whole numbers of any size as text', { a: 10n, b: [2n] }, '{"a":"10","b":["2"]}'],
    [
      'keys by their code units, numbers among them',
      { '10': 1, '9': 2, b: 3, B: 4 },
      '{"9":2,"10":1,"B":4,"b":3}',
    ],
    [
      'an own key of any name',
      JSON.parse('{"b":1,"__proto__":{"d":1,"c":2}}'),
      '{"__proto__":{"c":2,"d":1},"b":1}',
    ],
  ])('writes %s', (_what, value, text) => {
    expect(canonicalJson(value)).toBe(text);
    expect(hashOf(value)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });
});
