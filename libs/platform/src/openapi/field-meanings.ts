import type { OpenAPIObject } from '@nestjs/swagger';
import { MEANINGS } from './meanings.js';
import { isReference, type Schema, type Schemas } from './operations.js';

/** Describes every field of an answer that does not describe itself. */
export function withMeanings(document: OpenAPIObject): OpenAPIObject {
  const schemas: Schemas = { ...document.components?.schemas };
  for (const [name, schema] of Object.entries(schemas)) schemas[name] = described(schema);
  return { ...document, components: { ...document.components, schemas } };
}

function described(schema: Schema): Schema {
  if (isReference(schema) || schema.properties === undefined) return schema;
  const fields = Object.entries(schema.properties).map(([name, field]) => [name, meaning(name, field)]);
  return { ...schema, properties: Object.fromEntries(fields) as NonNullable<typeof schema.properties> };
}

function meaning(name: string, field: Schema): Schema {
  const description = MEANINGS[name];
  if (description === undefined) return field;
  if (isReference(field)) return { description, allOf: [field] };
  return field.description === undefined ? { ...field, description } : field;
}
