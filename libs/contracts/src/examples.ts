import { isNode, type SchemaNode } from './schema-walk.js';
import { applicationId, householdId, personId } from './shapes/ids.js';
import { sealed } from './shapes/sealed.js';

/** Values of the shared examples, for contracts that write a part of their own; none belongs to a real person. */
export const exampleIds = {
  household: householdId.examples[0],
  person: personId.examples[0],
  application: applicationId.examples[0],
} as const;
export const exampleSubject = { householdId: exampleIds.household } as const;
export const [exampleSealed] = sealed.examples;

type Schema = SchemaNode['schema'];

/**
 * A value that fits a schema, composed of the `examples` of its parts: an object has its required properties, a list
 * one entry, a code list its first code.
 * @param own what an example has beside or instead of that, at any depth; a list is replaced as a whole
 */
export function exampleOf(schema: object, own: object = {}): object {
  const value = merged(valueOf(schema), own);
  if (isNode(value)) return value;
  throw new TypeError('A payload is an object');
}

function valueOf(schema: unknown): unknown {
  if (!isNode(schema)) throw new TypeError('Not a schema');
  const [given] = listIn(schema, 'examples');
  if (given !== undefined) return given;
  if ('const' in schema) return schema['const'];
  if ('enum' in schema) return listIn(schema, 'enum')[0];
  return typedValue(schema);
}

function typedValue(schema: Schema): unknown {
  switch (schema['type']) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return [valueOf(schema['items'])];
    case 'boolean':
      return true;
    case 'integer':
      return schema['minimum'] ?? 0;
    default:
      throw new TypeError(`A schema without example: ${JSON.stringify(schema)}`);
  }
}

function objectOf(schema: Schema): object {
  const properties = isNode(schema['properties']) ? schema['properties'] : {};
  const required = new Set(listIn(schema, 'required'));
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, inner]) =>
      required.has(name) ? [[name, valueOf(inner)] as const] : [],
    ),
  );
}

function merged(base: unknown, own: unknown): unknown {
  if (!isNode(base) || !isNode(own)) return own ?? base;
  const names = new Set([...Object.keys(base), ...Object.keys(own)]);
  return Object.fromEntries([...names].map((name) => [name, merged(base[name], own[name])]));
}

function listIn(schema: Schema, keyword: string): readonly unknown[] {
  const found = schema[keyword];
  return Array.isArray(found) ? (found as unknown[]) : [];
}
