import { getMetadataStorage } from 'class-validator';
import { resolved, type ApiDocument, type ApiSchema } from './api-document.js';

/** Every object that a body may hold. */
export function objectsOf(
  schema: ApiSchema,
  document: ApiDocument,
  seen: ReadonlySet<string> = new Set(),
): ApiSchema[] {
  const name = schema.$ref ?? schema.allOf?.[0]?.$ref ?? '';
  if (name !== '' && seen.has(name)) return [];
  const inside = new Set([...seen, name]);
  const { items, properties = {}, ...rest } = resolved(schema, document);
  const parts = [...(items === undefined ? [] : [items]), ...Object.values(properties)];
  const own = rest.type === 'object' ? [rest] : [];
  return [...own, ...parts.flatMap((part) => objectsOf(part, document, inside))];
}

type Limit = 'maxItems' | 'minItems' | 'minimum' | 'maximum' | 'minLength' | 'maxLength';

/** How the library of the checks names a limit, and which of its constraints it is. */
const LIMITS: Readonly<Record<string, readonly Limit[]>> = {
  arrayMaxSize: ['maxItems'],
  arrayMinSize: ['minItems'],
  min: ['minimum'],
  max: ['maximum'],
  maxLength: ['maxLength'],
  isLength: ['minLength', 'maxLength'],
};

export function limitsOf(type: new () => object): { field: string; limit: Limit; value: unknown }[] {
  return getMetadataStorage()
    .getTargetValidationMetadatas(type, '', false, false)
    .flatMap(({ name = '', propertyName, constraints = [] }) =>
      (LIMITS[name] ?? []).map((limit, i) => ({
        field: propertyName,
        limit,
        value: constraints[i] as unknown,
      })),
    );
}
