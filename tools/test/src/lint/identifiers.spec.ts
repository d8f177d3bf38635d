import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asynchronousOf, isPrivateWord, PRIVATE_WORDS, privateWords, wordFaults } from './identifiers.js';
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

describe('of() builds from its arguments', () => {
  it.each([
    'class A { async of(id: string) { await read(id); } }',
    'class A { of(id: string): Promise<string> { return read(id); } }',
    'interface A { of(id: string): Promise<string>; }',
    'interface A { readonly of: (id: string) => Promise<string>; }',
    'async function of(id: string) {}',
    'const of = async (id: string) => read(id);',
    'const a = { of: async (id: string) => read(id) };',
  ])('%s reads or writes: load, find or create', (text) => expect(asynchronousOf(text)).toBe(1));

  it.each([
    'class A { of(id: string): string { return id; } }',
    'const of = (id: string) => id;',
    'class A { async load(id: string) { const of = (one: string) => one; return read(of(id)); } }',
  ])('%s does not', (text) => expect(asynchronousOf(text)).toBe(0));
});

describe('the identifiers of this repository', () => {
  it.each(packageNames())('%s: of() neither reads nor writes', (name) => {
    const files = sourceFiles(name).map((below) => `${name}/src/${below}`);
    expect(files.filter((file) => asynchronousOf(readFileSync(join(ROOT, file), 'utf8')) > 0)).toEqual([]);
  });

  it.each(packageNames())('%s: no private word', (name) => {
    const faults = sourceFiles(name).flatMap((below) => {
      const file = `${name}/src/${below}`;
      const text = readFileSync(join(ROOT, file), 'utf8');
      return wordFaults(file, privateWords(text, name === 'libs/contracts'));
    });
    expect(faults).toEqual([]);
  });
});
