import { applyDecorators, type Type as ClassType } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { constraint, IsFen, IsQuarter, IsRealDate } from '@aid-chain/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
import { holdsPersonalNumber, isMessageId } from '../outside/personal-number.rules.js';

/** What the documentation says of a field; a field that may be left out is never `null`. */
export interface FieldOptions {
  readonly optional?: boolean;
  readonly description: string;
  readonly example?: unknown;
}

function field(
  checks: PropertyDecorator[],
  api: ApiPropertyOptions,
  options: FieldOptions,
): PropertyDecorator {
  const { optional = false, ...documented } = options;
  const doc = { ...api, ...documented } as ApiPropertyOptions;
  if (!optional) return applyDecorators(ApiProperty(doc), IsDefined(), ...checks);
  return applyDecorators(
    ApiPropertyOptional(doc),
    ValidateIf((_body, value) => value !== undefined),
    ...checks,
  );
}

/** One of a closed list of codes. */
export const Choice = (list: readonly string[], options: FieldOptions): PropertyDecorator =>
  field([IsIn(list)], { type: String, enum: [...list] }, options);

/** A text of people: kept sealed, never in an event. */
export const Text = (max: number, options: FieldOptions): PropertyDecorator =>
  field([IsString(), Length(1, max)], { type: String, maxLength: max }, options);

/** A stable code without anybody's number in it. */
export const Code = (options: FieldOptions): PropertyDecorator =>
  field([constraint('code', codeFault)], { type: String, pattern: CODE.source }, options);

/** References to vouchers and the like. */
export const References = (max: number, options: FieldOptions): PropertyDecorator =>
  field(
    [IsArray(), ArrayMaxSize(max), constraint('reference', referenceFault, { each: true })],
    { type: String, isArray: true },
    options,
  );

/** A department's own id for a report. */
export const ReportId = (options: FieldOptions): PropertyDecorator =>
  field(
    [constraint('reportId', reportIdFault)],
    { type: String, pattern: '^[A-Za-z0-9._-]{1,64}$' },
    options,
  );

export const Day = (options: FieldOptions): PropertyDecorator =>
  field([IsRealDate()], { type: String, format: 'date' }, options);

export const QuarterField = (options: FieldOptions): PropertyDecorator =>
  field([IsQuarter()], { type: String, pattern: '^[0-9]{4}Q[1-4]$' }, options);

/** An amount in whole fen. */
export const Fen = (options: FieldOptions): PropertyDecorator =>
  field([IsFen()], { type: 'integer', minimum: 0 }, options);

export const Whole = (min: number, max: number, options: FieldOptions): PropertyDecorator =>
  field([IsInt(), Min(min), Max(max)], { type: 'integer', minimum: min, maximum: max }, options);

export const Flag = (options: FieldOptions): PropertyDecorator =>
  field([IsBoolean()], { type: Boolean }, options);

/** A part with fields of its own. */
export const Part = (type: () => ClassType, options: FieldOptions): PropertyDecorator =>
  field([ValidateNested(), Type(type)], { type }, options);

/** A list of such parts. */
export const Parts = (type: () => ClassType, max: number, options: FieldOptions): PropertyDecorator =>
  field(
    [IsArray(), ArrayMaxSize(max), ValidateNested({ each: true }), Type(type)],
    { type, isArray: true },
    options,
  );

const CODE = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;
const REFERENCE = /^[A-Za-z0-9._/-]{1,128}$/;

function codeFault(value: unknown): 'FIELD_INVALID' | 'REFERENCE_HOLDS_NUMBER' | undefined {
  if (typeof value !== 'string' || !CODE.test(value)) return 'FIELD_INVALID';
  return holdsPersonalNumber(value) ? 'REFERENCE_HOLDS_NUMBER' : undefined;
}

function referenceFault(value: unknown): 'FIELD_INVALID' | 'REFERENCE_HOLDS_NUMBER' | undefined {
  if (typeof value !== 'string' || !REFERENCE.test(value)) return 'FIELD_INVALID';
  return holdsPersonalNumber(value) ? 'REFERENCE_HOLDS_NUMBER' : undefined;
}

function reportIdFault(value: unknown): 'MESSAGE_ID_INVALID' | undefined {
  return typeof value === 'string' && isMessageId(value) ? undefined : 'MESSAGE_ID_INVALID';
}
