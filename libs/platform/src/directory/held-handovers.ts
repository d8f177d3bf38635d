import type { IsoDate } from '@aid-chain/kernel';
import type { HeldHandover } from './present-directory.sql.js';

/** Handovers by which somebody works for another on a day, as deputy or successor. */
function heldOn(handovers: readonly HeldHandover[], today: IsoDate): HeldHandover[] {
  return handovers.filter(({ from, to }) => from <= today && (to === null || to >= today));
}

/** @returns who works for somebody else on a day */
export function takersOn(handovers: readonly HeldHandover[], today: IsoDate): string[] {
  return heldOn(handovers, today).map(({ taker }) => taker);
}

/** @returns the regions on which one of them works on a day */
export function regionsTaken(handovers: readonly HeldHandover[], actorId: string, today: IsoDate): string[] {
  return heldOn(handovers, today).flatMap(({ taker, regionCode }) => (taker === actorId ? [regionCode] : []));
}
