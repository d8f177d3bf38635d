import { checkIdNumber, isQuarter, isRealDate, type RefusalCode } from '@aid-chain/kernel';
import { constraint } from './constraint.js';

/** Money in whole fen, not negative: MONEY_NEGATIVE, MONEY_NOT_INTEGER, NOT_A_NUMBER, NUMBER_TOO_LARGE. */
export const IsFen = (): PropertyDecorator => constraint('isFen', fenFault);

/** A calendar date `YYYY-MM-DD` that exists: DATE_NOT_REAL. */
export const IsRealDate = (): PropertyDecorator =>
  constraint('isRealDate', (value) =>
    typeof value === 'string' && isRealDate(value) ? undefined : 'DATE_NOT_REAL',
  );

/** A 12-digit region code by its form: REGION_CODE_INVALID. Whether it exists is the directory's to say. */
export const IsRegionCode = (): PropertyDecorator => digits('isRegionCode', /^\d{12}$/);

/** A 6-digit county code, e.g. of a register place: REGION_CODE_INVALID. */
export const IsCountyCode = (): PropertyDecorator => digits('isCountyCode', /^\d{6}$/);

/** An ID number by GB 11643: ID_NUMBER_FORMAT, ID_NUMBER_CHECK_DIGIT, ID_NUMBER_BIRTH_DATE. */
export const IsIdNumber = (): PropertyDecorator =>
  constraint('isIdNumber', (value) => {
    if (typeof value !== 'string') return 'ID_NUMBER_FORMAT';
    const check = checkIdNumber(value);
    return check.ok ? undefined : check.code;
  });

/** A quarter such as `2026Q1`: QUARTER_INVALID. */
export const IsQuarter = (): PropertyDecorator =>
  constraint('isQuarter', (value) =>
    typeof value === 'string' && isQuarter(value) ? undefined : 'QUARTER_INVALID',
  );

/** A mobile or fixed-line number, digits with an optional `+` and hyphens: PHONE_FORMAT. */
export const IsPhone = (): PropertyDecorator =>
  constraint('isPhone', (value) =>
    typeof value === 'string' && /^\+?\d[\d-]{5,18}\d$/.test(value) ? undefined : 'PHONE_FORMAT',
  );

function digits(name: string, form: RegExp): PropertyDecorator {
  return constraint(name, (value) =>
    typeof value === 'string' && form.test(value) ? undefined : 'REGION_CODE_INVALID',
  );
}

function fenFault(value: unknown): RefusalCode | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return 'NOT_A_NUMBER';
  if (value < 0) return 'MONEY_NEGATIVE';
  if (!Number.isInteger(value)) return Number.isFinite(value) ? 'MONEY_NOT_INTEGER' : 'NUMBER_TOO_LARGE';
  return Number.isSafeInteger(value) ? undefined : 'NUMBER_TOO_LARGE';
}
