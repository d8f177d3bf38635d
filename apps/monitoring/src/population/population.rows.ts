import type { Received } from '@aid-chain/messaging';
import type { Sealed } from '@aid-chain/contracts';

export type HouseholdEvent =
  Received<'intake.household-registered.v1'> | Received<'intake.household-changed.v1'>;

export interface HouseholdRow {
  readonly id: string;
  readonly region_code: string;
  readonly residence: string;
  readonly address: Sealed;
  readonly head_person_id: string | null;
  readonly head_name: Sealed | null;
  readonly head_phone: Sealed | null;
  readonly person_ids: readonly string[];
}

export interface MemberRow {
  readonly household_id: string;
  readonly person_id: string;
  readonly name: Sealed;
  readonly lives_to: string | null;
  readonly left_reason: string | null;
  readonly seen_at: string;
}

/** A household as it now is, with the head whom a visit asks for. */
export function householdRow({ data }: HouseholdEvent): HouseholdRow {
  const head = data.members.find((member) => member.relation === 'head');
  return {
    id: data.subject.householdId,
    region_code: data.regionCode,
    residence: data.residence,
    address: data.address,
    head_person_id: head?.personId ?? null,
    head_name: head?.name ?? null,
    head_phone: head?.phone ?? null,
    person_ids: data.members.map((member) => member.personId),
  };
}

/** Its members with the sealed names by which a clerk sees whose bill it is, and the last day of living together with its reason. */
export function memberRows({ data, time }: HouseholdEvent): MemberRow[] {
  return data.members.map((member) => ({
    household_id: data.subject.householdId,
    person_id: member.personId,
    name: member.name,
    lives_to: member.livesTogether.to ?? null,
    left_reason: member.livesTogether.reasonOut ?? null,
    seen_at: time,
  }));
}
