import type { IsoDate } from '@aid-chain/kernel';
import type { HouseholdChangeReason, LivesApartReason } from '@aid-chain/vocabulary';
import type { LivesTogether } from '../filing/filing.js';
import { isLiving } from './deaths.rules.js';
import { isGoneAfter } from './head.rules.js';
import type { HouseholdAfter } from './household-after.js';
import type { KnownHousehold, KnownMember } from './register.js';

/** Somebody who lives in no household of the register any more because of a plan, or who died. */
export interface Departure {
  /** Where the person was before. */
  readonly householdId: string;
  readonly member: KnownMember;
  readonly on: IsoDate;
  readonly reasonCode: HouseholdChangeReason | LivesApartReason;
}

/** A departure that the stay of a member states who is still listed. */
export interface ListedDeparture extends Departure {
  readonly reasonCode: LivesApartReason;
}

/**
 * Everybody whom a plan leaves in no household, or dead, whatever its changes are called: who is taken off the list of
 * one and stands on no other, and who stays listed with a stay that ended. What was so before is not named again.
 */
export function departures(
  plan: readonly HouseholdAfter[],
  households: readonly KnownHousehold[],
  today: IsoDate,
): Departure[] {
  return [...takenOff(plan, households, today), ...listedDepartures(plan, households, today)];
}

/** Who is taken off the list of a household and stands on no other; of the dead nobody asks where they are. */
export function takenOff(
  plan: readonly HouseholdAfter[],
  households: readonly KnownHousehold[],
  today: IsoDate,
): Departure[] {
  const listed = staysOf(plan);
  return beforeOf(plan, households).flatMap(({ after, member }) => {
    const { householdId, leaving, change } = after;
    const isOff = leaving.includes(member.personId) && !listed.has(member.personId);
    if (!isOff || !isLiving(member.livesTogether)) return [];
    const { effectiveOn: on = today, reasonCode = 'other' } = change ?? {};
    return [{ householdId, member, on, reasonCode }];
  });
}

/** Who lived there and is listed as gone or dead from now on; of who was gone already, that the person died, or is alive elsewhere. */
export function listedDepartures(
  plan: readonly HouseholdAfter[],
  households: readonly KnownHousehold[],
  today: IsoDate,
): ListedDeparture[] {
  const listed = staysOf(plan);
  return beforeOf(plan, households).flatMap(({ after: { householdId }, member }) => {
    const was = member.livesTogether;
    const now = listed.get(member.personId);
    if (now?.reasonOut === undefined || !isGoneAfter(now, today)) return [];
    const wasSoBefore = isGoneAfter(was, today) && isLiving(was) === isLiving(now);
    if (wasSoBefore) return [];
    return [{ householdId, member, on: now.to ?? today, reasonCode: now.reasonOut }];
  });
}

/** The stays of everybody on the lists of a plan. */
function staysOf(plan: readonly HouseholdAfter[]): ReadonlyMap<string, LivesTogether> {
  return new Map(
    plan.flatMap(({ members }) => members.map(({ personId, livesTogether }) => [personId, livesTogether])),
  );
}

/** Everybody who was in one of the households of a plan. */
function beforeOf(
  plan: readonly HouseholdAfter[],
  households: readonly KnownHousehold[],
): { readonly after: HouseholdAfter; readonly member: KnownMember }[] {
  return plan.flatMap((after) => {
    const before = households.find(({ householdId }) => householdId === after.householdId);
    return (before?.members ?? []).map((member) => ({ after, member }));
  });
}
