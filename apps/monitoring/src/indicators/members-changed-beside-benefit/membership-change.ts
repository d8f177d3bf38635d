import type { IsoDate } from '@aid-chain/kernel';
import type { HouseholdChangeReason, LivesApartReason } from '@aid-chain/vocabulary';

/** That members left or joined a household, or that it moved, as the register reports it; no warning names who. */
export interface MembershipChange {
  readonly id: string;
  readonly householdId: string;
  /** Its place among the events of the register on the household; null where it is not known. */
  readonly registerSeq: number | null;
  readonly reasonCode: HouseholdChangeReason | LivesApartReason;
  /** The day on which they left or joined, and the day on which the register was changed. */
  readonly effectiveOn: IsoDate;
  readonly recordedOn: IsoDate;
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** Whether it moved to where another standard may hold. */
  readonly moved: boolean;
}
