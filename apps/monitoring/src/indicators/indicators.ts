import { crematedWhileExamined } from './cremated-while-examined/cremated-while-examined.js';
import type { DataIndicator, EventFeed, EventIndicator, Indicator } from './indicator.js';
import { membersChangedBesideBenefit } from './members-changed-beside-benefit/members-changed-beside-benefit.js';
import { oneBenefitTwice } from './one-benefit-twice/one-benefit-twice.js';
import { paidAfterCremation } from './paid-after-cremation/paid-after-cremation.js';
import { recognitionWithoutHousehold } from './recognition-without-household/recognition-without-household.js';
import { refusedBesideBenefit } from './refused-beside-benefit/refused-beside-benefit.js';
import { selfPaidMedical } from './self-paid-medical/self-paid-medical.js';

/** The indicators that are evaluated after each batch of the kinds that they read, each once. */
export const DATA_INDICATORS: readonly DataIndicator[] = [
  selfPaidMedical,
  paidAfterCremation,
  crematedWhileExamined,
];

/** The indicators that are evaluated after events of other services alone, each once. */
const EVENT_INDICATORS: readonly EventIndicator[] = [
  refusedBesideBenefit,
  recognitionWithoutHousehold,
  membersChangedBesideBenefit,
  oneBenefitTwice,
];

/** What events give cause to, in the order of the lists. */
export const EVENT_FEEDS: readonly { readonly indicator: Indicator; readonly feed: EventFeed }[] = [
  ...EVENT_INDICATORS,
  ...DATA_INDICATORS,
].flatMap((indicator) => (indicator.feed === undefined ? [] : [{ indicator, feed: indicator.feed }]));

/** Every indicator: those of department data and those of what other services decide. */
const INDICATOR_DEFINITIONS: Readonly<Partial<Record<string, Indicator>>> = Object.fromEntries(
  [...DATA_INDICATORS, ...EVENT_INDICATORS].map((indicator) => [indicator.code, indicator]),
);

/** The codes of the indicators whose warnings close with the last recognition of a household. */
export const CLOSED_BY_END = codesWhere(({ closedByEnd }) => closedByEnd === true);

/** The codes of those whose warnings close where the end of a household was a mistake. */
export const CLOSED_BY_RESTORATION = codesWhere(({ closedByRestoration }) => closedByRestoration === true);

function codesWhere(is: (indicator: Indicator) => boolean): readonly string[] {
  return [...DATA_INDICATORS, ...EVENT_INDICATORS].filter(is).map(({ code }) => code);
}

/** The definition of a warning's indicator; undefined for one that this version does not know. */
export function indicatorOf(code: string): Indicator | undefined {
  return Object.hasOwn(INDICATOR_DEFINITIONS, code) ? INDICATOR_DEFINITIONS[code] : undefined;
}
