import { ageOn, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { checkStating, FULL_AGE, RECEIVER, type ListedMember } from '../households/stating-member.rules.js';

/** From this age on a minor may live by the own work and then acts alone (民法典 18); who receives decides it with the official. */
const OWN_WORK_FROM = 16;

/** Who receives something for the family. */
interface Receiving {
  readonly personId: string;
  readonly on: IsoDate;
  readonly hasGuardianName: boolean;
}

/**
 * Whether somebody may receive help for a family: an adult of it where one lives there, and for children who live without any adult
 * their guardian, who is named (民法典 19, 23, 27). Refuses PERSON_NOT_OF_FAMILY, PERSON_NOT_OF_AGE, SOCIAL_RECEIVER_GUARDIAN.
 */
export function checkReceiver(
  members: readonly ListedMember[],
  { personId, on, hasGuardianName }: Receiving,
): Result<true> {
  const stating = checkStating(members, personId, on, RECEIVER);
  if (!stating.ok) return stating;
  const receiver = members.find((member) => member.personId === personId);
  const age = receiver === undefined ? FULL_AGE : ageOn(receiver.birthDate, on);
  const isFitting = hasGuardianName ? age < FULL_AGE : age >= OWN_WORK_FROM;
  return isFitting ? ok(true) : refuse('SOCIAL_RECEIVER_GUARDIAN');
}
