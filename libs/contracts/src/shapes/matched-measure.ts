import type { Bilingual, MeasureOutcome } from '@aid-chain/vocabulary';

/** The field under which the matches of a household are sealed. */
export const MATCHES_FIELD = 'matches';

/** One measure that a household may get, or of which nobody knows yet, as the sealed matches hold it. */
export interface MatchedMeasure {
  readonly measure: string;
  /** Left out where the household gets it. */
  readonly personId?: string;
  readonly outcome: Exclude<MeasureOutcome, 'not'>;
  /** Why, without anything of income, health or work. */
  readonly reasons: readonly Bilingual[];
  /** The later day from which on the place gives it so; left out where it does already. */
  readonly from?: string;
  /** What would settle it. */
  readonly missing: readonly Bilingual[];
  /** What a person has to find out; only where no paper is missing. Older matches do not have it. */
  readonly asked?: readonly Bilingual[];
}
