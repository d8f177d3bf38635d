import { decodeCursor, encodeCursor, page } from './page.js';

describe('a page', () => {
  it('says where to go on only when there is more', () => {
    expect(page([1, 2, 3], 3, (n) => [n])).toEqual({ items: [1, 2, 3] });
    const cut = page([1, 2, 3], 2, (n) => [n]);
    expect(cut.items).toEqual([1, 2]);
    expect(decodeCursor(cut.next)).toEqual([2]);
  });

  it('takes back every cursor that it gave', () => {
    const key = ['2026-01-12', 7, '示范'];
    expect(decodeCursor(encodeCursor(key), 3)).toEqual(key);
    expect(decodeCursor(undefined, 3)).toBeUndefined();
  });

  it.each(['', 'abc', encodeCursor(['a', 'b']), Buffer.from('{"0":1}').toString('base64url'), 'AAAA'])(
    'refuses a cursor that this list did not give: %s',
    (cursor) => {
      expect(() => decodeCursor(cursor)).toThrow('CURSOR_INVALID');
    },
  );
});
