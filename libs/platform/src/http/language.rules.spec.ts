import { languageOf } from './language.rules.js';

describe('the reader’s language', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.4, zh;q=0.5', 'zh'],
    ['fr, en;q=0.5', 'en'],
    ['fr', 'zh'],
    ['*', 'zh'],
    ['en;q=0', 'zh'],
    ['en;q=much', 'zh'],
    ['EN', 'en'],
  ])('of Accept-Language %s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
