import type { DataIndicator, Indicator } from './indicator.js';
import { membersChangedBesideBenefit } from './members-changed-beside-benefit/members-changed-beside-benefit.js';
import { oneBenefitTwice } from './one-benefit-twice/one-benefit-twice.js';
import { paidAfterCremation } from './paid-after-cremation/paid-after-cremation.js';
import { recognitionWithoutHousehold } from './recognition-without-household/recognition-without-household.js';
import { refusedBesideBenefit } from './refused-beside-benefit/refused-beside-benefit.js';
import { selfPaidMedical } from './self-paid-medical/self-paid-medical.js';

/** The indicators that are evaluated after each batch of the kinds that they read, each once. */
export const DATA_INDICATORS: readonly DataIndicator[] = [selfPaidMedical, paidAfterCremation];

/** Every indicator: those of department data and those of what other services decide. */
const INDICATOR_DEFINITIONS: Readonly<Partial<Record<string, Indicator>>> = Object.fromEntries(
  [
    ...DATA_INDICATORS,
    refusedBesideBenefit,
    recognitionWithoutHousehold,
    membersChangedBesideBenefit,
    oneBenefitTwice,
  ].map((indicator) => [indicator.code, indicator]),
);

/** The definition of a warning's indicator; undefined for one that this version does not know. */
export function indicatorOf(code: string): Indicator | undefined {
  return Object.hasOwn(INDICATOR_DEFINITIONS, code) ? INDICATOR_DEFINITIONS[code] : undefined;
}
