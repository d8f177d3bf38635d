import type { OpenAPIObject } from '@nestjs/swagger';
import { isReference, operationsOf } from './operations.js';
import { bodySchemas, namesFrom } from './reachable.js';

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
