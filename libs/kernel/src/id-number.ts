import type { Sex } from '@aid-chain/vocabulary';
import { isRealDate, type IsoDate } from './dates.js';

export type IdNumberCheck =
  | { ok: true; birthDate: IsoDate; sex: Sex; registerRegionCode: string }
  | { ok: false; code: 'ID_NUMBER_FORMAT' | 'ID_NUMBER_CHECK_DIGIT' | 'ID_NUMBER_BIRTH_DATE' };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** The form in which a number is compared: without spaces around it, the X in capitals. */
export function normaliseIdNumber(text: string): string {
  return text.trim().toUpperCase();
}

/** The 18th character for 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * Checks a citizen identity number (GB 11643-1999): 17 digits, check character, a birth date that exists.
 * Returns what the number says of its holder, or the code of the first fault.
 */
export function checkIdNumber(text: string): IdNumberCheck {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return { ok: false, code: 'ID_NUMBER_FORMAT' };
  if (idCheckCharacter(text.slice(0, 17)) !== text.charAt(17)) {
    return { ok: false, code: 'ID_NUMBER_CHECK_DIGIT' };
  }
  const birthDate = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  if (!isRealDate(birthDate)) return { ok: false, code: 'ID_NUMBER_BIRTH_DATE' };
  const sex = Number(text.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { ok: true, birthDate, sex, registerRegionCode: text.slice(0, 6) };
}
