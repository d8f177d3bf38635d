import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { constraint } from './constraint.js';
import type { FieldOptions } from './declared-fields.js';
import { IsIdNumber, IsOneLine, IsPersonName, IsPhone, IsRegionCode } from './decorators.js';
import { blank, field, NOT_BLANK } from './fields.js';
import { taken } from './taken.js';

const DECIMAL = /^(?:0|-?[1-9]\d{0,15})(?:\.\d*[1-9]\d*)?$/;
/** For the API page only: a client may write an ID number in more ways than its own form says. */
const ID_NUMBER_WRITTEN = '^[0-9０-９Xx Ｘｘ\\s-]+$';

/** The same of a phone number. */
const PHONE_WRITTEN = '^[0-9０-９+＋()（）\\s-]+$';

/** A text of people in one line, e.g. an address. */
export const Line = (max: number, options: FieldOptions): PropertyDecorator =>
  field(
    [IsString(), Length(1, max), constraint('notBlank', blank), IsOneLine()],
    { type: String, minLength: 1, maxLength: max, pattern: NOT_BLANK },
    options,
  );

/** A person's name as written on the card. */
export const PersonName = (options: FieldOptions): PropertyDecorator =>
  field(
    [IsString(), Length(1, 60), constraint('notBlank', blank), IsPersonName()],
    { type: String, minLength: 1, maxLength: 60, pattern: NOT_BLANK },
    options,
  );

/** An ID number; blanks, dashes, full width, a small x and the 15 digits of the first generation are taken, too. */
export const IdNumber = (options: FieldOptions): PropertyDecorator =>
  field([IsIdNumber()], { type: String, minLength: 15, maxLength: 60, pattern: ID_NUMBER_WRITTEN }, options);

/** A phone number of the mainland; blanks, dashes and +86 are taken, too. */
export const Phone = (options: FieldOptions): PropertyDecorator =>
  field([IsPhone()], { type: String, minLength: 10, maxLength: 40, pattern: PHONE_WRITTEN }, options);

/** A region of 12 digits. */
export const Region = (options: FieldOptions): PropertyDecorator =>
  field([IsRegionCode()], { type: String, pattern: '^[0-9]{12}$' }, options);

/**
 * A whole number in an address: decimal digits, so that 1e2 and 0x10 are no numbers; a negative one and a fraction are
 * read, so that what is wrong with them can be said.
 */
export const QueryWhole = (min: number, max: number, options: FieldOptions): PropertyDecorator =>
  field(
    [taken((text) => (DECIMAL.test(text) ? Number(text) : text)), IsInt(), Min(min), Max(max)],
    { type: 'integer', minimum: min, maximum: max },
    options,
  );
