import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { RequestScope, requestScope } from '../request/request-scope.js';
import { BlindIndex } from './blind-index.js';
import { bodySealing } from './body-sealing.js';
import type { KeyRing } from './key-ring.js';
import { KeyedHash } from './keyed-hash.js';
import { Sealer } from './sealer.js';

const k1 = randomBytes(32);
const k2 = randomBytes(32);
const ring = (current: string, ...keys: [string, Buffer][]): KeyRing => ({ current, keys: new Map(keys) });
const sealer = new Sealer(ring('k1', ['k1', k1]));

describe('a sealed value', () => {
  it('opens for its own field and owner, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        return sealer.open('name', 'p1', sealer.seal('name', 'p1', text)) === text;
      }),
    );
  });

  it('opens as the object that was sealed', () => {
    const value = { disability: { kind: 4, grade: 2 }, notes: ['一', '二'] };
    expect(sealer.openJson('circumstances', 'h1', sealer.sealJson('circumstances', 'h1', value))).toEqual(
      value,
    );
  });

  it('is different every time, so that equal values cannot be recognised', () => {
    expect(sealer.seal('name', 'p1', '李')).not.toEqual(sealer.seal('name', 'p1', '李'));
  });

  it('never has the initialisation vector of another one, which would lay both open', () => {
    const vectors = Array.from({ length: 5_000 }, () => sealer.seal('name', 'p1', '李').iv);
    expect(new Set(vectors).size).toBe(vectors.length);
    // Nor a part of another one: they are cut out of a pool, piece by piece.
    const bytes = Buffer.concat(vectors.map((iv) => Buffer.from(iv, 'base64')));
    const pieces = Array.from({ length: bytes.length - 8 }, (_, at) => bytes.toString('latin1', at, at + 8));
    expect(new Set(pieces).size).toBe(pieces.length);
  });

  it.each([
    ['another owner', 'name', 'p2'],
    ['another field', 'phone', 'p1'],
  ])('does not open for %s', (_what, field, owner) => {
    const sealed = sealer.seal('name', 'p1', '李建国');
    expect(() => sealer.open(field, owner, sealed)).toThrow(/does not belong/);
  });

  it('does not open when it was changed, and the error names nothing of it', () => {
    const sealed = sealer.seal('name', 'p1', '李建国');
    const ct = Buffer.from(sealed.ct, 'base64');
    ct[0] = (ct[0] ?? 0) ^ 1;
    for (const broken of [
      { ...sealed, ct: ct.toString('base64') },
      { ...sealed, ct: '' },
      { ...sealed, iv: '' },
    ]) {
      expect(() => sealer.open('name', 'p1', broken)).toThrow(/does not belong/);
    }
  });

  it('still opens after a new key became the current one, and new values use the new key', () => {
    const old = sealer.seal('name', 'p1', '李');
    const rotated = new Sealer(ring('k2', ['k2', k2], ['k1', k1]));
    expect(rotated.open('name', 'p1', old)).toBe('李');
    expect(rotated.seal('name', 'p1', '李').kid).toBe('k2');
    expect(() => new Sealer(ring('k2', ['k2', k2])).open('name', 'p1', old)).toThrow(/not in the key ring/);
  });

  it('may be a whole body that is no text', () => {
    const sealing = bodySealing(sealer, new KeyedHash(ring('k1', ['k1', k1])));
    const body = Buffer.from([0, 255, 1, 128]);
    expect(sealing.open('inbox|1', sealing.seal('inbox|1', body))).toEqual(body);
    expect(() => sealing.open('inbox|2', sealing.seal('inbox|1', body))).toThrow(/does not belong/);
  });
});

describe('a blind index', () => {
  it('is the same for the same number however it is written, and another for another', () => {
    const index = new BlindIndex(ring('k1', ['k1', k1]));
    expect(index.of(' 99000019860101123x')).toEqual(index.of('99000019860101123X'));
    expect(index.of('99000019860101123X')).not.toEqual(index.of('990000198601011231'));
    expect(index.of('1')[0]).toMatchObject({
      kid: 'k1',
      value: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('has one value per key during a rotation, the current key first', () => {
    const index = new BlindIndex(ring('k2', ['k1', k1], ['k2', k2]));
    expect(index.of('x').map(({ kid }) => kid)).toEqual(['k2', 'k1']);
    expect(index.of('x')[1]).toEqual(new BlindIndex(ring('k1', ['k1', k1])).of('x')[0]);
  });
});

describe('a blind index within a request', () => {
  const index = new BlindIndex(ring('k2', ['k2', k2], ['k1', k1]));
  const within = <T>(work: () => T): T => requestScope.run(new RequestScope('c'), work);

  it('is computed once, and is the same as outside of it', () => {
    const [first, again, other] = within(() => [
      index.ofRequest('x'),
      index.ofRequest('x'),
      index.ofRequest('y'),
    ]);
    expect(again).toBe(first);
    expect(first).toEqual(index.of('x'));
    expect(other).toEqual(index.of('y'));
  });

  it('is forgotten when the request has been answered, also where a connection of the database goes on in its scope', () => {
    const scope = new RequestScope('c');
    const first = requestScope.run(scope, () => index.ofRequest('x'));
    scope.end();
    expect(requestScope.run(scope, () => index.ofRequest('x'))).not.toBe(first);
    expect(requestScope.run(scope, () => index.ofRequest('x'))).toEqual(first);
  });

  it('is kept for nobody else', () => {
    const first = within(() => index.ofRequest('x'));
    expect(within(() => index.ofRequest('x'))).not.toBe(first);
    expect(index.ofRequest('x')).not.toBe(index.ofRequest('x'));
    const otherKeys = new BlindIndex(ring('k1', ['k1', k1]));
    expect(within(() => [index.ofRequest('x'), otherKeys.ofRequest('x')].map((all) => all.length))).toEqual([
      2, 1,
    ]);
  });
});

describe('a keyed hash', () => {
  it('differs between purposes, so that two departments cannot join their tokens', () => {
    const hash = new KeyedHash(ring('k1', ['k1', k1]));
    expect(hash.of('department:health', 'h1')).not.toBe(hash.of('department:water', 'h1'));
    expect(hash.of('department:health', 'h1')).toBe(hash.of('department:health', 'h1'));
  });

  it('is recognised under every key of the ring, and nothing else is', () => {
    const given = new KeyedHash(ring('k1', ['k1', k1])).of('row', 'a').slice(0, 24);
    const renewed = new KeyedHash(ring('k2', ['k1', k1], ['k2', k2]));
    expect(renewed.matches('row', 'a', given)).toBe(true);
    expect(renewed.matches('row', 'b', given)).toBe(false);
    expect(renewed.matches('other', 'a', given)).toBe(false);
    expect(new KeyedHash(ring('k2', ['k2', k2])).matches('row', 'a', given)).toBe(false);
    for (const short of ['', given.slice(0, 8), '中'.repeat(24)])
      expect(renewed.matches('row', 'a', short)).toBe(false);
  });
});
