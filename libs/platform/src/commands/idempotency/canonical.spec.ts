import { canonicalJson } from '@aid-chain/kernel';
import fc from 'fast-check';
import { canonical } from './canonical.rules.js';

describe('the content that an idempotency key stands for', () => {
  it('does not depend on the order of fields at any depth', () => {
    expect(canonical({ a: 1, b: { c: [1, { d: 2, e: 3 }], f: null } })).toBe(
      canonical({ b: { f: null, c: [1, { e: 3, d: 2 }] }, a: 1 }),
    );
  });

  it('depends on every value and on the order of lists', () => {
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
    expect(canonical({ a: 1 })).not.toBe(canonical({ a: '1' }));
    expect(canonical({ a: [] })).not.toBe(canonical({}));
    expect(canonical([null])).not.toBe(canonical([]));
  });

  it('is the same whether a field is left out or null, which every endpoint takes for the same', () => {
    expect(canonical({ a: null, b: { c: null, d: 1 } })).toBe(canonical({ b: { d: 1 } }));
  });

  it('is written as canonical JSON is written everywhere else, whatever the texts and numbers', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'binary' }),
        fc.constantFrom('"', '\\', '\ud83d\ude00', '\ud800', '\u2028', '\u0000', '李建国'),
        fc.double(),
        fc.integer(),
        fc.boolean(),
        fc.array(tie('any'), { maxLength: 4 }),
        // A key that looks like a number has a place of its own in every object.
        fc.dictionary(
          fc.string({ unit: 'binary' }).map((key) => `k${key}`),
          tie('any'),
          { maxKeys: 5 },
        ),
      ),
    })).any;
    fc.assert(
      fc.property(value, (body) => {
        expect(canonical(body)).toBe(canonicalJson(body));
      }),
    );
  });

  it('is JSON of the same content', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const again: unknown = JSON.parse(canonical(value));
        expect(canonical(again)).toBe(canonical(value));
        if (!JSON.stringify(value).includes('null')) {
          expect(again).toEqual(JSON.parse(JSON.stringify(value)));
        }
      }),
    );
  });
});
