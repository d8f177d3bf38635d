import type { Bilingual } from '@aid-chain/vocabulary';
import { LineCounter, parseDocument, visit, type Document, type YAMLParseError } from 'yaml';
import type { PolicyFault } from './faults.js';

export type Mapping = Readonly<Record<string, unknown>>;

const MAPPING_EXPECTED: Bilingual = { zh: '须为“键: 值”的对照', en: 'a mapping is expected' };

/** What the common slips are called; the library's own sentences are English, and quote the file. */
const CAUSES: Readonly<Partial<Record<YAMLParseError['code'], Bilingual>>> = {
  TAB_AS_INDENT: { zh: '缩进须用空格，不用制表符', en: 'indent with blanks, not with a tab' },
  BAD_INDENT: { zh: '缩进不对', en: 'the indent is wrong' },
  MISSING_CHAR: { zh: '缺少引号、括号、逗号或冒号', en: 'a quote, bracket, comma or colon is missing' },
  BLOCK_AS_IMPLICIT_KEY: { zh: '一行只写一个“键: 值”', en: 'one `key: value` a line' },
  MULTILINE_IMPLICIT_KEY: { zh: '键须写在一行内，后接冒号', en: 'a key stands on one line, with a colon' },
  BAD_ALIAS: { zh: '没有这个别名（*名称）', en: 'there is no such alias (*name)' },
  MULTIPLE_DOCS: { zh: '一个文件只写一份内容（---）', en: 'one document a file (---)' },
};

/** Parses one policy file; a syntax error, a repeated key, an alias without its anchor or a root that is no mapping is a fault. */
export function readYaml(path: string, text: string): { root: Mapping; faults: PolicyFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { uniqueKeys: true, version: '1.2', lineCounter: lines });
  const faults = document.errors.map((error): PolicyFault => {
    const [{ line, col } = { line: 0, col: 0 }] = error.linePos ?? [];
    const at = placeOf(line, col);
    const code = error.code === 'DUPLICATE_KEY' ? 'KEY_TWICE' : 'YAML_BROKEN';
    return { code, path, at, detail: CAUSES[error.code] ?? '' };
  });
  if (faults.length > 0) return { root: {}, faults };
  const loose = looseAliases(document, lines);
  if (loose.length > 0)
    return { root: {}, faults: loose.map((each) => ({ code: 'YAML_BROKEN', path, ...each })) };
  const { root, fault } = valuesOf(document);
  if (fault !== undefined)
    return { root: {}, faults: [{ code: 'YAML_BROKEN', path, at: 'line 1', detail: fault }] };
  if (isMapping(root)) return { root, faults };
  // A file of comments alone says nothing yet.
  if (root === null) return { root: {}, faults };
  return { root: {}, faults: [{ code: 'YAML_BROKEN', path, at: 'line 1', detail: MAPPING_EXPECTED }] };
}

const placeOf = (line: number, column: number): string => `line ${String(line)} column ${String(column)}`;

/** The aliases (`*name`) that no anchor (`&name`) before them explains: the parser takes them, and only the values have none. */
function looseAliases(document: Document, lines: LineCounter): Pick<PolicyFault, 'at' | 'detail'>[] {
  const found: Pick<PolicyFault, 'at' | 'detail'>[] = [];
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) !== undefined) return;
      const { line, col } = lines.linePos(alias.range?.[0] ?? 0);
      const detail = {
        zh: `没有别名“*${alias.source}”：此前没有“&${alias.source}”`,
        en: `there is no alias *${alias.source}: no &${alias.source} stands before it`,
      };
      found.push({ at: placeOf(line, col), detail });
    },
  });
  return found;
}

/** The values of a document; the library throws where its aliases (`*name`) multiply it beyond bounds. */
function valuesOf(document: Document): { readonly root?: unknown; readonly fault?: Bilingual } {
  try {
    return { root: document.toJS() as unknown };
  } catch {
    return { fault: { zh: '别名（*名称）展开过多', en: 'too many aliases (*name)' } };
  }
}

export function isMapping(value: unknown): value is Mapping {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The field as text; undefined where it is absent, null or no text. */
export function textField(mapping: Mapping, name: string): string | undefined {
  const value = mapping[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The fields of a mapping that are not among the known ones. */
export function unknownFields(mapping: Mapping, known: readonly string[]): string[] {
  return Object.keys(mapping).filter((field) => !known.includes(field));
}
