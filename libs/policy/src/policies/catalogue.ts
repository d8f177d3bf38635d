import { assetParameters } from '../assets/parameters.js';
import { CATEGORY_DEFINITIONS } from '../categories/category-definitions.js';
import { householdParameters } from '../household/parameters.js';
import { evidenceParameters } from '../evidence/parameters.js';
import { incomeParameters } from '../income/parameters.js';
import { needParameters } from '../needs/parameters.js';
import { paperParameters } from '../papers/parameters.js';
import { procedureParameters } from '../procedure/parameters.js';
import type { ParameterGroup, ParameterSpec, ValueOf } from '../pack/parameter-spec.js';

export { UNITS, type ParameterSpec } from '../pack/parameter-spec.js';

/** All of the members of a union at once. */
export type AllOf<U> = (U extends unknown ? (member: U) => void : never) extends (all: infer A) => void
  ? A
  : never;
type CategoryParameters = AllOf<(typeof CATEGORY_DEFINITIONS)[number]['parameters']>;

const categoryParameters = Object.assign(
  {},
  ...CATEGORY_DEFINITIONS.map(({ parameters }) => parameters),
) as CategoryParameters;

/** Every parameter that exists: the shared groups and each category's own. A key that is not here is refused. */
export const CATALOGUE = {
  ...householdParameters,
  ...incomeParameters,
  ...assetParameters,
  ...evidenceParameters,
  ...categoryParameters,
  ...needParameters,
  ...paperParameters,
  ...procedureParameters,
} as const satisfies ParameterGroup;

export type ParameterKey = keyof typeof CATALOGUE;

/** The TypeScript type of a parameter's value, by its key. */
export type ParameterValue<K extends ParameterKey> = ValueOf<(typeof CATALOGUE)[K]>;

export const PARAMETER_KEYS = Object.keys(CATALOGUE) as readonly ParameterKey[];

export function isParameterKey(key: string): key is ParameterKey {
  return Object.hasOwn(CATALOGUE, key);
}

export function specOf(key: ParameterKey): ParameterSpec {
  return CATALOGUE[key];
}
