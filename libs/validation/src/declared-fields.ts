import 'reflect-metadata';
import type { Type as ClassType } from '@nestjs/common';
import type { ApiPropertyOptions } from '@nestjs/swagger';

/** How a field of a class was declared: enough to declare it again in another class. */
export interface FieldDeclaration {
  readonly checks: readonly PropertyDecorator[];
  readonly api: ApiPropertyOptions;
  readonly options: FieldOptions;
}

/** What the documentation says of a field; in one that may be left out `null` counts as left out. */
export interface FieldOptions {
  readonly optional?: boolean;
  readonly description: string;
  readonly example?: unknown;
}

const FIELDS = Symbol('declared fields of a class');

/** Remembers a field beside its checks. */
export const declare =
  (declaration: FieldDeclaration): PropertyDecorator =>
  (target, property) => {
    const fields = { ...fieldsOf(target.constructor), [String(property)]: declaration };
    Reflect.defineMetadata(FIELDS, fields, target.constructor);
  };

/** @returns the fields of a class and of those that it extends, by their names */
export function declaredFields(type: ClassType): Readonly<Record<string, FieldDeclaration>> {
  return fieldsOf(type);
}

function fieldsOf(type: object): Readonly<Record<string, FieldDeclaration>> {
  return (Reflect.getMetadata(FIELDS, type) ?? {}) as Record<string, FieldDeclaration>;
}
