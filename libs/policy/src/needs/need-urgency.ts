import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { NeedKind, Urgency } from '@aid-chain/vocabulary';

/** What a person says about the urgency of a need, if anything. */
export interface GivenUrgency {
  readonly kind: NeedKind;
  readonly urgency?: Urgency | undefined;
  readonly urgencyReasonCode?: string | undefined;
}

/**
 * How urgent a need of each kind is, wherever it comes from: 突发性、紧迫性、灾难性 (SA 29). Water that is unsafe every
 * day is normal; a person who finds that none comes raises it.
 */
const BY_KIND = {
  medical: 'normal',
  education: 'normal',
  housing: 'normal',
  'drinking-water': 'normal',
  employment: 'normal',
  industry: 'normal',
  disaster: 'urgent',
  'care-service': 'normal',
  subsidy: 'normal',
  charity: 'normal',
  other: 'normal',
} as const satisfies Record<NeedKind, Urgency>;

/** The urgency of a need by its kind, where no person says otherwise. */
export function urgencyByKind(kind: NeedKind): Urgency {
  return BY_KIND[kind];
}

/**
 * The urgency of a need that a person confirms: raised freely, lowered with a reason.
 * Refuses NEED_URGENCY_REASON_MISSING.
 */
export function decideUrgency({ kind, urgency, urgencyReasonCode }: GivenUrgency): Result<Urgency> {
  const byKind = urgencyByKind(kind);
  if (urgency === undefined || urgency === byKind) return ok(byKind);
  const lowered = byKind === 'urgent';
  return lowered && urgencyReasonCode === undefined
    ? refuse('NEED_URGENCY_REASON_MISSING', { kind })
    : ok(urgency);
}
