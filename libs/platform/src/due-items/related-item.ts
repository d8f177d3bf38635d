import type { Role } from '@aid-chain/vocabulary';
import { isOfOwnRegion, type Actor } from '../actor/actor.js';
import { isAmong, type DeclaredRelative } from '../masking/impartial.js';
import type { DueItemRow } from '../service/due-item-source.js';

/** An item whose family declared officials as close relatives, and who else there is. */
export interface RelatedItem {
  readonly row: Pick<DueItemRow, 'role' | 'region_code'>;
  readonly declared: readonly DeclaredRelative[];
  /** Who may read what it is about. */
  readonly visibleTo: readonly Role[];
  /** How many of the post take the step together. */
  readonly people: number;
  /** Officials who are active today, with what they work on for others. */
  readonly staff: readonly Actor[];
}

/** What a list does with such an item. */
export interface Shown {
  readonly isShown: boolean;
  /** Without the declared relatives too few are left of those who take the step there: somebody above names another. */
  readonly needsColleague: boolean;
}

/**
 * An item of a family is for the others of its place, not for whom the family declared as a relative (L-15; D57 11). Where
 * nobody else takes the step an auditor of the place is shown it, and that somebody has to be named; only where nobody at all would see
 * it, it stays with a relative, so that no family gets lost.
 */
export function showRelatedItem(
  actor: Actor,
  { row, declared, visibleTo, people, staff }: RelatedItem,
): Shown {
  const isRelative = ({ staffCode }: Actor): boolean =>
    staffCode !== undefined && isAmong(staffCode, declared);
  const ofPlace = staff.filter((one) => isOfOwnRegion(one, row.region_code));
  const others = ofPlace.filter((one) => !isRelative(one));
  const seenByOthers = others.some(({ role }) => visibleTo.includes(role));
  const isTheirs = ({ role }: Actor): boolean => role === row.role;
  const left = others.filter(isTheirs).length;
  return {
    isShown: !isRelative(actor) || !seenByOthers,
    needsColleague: left < ofPlace.filter(isTheirs).length && left < people,
  };
}
