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

/** @returns the schemas of the bodies that an operation takes */
export function bodySchemas({ requestBody }: Operation): Schema[] {
  if (requestBody === undefined || isReference(requestBody)) return [];
  return Object.values(requestBody.content).flatMap(({ schema }) => schema ?? []);
}

/** @returns the names of all components that schemas lead to */
export function namesFrom(roots: readonly Schema[], schemas: Readonly<Schemas>): ReadonlySet<string> {
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

/** Leaves out what no operation leads to, such as the bodies of operations that are not shown. */
export function withoutUnused(document: OpenAPIObject): OpenAPIObject {
  const schemas = document.components?.schemas ?? {};
  const roots = operationsOf(document).flatMap((operation) => [
    ...bodySchemas(operation),
    ...answerSchemas(operation),
  ]);
  const used = namesFrom(roots, schemas);
  const kept = Object.entries(schemas)
    .filter(([name]) => used.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(kept) } };
}

function answerSchemas({ responses }: Operation): Schema[] {
  return Object.values(responses).flatMap((response) =>
    response === undefined || !('content' in response)
      ? []
      : Object.values(response.content ?? {}).flatMap(({ schema }) => schema ?? []),
  );
}
