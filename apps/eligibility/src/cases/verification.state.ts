import type { IsoDate } from '@aid-chain/kernel';

/** A verification report that is there, by its last version. */
export interface LastReport {
  readonly version: number;
  readonly on: IsoDate;
}

/** Adults who came to count after the last report: about them no source was asked yet (S0-05). */
interface Supplementary extends LastReport {
  readonly persons: readonly string[];
}

/**
 * Whether the economic situation may be queried, was queried, and what came back (S0-05, S0-20). Where adults came after
 * a report, the verification is asked for again, of them alone.
 */
export type Verification =
  | {
      readonly is: 'authorisation-missing';
      readonly missing: readonly string[];
      readonly supplementary?: Supplementary;
    }
  | { readonly is: 'requested'; readonly on: IsoDate; readonly supplementary?: Supplementary }
  | ({ readonly is: 'reported' } & LastReport);
