import { Injectable } from '@nestjs/common';
import { townshipOf } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import {
  isOfOwnRegion,
  maskAddress,
  purposeEntry,
  Reads,
  regionCondition,
  type Actor,
  type Unmasking,
} from '@aid-chain/platform';
import { checkFamilyImpartial } from '../declared-relatives/declared-relatives.js';
import { shownPerson } from '../applications/family.opener.js';
import type { Filing } from '../filing/filing.js';
import { unknownStaffCodes } from '../filing/unknown-staff.js';
import { registerPlaceOf } from '../filing/filing.rules.js';
import { RegisterReader } from '../register/register.reader.js';
import type {
  HouseholdPlace,
  KnownHousehold,
  KnownMember,
  KnownPerson,
  RegisterView,
} from '../register/register.js';
import { FilingSupplements } from '../non-acceptance/filing-supplements.js';
import { WaitingFilings } from '../acceptance/waiting-store.js';
import { doubtView } from './doubt-view.rules.js';
import { ShownDoubts } from './shown-doubts.js';
import type { ComparedHouseholdView, ComparedMemberView, WindowCheckView } from './window-check.view.js';

/** Shows a filing that waits beside the register, as both are now; each look leaves an audit row. */
@Injectable()
export class WindowCheckReader {
  constructor(
    private readonly reads: Reads,
    private readonly register: RegisterReader,
    private readonly waiting: WaitingFilings,
    private readonly supplements: FilingSupplements,
    private readonly doubts: ShownDoubts,
  ) {}

  /** @throws RefusalError NOT_FOUND for what the actor may not see, WINDOW_CHECK_NOT_AWAITED, CLOSE_RELATIVE */
  look(actor: Actor, applicationId: string, unmask: Unmasking | undefined): Promise<WindowCheckView> {
    const action = unmask === undefined ? 'window-check.shown' : 'window-check.unmasked';
    const purpose = purposeEntry(unmask);
    const entry = { action, objectType: 'application', ids: [applicationId], ...purpose };
    return this.reads.audited(actor, entry, async (connection) => {
      const filing = await this.waiting.find(connection, actor, applicationId);
      const view = await this.register.find(connection, filing.household);
      const households = ownHouseholds(view, actor).map(({ householdId }) => householdId);
      const { declaredRelatives } = filing.declaration;
      await checkFamilyImpartial(connection, actor, { declaredRelatives, households });
      const unknownStaff = await unknownStaffCodes(connection, filing);
      const doubts = this.doubts.of(filing, view, unknownStaff);
      await this.compared(actor, view, purpose);
      const clear = unmask !== undefined;
      const place = { applicationId, regionCode: filing.household.regionCode };
      const own = clear ? await this.ofOwnPlace(connection, actor, view.withoutHousehold) : new Set<string>();
      return {
        applicationId,
        receivedOn: filing.declaration.receivedOn,
        supplements: await this.supplements.find(connection, place, clear),
        doubts: doubts.map((doubt) => doubtView(doubt, filing, ownHouseholds(view, actor))),
        filed: filedView(filing, clear),
        registered: view.households.map((household) => registeredView(household, actor, clear)),
        withoutHousehold: view.withoutHousehold.map((person) => personView(person, own.has(person.personId))),
      };
    });
  }

  /** A look at a filing is a look at everybody whom it may be about: each candidate has a row of its own. */
  private compared(
    actor: Actor,
    { households, withoutHousehold }: RegisterView,
    { reason, tokens }: ReturnType<typeof purposeEntry>,
  ): Promise<void> {
    const looked = (objectType: 'household' | 'person', objectId: string) => ({
      ...{
        action: objectType === 'household' ? 'household.compared' : 'person.compared',
        objectType,
        objectId,
        ids: [objectId],
      },
      ...(reason === undefined ? {} : { reason }),
      ...(tokens === undefined ? {} : { sought: tokens }),
      ...(objectType === 'household' ? { householdId: objectId } : {}),
    });
    return this.reads.recordAll(actor, [
      ...households.map(({ householdId }) => looked('household', householdId)),
      ...withoutHousehold.map(({ personId }) => looked('person', personId)),
    ]);
  }

  /** Those whose last household was of the actor's place: a person without a household is of the place where it was. */
  private async ofOwnPlace(
    connection: Sql,
    actor: Actor,
    persons: readonly KnownPerson[],
  ): Promise<ReadonlySet<string>> {
    if (persons.length === 0) return new Set();
    const personIds = persons.map(({ personId }) => personId);
    const rows = await sql`
      select l.person_id from (
        select distinct on (m.person_id) m.person_id, h.region_code
        from membership m join household h on h.id = m.household_id
        where m.person_id = any (${personIds}::uuid[]) and m.left_on is not null
        order by m.person_id, m.entry_no desc
      ) l where ${regionCondition(actor, sql`l.region_code`)}`.on<{ person_id: string }>(connection);
    return new Set(rows.map((row) => row.person_id));
  }
}

function ownHouseholds({ households }: RegisterView, actor: Actor): KnownHousehold[] {
  return households.filter(({ regionCode }) => isOfOwnRegion(actor, regionCode));
}

function filedView({ household }: Filing, clear: boolean): ComparedHouseholdView {
  const members = household.members.map((member) => ({
    ref: member.ref,
    relation: member.relation,
    ...shownPerson({ ...member, registerRegionCode: registerPlaceOf(member) }, clear),
    livesTogether: member.livesTogether,
  }));
  return { ...placeView(household, clear), members };
}

/** Of a household of another township only where it is: its own window knows the family. */
function registeredView(household: KnownHousehold, actor: Actor, clear: boolean): ComparedHouseholdView {
  const { householdId, regionCode, open } = household;
  if (!isOfOwnRegion(actor, regionCode))
    return { householdId, regionCode: townshipOf(regionCode), members: [] };
  const members = household.members.map((member) => ({ ...personView(member, clear), ...memberOf(member) }));
  return { householdId, applicationOpen: open !== undefined, ...placeView(household, clear), members };
}

function placeView(
  { regionCode, residence, address }: HouseholdPlace,
  clear: boolean,
): Omit<ComparedHouseholdView, 'members'> {
  return { regionCode, residence, address: clear ? address : maskAddress(address) };
}

function memberOf({
  relation,
  livesTogether,
}: KnownMember): Pick<ComparedMemberView, 'relation' | 'livesTogether'> {
  return { relation, livesTogether };
}

function personView(person: KnownPerson, clear: boolean): ComparedMemberView {
  return { personId: person.personId, ...shownPerson(person, clear) };
}
