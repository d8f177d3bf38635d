import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { filesOf, ROOT } from '../links/repository.js';
import { mentionsIn, wordsOf, type Mention } from './mentions.js';

const PAGE = 'docs/sources.md';
/** Written by programs, or in which the names are explained. */
const LEFT_OUT = [
  PAGE,
  'docs/events.md',
  'docs/asyncapi.yaml',
  'docs/requirements.md',
  'tools/documents/src/sources/mentions.spec.ts',
];
/** Technical terms that have the form of a short name. */
const TERMS = 'ADR AES CI CPU GET HTTP JSON KB MB POST PUT SHA SQL TLS UTC UTF UUID'.split(' ');

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const sources = read(PAGE);
const short = new Set([...sources.matchAll(/`([A-Z]{1,4}\d{0,3})`/g)].map(([, name = '']) => name));
const rows = new Set(
  (JSON.parse(read('docs/requirements.json')) as { rows: { id: string }[] }).rows.map(({ id }) => id),
);
const sections = new Set(
  [...read('docs/architecture.md').matchAll(/^## (\d+)\./gm)].map(([, no = '']) => no),
);
const decisions = new Set(readdirSync(join(ROOT, 'docs/adr')).map((name) => name.slice(0, 4)));
const pages = new Set(filesOf(['.md']).map((page) => basename(page)));

/** Laws beside those of assistance: by which a decision may be contested, and what penalties and donations rest on. */
const FURTHER_LAWS = ['行政复议法', '行政诉讼法', '行政处罚法', '慈善法'] as const;

/** Whether what a text names can be found in the repository. */
function isKnown({ kind, name }: Mention, file: string): boolean {
  switch (kind) {
    case 'row':
      return rows.has(name);
    case 'short':
      return short.has(name) || rows.has(name) || TERMS.includes(name);
    case 'law':
      return [
        ...short,
        '社会救助法',
        '民法典',
        '劳动法',
        '义务教育法',
        '个人信息保护法',
        ...FURTHER_LAWS,
      ].some((law) => name.endsWith(law));
    case 'standard':
    case 'number':
      return sources.includes(name);
    case 'section':
      return /^architecture(\.md)? §\d$/.test(name) && sections.has(name.slice(-1));
    case 'decision':
      return decisions.has(name.slice(-4));
    case 'page':
      return pages.has(basename(name)) || existsSync(join(ROOT, dirname(file), name));
  }
}

describe('sources.md', () => {
  it('explains every document that a comment or a page names', () => {
    const files = filesOf(['.ts', '.mjs', '.yaml', '.yml', '.md']).filter((file) => !LEFT_OUT.includes(file));
    const unknown = files.flatMap((file) =>
      mentionsIn(wordsOf(file, read(file)))
        .filter((mention) => !isKnown(mention, file))
        .map(({ name }) => `${file}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('lists every document on which a parameter, a task or a day off rests', () => {
    const named = filesOf(['.yaml', '.json'])
      .filter((file) => file.startsWith('policies/') || file.startsWith('demo/directory/'))
      .flatMap((file) => documentsIn(parse(read(file))).map((doc) => ({ file, doc })));
    expect(named.length).toBeGreaterThan(50);
    const unlisted = named.filter(({ doc }) => !sources.includes(doc));
    expect(unlisted.map(({ file, doc }) => `${file}: ${doc}`)).toEqual([]);
  });
});

/** Every `doc`, `borrowedFrom` (without its article) and `source` at any depth. */
function documentsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(documentsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner !== 'string') return documentsIn(inner);
    if (key === 'doc' || key === 'source') return [inner];
    return key === 'borrowedFrom' ? [inner.replace(/ [一二三四五六七八九十]+（.*$/, '')] : [];
  });
}
