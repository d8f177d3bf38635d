import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { HouseholdAfter } from './household-after.js';
import type { HouseholdPlace, KnownHousehold, KnownMember } from './register.js';

/**
 * What the window does not do by itself, named by what was asked: a restoration, an end, a split, a merge, another head
 * another standard without a move. Refuses HOUSEHOLD_RESTORED_BY_REVIEWER, HOUSEHOLD_ENDED_BY_REVIEWER,
 * RESIDENCE_BY_REVIEWER and HOUSEHOLD_CHANGE_BY_REVIEWER.
 */
export function windowChecked(
  after: HouseholdAfter,
  before: KnownHousehold | undefined,
  plan: readonly HouseholdAfter[],
): Result<true> {
  const { change, members, closedInto } = after;
  if (change?.kind === 'restore') return refuse('HOUSEHOLD_RESTORED_BY_REVIEWER');
  if (change?.kind === 'leave' && members.length === 0 && closedInto === undefined)
    return refuse('HOUSEHOLD_ENDED_BY_REVIEWER');
  if (before !== undefined && isResidenceAlone(before, after)) return refuse('RESIDENCE_BY_REVIEWER');
  const byReviewer =
    change?.kind === 'split' ||
    change?.kind === 'merge' ||
    (before === undefined ? isSplitOff(after, plan) : headOf(before) !== headOf(after));
  return byReviewer ? refuse('HOUSEHOLD_CHANGE_BY_REVIEWER') : ok(true);
}

/** Whether a household counts as rural or urban from now on though it lives where it lived. */
function isResidenceAlone(before: HouseholdPlace, after: HouseholdPlace): boolean {
  const isSamePlace = before.regionCode === after.regionCode && before.address === after.address;
  return isSamePlace && before.residence !== after.residence;
}

/** The head of a household, by the list of its members. */
export function headOf({ members }: { readonly members: readonly KnownMember[] }): string | undefined {
  return members.find(({ relation }) => relation === 'head')?.personId;
}

/** A household that a member of another one founds and heads is split off from that one, also by a filing that is confirmed. */
function isSplitOff(after: HouseholdAfter, plan: readonly HouseholdAfter[]): boolean {
  const head = headOf(after);
  return head !== undefined && plan.some(({ leaving }) => leaving.includes(head));
}
