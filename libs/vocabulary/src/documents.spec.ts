import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { citation } from './documents.js';

const LAW = '中华人民共和国社会救助法';
const policies = join(dirname(fileURLToPath(import.meta.url)), '../../../policies');

describe('A document that a decision cites', () => {
  it.each([
    ['第二十一条第一款', 'article 21(1)'],
    ['第七条第二款（三）', 'article 7(2)(3)'],
    ['第十三条（三）', 'article 13(3)'],
    ['第十条', 'article 10'],
    ['第十一条第三项', 'article 11(3)'],
    ['第四十三条、第六十五条', 'articles 43, 65'],
    ['第一千零四十七条', 'article 1047'],
    ['第二百零二条', 'article 202'],
    ['三（五）', 'section 3(5)'],
    ['动态管理（条款待核）', 'article to be checked'],
    ['附件二', '附件二'],
  ])('%s is cited in English as %s, in Chinese as written', (article, en) => {
    expect(citation({ doc: LAW, article })).toEqual({
      zh: `${LAW}${article}`,
      en: `Social Assistance Law, ${en}`,
    });
  });

  it('has no empty place where it names no article, and stands as written where it has no English name', () => {
    expect(citation({ doc: LAW, article: '' }).en).toBe('Social Assistance Law');
    expect(citation({ doc: '某县规定', article: '第二条' }).en).toBe('某县规定, article 2');
  });

  it('has an English name where the policies of this repository name it', () => {
    const files = readdirSync(policies, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );
    const texts = files.map((name) => readFileSync(join(policies, name), 'utf8')).join('\n');
    const named = new Set([...texts.matchAll(/\bdoc: ([^,}\n]+)/g)].map(([, doc = '']) => doc.trim()));
    expect(named.size).toBeGreaterThan(8);
    expect([...named].filter((doc) => citation({ doc, article: '' }).en === doc)).toEqual([]);
  });
});
