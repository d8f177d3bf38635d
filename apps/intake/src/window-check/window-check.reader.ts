import { Injectable } from '@nestjs/common';
import { inSubtree, townshipOf } from '@aid-chain/kernel';
import { checkRecusal, maskAddress, Reads, type Actor, type Unmasking } from '@aid-chain/platform';
import { nameOf, windowDoubtCodes } from '@aid-chain/vocabulary';
import { shownPerson } from '../applications/family.opener.js';
import type { Filing } from '../filing/filing.js';
import { registerPlaceOf } from '../filing/filing.rules.js';
import { recognise, type Doubt } from '../register/recognition.rules.js';
import { RegisterReader } from '../register/register.reader.js';
import type {
  HouseholdPlace,
  KnownHousehold,
  KnownMember,
  KnownPerson,
  RegisterView,
} from '../register/register.js';
import { WaitingFilings } from './waiting-store.js';
import type {
  ComparedHouseholdView,
  ComparedMemberView,
  DoubtView,
  WindowCheckView,
} from './window-check.view.js';

/** Shows a filing that waits beside the register, as both are now; each look leaves an audit row. */
@Injectable()
export class WindowCheckReader {
  constructor(
    private readonly reads: Reads,
    private readonly register: RegisterReader,
    private readonly waiting: WaitingFilings,
  ) {}

  /** @throws RefusalError NOT_FOUND for what the actor may not see, WINDOW_CHECK_NOT_AWAITED, CLOSE_RELATIVE */
  look(actor: Actor, applicationId: string, unmask: Unmasking | undefined): Promise<WindowCheckView> {
    const action = unmask === undefined ? 'window-check.shown' : 'window-check.unmasked';
    const reason = unmask === undefined ? {} : { reason: unmask.reason };
    const entry = { action, objectType: 'application', ids: [applicationId], ...reason };
    return this.reads.audited(actor, entry, async (sql) => {
      const filing = await this.waiting.find(sql, actor, applicationId);
      checkRecusal(
        actor,
        unmask,
        filing.declaration.declaredRelatives.map(({ staffCode }) => staffCode),
      );
      const view = await this.register.find(sql, filing.household);
      const clear = unmask !== undefined;
      return {
        applicationId,
        receivedOn: filing.declaration.receivedOn,
        doubts: [...recognise(filing.household.members, view).doubts, ...older(filing, view)].map(doubtView),
        filed: filedView(filing, clear),
        registered: view.households.map((household) => registeredView(household, actor, clear)),
        withoutHousehold: view.withoutHousehold.map((person) => personView(person, clear)),
      };
    });
  }
}

/** A filing that lay somewhere, or was filed later under its own day, is compared with a register that is newer. */
function older({ declaration }: Filing, { households }: RegisterView): Doubt[] {
  return households
    .filter(({ changedOn }) => declaration.receivedOn < changedOn)
    .map(({ householdId }) => ({ code: 'older-than-register', householdId }));
}

function doubtView(doubt: Doubt): DoubtView {
  return { ...doubt, ...nameOf(windowDoubtCodes, doubt.code) };
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
  const own = actor.regionCode !== undefined && inSubtree(regionCode, actor.regionCode);
  if (!own) return { householdId, regionCode: townshipOf(regionCode), members: [] };
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
