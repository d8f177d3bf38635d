import fc from 'fast-check';
import { newId } from '@aid-chain/kernel';
import type { ApiDocument, ApiOperation, ApiSchema } from './api-document.js';
import { resolved } from './api-document.js';

/** A request that a client may make by the document. */
export interface DocumentedRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Ids of real objects, so that a request finds something now and then. */
export type KnownIds = readonly string[];

/** The last day that is one, and what PostgreSQL, four digits of a year or the calendar cannot hold. */
const BESIDE_DAYS = ['2199-12-31', '9999-12-31', '0000-01-01', '+010000-01-01', '2026-02-30'];

/** What fits a pattern; a pattern that is not listed gets the example of its field. */
const WRITTEN: readonly (readonly [RegExp, fc.Arbitrary<string>])[] = [
  [/^\^\[0-9\]\{12\}\$$/, fc.constantFrom('510683990001', '510683990000', '421223000000')],
  [/^\^\[0-9\]\{6\}\$$/, fc.constantFrom('510683', '421223')],
  [/^\^\[0-9\]\{4\}-\(0/, fc.constantFrom('2026-01', '2025-12', '2199-12', '9999-12', '0000-01')],
  [/Q\[1-4\]/, fc.constantFrom('2026Q1', '2025Q4', '2199Q4', '9999Q4', '0000Q1')],
  [/０-９Xx/, fc.constantFrom('99000019860504001X', '990000198605040018', '990000860504001')],
  [/０-９\+/, fc.constantFrom('13900000001', '+86 139-0000-0001', '0838-1234567')],
  [/64\}\$$/, fc.constantFrom('a'.repeat(64), `sha256:${'0'.repeat(64)}`)],
  [/\(new\|/, fc.constantFrom('new', newId())],
  [/\[0-5\]\[0-9\]\$$/, fc.constantFrom('00:00', '09:00', '23:59')],
];
const TEXT = fc.oneof(
  fc.constantFrom('李示范', 'm1', 'tax', 'demo-clerk', 'wage', 'S-0101', '2026Q1', 'a.b-c'),
  fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
);

/** @returns values of a schema, sound by what it states */
export function valueOf(schema: ApiSchema, document: ApiDocument, ids: KnownIds): fc.Arbitrary<unknown> {
  const { type, enum: codes, ...whole } = resolved(schema, document);
  if (codes !== undefined) return fc.constantFrom(...codes);
  if (type === 'object') return objectOf(whole, document, ids);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return numberOf(whole);
  if (type !== 'array') return textOf(whole, ids);
  const { minItems = 0, maxItems = 3, items = {} } = whole;
  const maxLength = Math.min(maxItems, Math.max(3, minItems));
  return fc.array(valueOf(items, document, ids), { minLength: minItems, maxLength });
}

function numberOf({ minimum = 0, maximum = 1000 }: ApiSchema): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: minimum, max: Math.min(maximum, 1_000_000) }),
    fc.constantFrom(minimum, maximum),
  );
}

function objectOf(schema: ApiSchema, document: ApiDocument, ids: KnownIds): fc.Arbitrary<object> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [
    name,
    valueOf(field, document, ids),
  ]);
  return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: [...(schema.required ?? [])],
  });
}

function textOf({ format, pattern, example, maxLength = 400, minLength = 0 }: ApiSchema, ids: KnownIds) {
  if (format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid());
  if (format === 'date')
    return fc.constantFrom(
      ...['2026-01-12', '2026-01-11', '2025-12-31', '2030-06-30', '1986-05-04'],
      ...BESIDE_DAYS,
    );
  if (format === 'date-time') return fc.constantFrom('2026-01-12T09:00:00+08:00');
  const written = WRITTEN.find(([form]) => pattern !== undefined && form.test(pattern))?.[1];
  const fits = (text: string): boolean =>
    text.length >= minLength &&
    text.length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, 'u').test(text));
  if (written !== undefined) return written;
  const examples = typeof example === 'string' ? [example] : [];
  return fc.oneof(TEXT.filter(fits), ...examples.map((one) => fc.constant(one)));
}

/**
 * @returns requests of an operation as its document describes them
 * @param near a sound body, which random ones seldom are
 */
export function requestsOf(
  { path, operation }: { readonly path: string; readonly operation: ApiOperation },
  document: ApiDocument,
  { ids, near }: { readonly ids: KnownIds; readonly near: fc.Arbitrary<unknown> | undefined },
): fc.Arbitrary<DocumentedRequest> {
  const given = (operation.parameters ?? []).map(({ name, required = false, schema = {}, in: place }) => {
    const value = valueOf(schema, document, ids).map(String);
    const set = required || place === 'path' ? value : fc.option(value, { nil: undefined, freq: 2 });
    return { name, place, set };
  });
  const values = fc.tuple(...given.map(({ set }) => set));
  const schema = operation.requestBody?.content['application/json']?.schema;
  const drawn = schema === undefined ? fc.constant(undefined) : valueOf(schema, document, ids);
  const body = near === undefined ? drawn : fc.oneof(drawn, { weight: 3, arbitrary: near });
  return fc.tuple(values, body).map(([texts, sent]) => {
    const named = given.map(({ name, place }, i) => ({ name, place, text: texts[i] }));
    const of = (where: string) =>
      named.flatMap(({ name, place, text }) => (place === where && text !== undefined ? [[name, text]] : []));
    const query = new URLSearchParams(of('query') as [string, string][]).toString();
    const address = Object.entries(Object.fromEntries(of('path')) as Record<string, string>).reduce(
      (whole, [name, text]) => whole.replace(`{${name}}`, encodeURIComponent(text)),
      path,
    );
    // A header holds ASCII only, or no client would send it.
    const ascii = of('header').map(([name = '', text = '']) => [name, text.replace(/[^\x21-\x7e]/g, '-')]);
    const headers = Object.fromEntries(ascii) as Record<string, string>;
    return {
      path: query === '' ? address : `${address}?${query}`,
      headers: 'Idempotency-Key' in headers ? { ...headers, 'Idempotency-Key': newId() } : headers,
      ...(sent === undefined ? {} : { body: sent }),
    };
  });
}
