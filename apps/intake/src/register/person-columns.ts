import type { Member, Sealed } from '@aid-chain/contracts';

/** A sealed member as the columns of person and membership. */
export interface PersonColumns {
  readonly id: string;
  readonly name: Sealed;
  readonly id_number: Sealed | null;
  readonly no_id_reason_code: string | null;
  readonly birth_date: Sealed;
  readonly sex: string;
  readonly register_region_code: string;
  readonly phone: Sealed | null;
  readonly relation: string;
  readonly lives_from: string;
  readonly lives_to: string | null;
  readonly reason_out: string | null;
}

export function personColumns(member: Member): PersonColumns {
  return {
    id: member.personId,
    name: member.name,
    id_number: member.idNumber ?? null,
    no_id_reason_code: member.noIdReasonCode ?? null,
    birth_date: member.birthDate,
    sex: member.sex,
    register_region_code: member.registerRegionCode,
    phone: member.phone ?? null,
    relation: member.relation,
    lives_from: member.livesTogether.from,
    lives_to: member.livesTogether.to ?? null,
    reason_out: member.livesTogether.reasonOut ?? null,
  };
}
