import type { Type as ClassType } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { rulesOf } from '../between-fields.js';
import type { CompiledClass, CompiledField } from './compiled-class.js';
import { compileField } from './compile-field.js';
import { transformerStorage } from './transformer-storage.js';

const compiled = new WeakMap<ClassType, { readonly result: CompiledClass | undefined }>();

/**
 * What the decorators of a class say, read once.
 * @returns undefined where one of them is not known here: then class-validator and class-transformer alone check its bodies
 */
export function compiledClass(type: ClassType): CompiledClass | undefined {
  const known = compiled.get(type);
  if (known !== undefined) return known.result;
  const result = compile(type);
  compiled.set(type, { result });
  return result;
}

function compile(type: ClassType): CompiledClass | undefined {
  const storage = getMetadataStorage();
  const declared = storage.groupByPropertyName(storage.getTargetValidationMetadatas(type, '', false, false));
  const fields = new Map<string, CompiledField>();
  for (const [name, metadatas] of Object.entries(declared)) {
    const field = compileField(type, name, metadatas);
    if (field === undefined) return undefined;
    fields.set(name, field);
  }
  // A class without a decorator is refused by class-validator, whatever the body.
  if (fields.size === 0 || isExposed(type) || !hasPlainDefaults(type, fields)) return undefined;
  return { type, fields, rules: rulesOf(type) };
}

/** `@Expose` and `@Exclude` let class-transformer leave out fields, or take them under other names. */
function isExposed(type: ClassType): boolean {
  return (
    transformerStorage.getStrategy(type) !== 'none' ||
    transformerStorage.getExposedMetadatas(type).length > 0 ||
    transformerStorage.getExcludedMetadatas(type).length > 0
  );
}

/** What a class gives a field that was left out is checked like a value; a part made by the class would go unseen. */
function hasPlainDefaults(type: ClassType, fields: ReadonlyMap<string, CompiledField>): boolean {
  const given = Object.entries(new type() as Readonly<Record<string, unknown>>);
  return given.every(([name, value]) => isPlainDefault(fields.get(name), value));
}

function isPlainDefault(field: CompiledField | undefined, value: unknown): boolean {
  if (field === undefined) return false;
  if (Array.isArray(value)) return value.length === 0 && field.part?.isList !== false;
  return field.part === undefined && ['string', 'number', 'boolean'].includes(typeof value);
}
