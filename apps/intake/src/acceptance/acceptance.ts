import type { NeedKind } from '@aid-chain/vocabulary';
import type { FiledMember } from '../filing/filing.js';
import type { ProposedChange } from '../register/proposed-changes.rules.js';

/** Ids minted before the decision, so that the decision stays a pure function. Those not needed are dropped. */
export interface MintedIds {
  readonly householdId: string;
  readonly applicationId: string;
  /** One per filed member, in their order. */
  readonly personIds: readonly string[];
  /** One per requested kind of help, in their order. */
  readonly needIds: readonly string[];
}

/** A member as filed, under the id of the register. */
interface AcceptedMember extends FiledMember {
  readonly personId: string;
}

/** An application for categories opens a case; one that asks only for help is forwarded at once (S0-02). */
export type AcceptedApplication =
  | { readonly kind: 'case'; readonly applicationId: string }
  | {
      readonly kind: 'forwarded';
      readonly applicationId: string;
      readonly needs: readonly { readonly needId: string; readonly kind: NeedKind }[];
    };

/** An application of a household: of one that is in the register as filed, or of one that is entered with it. */
export interface Acceptance {
  readonly household: {
    readonly householdId: string;
    /** As filed, in the order of the filing. */
    readonly members: readonly AcceptedMember[];
  };
  readonly application: AcceptedApplication;
  /** What the window may confirm afterwards. */
  readonly proposed: readonly ProposedChange[];
}
