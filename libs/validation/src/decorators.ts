import {
  checkIdNumber,
  isInstant,
  isQuarter,
  isRealDate,
  isRegionCode,
  type RefusalCode,
} from '@aid-chain/kernel';
import { constraint, type EachOption } from './constraint.js';

/** Money in whole fen, not negative: NUMBER_EXPECTED, MONEY_NEGATIVE, MONEY_NOT_WHOLE_FEN, MONEY_TOO_LARGE. */
export const IsFen = (option?: EachOption): PropertyDecorator => constraint('isFen', fenFault, option);

/** A calendar date `YYYY-MM-DD` that exists: DATE_INVALID. */
export const IsRealDate = (option?: EachOption): PropertyDecorator =>
  textThat('isRealDate', isRealDate, 'DATE_INVALID', option);

/** An instant with offset, RFC 3339: INSTANT_INVALID. */
export const IsInstant = (option?: EachOption): PropertyDecorator =>
  textThat('isInstant', isInstant, 'INSTANT_INVALID', option);

/** A 12-digit region code by its form: REGION_CODE_INVALID. Whether it exists is the directory's to say. */
export const IsRegionCode = (option?: EachOption): PropertyDecorator =>
  textThat('isRegionCode', isRegionCode, 'REGION_CODE_INVALID', option);

/** A 6-digit county code, e.g. of a register place: COUNTY_CODE_INVALID. */
export const IsCountyCode = (option?: EachOption): PropertyDecorator =>
  textThat('isCountyCode', (text) => /^\d{6}$/.test(text), 'COUNTY_CODE_INVALID', option);

/** A quarter such as `2026Q1`: QUARTER_INVALID. */
export const IsQuarter = (option?: EachOption): PropertyDecorator =>
  textThat('isQuarter', isQuarter, 'QUARTER_INVALID', option);

/** A mobile number of 11 digits or a landline with its area code: PHONE_INVALID. */
export const IsPhone = (option?: EachOption): PropertyDecorator =>
  textThat(
    'isPhone',
    (text) => /^(?:\+?86-?)?1\d{10}$|^0\d{2,3}-?\d{7,8}$/.test(text),
    'PHONE_INVALID',
    option,
  );

/** An ID number by GB 11643: ID_NUMBER_FORMAT, ID_NUMBER_CHECK_DIGIT, ID_NUMBER_BIRTH_DATE. */
export const IsIdNumber = (option?: EachOption): PropertyDecorator =>
  constraint(
    'isIdNumber',
    (value) => {
      if (typeof value !== 'string') return 'ID_NUMBER_FORMAT';
      const check = checkIdNumber(value);
      return check.ok ? undefined : check.code;
    },
    option,
  );

function textThat(
  name: string,
  holds: (text: string) => boolean,
  code: RefusalCode,
  option?: EachOption,
): PropertyDecorator {
  return constraint(name, (value) => (typeof value === 'string' && holds(value) ? undefined : code), option);
}

function fenFault(value: unknown): RefusalCode | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return 'NUMBER_EXPECTED';
  if (value < 0) return 'MONEY_NEGATIVE';
  if (!Number.isFinite(value)) return 'MONEY_TOO_LARGE';
  if (!Number.isInteger(value)) return 'MONEY_NOT_WHOLE_FEN';
  return Number.isSafeInteger(value) ? undefined : 'MONEY_TOO_LARGE';
}
