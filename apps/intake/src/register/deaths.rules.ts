import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { HouseholdChangeReason } from '@aid-chain/vocabulary';
import type { FiledMember, LivesTogether } from '../filing/filing.js';
import type { HouseholdAfter } from './household-after.js';
import type { KnownPerson, RegisterView } from './register.js';
import type { Doubt } from './recognition.js';

/** With these a death that was entered is said to be wrong; nothing else brings anybody back. */
const ENTERED_WRONGLY: readonly HouseholdChangeReason[] = ['entered-wrongly', 'data-corrected'];

/** Filed as living though the register has the death: it is found out which of both is wrong. */
export function deathDoubts(
  members: readonly FiledMember[],
  known: ReadonlyMap<string, KnownPerson>,
): Doubt[] {
  return members.flatMap(({ ref, livesTogether }): Doubt[] => {
    const person = known.get(ref);
    const doubtful = person?.died === true && isLiving(livesTogether);
    return doubtful ? [{ code: 'registered-as-dead', memberRef: ref, personId: person.personId }] : [];
  });
}

/**
 * Whether a plan has nobody living whom the register has as dead, but by a correction of the reviewer.
 * Refuses PERSON_REGISTERED_AS_DEAD.
 * @param reasonCode undefined where nothing that is registered changes
 */
export function deathsChecked(
  plan: readonly HouseholdAfter[],
  { households, withoutHousehold }: RegisterView,
  reasonCode: HouseholdChangeReason | undefined,
  isReviewer: boolean,
): Result<true> {
  if (isReviewer && reasonCode !== undefined && ENTERED_WRONGLY.includes(reasonCode)) return ok(true);
  const people = [...households.flatMap(({ members }) => members), ...withoutHousehold];
  const dead = new Set(people.filter(({ died }) => died === true).map(({ personId }) => personId));
  const returned = plan
    .flatMap(({ members }) => members)
    .find(({ personId, livesTogether }) => dead.has(personId) && isLiving(livesTogether));
  return returned === undefined
    ? ok(true)
    : refuse('PERSON_REGISTERED_AS_DEAD', { personId: returned.personId });
}

function isLiving({ reasonOut }: LivesTogether): boolean {
  return reasonOut !== 'died';
}
