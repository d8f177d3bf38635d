import type { NeedKind } from '@aid-chain/vocabulary';
import type { FiledMember } from '../filing/filing.js';
import type { HouseholdChange } from '../register/household-change.rules.js';

/** Ids minted before the decision, so that the decision stays a pure function. Those not needed are dropped. */
export interface MintedIds {
  readonly householdId: string;
  readonly applicationId: string;
  /** One per filed member, in their order. */
  readonly personIds: readonly string[];
  /** One per requested kind of help, in their order. */
  readonly needIds: readonly string[];
}

/** A member under the id of the register, with what the register knew and the filing left out. */
export interface AcceptedMember extends FiledMember {
  readonly personId: string;
  /** Whether the register knew the person before. */
  readonly known: boolean;
  /** Whether the person was a member of this household before. */
  readonly joins: boolean;
  /** `kid:value` of the blind index rows that exist already. */
  readonly indexed: readonly string[];
}

/** An application for categories opens a case; one that asks only for help is forwarded at once (S0-02). */
export type AcceptedApplication =
  | { readonly kind: 'case'; readonly applicationId: string }
  | {
      readonly kind: 'forwarded';
      readonly applicationId: string;
      readonly needs: readonly { readonly needId: string; readonly kind: NeedKind }[];
    };

/** The household as it is from now on: newly registered, or the active one at the version that was read. */
export interface AcceptedHousehold {
  readonly householdId: string;
  /** Undefined for a new household. */
  readonly readVersion?: number;
  readonly change?: HouseholdChange;
  readonly members: readonly AcceptedMember[];
  /** Persons who were members and are not named any more. */
  readonly leaving: readonly string[];
}

export interface Acceptance {
  readonly household: AcceptedHousehold;
  readonly application: AcceptedApplication;
}
