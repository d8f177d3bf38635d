import type { Fault } from '@aid-chain/kernel';
import { getMetadataStorage } from 'class-validator';
import { pointer } from './json-pointer.rules.js';

/**
 * Finds lists where an object belongs and lists inside lists. class-validator looks through both in silence: an empty
 * list passes for any nested object, and a program that trusts its type then fails.
 */
export function nestedShapeFaults(instance: object, path = ''): Fault[] {
  return Object.entries(nestedProperties(instance)).flatMap(([property, isList]) => {
    const value: unknown = Reflect.get(instance, property);
    const at = pointer(path, property);
    if (value === null || typeof value !== 'object') return [];
    if (!isList) return objectFaults(value, at);
    if (!Array.isArray(value)) return [{ code: 'LIST_EXPECTED', path: at }];
    return value.flatMap((item: unknown, i) => {
      const place = pointer(at, String(i));
      return item === null || typeof item !== 'object' ? [] : objectFaults(item, place);
    });
  });
}

function objectFaults(value: object, path: string): Fault[] {
  return Array.isArray(value) ? [{ code: 'OBJECT_EXPECTED', path }] : nestedShapeFaults(value, path);
}

/** What classes declare does not change, and collecting it takes longer than the check of a body. */
const known = new WeakMap<object, Readonly<Record<string, boolean>>>();

/** @returns the nested properties of a class, each with whether it is a list. */
export function nestedProperties({ constructor }: object): Readonly<Record<string, boolean>> {
  const found = known.get(constructor) ?? declaredIn(constructor);
  known.set(constructor, found);
  return found;
}

function declaredIn(target: object['constructor']): Record<string, boolean> {
  const metadatas = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
  const lists = new Set(
    metadatas.filter(({ name }) => name === 'isArray').map(({ propertyName }) => propertyName),
  );
  return Object.fromEntries(
    metadatas
      .filter(({ type }) => type === 'nestedValidation')
      .map(({ propertyName, each }) => [propertyName, each || lists.has(propertyName)]),
  );
}
