import type { NeedAspect, NeedKind, Urgency } from '@aid-chain/vocabulary';

/** A need that the rules propose; the survey confirms or declines it with a reason. */
export interface ProposedNeed {
  readonly kind: NeedKind;
  readonly aspects: readonly NeedAspect[];
  readonly personId: string | null;
  readonly urgency: Urgency;
  readonly groundCode: string;
  readonly textZh: string;
  readonly textEn: string;
}
