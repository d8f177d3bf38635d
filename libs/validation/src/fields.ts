import { applyDecorators, type Type as ClassType } from '@nestjs/common';
import { holdsElevenDigits, type RefusalCode } from '@aid-chain/kernel';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { constraint } from './constraint.js';
import { declare, type FieldOptions } from './declared-fields.js';
import { IsCountyCode, IsFen, IsId, IsSignedFen, IsRealDate, writtenFault } from './decorators.js';

/** Form check and documentation of one field in one decorator: a required field that is missing is a fault. */
export function field(
  checks: PropertyDecorator[],
  api: ApiPropertyOptions,
  options: FieldOptions,
): PropertyDecorator {
  const { optional = false, ...documented } = options;
  const doc = { ...api, ...documented } as ApiPropertyOptions;
  const declared = declare({ checks, api, options });
  if (!optional) return applyDecorators(ApiProperty(doc), declared, IsDefined(), ...checks);
  return applyDecorators(
    ApiPropertyOptional(doc),
    declared,
    ValidateIf((_body, value) => value !== undefined),
    ...checks,
  );
}

/** One of a closed list of codes. */
export const Choice = (list: readonly string[], options: FieldOptions): PropertyDecorator =>
  field([IsIn(list)], { type: String, enum: [...list] }, options);

/** A list of different codes out of a closed list. */
export const Choices = (list: readonly string[], options: FieldOptions): PropertyDecorator =>
  choices(list, { checks: [] }, options);

/** The same with at least one: an empty list is as if nothing was stated. */
export const SomeChoices = (list: readonly string[], options: FieldOptions): PropertyDecorator =>
  choices(list, { checks: [constraint('notEmpty', empty)], minItems: 1 }, options);

/** A text of people: kept sealed, never in an event. */
export const Text = (max: number, options: FieldOptions): PropertyDecorator =>
  field(
    [IsString(), Length(1, max), constraint('notBlank', blank)],
    { type: String, minLength: 1, maxLength: max, pattern: NOT_BLANK },
    options,
  );

/** A stable code; a run of 11 digits could be a phone or identity number and is none. */
export const Code = (options: FieldOptions): PropertyDecorator =>
  field([constraint('code', notACode)], { type: String, pattern: CODE.source }, options);

/** A source of evidence: its code, or of a department that sent data `department:` and the code of the department. */
export const EvidenceSource = (options: FieldOptions): PropertyDecorator =>
  field([constraint('evidenceSource', notASource)], { type: String, pattern: SOURCE.source }, options);

/** The number of a bill: a code that may begin with a digit, as those of the tax and finance offices do. */
export const BillNumber = (options: FieldOptions): PropertyDecorator =>
  field([constraint('billNumber', notABillNumber)], { type: String, pattern: BILL_NUMBER.source }, options);

/** Ids of officials in the directory. */
export const Codes = (max: number, options: FieldOptions): PropertyDecorator =>
  field(
    [IsArray(), ArrayMaxSize(max), constraint('code', notACode, { each: true })],
    { type: String, isArray: true, maxItems: max, pattern: CODE.source },
    options,
  );

/** An id that the system gave. */
export const Id = (options: FieldOptions): PropertyDecorator =>
  field([IsId()], { type: String, format: 'uuid' }, options);

/** A SHA-256 in hexadecimal. */
export const Hash = (options: FieldOptions): PropertyDecorator =>
  field([constraint('hash', notAHash)], { type: String, pattern: HASH.source }, options);

/** A calendar day. */
export const Day = (options: FieldOptions): PropertyDecorator =>
  field([IsRealDate()], { type: String, format: 'date' }, options);

