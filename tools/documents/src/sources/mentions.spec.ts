import { mentionsIn, wordsOf } from './mentions.js';

const names = (text: string): string[] => mentionsIn(text).map(({ name }) => name);

describe('names of documents', () => {
  it.each([
    ['D57 art. 13; T43 5 and SA 48', ['D57', 'T43', 'SA']],
    ['as S3-15 and L-01 ask (A-21; N4)', ['S3-15', 'L-01', 'A-21', 'N4']],
    ['社会救助法 41，劳动法第十五条', ['社会救助法', '劳动法']],
    ['民发〔2021〕57号 and 国务院令第649号', ['民发〔2021〕57号', '国务院令第649号']],
    ['GB 11643-1999, RFC 9457', ['GB 11643', 'RFC 9457']],
    [
      'architecture §4, heart.md §7, rules.md «units»',
      ['architecture §4', 'heart.md §7', 'rules.md «units»'],
    ],
    ['adr/0021 and docs/operations.md', ['adr/0021', 'docs/operations.md']],
  ])('are found in "%s"', (text, found) => {
    expect(names(text)).toEqual(expect.arrayContaining(found));
  });

  it.each(['at 2026-01-12T09:00:00+08:00', 'SHA-256 and UTF-8', 'dibao.income@1', 'sheet A1.B2'])(
    'are not seen in "%s"',
    (text) => {
      expect(names(text)).toEqual([]);
    },
  );

  it('are looked for in what is said, not in what is run', () => {
    const source = "/** D57 7. */\nconst url = 'http://x/D58'; // N4 asks\nconst a = 'S9-99';\n * L-01\n";
    expect(names(wordsOf('a.ts', source)).sort()).toEqual(['D57', 'L-01', 'N4']);
    expect(names(wordsOf('a.yaml', 'k: S9-99\n# D57 8\n'))).toEqual(['D57']);
  });
});
