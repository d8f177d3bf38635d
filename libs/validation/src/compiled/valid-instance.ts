import type { Type as ClassType } from '@nestjs/common';
import type { LooseFields } from '@aid-chain/kernel';
import type { CompiledClass, CompiledField } from './compiled-class.js';
import { compiledClass } from './compile-class.js';
import { copyOf, isPlainObject, REFUSED } from './plain-json.js';

/**
 * Takes a body that is plainly valid, as class-transformer and class-validator would.
 * @returns the same instance as theirs; undefined where anything is not plainly valid, or a decorator is not known here:
 * they have to look at it, and say what is wrong
 */
export function validInstance(type: ClassType, body: unknown): object | undefined {
  const declared = compiledClass(type);
  return declared === undefined || !isPlainObject(body) ? undefined : instanceOf(declared, body);
}

function instanceOf(declared: CompiledClass, body: LooseFields): object | undefined {
  const instance = new declared.type() as Record<string, unknown>;
  for (const name of Object.keys(body)) {
    const field = declared.fields.get(name);
    if (field === undefined) return undefined;
    const value = body[name];
    // A field that is null is one that was left out: it has what its class gives it.
    if (value === null) continue;
    const made = madeOf(field, value);
    if (made === REFUSED) return undefined;
    instance[name] = made;
  }
  for (const field of declared.fields.values()) if (!holds(field, instance)) return undefined;
  return declared.rules.some(({ isBroken }) => isBroken(instance)) ? undefined : instance;
}

function madeOf({ part, forms }: CompiledField, value: unknown): unknown {
  let made =
    part === undefined ? copyOf(value) : part.isList ? listOf(part.type, value) : partOf(part.type, value);
  if (made === REFUSED) return REFUSED;
  for (const form of forms) made = form(made);
  return made === null || made === undefined ? REFUSED : made;
}

function partOf(type: ClassType, value: unknown): unknown {
  return validInstance(type, value) ?? REFUSED;
}

function listOf(type: ClassType, value: unknown): unknown {
  if (!Array.isArray(value)) return REFUSED;
  const list: unknown[] = [];
  for (const entry of value as unknown[]) {
    const made = validInstance(type, entry);
    if (made === undefined) return REFUSED;
    list.push(made);
  }
  return list;
}

function holds({ name, conditions, checks }: CompiledField, instance: LooseFields): boolean {
  const value = instance[name];
  for (const condition of conditions) if (!condition(instance, value)) return true;
  for (const check of checks) if (!check(instance, value)) return false;
  return true;
}
