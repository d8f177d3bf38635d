import type { ApiDocument, ApiSchema } from './api-document.js';

/** A JSON Schema of the draft that the validator reads. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The components of a document as one JSON Schema; answers are closed, so that a field that no schema names is found. */
export function closedComponents({ components }: ApiDocument): JsonSchema {
  const schemas = Object.entries(components.schemas).map(([name, schema]) => [name, closed(schema)] as const);
  return { $id: 'document', components: { schemas: Object.fromEntries(schemas) } };
}

function closed(schema: ApiSchema): JsonSchema {
  const json = toJsonSchema(schema);
  const isOpen = schema.properties !== undefined && schema.additionalProperties === undefined;
  return isOpen ? { ...json, additionalProperties: false } : json;
}

/** A schema of OpenAPI 3.0 in JSON Schema: `nullable` is a type there. */
export function toJsonSchema({ nullable = false, ...schema }: ApiSchema): JsonSchema {
  const { $ref, properties, items, allOf, oneOf, additionalProperties, type, enum: codes, ...rest } = schema;
  if ($ref !== undefined) return { $ref: `document${$ref}` };
  const given: Record<string, unknown> = { ...rest };
  delete given['example'];
  delete given['x-open'];
  if (type !== undefined) given['type'] = nullable ? [type, 'null'] : type;
  if (codes !== undefined) given['enum'] = nullable ? [...codes, null] : codes;
  if (properties !== undefined) given['properties'] = mapped(properties);
  if (items !== undefined) given['items'] = toJsonSchema(items);
  if (typeof additionalProperties === 'object')
    given['additionalProperties'] = toJsonSchema(additionalProperties);
  else if (additionalProperties !== undefined) given['additionalProperties'] = additionalProperties;
  // A value may be of two alternatives: the integers are numbers too.
  if (oneOf !== undefined) given['anyOf'] = oneOf.map(toJsonSchema);
  if (allOf === undefined) return given;
  const all = allOf.map(toJsonSchema);
  return nullable ? { ...given, anyOf: [{ allOf: all }, { type: 'null' }] } : { ...given, allOf: all };
}

function mapped(properties: Readonly<Record<string, ApiSchema>>): JsonSchema {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, toJsonSchema(schema)]));
}
