import { inSubtree, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { Channel, FiledBy } from '@aid-chain/vocabulary';
import { isOutside } from '../application-state/outside.rules.js';
import type { Filing, FiledMember } from '../filing/filing.js';
import { registerPlaceOf } from '../filing/filing.rules.js';
import type { HouseholdAfter, MemberAfter } from '../register/household-after.js';
import { proposedChanges } from '../register/proposed-changes.rules.js';
import { filingDoubts, type AskedBy } from '../register/filing-doubts.rules.js';
import { recognise } from '../register/recognition.rules.js';
import { refuseOpen } from '../register/open-application.rules.js';
import type { KnownPerson, OpenApplication, RegisterView } from '../register/register.js';
import type { Acceptance, AcceptedApplication, MintedIds } from './acceptance.js';

/** Who files, as far as the decision needs to know. */
export interface Filer {
  readonly id: string;
  readonly role: string;
  readonly regionCode?: string;
}

/** Who files, as far as it matters in whose name. */
interface InWhoseName {
  readonly role: string;
  readonly filesFor?: readonly string[];
}

/**
 * Whether somebody may state that a family came to the window, or that the government filed. An integrator may where it is
 * registered so: otherwise a system far away could file as the office that saw the family. Source: S0-17, S0-13.
 * @returns true, CHANNEL_NOT_REGISTERED or FILED_BY_NOT_REGISTERED
 */
export function mayFileSo(
  { channel, filedBy }: { readonly channel: Channel; readonly filedBy: FiledBy },
  { role, filesFor = [] }: InWhoseName,
): Result<true> {
  if (!isOutside({ role })) return ok(true);
  if (channel === 'window' && !filesFor.includes('window'))
    return refuse('CHANNEL_NOT_REGISTERED', { channel });
  return filedBy === 'government' && !filesFor.includes('government')
    ? refuse('FILED_BY_NOT_REGISTERED', { filedBy })
    : ok(true);
}

/** A filing is accepted for a household that is entered with it, or stands in the register as filed; or it waits. */
export type FilingDecision =
  | { readonly is: 'entered'; readonly acceptance: Acceptance; readonly household: HouseholdAfter }
  | { readonly is: 'recognised'; readonly acceptance: Acceptance; readonly readVersion: number }
  | { readonly is: 'waiting'; readonly applicationId: string };

/**
 * Decides on a filing that has no fault (S0-17: every category at one window). The register is never changed by it: a
 * filing with a doubt (see `recognise`, `filingDoubts`) waits for the window check.
 * Refuses RECEIPT_BY_REVIEWER, where somebody else enters what was received long ago. While an application of the
 * recognised household is undecided, an official is refused APPLICATION_ALREADY_OPEN, which names that application where
 * it may be seen; an outsider's filing waits, since a refusal would show who is known.
 */
export function decideFiling(
  filing: Filing,
  register: RegisterView,
  filer: Filer,
  ids: MintedIds,
  asked: AskedBy,
): Result<FilingDecision> {
  if (filing.declaration.lateReceiptReason !== undefined && filer.role !== 'township-reviewer') {
    return refuse('RECEIPT_BY_REVIEWER');
  }
  const { members } = filing.household;
  const recognition = recognise(members, register, filing.household.regionCode);
  const { known, home } = recognition;
  const doubts = [...recognition.doubts, ...filingDoubts(filing, recognition, asked)];
  if (doubts.length > 0) return ok({ is: 'waiting', applicationId: ids.applicationId });
  const application = acceptedApplication(filing, ids);
  const persons = members.map((member, index) => ({
    ...member,
    personId: known.get(member.ref)?.personId ?? minted(ids.personIds[index]),
  }));
  if (home === undefined) {
    const entered = enteredHousehold(filing, known, ids);
    const household = { householdId: entered.householdId, members: persons };
    return ok({ is: 'entered', household: entered, acceptance: { household, application, proposed: [] } });
  }
  if (home.open !== undefined) {
    if (isOutside(filer)) return ok({ is: 'waiting', applicationId: ids.applicationId });
    return alreadyOpen(filer, home.open);
  }
  const proposed = proposedChanges(home, filing.household, known, filing.declaration.receivedOn);
  const household = { householdId: home.householdId, members: persons };
  return ok({
    is: 'recognised',
    readVersion: home.version,
    acceptance: { household, application, proposed },
  });
}

/**
 * The day of acceptance of a filing that the reviewer entered long after its receipt, with a reason: every deadline of the
 * case counts from it (D57 15, 17). Paper that is entered within the usual days gains no time: it was accepted when received.
 */
export function acceptedLater(
  { lateReceiptReason }: Pick<Filing['declaration'], 'lateReceiptReason'>,
  today: IsoDate,
): IsoDate | undefined {
  return lateReceiptReason === undefined ? undefined : today;
}

/** Refuses APPLICATION_ALREADY_OPEN: an official sees the application that lies in the own subtree. */
export function alreadyOpen({ regionCode }: Filer, open: OpenApplication): Result<never> {
  const seen = regionCode !== undefined && inSubtree(open.regionCode, regionCode);
  return seen ? refuseOpen(open, 'filing') : refuse('APPLICATION_ALREADY_OPEN');
}

/** An application for categories becomes a case, one for help alone is forwarded, one need per kind. */
export function acceptedApplication(filing: Filing, ids: MintedIds): AcceptedApplication {
  const { categoriesRequested, helpRequested } = filing.declaration;
  if (categoriesRequested.length > 0) return { kind: 'case', applicationId: ids.applicationId };
  const needs = helpRequested.map((kind, index) => ({ needId: minted(ids.needIds[index]), kind }));
  return { kind: 'forwarded', applicationId: ids.applicationId, needs };
}

function enteredHousehold(
  { household }: Filing,
  known: ReadonlyMap<string, KnownPerson>,
  ids: MintedIds,
): HouseholdAfter {
  const { regionCode, residence, address, members } = household;
  return {
    householdId: ids.householdId,
    ...{ regionCode, residence, address },
    members: members.map((member, index) =>
      memberAfter(member, known.get(member.ref), minted(ids.personIds[index])),
    ),
    leaving: [],
  };
}

/** A member of a household that is entered: somebody whom the register knows stays as the register has it. */
function memberAfter(member: FiledMember, person: KnownPerson | undefined, newPersonId: string): MemberAfter {
  const { relation, livesTogether } = member;
  const place = { relation, livesTogether, joins: true, corrected: false };
  if (person !== undefined) return { ...person, ...place, known: true, alone: false };
  return { ...newPerson(member, newPersonId), ...place, known: false, alone: member.idNumber === undefined };
}

/** A person whom the register does not know, as filed. */
export function newPerson(member: FiledMember, personId: string): KnownPerson {
  const { name, idNumber, noIdReasonCode, birthDate, sex, phone } = member;
  return {
    personId,
    name,
    ...(idNumber === undefined ? { noIdReasonCode: minted(noIdReasonCode) } : { idNumber }),
    birthDate,
    sex,
    registerRegionCode: registerPlaceOf(member),
    ...(phone === undefined ? {} : { phone }),
    indexed: [],
  };
}

function minted<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('a value was not prepared before the decision');
  return value;
}
