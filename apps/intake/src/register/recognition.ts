import type { WindowDoubt } from '@aid-chain/vocabulary';
import type { KnownHousehold, KnownPerson } from './register.js';

/** What a person at the window has to find out before a filing can be accepted; never shown to who filed. */
export interface Doubt {
  readonly code: WindowDoubt;
  readonly memberRef?: string;
  readonly personId?: string;
  readonly householdId?: string;
}

/** Who the members of a filing are, as far as it is certain, and everything that is not. */
export interface Recognition {
  /** Persons who are certain, by member ref. Who is in neither list is new. */
  readonly known: ReadonlyMap<string, KnownPerson>;
  /** The household that the filing is about, where its head is known. */
  readonly home?: KnownHousehold;
  readonly doubts: readonly Doubt[];
}
