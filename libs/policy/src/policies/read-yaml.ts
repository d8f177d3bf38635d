import { parseDocument, type Document } from 'yaml';
import type { PolicyFault } from './faults.js';

export type Mapping = Readonly<Record<string, unknown>>;

/** Parses one policy file; a syntax error, a repeated key or a root that is no mapping is a fault. */
export function readYaml(path: string, text: string): { root: Mapping; faults: PolicyFault[] } {
  const document = parseDocument(text, { uniqueKeys: true, version: '1.2' });
  const faults = document.errors.map((error): PolicyFault => {
    const at = `line ${error.linePos?.[0].line ?? 0}`;
    const code = error.code === 'DUPLICATE_KEY' ? 'KEY_TWICE' : 'YAML_BROKEN';
    return { code, path, at, detail: error.message.split('\n')[0] ?? '' };
  });
  if (faults.length > 0) return { root: {}, faults };
  const { root, fault } = valuesOf(document);
  if (fault !== undefined)
    return { root: {}, faults: [{ code: 'YAML_BROKEN', path, at: 'line 1', detail: fault }] };
  if (isMapping(root)) return { root, faults };
  // A file of comments alone says nothing yet.
  if (root === null) return { root: {}, faults };
  return { root: {}, faults: [{ code: 'YAML_BROKEN', path, at: 'line 1', detail: 'a mapping is expected' }] };
}

/** The values of a document; the library throws where its aliases (`*name`) multiply it beyond bounds. */
function valuesOf(document: Document): { readonly root?: unknown; readonly fault?: string } {
  try {
    return { root: document.toJS() as unknown };
  } catch {
    return { fault: 'too many aliases (*name)' };
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
