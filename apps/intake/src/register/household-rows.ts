import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import type { HouseholdAfter } from './household-after.js';
import { personColumns, type PersonColumns } from './person-columns.js';
import type { SealedHousehold } from './sealed-household.js';

/** A household of a plan with its sealed values. */
export type Pair = readonly [HouseholdAfter, SealedHousehold];

/** Who leaves, when and why. */
export interface LeavingRow {
  readonly household_id: string;
  readonly person_id: string;
  readonly left_on: string;
  readonly left_reason: string;
}

export function leavingRows(
  { householdId, leaving, change, leftOn }: HouseholdAfter,
  today: IsoDate,
): LeavingRow[] {
  const left_on = leftOn ?? change?.effectiveOn ?? today;
  const left_reason = change?.reasonCode ?? 'other';
  return leaving.map((personId) => ({
    household_id: householdId,
    person_id: personId,
    left_on,
    left_reason,
  }));
}

/** A household's own row. */
export interface HouseholdColumns {
  readonly id: string;
  readonly region_code: string;
  readonly residence: string;
  readonly address: Sealed;
  readonly version: number;
  readonly guardian_kind: string | null;
  readonly guardian: Sealed | null;
}

/**
 * @param version as it was read; a household that is entered begins with the first
 */
export function householdRow(
  [{ householdId, regionCode, residence, guardian }, { address, guardian: sealed }]: Pair,
  version = 1,
): HouseholdColumns {
  const place = { region_code: regionCode, residence, address };
  return {
    ...{ id: householdId, ...place, version },
    ...{ guardian_kind: guardian?.kind ?? null, guardian: sealed ?? null },
  };
}

/** A member with the day from which it is one. */
export interface MemberColumns extends PersonColumns {
  readonly household_id: string;
  readonly joined_on: string;
  /** By which change; none where it was entered with the household. */
  readonly joined_kind: string | null;
}

/** Its members, each with whether the person was one before. */
export function memberRows(
  [{ householdId, members, change }, sealed]: Pair,
  today: IsoDate,
): { readonly joins: boolean; readonly row: MemberColumns }[] {
  const joined_on = change?.effectiveOn ?? today;
  const joined_kind = change?.kind ?? null;
  const planned = new Map(members.map((member) => [member.personId, member]));
  return sealed.members.map((member) => {
    const { joins = false, since = joined_on } = planned.get(member.personId) ?? {};
    return {
      joins,
      row: { household_id: householdId, ...personColumns(member), joined_on: since, joined_kind },
    };
  });
}

/** What the register keeps of a change. */
export interface ChangeRow {
  readonly household_id: string;
  readonly kind: string;
  readonly effective_on: string;
  readonly reason_code: string;
  readonly joined: readonly string[];
  readonly departed: readonly string[];
  readonly goes_to: Sealed | null;
  readonly paper: string | null;
}

/** Of a household that is entered nothing changed. */
export function changeRow([{ householdId, change, members, leaving }, { goesTo }]: Pair): ChangeRow[] {
  if (change === undefined) return [];
  const joined = members.filter(({ joins }) => joins).map(({ personId }) => personId);
  return [
    {
      ...{ household_id: householdId, kind: change.kind, effective_on: change.effectiveOn },
      ...{ reason_code: change.reasonCode, joined, departed: leaving },
      goes_to: goesTo ?? null,
      paper: change.paper ?? null,
    },
  ];
}

/** How a household ended. */
export interface EndRow {
  readonly id: string;
  readonly ended_on: string | null;
  readonly end_reason_code: string | null;
  readonly ended_into: string | null;
  readonly end_event_id: string;
}

/** @param eventId under which its end is published */
export function endRow({ householdId, change, closedInto }: HouseholdAfter, eventId: string): EndRow {
  return {
    id: householdId,
    ended_on: change?.effectiveOn ?? null,
    end_reason_code: change?.reasonCode ?? null,
    ended_into: closedInto ?? null,
    end_event_id: eventId,
  };
}
