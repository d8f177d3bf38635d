import type { Measure } from '@aid-chain/policy';
import type { ConferenceTrigger } from '@aid-chain/vocabulary';

/** What is known of a household that may need a case conference. */
export interface HardshipFacts {
  /** Its open needs that are urgent: without one it is in no urgent hardship, as far as anybody stated. */
  readonly urgentNeeds: readonly string[];
  /** How many kinds of aid it receives: categories and measures. */
  readonly kinds: number;
  /** What was given of each measure. */
  readonly given: readonly { readonly measureCode: string; readonly amountFen: number }[];
}

/** What a place gives at most of a measure; undefined where nothing is known of that. */
export type CapOf = (measure: Measure) => number | undefined;

/**
 * Why a case conference is proposed for a household (S4-04): only where it is in urgent hardship, by the triggers that the place
 * lists. Two kinds of aid alone are usual for a family that receives dibao.
 */
export function conferenceTriggers(
  facts: HardshipFacts,
  listed: readonly ConferenceTrigger[],
  aboveCap: boolean,
): readonly ConferenceTrigger[] {
  if (facts.urgentNeeds.length === 0) return [];
  const met: readonly (readonly [ConferenceTrigger, boolean])[] = [
    ['urgent', true],
    ['above-cap', aboveCap],
    ['several-kinds', facts.kinds >= 2],
  ];
  return met.flatMap(([trigger, isMet]) => (isMet && listed.includes(trigger) ? [trigger] : []));
}

/** Whether some measure was given up to its cap while the urgent need is still open: more is needed than the place gives. */
export function reachesCap(
  { given }: Pick<HardshipFacts, 'given'>,
  measures: readonly Measure[],
  capOf: CapOf,
): boolean {
  return given.some(({ measureCode, amountFen }) => {
    const measure = measures.find(
      ({ head }) => head.code === measureCode || head.reportedAs.includes(measureCode),
    );
    const cap = measure === undefined ? undefined : capOf(measure);
    return cap !== undefined && amountFen >= cap;
  });
}