/** An amount in whole fen. */
export const Fen = (options: FieldOptions): PropertyDecorator =>
  field([IsFen()], { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, options);

/** An amount in whole fen that may be below zero; of what it may, a rule between the fields says. */
export const SignedFen = (options: FieldOptions): PropertyDecorator =>
  field(
    [IsSignedFen()],
    { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
    options,
  );

/** A whole number between two bounds. */
export const Whole = (min: number, max: number, options: FieldOptions): PropertyDecorator =>
  field([IsInt(), Min(min), Max(max)], { type: 'integer', minimum: min, maximum: max }, options);

/** Yes or no. */
export const Flag = (options: FieldOptions): PropertyDecorator =>
  field([IsBoolean()], { type: Boolean }, options);

/** The first 6 digits of a region code. */
export const County = (options: FieldOptions): PropertyDecorator =>
  field([IsCountyCode()], { type: String, pattern: '^[0-9]{6}$' }, options);

/** A part with fields of its own, and further checks of it; the API page knows a late type by the name `type`. */
export const Part = (
  type: () => ClassType,
  options: FieldOptions,
  ...checks: PropertyDecorator[]
): PropertyDecorator => field([ValidateNested(), Type(type), ...checks], { type: () => type() }, options);

/** A list of such parts. */
export const Parts = (
  type: () => ClassType,
  max: number,
  { minItems, ...options }: FieldOptions & { readonly minItems?: number },
): PropertyDecorator => {
  const least = minItems === undefined ? [] : [ArrayMinSize(minItems)];
  return field(
    [IsArray(), ...least, ArrayMaxSize(max), ValidateNested({ each: true }), Type(type)],
    { type: () => type(), isArray: true, maxItems: max, ...(minItems !== undefined && { minItems }) },
    options,
  );
};

/** A text with a check of its own, and what the check knows of its form. */
export const Checked = (
  check: PropertyDecorator,
  options: FieldOptions,
  form: { readonly pattern?: string; readonly format?: string } = {},
): PropertyDecorator => field([check], { type: String, ...form }, options);

/** More than blanks. */
export const NOT_BLANK = '\\S';

const CODE = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;
const SOURCE = /^(department:[a-z][a-z0-9-]{0,63}|[A-Za-z][A-Za-z0-9._-]{0,63})$/;
const BILL_NUMBER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const HASH = /^(sha256:)?[0-9a-f]{64}$/;

function notACode(value: unknown): RefusalCode | undefined {
  return writtenFault(value, isWritten(CODE), 'CODE_FORMAT');
}

function notASource(value: unknown): RefusalCode | undefined {
  return writtenFault(value, isWritten(SOURCE), 'CODE_FORMAT');
}

function notABillNumber(value: unknown): RefusalCode | undefined {
  return writtenFault(value, isWritten(BILL_NUMBER), 'BILL_NUMBER_FORMAT');
}

function isWritten(form: RegExp): (text: string) => boolean {
  return (text) => form.test(text) && !holdsElevenDigits(text);
}

function notAHash(value: unknown): 'FIELD_INVALID' | undefined {
  return typeof value === 'string' && HASH.test(value) ? undefined : 'FIELD_INVALID';
}

/** For texts: FIELD_MISSING where there is nothing but blanks. */
export function blank(value: unknown): 'FIELD_MISSING' | undefined {
  return typeof value === 'string' && value.trim() === '' ? 'FIELD_MISSING' : undefined;
}

function choices(
  list: readonly string[],
  { checks, minItems }: { readonly checks: readonly PropertyDecorator[]; readonly minItems?: number },
  options: FieldOptions,
): PropertyDecorator {
  const least = minItems === undefined ? {} : { minItems };
  return field(
    [IsArray(), ...checks, constraint('differentEntries', twice), IsIn(list, { each: true })],
    { type: String, enum: [...list], isArray: true, ...least, maxItems: list.length, uniqueItems: true },
    options,
  );
}

function empty(value: unknown): 'FIELD_MISSING' | undefined {
  return Array.isArray(value) && value.length === 0 ? 'FIELD_MISSING' : undefined;
}

function twice(value: unknown): 'LIST_ENTRY_TWICE' | undefined {
  return Array.isArray(value) && new Set(value).size !== value.length ? 'LIST_ENTRY_TWICE' : undefined;
}
