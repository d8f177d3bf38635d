import type { Member } from '@aid-chain/contracts';
import type { Household } from './household.store.js';

/** Of a need of one member that member, and nobody else in the place of who has left; of the household's its head. */
export function concernedMember(
  { members }: Pick<Household, 'members'>,
  personId: string | null,
): Member | undefined {
  return personId === null
    ? members.find(({ relation }) => relation === 'head')
    : members.find((one) => one.personId === personId);
}
