import { createRequire } from 'node:module';
import { newId } from '@aid-chain/kernel';
import { idNumber } from '@aid-chain/testing';
import type { defaultMetadataStorage } from 'class-transformer/types/storage.js';
import { getMetadataStorage } from 'class-validator';
import fc from 'fast-check';

export type BodyClass = new () => object;

const storage = getMetadataStorage();
const parts = (
  createRequire(import.meta.url)('class-transformer/cjs/storage.js') as {
    defaultMetadataStorage: typeof defaultMetadataStorage;
  }
).defaultMetadataStorage;

/** The fields of a class that its OpenAPI document describes. */
const DESCRIBED = 'swagger/apiModelPropertiesArray';

/**
 * @returns every class of the services with a field that class-validator checks, of all that was loaded; classes that
 *   other specs of this process declare are in no OpenAPI document
 */
export function bodyClasses(): BodyClass[] {
  const declared = Reflect.get(storage, 'validationMetadatas') as ReadonlyMap<BodyClass, unknown>;
  return [...declared.keys()].filter((type) => Reflect.hasMetadata(DESCRIBED, type.prototype as object));
}

type Declared = ReturnType<typeof storage.getTargetValidationMetadatas>;

const ID = newId();

/** What is good for a field, by the name of its constraint; the others are good for any text. */
const GOOD: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  isBoolean: fc.boolean(),
  isFen: fc.nat(1_000_000),
  isSignedFen: fc.integer({ min: -1_000, max: 1_000_000 }),
  isRealDate: fc.constantFrom('2026-01-12', '2025-12-31', '1990-02-28'),
  isInstant: fc.constant('2026-01-12T09:00:00+08:00'),
  isRegionCode: fc.constant('510683990001'),
  isCountyCode: fc.constant('510683'),
  isQuarter: fc.constant('2026Q1'),
  month: fc.constant('2026-01'),
  timeOfDay: fc.constantFrom('09:00', '23:59'),
  isPhone: fc.constantFrom('13900000001', '+86 139-0000-0001', '１３９００００００01'),
  isIdNumber: fc.nat(99).map((n) => idNumber(n, { birthDate: '1986-01-01' }).toLowerCase()),
  isId: fc.constantFrom(ID, ID.toUpperCase()),
  idOrNew: fc.constantFrom(ID, 'new'),
  hash: fc.constant('a'.repeat(64)),
  memberRef: fc.constantFrom('m1', 'm2'),
  staffCode: fc.constant('S-0101'),
  listedCode: fc.constantFrom('wage', 'pension'),
  isPersonName: fc.constantFrom('李建国', ' 阿依古丽·买买提 '),
};
const TEXT = fc.constantFrom('abc', 'demo-clerk', '李建国', 'r-1', '0', '100');

function good(declared: Declared): fc.Arbitrary<unknown> {
  const limit = (name: string): unknown => declared.find((one) => one.name === name)?.constraints[0];
  const among = limit('isIn');
  if (Array.isArray(among)) return fc.constantFrom(...(among as unknown[]));
  const [min, max] = [limit('min'), limit('max')];
  if (typeof min === 'number' && typeof max === 'number') {
    return fc.integer({ min, max }).chain((n) => fc.constantFrom<unknown>(n, String(n)));
  }
  const known = declared.map(({ name }) => GOOD[name ?? '']).find((value) => value !== undefined);
  return known ?? TEXT;
}

function fieldOf(type: BodyClass, name: string, declared: Declared): fc.Arbitrary<unknown> {
  const made = parts.findTypeMetadata(type, name) as { typeFunction: () => unknown } | undefined;
  const entry = made === undefined ? good(declared) : soundBody(made.typeFunction() as BodyClass);
  const isList = declared.some((one) => one.name === 'isArray');
  return isList ? fc.uniqueArray(entry, { minLength: 1, maxLength: 3 }) : entry;
}

/** A body of a class that is good field by field; its rules between fields may still be broken. */
export function soundBody(type: BodyClass): fc.Arbitrary<object> {
  const fields = storage.groupByPropertyName(storage.getTargetValidationMetadatas(type, '', false, false));
  const given = Object.entries(fields).map(([name, declared]) => {
    const required = declared.some((one) => one.name === 'isDefined');
    const value = fieldOf(type, name, declared);
    const left = fc.constantFrom(undefined, undefined, null);
    return [name, required ? value : fc.oneof(value, value, left)] as const;
  });
  // What is undefined is left out, as in JSON.
  return fc.record(Object.fromEntries(given)).map((body) => JSON.parse(JSON.stringify(body)) as object);
}
