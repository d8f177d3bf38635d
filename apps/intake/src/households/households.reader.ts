import { Injectable } from '@nestjs/common';
import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import type { Guardian } from '../register/household-after.js';
import { openPerson } from '../register/opened-person.js';
import type { Sql } from '@aid-chain/messaging';
import {
  BusinessClock,
  checkOpenCase,
  decodeCursor,
  maskAddress,
  maskName,
  page,
  purposeEntry,
  Reads,
  Sealer,
  type Actor,
  type PageQuery,
  type Unmasking,
} from '@aid-chain/platform';
import { checkNoRelative, withoutRelatives } from '../declared-relatives/declared-relatives.js';
import { shownPerson } from '../applications/family.opener.js';
import type {
  HouseholdChangePage,
  HouseholdChangeView,
  HouseholdEndView,
  HouseholdView,
  GuardianOpenPage,
  GuardianOpenView,
  GuardianView,
} from './household.view.js';
import { checkNotInFuture, checkRegistered } from './asked-day.rules.js';
import {
  changesOf,
  guardianOpen,
  hasOpenMatter,
  membersOn,
  oneHousehold,
  type ChangeRow,
  type HouseholdRow,
  type RegisteredMemberRow,
} from './households.sql.js';

/** Shows households of the register to those of their place; each look leaves an audit row. */
@Injectable()
export class HouseholdsReader {
  constructor(
    private readonly reads: Reads,
    private readonly sealer: Sealer,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * @param on the day of the members, today unless given
   * @throws RefusalError NOT_FOUND for a household that is not there or of another place, VALIDATION_FAILED for a day to
   * come or before the household was registered, CLOSE_RELATIVE for a family that declared the actor as a relative, masked too,
   * LOOK_UP_CASE_CLOSED for one at a household that has ended, or of which nothing is open (L-15)
   */
  one(
    actor: Actor,
    householdId: string,
    on: IsoDate | undefined,
    unmask: Unmasking | undefined,
  ): Promise<HouseholdView> {
    const action = unmask === undefined ? 'household.shown' : 'household.unmasked';
    const ids = [householdId];
    const entry = { action, objectType: 'household', ids, householdId, ...purposeEntry(unmask) };
    const today = this.clock.today();
    const day = on ?? today;
    checkNotInFuture(day, today);
    return this.reads.audited(actor, entry, async (connection) => {
      const household = await visible(connection, actor, householdId);
      checkRegistered(day, household.registered_on);
      const isStanding = household.state === 'active';
      checkOpenCase(unmask, isStanding && (await isOpen(connection, unmask, householdId, today)));
      await checkNoRelative(connection, actor, householdId);
      const members = await membersOn(householdId, day).on<RegisteredMemberRow>(connection);
      return this.view(household, members, day, unmask !== undefined);
    });
  }

  /** @throws RefusalError NOT_FOUND, CLOSE_RELATIVE as in `one` */
  changes(actor: Actor, householdId: string, { cursor, limit }: PageQuery): Promise<HouseholdChangePage> {
    const entry = {
      ...{ action: 'household.changes-shown', objectType: 'household', ids: [householdId], householdId },
    };
    return this.reads.audited(actor, entry, async (connection) => {
      await visible(connection, actor, householdId);
      await checkNoRelative(connection, actor, householdId);
      const [before] = decodeCursor(cursor, ['number']) ?? [];
      const rows = await changesOf(householdId, before, limit + 1).on<ChangeRow>(connection);
      return page(rows.map(changeView), limit, ({ version }) => [version]);
    });
  }

  /** Households of minors of the actor's place that wait for a guardian, without those of a relative (L-15). */
  guardianOpen(actor: Actor, { cursor, limit }: PageQuery): Promise<GuardianOpenPage> {
    const entry = {
      ...{ action: 'households.guardian-open-listed', objectType: 'household' },
      ids: (found: GuardianOpenPage) => found.items.map(({ householdId }) => householdId),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const [after] = decodeCursor(cursor) ?? [];
      const rows = await guardianOpen(actor, after, limit + 1).on<GuardianOpenView>(connection);
      const { items, ...more } = page(rows, limit, ({ householdId }) => [householdId]);
      return { ...(await withoutRelatives(connection, actor, items)), ...more };
    });
  }

  private view(
    row: HouseholdRow,
    members: readonly RegisteredMemberRow[],
    on: IsoDate,
    clear: boolean,
  ): HouseholdView {
    const address = this.sealer.open('address', row.household_id, row.address);
    return {
      householdId: row.household_id,
      ...{
        state: row.state,
        version: row.version,
        on,
        regionCode: row.region_code,
        residence: row.residence,
      },
      address: clear ? address : maskAddress(address),
      registeredOn: row.registered_on,
      ...(row.changed_on === null ? {} : { changedOn: row.changed_on }),
      ...(row.ended_on === null ? {} : { ended: ended(row.ended_on, row) }),
      ...(row.guardian_kind === null ? {} : { guardian: this.guardian(row.guardian_kind, row, clear) }),
      ...(row.open_application_id === null ? {} : { openApplicationId: row.open_application_id }),
      // A newborn joins by the month (adr/0016), and is no member before the day of birth.
      members: members.filter((row) => this.bornOf(row) <= on).map((member) => this.member(member, clear)),
    };
  }

  private guardian(
    known: string,
    { household_id: id, guardian }: HouseholdRow,
    clear: boolean,
  ): GuardianView {
    if (guardian === null) return { kind: known };
    const { kind, name, phone } = this.sealer.openJson<Guardian>('guardian', id, guardian);
    return {
      kind,
      ...(name === undefined ? {} : { name: clear ? name : maskName(name) }),
      ...(phone === undefined || !clear ? {} : { phone }),
    };
  }

  private bornOf({ person_id: personId, birth_date: birthDate }: RegisteredMemberRow): IsoDate {
    return this.sealer.open('birthDate', personId, birthDate);
  }

  private member(row: RegisteredMemberRow, clear: boolean): HouseholdView['members'][number] {
    const person = openPerson(this.sealer, row);
    const livesTogether = {
      from: row.lives_from,
      ...(row.lives_to === null ? {} : { to: row.lives_to }),
      ...(row.reason_out === null ? {} : { reasonOut: row.reason_out }),
    };
    const { person_id: personId, relation } = row;
    return { personId, relation, ...shownPerson(person, clear), livesTogether };
  }
}

function ended(on: string, { end_reason_code, ended_into: into }: HouseholdRow): HouseholdEndView {
  return { on, reasonCode: end_reason_code ?? 'unknown', ...(into === null ? {} : { into }) };
}

function changeView({ paper, ...change }: ChangeRow): HouseholdChangeView {
  return { ...change, ...(paper === null ? {} : { paper }) };
}

/** Who files at the window has no case yet: `filing` needs none. Else something of the household is open. */
async function isOpen(
  connection: Sql,
  unmask: Unmasking | undefined,
  householdId: string,
  today: IsoDate,
): Promise<boolean> {
  if (unmask === undefined || unmask.reason === 'filing') return true;
  const [found] = await hasOpenMatter(householdId, today).on<{ isOpen: boolean }>(connection);
  return found?.isOpen === true;
}

async function visible(connection: Sql, actor: Actor, householdId: string): Promise<HouseholdRow> {
  const [row] = await oneHousehold(actor, householdId).on<HouseholdRow>(connection);
  if (row === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  return row;
}
