import type { Member } from '@aid-chain/contracts';

/** A sealed member as the columns of person and membership. */
export function personColumns(member: Member): object {
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
