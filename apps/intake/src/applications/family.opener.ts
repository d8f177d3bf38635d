import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { openedFacts, type Facts, type SealedField } from '@aid-chain/facts';
import type { Sql } from '@aid-chain/messaging';
import { maskAddress, maskBirthDate, maskIdNumber, maskName, maskPhone, Sealer } from '@aid-chain/platform';
import type { SealedPersonRow } from '../register/register-row.js';
import type { MemberView } from './application-detail.view.js';
import type { ApplicationDetailRow } from './application-row.js';

const PERSONS = `
select p.id as person_id, p.name, p.id_number, p.no_id_reason_code, p.birth_date, p.sex, p.register_region_code, p.phone
from person p where p.id = any ($1::uuid[])`;

export interface OpenedFamily extends Pick<Facts, SealedField> {
  readonly address: string;
  readonly members: MemberView[];
}

/** Opens the sealed fields of an application's family, for an answer: masked, or in clear for a stated reason. */
@Injectable()
export class FamilyOpener {
  constructor(private readonly sealer: Sealer) {}

  async open(sql: Sql, row: ApplicationDetailRow, clear: boolean): Promise<OpenedFamily> {
    const persons = await sql.query<SealedPersonRow>(PERSONS, [row.members.map((member) => member.personId)]);
    const byId = new Map(persons.map((person) => [person.person_id, person]));
    const open = (field: string, value: Sealed) =>
      this.sealer.openJson<unknown>(field, row.household_id, value);
    const address = this.sealer.open('address', row.household_id, row.address);
    return {
      address: clear ? address : maskAddress(address),
      members: row.members.flatMap(({ personId, relation }) => {
        const person = byId.get(personId);
        return person === undefined ? [] : [{ personId, relation, ...this.person(person, clear) }];
      }),
      ...(clear ? openedFacts(row.sealed, open) : {}),
    };
  }

  private person(row: SealedPersonRow, clear: boolean): Omit<MemberView, 'personId' | 'relation'> {
    const id = row.person_id;
    const shown = (text: string, mask: (text: string) => string): string => (clear ? text : mask(text));
    const { id_number: idNumber, phone } = row;
    return {
      name: shown(this.sealer.open('name', id, row.name), maskName),
      ...(idNumber === null
        ? {}
        : { idNumber: shown(this.sealer.open('idNumber', id, idNumber), maskIdNumber) }),
      ...(row.no_id_reason_code === null ? {} : { noIdReasonCode: row.no_id_reason_code }),
      birthDate: shown(this.sealer.open('birthDate', id, row.birth_date), maskBirthDate),
      sex: row.sex,
      registerRegionCode: row.register_region_code,
      ...(phone === null ? {} : { phone: shown(this.sealer.open('phone', id, phone), maskPhone) }),
    };
  }
}
