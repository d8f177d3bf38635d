import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CODE_LISTS, categoryCodes, isCodeOf, knownCode, listed, nameOf } from './index.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const glossary = readFileSync(join(ROOT, 'docs/adr/0001-language.md'), 'utf8');
const terms = new Set(
  [...glossary.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) =>
    cell.split(' / ').map((term) => term.replaceAll('**', '').trim()),
  ),
);

/**
 * Files that may hold codes as text: everything that is built, without the vocabulary, specs and fixtures. Migrations
 * are left out: what a table allowed on a day is history and must not change with the vocabulary.
 */
function sources(): { path: string; text: string }[] {
  return ['apps', 'libs', 'tools'].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.spec|\.fixture|\.d)\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !/node_modules|\/dist\/|libs\/vocabulary\/|\.migration\.ts$|\/database\//.test(path))
      .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') })),
  );
}

/**
 * Runs of text literals in a source: the entries of a list, or the members of a union. Two codes side by side are
 * often a value and no list, so they count only where something is declared as them.
 */
function literalRuns(text: string): string[][] {
  const runs = text.matchAll(/(=\s*\[?\s*)?('[a-z][a-z0-9_-]*'(?:\s*[,|]\s*'[a-z][a-z0-9_-]*')+)/g);
  return [...runs]
    .map(([, declared, run = '']) => ({
      declared,
      codes: [...run.matchAll(/'([^']+)'/g)].map((m) => m[1] ?? ''),
    }))
    .filter(({ declared, codes }) => declared !== undefined || codes.length > 2)
    .map(({ codes }) => codes);
}

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((code) => b.includes(code));

describe('The vocabulary', () => {
  it.each(CODE_LISTS.map((list) => [list.name, list] as const))(
    '%s: every code has a Chinese and an English name of its own',
    (_, { codes }) => {
      const names = Object.values(codes);
      expect(names.length).toBeGreaterThan(1);
      for (const { zh, en } of names) {
        expect(zh).toMatch(/[\u4e00-\u9fff]/);
        expect(en).toMatch(/^[A-Za-z]/);
      }
      expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length);
      expect(new Set(names.map(({ en }) => en)).size).toBe(names.length);
    },
  );

  it.each(CODE_LISTS.map((list) => [list.name, list.term] as const))(
    '%s belongs to a term of the glossary: %s',
    (_, term) => {
      expect([...terms]).toContain(term);
    },
  );

  it('names each list once, and no two lists hold the same codes', () => {
    expect(CODE_LISTS.length).toBeGreaterThan(40);
    expect(new Set(CODE_LISTS.map(({ name }) => name)).size).toBe(CODE_LISTS.length);
    const sets = CODE_LISTS.map(({ codes }) => Object.keys(codes).sort().join());
    expect(new Set(sets).size).toBe(sets.length);
  });

  it('is the only place where a list of codes is declared', () => {
    const lists = CODE_LISTS.map(({ name, codes }) => ({ name, codes: Object.keys(codes) }));
    const files = sources();
    expect(files.length).toBeGreaterThan(500);
    const again = files.flatMap(({ path, text }) =>
      literalRuns(text).flatMap((run) =>
        lists.filter(({ codes }) => sameSet(codes, run)).map(({ name }) => `${path}: ${name}`),
      ),
    );
    expect(again).toEqual([]);
  });

  it('shows a code that it does not know by the code itself', () => {
    expect(nameOf(categoryCodes, 'dibao')).toEqual({ zh: '最低生活保障', en: 'dibao' });
    expect(knownCode(categoryCodes, 'dibao', 'other-hardship')).toBe('dibao');
    for (const code of ['later-category', '__proto__', 'constructor']) {
      expect(nameOf(categoryCodes, code)).toEqual({ zh: code, en: code });
      expect(isCodeOf(categoryCodes, code)).toBe(false);
      expect(knownCode(categoryCodes, code, 'other-hardship')).toBe('other-hardship');
    }
    expect(listed([nameOf(categoryCodes, 'dibao'), nameOf(categoryCodes, 'tekun')])).toEqual({
      zh: '最低生活保障、特困人员',
      en: 'dibao, tekun',
    });
  });
});
