import { ok, refuse, type Result as Decided } from '@aid-chain/kernel';
import type { Adjustment, Result } from './adjustment.state.js';
import { whatOf } from './compared.rules.js';
import { hearingOwed, type Death } from './hearing-owed.rules.js';
import { isUnheard, type Heard } from './stale.rules.js';

/** By what it is judged whether a reduction or an end may be decided. */
export interface HearingGate {
  readonly result: Result;
  /** The hearing that stands for it; undefined without one. */
  readonly heard: Heard | undefined;
  readonly isLaw: boolean;
  readonly death: Death;
}

/**
 * The gate before everything that reduces or ends (社会救助法 48; L-01, L-04). Refuses HEARING_MISSING without a hearing on
 * that very proposal, HEARING_STALE where its ground or result has become another, worse one, or a raise was decided since.
 */
export function hearingStands(
  category: Adjustment['category'],
  { result, heard, isLaw, death }: HearingGate,
): Decided<true> {
  const { owed } = hearingOwed({ kinds: result.kinds, category, isLaw, death, lapses: false });
  if (result.kinds.length === 0 || !owed) return ok(true);
  if (heard === undefined) return refuse('HEARING_MISSING', whatOf({ category }));
  return isUnheard(heard, result) ? refuse('HEARING_STALE', whatOf({ category })) : ok(true);
}

/** Whether the end of tekun support was made public until its last day (T43 26, 27). Refuses ADJUSTMENT_PUBLICITY_MISSING. */
export function publicityStands(
  { category, publicityEndedOn }: Pick<Adjustment, 'category' | 'publicityEndedOn'>,
  { ends }: Pick<Result, 'ends'>,
): Decided<true> {
  const isOwed = category === 'tekun' && ends;
  return isOwed && publicityEndedOn === null ? refuse('ADJUSTMENT_PUBLICITY_MISSING') : ok(true);
}
