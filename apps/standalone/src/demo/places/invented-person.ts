import { idCheckCharacter, type IsoDate } from '@aid-chain/kernel';

/** No place in China has this prefix: an invented number can never be somebody's. */
const INVENTED_REGION = '990000';

/** The second character of every given name shows that a person is invented; the third sets a family apart. */
const GIVEN = '山兰苗禾川松梅竹云雨';

/** The name of a member of a family, `刘示山`: its first character is that of the family. */
export function inventedName(family: string, index: number): string {
  return `${family.charAt(0)}示${GIVEN.charAt(index % GIVEN.length)}`;
}

/**
 * An invented citizen identity number with a valid check character.
 * @param order sets people of one birth date apart, from 0 to 498
 */
export function inventedIdNumber(birthDate: IsoDate, isFemale: boolean, order: number): string {
  const last = String(order * 2 + (isFemale ? 0 : 1)).padStart(3, '0');
  const first17 = `${INVENTED_REGION}${birthDate.replaceAll('-', '')}${last}`;
  return first17 + idCheckCharacter(first17);
}
