import 'reflect-metadata';
import { ruleFaults, type Fault, type FieldRule, type LooseFields } from '@aid-chain/kernel';
import { pointer } from './json-pointer.rules.js';
import { nestedProperties } from './nested-shape.js';

const RULES = Symbol('rules between the fields of a class');

/** Rules between the fields of a body's part, checked with its form; a class that extends it has them, too. */
export const BetweenFields =
  (rules: readonly FieldRule[]): ClassDecorator =>
  (target) => {
    Reflect.defineMetadata(RULES, rules, target);
  };

/** @returns the rules of a class, none where it declares none */
export function rulesOf(type: object): readonly FieldRule[] {
  return (Reflect.getMetadata(RULES, type) ?? []) as readonly FieldRule[];
}

/** Every broken rule of a body and of all its parts. */
export function betweenFieldFaults(instance: object, path = ''): Fault[] {
  const own = ruleFaults(rulesOf(instance.constructor), instance as LooseFields, path);
  const inner = Object.keys(nestedProperties(instance)).flatMap((property) => {
    const value: unknown = Reflect.get(instance, property);
    const at = pointer(path, property);
    if (!Array.isArray(value)) return partFaults(value, at);
    return value.flatMap((item: unknown, index) => partFaults(item, pointer(at, String(index))));
  });
  return [...own, ...inner];
}

function partFaults(value: unknown, path: string): Fault[] {
  const isPart = value !== null && typeof value === 'object' && !Array.isArray(value);
  return isPart ? betweenFieldFaults(value, path) : [];
}
