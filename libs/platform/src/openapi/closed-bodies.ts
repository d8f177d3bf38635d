import type { OpenAPIObject } from '@nestjs/swagger';
import {
  isReference,
  nameOfReference,
  operationsOf,
  partsOf,
  type Operation,
  type Schema,
  type Schemas,
} from './operations.js';

/**
 * Says of everything that a request can hold that it has no further fields: the check of bodies refuses them. Answers stay
 * open, so that a later field breaks no client.
 */
export function withClosedBodies(document: OpenAPIObject): OpenAPIObject {
  const schemas = { ...document.components?.schemas };
  for (const name of namesFrom(operationsOf(document).flatMap(bodySchemas), schemas)) {
    const schema = schemas[name];
    if (schema !== undefined && !isReference(schema) && schema.properties !== undefined)
      schemas[name] = { ...schema, additionalProperties: false };
  }
  return { ...document, components: { ...document.components, schemas } };
}

function bodySchemas({ requestBody }: Operation): Schema[] {
  if (requestBody === undefined || isReference(requestBody)) return [];
  return Object.values(requestBody.content).flatMap(({ schema }) => schema ?? []);
}

/** The names of all components that schemas lead to. */
function namesFrom(roots: readonly Schema[], schemas: Readonly<Schemas>): ReadonlySet<string> {
  const names = new Set<string>();
  const open = [...roots];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isReference(next)) {
      open.push(...partsOf(next));
      continue;
    }
    const name = nameOfReference(next);
    const schema = schemas[name];
    if (names.has(name) || schema === undefined) continue;
    names.add(name);
    open.push(schema);
  }
  return names;
}
