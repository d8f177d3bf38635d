import type { ShownContract } from '@aid-chain/contracts';
import { CODE_LISTS, codesOf, named, type CodeList } from '@aid-chain/vocabulary';

export type Schema = Readonly<Record<string, unknown>>;

/** One field of a payload, as the page shows it. */
export interface Field {
  /** `members[].livesTogether.from` */
  readonly shown: string;
  /** Names from the payload down. */
  readonly path: readonly string[];
  readonly required: boolean;
  readonly sealed: boolean;
  readonly form: string;
  readonly list: CodeList | undefined;
  /** What the contract itself says of this field beyond its form. */
  readonly remark: string | undefined;
}

/** Descriptions that say how a value is written, not what it means, with the short form of the page. */
const FORMS: Readonly<Record<string, string>> = {
  'A pseudonymous id (UUID).': 'UUID',
  'A day in Asia/Shanghai, YYYY-MM-DD.': 'day',
  'Money in whole fen (100 = 1 yuan).': 'fen',
  'Money in whole fen; a loss is negative.': 'fen, may be negative',
  'A 6-digit region code.': 'region, 6 digits',
  'A 12-digit region code.': 'region, 12 digits',
  'A stable code; never a text typed by a person.': 'code',
  'A formula with its version: dibao.income@1.': 'rule id',
  'A sentence from a template: need, rule, amount, limit and date only.': 'sentence',
  'A calendar quarter, 2026Q1.': 'quarter',
  'A SHA-256 in hexadecimal.': 'SHA-256',
  'Code of a department in the directory.': 'department code',
};

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All fields of a payload, from the top down; inside a sealed value there is nothing to show. */
export function fieldsOf(contract: ShownContract): Field[] {
  const sealed = new Set(contract.sealedFields);
  return inside(contract.schema, [], '', sealed);
}

function inside(node: object, path: readonly string[], at: string, sealed: ReadonlySet<string>): Field[] {
  const schema: unknown = node;
  if (!isSchema(schema)) return [];
  if (isSchema(schema['items'])) return inside(schema['items'], path, `${at}[]`, sealed);
  const choices = schemasIn(schema['oneOf']);
  if (choices.length > 0) return choices.flatMap((choice) => inside(choice, path, at, sealed));
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? (schema['required'] as unknown[]) : [];
  return Object.entries(properties).flatMap(([name, value]) => {
    if (!isSchema(value)) return [];
    const shown = at === '' ? name : `${at}.${name}`;
    const isSealed = sealed.has(pointer(shown));
    const field = fieldOf(value, shown, [...path, name], required.includes(name), isSealed);
    return [field, ...(isSealed ? [] : inside(value, field.path, shown, sealed))];
  });
}

function fieldOf(
  schema: Schema,
  shown: string,
  path: readonly string[],
  required: boolean,
  sealed: boolean,
): Field {
  return {
    shown,
    path,
    required,
    sealed,
    form: sealed ? 'sealed' : formOf(schema, shown),
    list: listOf(schema),
    remark: sealed ? undefined : remarkOf(schema),
  };
}

/** What a contract says of a field beyond how it is written. */
export function remarkOf(schema: Schema): string | undefined {
  const own = schema['description'];
  return typeof own === 'string' && !(own in FORMS) ? own.replace(/\.$/, '') : undefined;
}

function codesIn(schema: Schema): readonly string[] | undefined {
  const values = isSchema(schema['items']) ? schema['items']['enum'] : schema['enum'];
  return Array.isArray(values) ? values.map(String) : undefined;
}

/** The code list that a schema (or the entries of a list) takes its codes from. */
export function listOf(schema: Schema): CodeList | undefined {
  const wanted = JSON.stringify(codesIn(schema));
  return CODE_LISTS.find((list) => JSON.stringify(codesOf(list)) === wanted);
}

/** The codes with their names where a field takes only some of a list, or of none. */
export function someCodes(schema: Schema): string | undefined {
  const codes = codesIn(schema);
  if (codes === undefined || listOf(schema) !== undefined) return undefined;
  const list = CODE_LISTS.find((one) => codes.every((code) => Object.hasOwn(one.codes, code)));
  return list === undefined ? codes.join(', ') : named(list, codes);
}

function formOf(schema: Schema, shown: string): string {
  if (isSchema(schema['items'])) {
    const entry = formOf(schema['items'], '');
    return entry === 'object' ? 'list' : `list of ${entry}`;
  }
  if ('const' in schema) return `\`${String(schema['const'])}\``;
  if ('enum' in schema) return ['code', someCodes(schema)].filter((part) => part !== undefined).join(': ');
  const known = typeof schema['description'] === 'string' ? FORMS[schema['description']] : undefined;
  if (known !== undefined) return known;
  if (shown.endsWith('Fen')) return 'fen';
  return typeof schema['type'] === 'string' ? schema['type'] : 'object';
}

function schemasIn(value: unknown): Schema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

/** `members[].name` as the pointer that a contract names it by: `/members/*\/name`. */
function pointer(shown: string): string {
  return `/${shown.replaceAll('[]', '.*').replaceAll('.', '/')}`;
}
