import { addDays, idCheckCharacter, type IsoDate } from '@aid-chain/kernel';
import type { Sex } from '@aid-chain/vocabulary';

/** No place in China has this prefix: an invented number can never be somebody's. */
export const INVENTED_REGION = '990000';

const NUMBERS_PER_DAY = 500;

/**
 * An invented citizen identity number with a valid check character; every seed gives another.
 * @param seed whole number from 0
 * @param of birth date and sex that the number must hold; the date moves on by a day every 500 seeds
 */
export function idNumber(seed: number, of: { birthDate?: IsoDate; sex?: Sex } = {}): string {
  const birth = addDays(of.birthDate ?? '1980-01-01', Math.floor(seed / NUMBERS_PER_DAY));
  const order = (seed % NUMBERS_PER_DAY) * 2 + (of.sex === 'female' ? 0 : 1);
  const first17 = `${INVENTED_REGION}${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return first17 + idCheckCharacter(first17);
}
