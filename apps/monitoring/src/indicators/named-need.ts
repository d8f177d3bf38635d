import type { NeedAspect, NeedKind, Urgency } from '@aid-chain/vocabulary';

/** A need that the reviewer names when pushing, or to which an indicator points. */
export interface NamedNeed {
  readonly kind: NeedKind;
  readonly aspects?: readonly NeedAspect[];
  readonly personId?: string;
  readonly urgency?: Urgency;
  /** Why it is less urgent than its kind. */
  readonly urgencyReasonCode?: string;
}
