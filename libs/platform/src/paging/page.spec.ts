import { NO_DUE_DAY } from '../service/due-item-source.js';
import { decodeCursor, encodeCursor, page } from './page.js';

describe('a page', () => {
  it('says where to go on only when there is more', () => {
    expect(page([1, 2, 3], 3, (n) => [n])).toEqual({ items: [1, 2, 3] });
    const cut = page([1, 2, 3], 2, (n) => [n]);
    expect(cut.items).toEqual([1, 2]);
    expect(decodeCursor(cut.next, ['number'])).toEqual([2]);
  });

  it('takes back every cursor that it gave', () => {
    const key = ['2026-01-12', 7, '示范', '0197f0a1-0000-7000-8000-000000000001'];
    expect(decodeCursor(encodeCursor(key), ['date', 'number', 'text', 'id'])).toEqual(key);
    expect(decodeCursor(encodeCursor([NO_DUE_DAY]), ['date'])).toEqual([NO_DUE_DAY]);
    expect(decodeCursor(undefined)).toBeUndefined();
  });

  it.each([
    ['a number where an id belongs', [1], 'id'],
    ['a text where an id belongs', ['1; drop table x'], 'id'],
    ['a text where a number belongs', ['1'], 'number'],
    ['half a number', [0.5], 'number'],
    ['a day that does not exist', ['2026-02-30'], 'date'],
    ['a text that cannot be stored', ['\0'], 'text'],
  ] as const)('refuses a cursor that was made by hand: %s', (_what, key, part) => {
    expect(() => decodeCursor(encodeCursor(key), [part])).toThrow('CURSOR_INVALID');
  });

  it.each(['', 'abc', encodeCursor(['a', 'b']), Buffer.from('{"0":1}').toString('base64url'), 'AAAA'])(
    'refuses a cursor that this list did not give: %s',
    (cursor) => {
      expect(() => decodeCursor(cursor)).toThrow('CURSOR_INVALID');
    },
  );
});
