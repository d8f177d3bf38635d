import { getMetadataStorage } from 'class-validator';

/**
 * Takes a null in a declared field for a field that is not there: programs test optional fields for undefined only.
 * Such a field has the value that its class gives it. A null in a field that is not declared stays, and is refused like
 * every unknown field.
 */
export function dropNulls(value: unknown): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (inner !== null) dropNulls(inner);
    else if (!Array.isArray(value) && isDeclared(value, key)) leaveOut(value, key);
  }
}

function leaveOut(instance: object, property: string): void {
  const given: unknown = Reflect.get(Reflect.construct(instance.constructor, []) as object, property);
  if (given === undefined) Reflect.deleteProperty(instance, property);
  else Reflect.set(instance, property, given);
}

function isDeclared(instance: object, property: string): boolean {
  return getMetadataStorage()
    .getTargetValidationMetadatas(instance.constructor, '', false, false)
    .some(({ propertyName }) => propertyName === property);
}
