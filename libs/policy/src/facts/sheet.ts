import type { IsoDate } from '@aid-chain/kernel';
import type { Residence } from '@aid-chain/vocabulary';
import type { RegisteredMember } from './facts.js';

/** The household as registered: who lives together, where. */
export interface HouseholdSheet {
  readonly appliedOn: IsoDate;
  readonly residence: Residence;
  readonly members: readonly RegisteredMember[];
}
