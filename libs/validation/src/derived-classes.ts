import type { Type as ClassType } from '@nestjs/common';
import { BetweenFields, rulesOf } from './between-fields.js';
import { declaredFields } from './declared-fields.js';
import { field } from './fields.js';

/** A class that extends another and has its name on the API page, where the other one does not stand itself. */
export function extended<T extends object>(base: ClassType<T>, name = base.name): ClassType<T> {
  class Extended extends (base as ClassType<object>) {}
  return withName(Extended as ClassType<T>, name);
}

/** A class with the fields, checks and rules of another in which every field may be left out. */
export function withOptionalFields<T extends object>(base: ClassType<T>): ClassType<Partial<T>> {
  class Optional {}
  for (const [name, { checks, api, options }] of Object.entries(declaredFields(base))) {
    field([...checks], api, { ...options, optional: true })(Optional.prototype, name);
  }
  BetweenFields(rulesOf(base))(Optional);
  return withName(Optional, base.name);
}

/** A class expression whose name the API page shows. */
export function withName<T extends object>(type: T, name: string): T {
  return Object.defineProperty(type, 'name', { value: name });
}
