import type { FieldRule } from '@aid-chain/kernel';
import type { Type as ClassType } from '@nestjs/common';

/** A field of a body's class: how its value is taken, and what must hold for it. */
export interface CompiledField {
  readonly name: string;
  /** Its part, or the parts of its list. */
  readonly part?: { readonly type: ClassType; readonly isList: boolean };
  /** In the order in which class-transformer applies them. */
  readonly forms: readonly ((value: unknown) => unknown)[];
  /** Where one of them does not hold, nothing is asked of the field. */
  readonly conditions: readonly Condition[];
  readonly checks: readonly Check[];
}

export type Condition = (instance: object, value: unknown) => unknown;
/** @returns whether a constraint of class-validator certainly holds */
export type Check = (instance: object, value: unknown) => boolean;

/** All that the decorators of a class say of its bodies. */
export interface CompiledClass {
  readonly type: ClassType;
  readonly fields: ReadonlyMap<string, CompiledField>;
  readonly rules: readonly FieldRule[];
}
