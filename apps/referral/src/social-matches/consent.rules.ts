import { ageOn, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { SignedAs } from '@aid-chain/vocabulary';

/** Below this age a guardian consents in the place of a child (PIPL 31). */
const OWN_CONSENT_FROM = 14;
/** A guardian is of full age (民法典 17, 27). */
const FULL_AGE = 18;

/** Somebody of the household, as far as the rule needs it. */
export interface ConsentingMember {
  readonly personId: string;
  readonly birthDate: IsoDate;
}

/** A consent on paper. */
export interface GivenConsent {
  readonly personId: string;
  readonly signedAs: SignedAs;
  readonly signedBy: string | null;
  readonly hasGuardianName: boolean;
  readonly textVersion: string;
  readonly signedOn: IsoDate;
}

/**
 * Whether a consent holds (N13; PIPL 23, 29, 31): on a text of the place, signed by the person whose data are given, for a child
 * under 14 by a guardian. Refuses SOCIAL_CONSENT_TEXT_UNKNOWN, PERSON_NOT_OF_FAMILY, SOCIAL_CONSENT_SIGNER_INVALID.
 */
export function checkConsent(
  given: GivenConsent,
  members: readonly ConsentingMember[],
  texts: readonly string[],
): Result<true> {
  const { personId, signedAs, signedBy, signedOn, textVersion } = given;
  if (!texts.includes(textVersion))
    return refuse('SOCIAL_CONSENT_TEXT_UNKNOWN', { versions: texts.join(', ') });
  const person = members.find((member) => member.personId === personId);
  if (person === undefined) return refuse('PERSON_NOT_OF_FAMILY', { field: 'personId' });
  if (signedAs === 'guardian') return checkGuardian(given, members);
  const isOwn = (signedBy === null || signedBy === personId) && !given.hasGuardianName;
  const isOldEnough = ageOn(person.birthDate, signedOn) >= OWN_CONSENT_FROM;
  return isOwn && isOldEnough ? ok(true) : refuse('SOCIAL_CONSENT_SIGNER_INVALID');
}

/** A guardian is an adult of the household; somebody named who is none of it only where no adult lives with the person. */
function checkGuardian(
  { personId, signedBy, hasGuardianName, signedOn }: GivenConsent,
  members: readonly ConsentingMember[],
): Result<true> {
  if (signedBy === null) {
    const hasAdult = members.some(
      (member) => member.personId !== personId && ageOn(member.birthDate, signedOn) >= FULL_AGE,
    );
    return hasGuardianName && !hasAdult ? ok(true) : refuse('SOCIAL_CONSENT_SIGNER_INVALID');
  }
  const guardian = members.find((member) => member.personId === signedBy);
  const isAdult = guardian !== undefined && ageOn(guardian.birthDate, signedOn) >= FULL_AGE;
  return isAdult && signedBy !== personId && !hasGuardianName
    ? ok(true)
    : refuse('SOCIAL_CONSENT_SIGNER_INVALID');
}
