import { Injectable } from '@nestjs/common';
import { groupBy } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { BusinessClock, Directory, Sealer } from '@aid-chain/platform';
import type { FiledHousehold } from '../filing/filing.js';
import {
  endedHousehold,
  endOfHousehold,
  findByNumber,
  findFamily,
  findHouseholds,
  lastMembers,
  knowsAnybody,
  lockAnyHousehold,
  lockHouseholds,
  lockHouseholdsById,
  type EndedRow,
  type EndOfHousehold,
} from './register.sql.js';
import { RegisterIndex } from './register-index.js';
import { isMemberRow, type FormerMemberRow, type MemberRow, type RegisterRow } from './register-row.js';
import { formerMember, lastStay, livesTogether, openApplication } from './register-row.rules.js';
import { peopleOf } from './people.rules.js';
import {
  NOBODY_KNOWN,
  type EndedHousehold,
  type KnownHousehold,
  type KnownMember,
  type KnownPerson,
  type RegisterView,
} from './register.js';

/** Reads what the register knows of the people of a filing, opened for one decision. */
@Injectable()
export class RegisterReader {
  constructor(
    private readonly sealer: Sealer,
    private readonly index: RegisterIndex,
    private readonly directory: Directory,
    private readonly clock: BusinessClock,
  ) {}

  async find(connection: Sql, { members, regionCode }: FiledHousehold): Promise<RegisterView> {
    const lookUp = this.index.lookUp(members, regionCode);
    const known = await knowsAnybody(lookUp).on(connection);
    if (known.length === 0) return NOBODY_KNOWN;
    const view = await this.view(connection, await findFamily(lookUp).on<RegisterRow>(connection));
    return { ...view, answered: this.answered(members, regionCode, view) };
  }

  /** @returns the id of the person under whose ID number somebody would be found */
  async holderOf(connection: Sql, idNumber: string): Promise<string | undefined> {
    const index = this.index.byNumber(idNumber);
    const [holder] = await findByNumber(index).on<{ person_id: string }>(connection);
    return holder?.person_id;
  }

  /** The active households among those named, locked until the transaction ends, and the households of some persons. */
  async lockHouseholds(
    connection: Sql,
    ids: readonly string[],
    personIds: readonly string[],
  ): Promise<RegisterView> {
    await lockHouseholdsById(ids, personIds).on(connection);
    return this.view(connection, await findHouseholds(ids, personIds).on<RegisterRow>(connection));
  }

  /**
   * Holds a household before it is read, standing or ended: of two that restore it the second finds it standing.
   * @returns one that ended, with its last members or in another one, with its end; undefined for any other
   */
  async heldEnd(connection: Sql, householdId: string): Promise<EndedHousehold | undefined> {
    await lockAnyHousehold(householdId).on(connection);
    const [row] = await endedHousehold(householdId).on<EndedRow>(connection);
    if (row === undefined) return undefined;
    const {
      regionCode,
      endedOn: on,
      endReasonCode: reasonCode,
      endEventId: eventId,
      endedInto,
      ...rest
    } = row;
    const keptUnder = await this.directory.keptToday(connection, [regionCode], this.clock.today());
    const household = {
      ...{ householdId, version: rest.version, changedOn: rest.changedOn, residence: rest.residence },
      ...{ regionCode: keptUnder(regionCode), members: [] },
      address: this.sealer.open('address', householdId, rest.address),
    };
    if (endedInto === null) return { household, end: { on, reasonCode, eventId } };
    const members = await lastMembers(householdId).on<FormerMemberRow>(connection);
    return {
      household,
      end: { on, reasonCode, eventId, merged: { into: endedInto, members: members.map(formerMember) } },
    };
  }

  /** @returns when a household that has ended did so, and where it was; undefined for any other */
  async endOf(connection: Sql, householdId: string): Promise<EndOfHousehold | undefined> {
    const [end] = await endOfHousehold(householdId).on<EndOfHousehold>(connection);
    return end;
  }

  /** Locks the active households of the people of a filing until the transaction ends. */
  async lock(connection: Sql, { members, regionCode }: FiledHousehold): Promise<void> {
    await lockHouseholds(this.index.lookUp(members, regionCode)).on(connection);
  }

  /** Places are shown as they are kept today: who lived in a township that was merged lives in the one that took it. */
  private async view(connection: Sql, rows: readonly RegisterRow[]): Promise<RegisterView> {
    const members = rows.filter(isMemberRow);
    const stored = members.flatMap((row) => [row.region_code, row.application_region ?? row.region_code]);
    const keptUnder = await this.directory.keptToday(connection, stored, this.clock.today());
    const households = groupBy(members, (row) => row.household_id);
    return {
      households: [...households.values()].map((group) => this.household(group, keptUnder)),
      withoutHousehold: rows.filter((row) => !isMemberRow(row)).map((row) => this.person(row)),
      answered: new Map(),
    };
  }

  private answered(
    members: FiledHousehold['members'],
    regionCode: string,
    view: RegisterView,
  ): Map<string, string> {
    const people = peopleOf(view);
    const pairs = members.flatMap((member): [string, string][] => {
      if (member.idNumber !== undefined) return [];
      const keys = this.index.byAnswer(member, regionCode).map(({ kid, value }) => `${kid}:${value}`);
      const person = people.find(({ indexed }) => keys.some((key) => indexed.includes(key)));
      return person === undefined ? [] : [[member.ref, person.personId]];
    });
    return new Map(pairs);
  }

  private household(rows: readonly MemberRow[], keptUnder: (code: string) => string): KnownHousehold {
    const [first] = rows;
    if (first === undefined) throw new TypeError('a household without members');
    const open = openApplication(first, keptUnder);
    return {
      householdId: first.household_id,
      version: first.version,
      changedOn: first.changed_on,
      regionCode: keptUnder(first.region_code),
      residence: first.residence,
      address: this.sealer.open('address', first.household_id, first.address),
      ...(first.placed_on === null ? {} : { placedOn: first.placed_on }),
      members: rows.map((row) => this.member(row)),
      ...(first.guardian_kind === null ? {} : { guardianKind: first.guardian_kind }),
      ...(open === undefined ? {} : { open }),
      ...(first.recognised === null ? {} : { recognised: first.recognised }),
    };
  }

  private member(row: MemberRow): KnownMember {
    const { moved_on: movedOn, filed_on: filedOn, acted_on: actedOn } = row;
    return {
      ...this.person(row),
      ...{ relation: row.relation, livesTogether: livesTogether(row) },
      ...(movedOn === null ? {} : { movedOn }),
      ...(filedOn === null ? {} : { filedOn }),
      ...(actedOn === null ? {} : { actedOn }),
    };
  }

  private person(row: RegisterRow): KnownPerson {
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
      ...(row.former.length === 0 ? {} : { former: row.former }),
      ...(row.died === true ? { died: true } : {}),
      ...lastStay(row),
    };
  }
}
