import { canonicalJson } from '@aid-chain/kernel';
import { readYaml, type Mapping } from '../policies/read-yaml.js';

/** An entry of `departments.yaml` as it is written, without its code. */
export interface NewDepartment {
  readonly nameZh: string;
  readonly nameEn: string;
  /** Kinds of needs that it serves. */
  readonly needs: readonly string[];
  readonly sees: readonly string[];
  readonly legalGround: { readonly doc: string; readonly article: string };
}

/**
 * The text of a `departments.yaml` without one department; every other line stays as it is, with its comments.
 * Out: undefined where the entry cannot be cut out alone, as in a file that is one line.
 */
export function withoutDepartment(text: string, code: string): string | undefined {
  const lines = text.split('\n');
  const begins = lines.findIndex((line) => keyOf(line) === code);
  if (begins === -1) return undefined;
  const next = lines.findIndex((line, index) => index > begins && /^\S/.test(line));
  const ends = next === -1 ? lines.length : next;
  const edited = [...lines.slice(0, begins), ...lines.slice(ends)].join('\n');
  const others = Object.entries(entriesOf(text)).filter(([other]) => other !== code);
  return isSame(entriesOf(edited), Object.fromEntries(others)) ? `${edited.trimEnd()}\n` : undefined;
}

/** The text of a `departments.yaml` with one more department at its end. Out: undefined where it cannot be appended. */
export function withDepartment(text: string, code: string, entry: NewDepartment): string | undefined {
  const { nameZh, nameEn, needs, sees, legalGround } = entry;
  const [doc, article] = [legalGround.doc, legalGround.article].map(quoted);
  const added = [
    `${code}:`,
    `  nameZh: ${quoted(nameZh)}`,
    `  nameEn: ${quoted(nameEn)}`,
    '  needs:',
    ...needs.map((kind) => `    - { kind: ${kind} }`),
    `  sees: [${sees.join(', ')}]`,
    `  legalGround: { doc: ${doc ?? ''}, article: ${article ?? ''} }`,
  ];
  const edited = `${text.trimEnd()}\n\n${added.join('\n')}\n`;
  return isSame(entriesOf(edited), { ...entriesOf(text), [code]: written(entry) }) ? edited : undefined;
}

/** Whether a `departments.yaml` names a department, and whether it says the same of it. */
export function standsIn(text: string, code: string, entry?: NewDepartment): 'no' | 'same' | 'other' {
  const found = entriesOf(text)[code];
  if (found === undefined) return 'no';
  return entry === undefined || isSame(found, written(entry)) ? 'same' : 'other';
}

function written({ needs, ...entry }: NewDepartment): Mapping {
  return { ...entry, needs: needs.map((kind) => ({ kind })) };
}

function keyOf(line: string): string | undefined {
  return /^(["']?)([a-z][a-z0-9-]*)\1\s*:/.exec(line)?.[2];
}

function entriesOf(text: string): Mapping {
  return readYaml('departments.yaml', text).root;
}

/** Every text in quotes: one that looks like a number or ends in a colon is a text all the same. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
