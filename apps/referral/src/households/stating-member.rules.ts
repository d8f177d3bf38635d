import { ageOn, inBothLanguages, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';

/** From this age on somebody states things for a family (民法典 17, 18). */
export const FULL_AGE = 18;

/** The field of who takes something for the family; in every other one somebody states something. */
export const RECEIVER = 'receivedBy';
const RECEIVES = { zh: '领取', en: 'receives it' };
const STATES = { zh: '陈述或者评价', en: 'states or evaluates it' };

/** Somebody on the list of a household. */
export interface ListedMember {
  readonly personId: string;
  readonly birthDate: IsoDate;
  readonly isDead: boolean;
}

/**
 * Whether somebody may state or evaluate something for a family: a living member, and an adult where one lives there.
 * Refuses PERSON_NOT_OF_FAMILY, PERSON_NOT_OF_AGE.
 * @param field the field of the request that names the person
 */
export function checkStating(
  members: readonly ListedMember[],
  personId: string,
  on: IsoDate,
  field: string,
): Result<true> {
  const living = members.filter(({ isDead }) => !isDead);
  const stating = living.find((member) => member.personId === personId);
  if (stating === undefined) return refuse('PERSON_NOT_OF_FAMILY', { field });
  const isAdult = ({ birthDate }: ListedMember): boolean => ageOn(birthDate, on) >= FULL_AGE;
  return isAdult(stating) || !living.some(isAdult)
    ? ok(true)
    : refuse('PERSON_NOT_OF_AGE', {
        field,
        ...inBothLanguages({ act: field === RECEIVER ? RECEIVES : STATES }),
      });
}
