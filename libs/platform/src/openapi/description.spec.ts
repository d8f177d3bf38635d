import { DESCRIPTION } from './description.js';

/** Words of HTTP and of this API: codes, headers, fields, media types. */
const WORDS = ['Allow', 'METHOD_NOT_ALLOWED', 'Idempotency-Key', 'null', 'application/problem+json', 'code'];

describe('what holds at every address', () => {
  it('sets words of the protocol as code in both languages', () => {
    const text = DESCRIPTION.replace(/`[^`]+`/g, '');
    expect(WORDS.filter((word) => new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text))).toEqual([]);
    for (const word of WORDS) expect(DESCRIPTION.split(`\`${word}\``)).toHaveLength(3);
  });
});
