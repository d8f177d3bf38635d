import type { LooseFields } from '@aid-chain/kernel';
import { isMapping, type Mapping } from '../policies/read-yaml.js';
import { inside, type CaseReport } from './case-fault.js';
import { choicesText, codeFrom, fenOf, periodOf, wholeOf, yesOf } from './scalars.js';
import { DISABILITY_KINDS, FACT_WORDS } from './words.js';

/** The part of a JSON Schema that the fields of facts are written with. */
export interface FieldSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly items?: FieldSchema;
}

type Properties = Readonly<Record<string, FieldSchema>>;

/** Chinese and English word of a field; one without its own words is written by its name, money without «Fen». */
export function wordsOf(name: string): readonly [zh: string, en: string] {
  const plain = name.endsWith('Fen') ? name.slice(0, -3) : name;
  return FACT_WORDS[name] ?? [plain, plain];
}

/** The fields that a mapping of a case states, by their own names; what cannot be read is reported. */
export function readItem(properties: Properties, raw: Mapping, at: string, report: CaseReport): LooseFields {
  const fields: Record<string, unknown> = {};
  for (const [word, value] of Object.entries(raw)) {
    const name = Object.keys(properties).find((known) => known === word || wordsOf(known).includes(word));
    const schema = name === undefined ? undefined : properties[name];
    if (name === undefined || schema === undefined) report(inside(at, word), unknownWord(properties));
    else fields[name] = readField({ name, schema }, value, inside(at, word), report);
  }
  return fields;
}

function unknownWord(properties: Properties) {
  const words = Object.keys(properties)
    .map((name) => [...new Set(wordsOf(name))].join(' '))
    .join(', ');
  return { zh: `没有这个词，可用：${words}`, en: `there is no such word; there are: ${words}` };
}

interface Field {
  readonly name: string;
  readonly schema: FieldSchema;
}

function readField({ name, schema }: Field, raw: unknown, at: string, report: CaseReport): unknown {
  if (schema.properties !== undefined && !isPeriod(schema.properties))
    return readObject(schema.properties, raw, at, report);
  if (schema.items !== undefined) return readList(schema.items, raw, at, report);
  const text = typeof raw === 'string' ? raw.trim() : undefined;
  const found = text === undefined ? undefined : readText({ name, schema }, text);
  if (found === undefined) report(at, expected({ name, schema }));
  return found;
}

/** An object, or in its place one word for the only thing that it has to say: `就读: 小学`. */
function readObject(properties: Properties, raw: unknown, at: string, report: CaseReport): unknown {
  if (isMapping(raw)) return readItem(properties, raw, at, report);
  const [first] = Object.keys(properties);
  const schema = first === undefined ? undefined : properties[first];
  if (first === undefined || schema === undefined) return undefined;
  return { [first]: readField({ name: first, schema }, raw, at, report) };
}

/** A list of objects; an empty one says that there is none. */
function readList(items: FieldSchema, raw: unknown, at: string, report: CaseReport): unknown {
  if (!Array.isArray(raw)) {
    report(at, { zh: '须为列表，没有的填 []', en: 'a list is expected, [] where there is none' });
    return undefined;
  }
  return (raw as readonly unknown[]).map((item, index) =>
    readObject(items.properties ?? {}, item, `${at}[${String(index + 1)}]`, report),
  );
}

function readText({ name, schema }: Field, text: string): unknown {
  if (schema.properties !== undefined) return periodOf(text);
  if (schema.enum !== undefined) return codeFrom(schema.enum, text);
  if (schema.type === 'boolean') return yesOf(text);
  if (schema.type === 'integer')
    return name.endsWith('Fen') ? amountOf(text, schema) : within(schema, numberOf(name, text));
  return schema.pattern === undefined || new RegExp(schema.pattern).test(text) ? text : undefined;
}

/** An amount in fen; below zero only where the field may hold a loss. */
function amountOf(text: string, { minimum = 0 }: FieldSchema): number | undefined {
  const fen = fenOf(text);
  return fen === undefined || fen < minimum ? undefined : fen;
}

/** A whole number; a kind of disability also by its name. */
function numberOf(name: string, text: string): number | undefined {
  const kind = name === 'kind' ? DISABILITY_KINDS.indexOf(text) : -1;
  return kind < 0 ? wholeOf(text) : kind + 1;
}

function within({ minimum, maximum }: FieldSchema, value: number | undefined): number | undefined {
  if (value === undefined || value < (minimum ?? value) || value > (maximum ?? value)) return undefined;
  return value;
}

function isPeriod(properties: Properties): boolean {
  return 'from' in properties && 'to' in properties;
}

function expected({ name, schema }: Field): { zh: string; en: string } {
  if (schema.enum !== undefined) {
    const choices = choicesText(schema.enum);
    return { zh: `可用：${choices}`, en: `one of: ${choices}` };
  }
  if (schema.properties !== undefined)
    return { zh: '期间写作 2025-01..2025-12', en: 'a period is written 2025-01..2025-12' };
  if (schema.type === 'boolean') return { zh: '填 是 或 否', en: 'yes or no' };
  if (name.endsWith('Fen'))
    return { zh: '填元，至多两位小数，如 1500.50', en: 'an amount in yuan such as 1500.50' };
  if (schema.type === 'integer') return { zh: '填整数', en: 'a whole number' };
  return schema.pattern?.includes('02-29') === true
    ? { zh: '填日期，如 2026-01-15', en: 'a day such as 2026-01-15' }
    : { zh: '写法不对', en: 'this is not written as it should be' };
}
