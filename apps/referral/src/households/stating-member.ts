import type { Member } from '@aid-chain/contracts';
import { orRefuse, type CommandTx, type Sealer } from '@aid-chain/platform';
import { householdsById } from './household.store.js';
import { checkStating, type ListedMember } from './stating-member.rules.js';

/** The household of somebody, and the field of the request that names the person. */
interface Stating {
  readonly householdId: string;
  readonly personId: string;
  readonly field: string;
}

/** Whether somebody may state something for a family today. @throws RefusalError PERSON_NOT_OF_FAMILY, PERSON_NOT_OF_AGE */
export async function checkStatingMember(
  tx: CommandTx,
  sealer: Sealer,
  { householdId, personId, field }: Stating,
): Promise<void> {
  const members = await listedMembers(tx, sealer, householdId);
  orRefuse(checkStating(members, personId, tx.today, field));
}

/** Who is on the list of a household, with what the rules about stating need. */
export async function listedMembers(
  tx: CommandTx,
  sealer: Sealer,
  householdId: string,
): Promise<ListedMember[]> {
  const household = (await householdsById(tx, [householdId])).get(householdId);
  return (household?.members ?? []).map((member: Member) => ({
    personId: member.personId,
    birthDate: sealer.open('birthDate', member.personId, member.birthDate),
    isDead: member.livesTogether.reasonOut === 'died',
  }));
}
