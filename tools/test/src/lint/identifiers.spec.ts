import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPrivateWord, PRIVATE_WORDS, privateWords, wordFaults } from './identifiers.js';
import { KNOWN_IDENTIFIERS } from './known-identifiers.js';
import { packageNames, ROOT, sourceFiles } from './source-files.js';

describe('what is no word of the field', () => {
  it.each([
    'told',
    'tellUpdated',
    'TellRefused',
    'saidOf',
    'sayRunning',
    'toldTo',
    'kase',
    'inHand',
    'letter',
    'takeIn',
  ])('%s', (name) => expect(isPrivateWord(name)).toBe(true));
  it.each(['keepHouse', 'MOST_ROWS'])('%s', (name) => expect(isPrivateWord(name)).toBe(true));
  it.each(['essay', 'mostRecent', 'intellect', 'taken', 'letterhead', 'MAX_ROWS'])('%s is one', (name) =>
    expect(isPrivateWord(name)).toBe(false),
  );
  it('door only where others read it: a contract says channel', () => {
    expect(isPrivateWord('doorCodes')).toBe(false);
    expect(isPrivateWord('doorCodes', true)).toBe(true);
  });
  it('stands in the table of CONTRIBUTING with what to write instead', () => {
    const table = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').split('| not | but |\n|---|---|\n')[1];
    const rows = table?.split('\n\n')[0]?.split('\n');
    expect(rows).toEqual(PRIVATE_WORDS.map(({ not, but }) => `| ${not} | ${but} |`));
  });
  it('a name counts, a sentence does not', () => {
    expect(privateWords(`const say = 'nobody is told'; // tell\n`)).toEqual(['say']);
  });
  it('a new one is a fault, and so is an entry of the list that is mended', () => {
    expect(wordFaults('a.ts', ['say'], ['told'])).toEqual([
      'a.ts: "say" is no word of the field, see CONTRIBUTING',
      'a.ts: "told" is gone, remove it from known-identifiers.ts',
    ]);
  });
});

describe('the identifiers of this repository', () => {
  it.each(packageNames())('%s: no private word beside the known ones', (name) => {
    const faults = sourceFiles(name).flatMap((below) => {
      const file = `${name}/src/${below}`;
      const text = readFileSync(join(ROOT, file), 'utf8');
      return wordFaults(file, privateWords(text, name === 'libs/contracts'), KNOWN_IDENTIFIERS[file] ?? []);
    });
    expect(faults).toEqual([]);
  });

  it('no file stands on the list that does not exist', () => {
    const files = packageNames().flatMap((name) => sourceFiles(name).map((file) => `${name}/src/${file}`));
    expect(Object.keys(KNOWN_IDENTIFIERS).filter((file) => !files.includes(file))).toEqual([]);
  });
});
