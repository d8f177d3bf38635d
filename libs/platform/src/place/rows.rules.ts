import { isRealDate } from '@aid-chain/kernel';
import { unreadableAt, type Detail } from '@aid-chain/policy';
import type { Report } from './finding.rules.js';

type Mapping = Readonly<Record<string, unknown>>;

/** One row of a file, counted from 1. */
export interface Row {
  readonly row: number;
  readonly fields: Mapping;
}

const FORMATS = {
  'region-code': { fits: /^\d{12}$/, expected: { zh: '12 位数字', en: '12 digits' } },
  'actor-id': { fits: /^[A-Za-z0-9._-]{1,64}$/, expected: 'A-Z a-z 0-9 . _ - (1–64)' },
  // A code of the log-in service: no blank, which nobody sees at an end, and no control character.
  subject: {
    fits: /^[\p{L}\p{N}\p{P}\p{S}]{1,255}$/u,
    expected: { zh: '1–255 个字符，不含空格', en: '1–255 signs without blanks' },
  },
  'department-code': { fits: /^[a-z][a-z0-9-]{0,63}$/, expected: 'a-z 0-9 -' },
  // No sign that nobody sees, none that PostgreSQL cannot hold, and not the `___` of a form.
  text: {
    fits: /^(?=.*\S)(?!_+$)[^\p{Cc}]{1,200}$/u,
    expected: {
      zh: '1–200 个字的文字（不含控制字符，不是 ___）',
      en: 'a text of 1–200 signs without control characters, no ___',
    },
  },
} as const;

type FieldKind = keyof typeof FORMATS | 'date' | 'boolean' | 'any';

/** The fields of a row: their kind, with `?` where they may be left out. */
export type Fields = Readonly<Record<string, FieldKind | `${FieldKind}?`>>;

/** Where something stands: the row, what identifies it, the field. */
export function place({ row }: Row, id: unknown, field = ''): string {
  return [`row ${String(row)}`, typeof id === 'string' ? id : '', field]
    .filter((part) => part !== '')
    .join(' ');
}

/** Another row as a sentence names it: its number and what identifies it. */
export function rowText({ row }: Row, id = ''): Detail {
  return { zh: `第 ${String(row)} 行 ${id}`.trimEnd(), en: `row ${String(row)} ${id}`.trimEnd() };
}

/**
 * Parses a JSON file. Out: undefined with the fault JSON_BROKEN that names the line, where it is none. A mark of the
 * byte order, which some editors write, is passed over.
 */
export function parseJson(text: string, report: Report): unknown {
  const plain = text.replace(/^\uFEFF/, '');
  const unreadable = unreadableAt(plain);
  if (unreadable !== undefined) {
    report('FILE_NOT_UTF8', unreadable);
    return undefined;
  }
  try {
    return JSON.parse(plain) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /position (\d+)/.exec(message)?.[1];
    const before = position === undefined ? plain : plain.slice(0, Number(position));
    const lines = before.split('\n');
    report('JSON_BROKEN', `line ${String(lines.length)} column ${String((lines.at(-1) ?? '').length + 1)}`);
    return undefined;
  }
}

/** The rows of a list; what is no list or no row is reported and left out. */
export function rowsOf(value: unknown, at: string, report: Report): readonly Row[] {
  if (!Array.isArray(value)) {
    if (value !== undefined) report('LIST_EXPECTED', at);
    return [];
  }
  return value.flatMap((fields: unknown, index): Row[] => {
    const row = index + 1;
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields))
      return [{ row, fields: fields as Mapping }];
    report('ROW_WRONG', `${at} row ${String(row)}`.trim());
    return [];
  });
}

/** Checks every field of a row by its kind; one that is not known, is missing or has another form is reported. */
export function checkFields(row: Row, id: unknown, fields: Fields, report: Report): void {
  const known = Object.keys(fields);
  for (const name of Object.keys(row.fields))
    if (!known.includes(name)) report('FIELD_UNKNOWN', place(row, id, name), known.join(', '));
  for (const [name, spec] of Object.entries(fields)) {
    const value = row.fields[name];
    const kind = spec.replace('?', '') as FieldKind;
    if (value !== undefined)
      checkField(kind, value, (code, detail) => report(code, place(row, id, name), detail));
    else if (kind === spec) report('FIELD_MISSING', place(row, id, name));
  }
}

function checkField(
  kind: FieldKind,
  value: unknown,
  report: (code: 'DATE_WRONG' | 'FIELD_WRONG', detail: Detail) => void,
): void {
  switch (kind) {
    case 'any':
      return;
    case 'boolean':
      if (typeof value !== 'boolean') report('FIELD_WRONG', 'true, false');
      return;
    case 'date':
      if (!isDay(value)) report('DATE_WRONG', String(JSON.stringify(value)));
      return;
    case 'region-code':
    case 'actor-id':
    case 'department-code':
    case 'subject':
    case 'text': {
      const { fits, expected } = FORMATS[kind];
      if (typeof value !== 'string' || !fits.test(value)) report('FIELD_WRONG', expected);
    }
  }
}

/** A field that takes one of some values; another is reported. @returns the value, undefined where it is none of them */
export function checkChoice<C extends string>(
  { row, id, field }: { readonly row: Row; readonly id: unknown; readonly field: string },
  choices: readonly C[],
  report: Report,
): C | undefined {
  const value = textOf(row, field);
  const chosen = choices.find((choice) => choice === value);
  if (value !== undefined && chosen === undefined)
    report('CHOICE_UNKNOWN', place(row, id, field), choices.join(', '));
  return chosen;
}

/** True for a text that is an existing day. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && isRealDate(value);
}

/** Reports what a second row has in common with an earlier one. @returns the first row of each value */
export function firstRows(
  rows: readonly Row[],
  valueOf: (row: Row) => string | undefined,
  twice: (row: Row, value: string, first: Row) => void,
): ReadonlyMap<string, Row> {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value === undefined) continue;
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, row);
    else twice(row, value, earlier);
  }
  return first;
}

/** The field as a text, undefined where it is none. */
export function textOf(row: Row, field: string): string | undefined {
  const value = row.fields[field];
  return typeof value === 'string' ? value : undefined;
}
