import type { Sealer } from '@aid-chain/platform';
import type { NoIdReason, Sex } from '@aid-chain/vocabulary';
import type { SealedPersonRow } from './register-row.js';

/** A person of the register in clear, before an answer masks it. */
export interface OpenedPerson {
  readonly name: string;
  readonly idNumber?: string;
  readonly noIdReasonCode?: NoIdReason;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly registerRegionCode: string;
  readonly phone?: string;
}

export function openPerson(sealer: Sealer, row: SealedPersonRow): OpenedPerson {
  const { person_id: personId, id_number: idNumber, no_id_reason_code: reason, phone } = row;
  return {
    name: sealer.open('name', personId, row.name),
    ...(idNumber === null ? {} : { idNumber: sealer.open('idNumber', personId, idNumber) }),
    ...(reason === null ? {} : { noIdReasonCode: reason }),
    birthDate: sealer.open('birthDate', personId, row.birth_date),
    sex: row.sex,
    registerRegionCode: row.register_region_code,
    ...(phone === null ? {} : { phone: sealer.open('phone', personId, phone) }),
  };
}
