import type { LooseFields } from '@aid-chain/kernel';

/** A value that no parser of JSON gives, or that class-transformer treats in a way of its own. */
export const REFUSED = Symbol('refused');

/** An object as JSON or a query gives it: of no class. */
export function isPlainObject(value: unknown): value is LooseFields {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** @returns a copy that shares nothing with the value; REFUSED where something in it is not plain JSON */
export function copyOf(value: unknown): unknown {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value;
  }
  if (Array.isArray(value)) return copyOfList(value);
  return isPlainObject(value) ? copyOfObject(value) : REFUSED;
}

function copyOfList(list: readonly unknown[]): unknown {
  const copy: unknown[] = [];
  for (const entry of list) {
    const made = copyOf(entry);
    if (made === REFUSED) return REFUSED;
    copy.push(made);
  }
  return copy;
}

function copyOfObject(value: LooseFields): unknown {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const made = key in copy ? REFUSED : copyOf(value[key]);
    if (made === REFUSED) return REFUSED;
    copy[key] = made;
  }
  return copy;
}
