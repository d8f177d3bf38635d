import { getMetadataStorage } from 'class-validator';

/**
 * Takes a null in a declared field for a field that is not there: programs test optional fields for undefined only.
 * A null in a field that is not declared stays, and is refused like every unknown field.
 */
export function dropNulls(value: unknown): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (inner !== null) dropNulls(inner);
    else if (!Array.isArray(value) && isDeclared(value, key)) Reflect.deleteProperty(value, key);
  }
}

function isDeclared(instance: object, property: string): boolean {
  return getMetadataStorage()
    .getTargetValidationMetadatas(instance.constructor, '', false, false)
    .some(({ propertyName }) => propertyName === property);
}
