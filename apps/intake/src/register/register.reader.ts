import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import { BlindIndex, Sealer } from '@aid-chain/platform';
import type { FiledMember, LivesTogether } from '../filing/filing.js';
import { FIND_FAMILY, KNOWS_ANYBODY, LOCK_HOUSEHOLDS } from './register.sql.js';
import { isMemberRow, type MemberRow, type RegisterRow, type SealedPersonRow } from './register-row.js';
import type { KnownHousehold, KnownMember, KnownPerson, OpenApplication, RegisterView } from './register.js';

/** Reads what the register knows of the people of a filing, opened for one decision. */
@Injectable()
export class RegisterReader {
  constructor(
    private readonly sealer: Sealer,
    private readonly blind: BlindIndex,
  ) {}

  async find(sql: Sql, members: readonly FiledMember[]): Promise<RegisterView> {
    const index = this.indexOf(members);
    const known = await sql.query(KNOWS_ANYBODY, index);
    if (known.length === 0) return { households: [], withoutHousehold: [] };
    const rows = await sql.query<RegisterRow>(FIND_FAMILY, index);
    const households = byHousehold(rows.filter(isMemberRow));
    return {
      households: [...households.values()].map((group) => this.household(group)),
      withoutHousehold: rows.filter((row) => !isMemberRow(row)).map((row) => this.person(row)),
    };
  }

  /** Locks the active households of the people of a filing until the transaction ends. */
  async lock(sql: Sql, members: readonly FiledMember[]): Promise<void> {
    await sql.query(LOCK_HOUSEHOLDS, this.indexOf(members));
  }

  private indexOf(members: readonly FiledMember[]): [string[], string[]] {
    const index = members.flatMap(({ idNumber }) => (idNumber === undefined ? [] : this.blind.of(idNumber)));
    return [index.map(({ kid }) => kid), index.map(({ value }) => value)];
  }

  private household(rows: readonly MemberRow[]): KnownHousehold {
    const [first] = rows;
    if (first === undefined) throw new TypeError('a household without members');
    const open = openApplication(first);
    return {
      householdId: first.household_id,
      version: first.version,
      regionCode: first.region_code,
      residence: first.residence,
      address: this.sealer.open('address', first.household_id, first.address),
      members: rows.map((row) => this.member(row)),
      ...(open === undefined ? {} : { open }),
    };
  }

  private member(row: MemberRow): KnownMember {
    return { ...this.person(row), relation: row.relation, livesTogether: livesTogether(row) };
  }

  private person(row: SealedPersonRow & { readonly indexed: readonly string[] }): KnownPerson {
    const { person_id: personId, id_number: idNumber, phone } = row;
    return {
      personId,
      name: this.sealer.open('name', personId, row.name),
      ...(idNumber === null ? {} : { idNumber: this.sealer.open('idNumber', personId, idNumber) }),
      ...(row.no_id_reason_code === null ? {} : { noIdReasonCode: row.no_id_reason_code }),
      birthDate: this.sealer.open('birthDate', personId, row.birth_date),
      sex: row.sex,
      registerRegionCode: row.register_region_code,
      ...(phone === null ? {} : { phone: this.sealer.open('phone', personId, phone) }),
      indexed: row.indexed,
    };
  }
}

function byHousehold(rows: readonly MemberRow[]): Map<string, MemberRow[]> {
  const groups = new Map<string, MemberRow[]>();
  for (const row of rows) groups.set(row.household_id, [...(groups.get(row.household_id) ?? []), row]);
  return groups;
}

function livesTogether(row: MemberRow): LivesTogether {
  return {
    from: row.lives_from,
    ...(row.lives_to === null ? {} : { to: row.lives_to }),
    ...(row.reason_out === null ? {} : { reasonOut: row.reason_out }),
  };
}

function openApplication(row: MemberRow): OpenApplication | undefined {
  const { application_id: applicationId, application_region: regionCode, filed_by_actor: filedByActor } = row;
  if (applicationId === null || regionCode === null || filedByActor === null) return undefined;
  return { applicationId, regionCode, filedByActor };
}
