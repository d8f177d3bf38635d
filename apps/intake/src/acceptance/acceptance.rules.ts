import { inSubtree, ok, refuse, type Result } from '@aid-chain/kernel';
import type { Filing, FiledMember } from '../filing/filing.js';
import { householdChange } from '../register/household-change.rules.js';
import { placeFamily, type Placement } from '../register/identity.rules.js';
import type { KnownPerson, OpenApplication, RegisterView } from '../register/register.js';
import type { Acceptance, AcceptedApplication, AcceptedMember, MintedIds } from './acceptance.js';

/** Who files, as far as the decision needs to know. */
export interface Filer {
  readonly id: string;
  readonly role: string;
  readonly regionCode?: string;
}

/**
 * Accepts a filing that has no fault (S0-17: every category at one window).
 * Refuses MEMBER_IN_OTHER_HOUSEHOLD (see `placeFamily`) and, while an application of the household is undecided,
 * APPLICATION_ALREADY_OPEN, which names that application only to somebody who may see it.
 */
export function decideAcceptance(
  filing: Filing,
  register: RegisterView,
  filer: Filer,
  ids: MintedIds,
): Result<Acceptance> {
  const placed = placeFamily(filing.household.members, register);
  if (!placed.ok) return placed;
  const { household, known } = placed.value;
  if (household?.open !== undefined) {
    return refuse(
      'APPLICATION_ALREADY_OPEN',
      maySee(filer, household.open) ? { applicationId: household.open.applicationId } : {},
    );
  }
  const members = filing.household.members.map((member, index) =>
    acceptedMember(member, placed.value, ids.personIds[index]),
  );
  const application = acceptedApplication(filing, ids);
  if (household === undefined) {
    return ok({ household: { householdId: ids.householdId, members, leaving: [] }, application });
  }
  const staying = new Set(members.map((member) => member.personId));
  const change = householdChange(household, filing.household, known);
  return ok({
    household: {
      householdId: household.householdId,
      readVersion: household.version,
      ...(change === undefined ? {} : { change }),
      members,
      leaving: household.members.map((m) => m.personId).filter((id) => !staying.has(id)),
    },
    application,
  });
}

/** An integrator sees what it filed itself, an official what lies in the own subtree. */
function maySee(filer: Filer, open: OpenApplication): boolean {
  if (filer.role === 'integrator') return open.filedByActor === filer.id;
  return filer.regionCode !== undefined && inSubtree(open.regionCode, filer.regionCode);
}

function acceptedApplication(filing: Filing, ids: MintedIds): AcceptedApplication {
  const { categoriesRequested, helpRequested } = filing.declaration;
  if (categoriesRequested.length > 0) return { kind: 'case', applicationId: ids.applicationId };
  const needs = helpRequested.map((kind, index) => ({ needId: minted(ids.needIds[index]), kind }));
  return { kind: 'forwarded', applicationId: ids.applicationId, needs };
}

/** What the filing leaves out (phone, an ID number that was not at hand) stays as the register has it. */
function acceptedMember(member: FiledMember, placement: Placement, newPersonId?: string): AcceptedMember {
  const { noIdReasonCode, ...filed } = member;
  const person = placement.known.get(member.ref);
  const idNumber = member.idNumber ?? person?.idNumber;
  const phone = member.phone ?? person?.phone;
  return {
    ...filed,
    ...(idNumber === undefined ? { noIdReasonCode: minted(noIdReasonCode) } : { idNumber }),
    ...(phone === undefined ? {} : { phone }),
    personId: person?.personId ?? minted(newPersonId),
    known: person !== undefined,
    joins: !belongs(placement, person),
    indexed: person?.indexed ?? [],
  };
}

function belongs({ household }: Placement, person: KnownPerson | undefined): boolean {
  return household?.members.some((member) => member.personId === person?.personId) ?? false;
}

function minted<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('a value was not prepared before the decision');
  return value;
}
