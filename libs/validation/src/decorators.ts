import { applyDecorators } from '@nestjs/common';
import {
  checkIdNumber,
  hasUnseenSigns,
  isId,
  isInstant,
  isQuarter,
  isRealDate,
  isRegionCode,
  nameFault,
  normaliseIdNumber,
  normalisePhone,
  type RefusalCode,
} from '@aid-chain/kernel';
import { constraint, type EachOption } from './constraint.js';
import { taken } from './taken.js';

/** Money in whole fen, not negative: NUMBER_EXPECTED, MONEY_NEGATIVE, MONEY_NOT_WHOLE_FEN, MONEY_TOO_LARGE. */
export const IsFen = (option?: EachOption): PropertyDecorator =>
  constraint(
    'isFen',
    (value) => (typeof value === 'number' && value < 0 ? 'MONEY_NEGATIVE' : fenFault(value)),
    option,
  );

/** Money in whole fen that may be below zero, as a loss is: NUMBER_EXPECTED, MONEY_NOT_WHOLE_FEN, MONEY_TOO_LARGE. */
export const IsSignedFen = (option?: EachOption): PropertyDecorator =>
  constraint('isSignedFen', fenFault, option);

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

/** A phone number of the mainland, taken in its one form (see `normalisePhone`): PHONE_INVALID. */
export const IsPhone = (option?: EachOption): PropertyDecorator =>
  applyDecorators(
    taken((text) => normalisePhone(text) ?? text),
    textThat('isPhone', (text) => normalisePhone(text) !== undefined, 'PHONE_INVALID', option),
  );

/** An ID number by GB 11643, taken in its one form (see `normaliseIdNumber`): ID_NUMBER_*, by what is wrong with it. */
export const IsIdNumber = (option?: EachOption): PropertyDecorator =>
  applyDecorators(
    taken(normaliseIdNumber),
    constraint(
      'isIdNumber',
      (value) => {
        if (typeof value !== 'string') return 'TEXT_EXPECTED';
        const check = checkIdNumber(value);
        return check.ok ? undefined : check.code;
      },
      option,
    ),
  );

/** A UUID, taken in small letters: ID_INVALID. */
export const IsId = (option?: EachOption): PropertyDecorator =>
  applyDecorators(
    taken((text) => text.toLowerCase()),
    textThat('isId', isId, 'ID_INVALID', option),
  );

/** A person's name as written: TEXT_UNSEEN_SIGNS, NAME_HOLDS_NUMBER, NAME_WITHOUT_LETTERS. */
export const IsPersonName = (): PropertyDecorator =>
  constraint('isPersonName', (value) => (typeof value === 'string' ? nameFault(value) : undefined));

/** A text of one line in which every sign is seen: TEXT_UNSEEN_SIGNS. */
export const IsOneLine = (): PropertyDecorator =>
  constraint('isOneLine', (value) =>
    typeof value === 'string' && hasUnseenSigns(value.trim()) ? 'TEXT_UNSEEN_SIGNS' : undefined,
  );

function textThat(
  name: string,
  holds: (text: string) => boolean,
  code: RefusalCode,
  option?: EachOption,
): PropertyDecorator {
  return constraint(name, (value) => writtenFault(value, holds, code), option);
}

/** @returns TEXT_EXPECTED for what is no text, such as a number without quotes, and the own code for one of another form. */
export function writtenFault(
  value: unknown,
  holds: (text: string) => boolean,
  code: RefusalCode,
): RefusalCode | undefined {
  if (typeof value !== 'string') return 'TEXT_EXPECTED';
  return holds(value) ? undefined : code;
}

function fenFault(value: unknown): RefusalCode | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return 'NUMBER_EXPECTED';
  if (!Number.isFinite(value)) return 'MONEY_TOO_LARGE';
  if (!Number.isInteger(value)) return 'MONEY_NOT_WHOLE_FEN';
  return Number.isSafeInteger(value) ? undefined : 'MONEY_TOO_LARGE';
}
