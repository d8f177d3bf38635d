import type { Type as ClassType } from '@nestjs/common';
import { TransformationType } from 'class-transformer';
import { ValidationTypes } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import { nestedProperties } from '../nested-shape.js';
import { formOf } from '../taken.js';
import type { Check, CompiledField, Condition } from './compiled-class.js';
import { checksOf } from './compile-check.js';
import { transformerStorage } from './transformer-storage.js';

/** class-transformer makes their values itself, without a class's fields. */
const BUILT_IN: ReadonlySet<unknown> = new Set([
  String,
  Number,
  Boolean,
  Date,
  Buffer,
  Array,
  Object,
  Map,
  Set,
]);

/** @returns a field as its decorators declare it; undefined where one of them says what is not known here */
export function compileField(
  type: ClassType,
  name: string,
  declared: readonly ValidationMetadata[],
): CompiledField | undefined {
  // Where a class has a method or an accessor of that name, class-transformer takes no value for it.
  if (name in (type.prototype as object)) return undefined;
  const forms = all(
    transformerStorage
      .findTransformMetadatas(type, name, TransformationType.PLAIN_TO_CLASS)
      .map(({ transformFn }) => formOf(transformFn)),
  );
  const checks = all(declared.map((metadata) => fieldChecks(type, metadata)))?.flat();
  const part = partOf(type, name);
  if (forms === undefined || checks === undefined || part === UNKNOWN) return undefined;
  const conditions = declared.filter(isCondition).map(({ constraints }) => constraints[0] as Condition);
  return { name, forms, checks, conditions, ...(part === NONE ? {} : { part }) };
}

const isCondition = ({ type }: ValidationMetadata): boolean =>
  type === ValidationTypes.CONDITIONAL_VALIDATION;

function fieldChecks(type: ClassType, metadata: ValidationMetadata): Check[] | undefined {
  switch (metadata.type) {
    case ValidationTypes.CUSTOM_VALIDATION:
    case ValidationTypes.IS_DEFINED:
      return checksOf(type, metadata);
    case ValidationTypes.CONDITIONAL_VALIDATION:
    case ValidationTypes.NESTED_VALIDATION:
    case ValidationTypes.WHITELIST:
      return [];
    default:
      return undefined;
  }
}

const NONE = Symbol('no part');
const UNKNOWN = Symbol('a part that only class-transformer knows how to make');

/** A part is known by both libraries, or by none: `@ValidateNested` says that it is checked, `@Type` what it becomes. */
function partOf(type: ClassType, name: string): CompiledField['part'] | typeof NONE | typeof UNKNOWN {
  const isList = nestedProperties(type.prototype as object)[name];
  const made = transformerStorage.findTypeMetadata(type, name) as
    ReturnType<typeof transformerStorage.findTypeMetadata> | undefined;
  if (isList === undefined && made === undefined) return NONE;
  if (isList === undefined || made === undefined) return UNKNOWN;
  if (made.options?.discriminator !== undefined || made.typeFunction.length > 0) return UNKNOWN;
  if (isList && ![undefined, Array, Object].includes(made.reflectedType as undefined)) return UNKNOWN;
  if (made.reflectedType === Map) return UNKNOWN;
  const part: unknown = made.typeFunction();
  return typeof part !== 'function' || BUILT_IN.has(part) ? UNKNOWN : { type: part as ClassType, isList };
}

function all<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  return values.every((value) => value !== undefined) ? values : undefined;
}
