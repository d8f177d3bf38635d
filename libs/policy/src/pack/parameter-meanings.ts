import type { ParameterGroup } from './parameter-spec.js';

/** What each parameter of a group means, in Chinese and English; a key without a meaning does not compile. */
export type ParameterMeanings<G extends ParameterGroup> = Readonly<
  Record<keyof G & string, readonly [zh: string, en: string]>
>;
