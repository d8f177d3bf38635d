import { PROVINCES, type Sex } from '@aid-chain/vocabulary';
import { isRealDate, type IsoDate } from './dates.js';

/** What is wrong with a text that should be an ID number. */
export type IdNumberFault =
  | 'ID_NUMBER_OTHER_DOCUMENT'
  | 'ID_NUMBER_FORMAT'
  | 'ID_NUMBER_LENGTH'
  | 'ID_NUMBER_CHECK_DIGIT'
  | 'ID_NUMBER_REGION'
  | 'ID_NUMBER_BIRTH_DATE';

export type IdNumberCheck =
  | { ok: true; idNumber: string; birthDate: IsoDate; sex: Sex; registerRegionCode: string }
  | { ok: false; code: IdNumberFault };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** What people write between the digits, and signs that no one sees. */
const BETWEEN = /[\p{White_Space}\p{Cf}\p{Dash_Punctuation}]/gu;
/** Numbers of the first generation of cards (GB 11643-1989): the year in two digits, no check character. */
const FIRST_GENERATION = /^\d{15}$/;
/** Those who were a hundred years old got these last digits, so that their years are of the century before. */
const CENTENARIAN = /99[6-9]$/;
/** Travel permits of Hong Kong, Macao and Taiwan, identity cards of Hong Kong, old foreigners' cards, passports. */
const OTHER_DOCUMENT = /^(?:\d{8}|[A-Z]{1,2}\d{6}\([\dA]\)|(?=.*[A-Z])(?!\d{8,}X)[A-Z\d]{6,15})$/;
/** Provinces (GB/T 2260), as for residents of Hong Kong and Macao, 83 for those of Taiwan, 9 for foreigners with permanent residence. */
const REGION = new RegExp(String.raw`^(?:${PROVINCES.join('|')}|83|9\d)`);

/** Nobody who is alive was born before it, whatever number or day is given (GB 11643 has the year in full). */
export const EARLIEST_BIRTH = '1900-01-01';

/**
 * The one form of an ID number, in which it is kept and compared: without blanks, dashes and unseen signs, in half
 * width, the X in capitals, 18 characters also for a number of the first generation.
 */
export function normaliseIdNumber(text: string): string {
  const plain = text.normalize('NFKC').replace(BETWEEN, '').toUpperCase();
  return FIRST_GENERATION.test(plain) ? ofSecondGeneration(plain) : plain;
}

function ofSecondGeneration(first: string): string {
  const century = CENTENARIAN.test(first) ? '18' : '19';
  const first17 = first.slice(0, 6) + century + first.slice(6);
  return first17 + idCheckCharacter(first17);
}

/** The 18th character for 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * Checks a citizen identity number (GB 11643-1999), written in any way that `normaliseIdNumber` takes: length, check
 * character, a region that exists, a birth date that exists.
 * @returns the number in its one form and what it says of its holder, or the code of the first fault
 */
export function checkIdNumber(text: string): IdNumberCheck {
  const idNumber = normaliseIdNumber(text);
  const code = faultOf(idNumber);
  if (code !== undefined) return { ok: false, code };
  const sex = Number(idNumber.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return {
    ok: true,
    idNumber,
    birthDate: birthDateOf(idNumber),
    sex,
    registerRegionCode: idNumber.slice(0, 6),
  };
}

function faultOf(idNumber: string): IdNumberFault | undefined {
  if (OTHER_DOCUMENT.test(idNumber)) return 'ID_NUMBER_OTHER_DOCUMENT';
  if (!/^\d+X?$/.test(idNumber)) return 'ID_NUMBER_FORMAT';
  if (idNumber.length !== 18) return 'ID_NUMBER_LENGTH';
  if (idCheckCharacter(idNumber.slice(0, 17)) !== idNumber.charAt(17)) return 'ID_NUMBER_CHECK_DIGIT';
  if (!REGION.test(idNumber)) return 'ID_NUMBER_REGION';
  return isRealDate(birthDateOf(idNumber)) ? undefined : 'ID_NUMBER_BIRTH_DATE';
}

function birthDateOf(idNumber: string): IsoDate {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}
