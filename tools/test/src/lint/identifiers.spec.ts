import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPrivateWord, PRIVATE_WORDS, privateWords, wordFaults } from './identifiers.js';
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
  it('is a fault with the name of its file', () => {
    expect(wordFaults('a.ts', ['say'])).toEqual(['a.ts: "say" is no word of the field, see CONTRIBUTING']);
  });
});

describe('the identifiers of this repository', () => {
  it.each(packageNames())('%s: no private word', (name) => {
    const faults = sourceFiles(name).flatMap((below) => {
      const file = `${name}/src/${below}`;
      const text = readFileSync(join(ROOT, file), 'utf8');
      return wordFaults(file, privateWords(text, name === 'libs/contracts'));
    });
    expect(faults).toEqual([]);
  });
});
