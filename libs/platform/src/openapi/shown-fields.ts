import type { Type as ClassType } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

/** How a field of an answer stands in it. Without a description it has the one of its name (field-meanings.ts). */
export interface ShownOptions {
  readonly description?: string;
  /** It may be left out. */
  readonly optional?: boolean;
  /** It may be null. */
  readonly nullable?: boolean;
  readonly list?: boolean;
  readonly example?: unknown;
}

function shown(api: ApiPropertyOptions, options: ShownOptions): PropertyDecorator {
  const { optional = false, list = false, ...documented } = options;
  return ApiProperty({ ...api, ...documented, required: !optional, isArray: list } as ApiPropertyOptions);
}

/** A text or a code of an open kind. */
export const ShownText = (options: ShownOptions = {}): PropertyDecorator => shown({ type: String }, options);

/** An id that the system gave. */
export const ShownId = (options: ShownOptions = {}): PropertyDecorator =>
  shown({ type: String, format: 'uuid' }, options);

/** A calendar day. */
export const ShownDay = (options: ShownOptions = {}): PropertyDecorator =>
  shown({ type: String, format: 'date' }, options);

/** An instant with offset. */
export const ShownInstant = (options: ShownOptions = {}): PropertyDecorator =>
  shown({ type: String, format: 'date-time' }, options);

/** A code of a list. */
export const ShownCode = (codes: readonly string[], options: ShownOptions = {}): PropertyDecorator =>
  shown({ type: String, enum: [...codes] }, options);

/** A region of 12 digits. */
export const ShownRegion = (options: ShownOptions = {}): PropertyDecorator =>
  shown({ type: String, pattern: '^[0-9]{12}$' }, options);

/** A whole number: an amount in fen, a count, a version. */
export const ShownWhole = (options: ShownOptions = {}): PropertyDecorator =>
  shown({ type: 'integer' }, options);

/** A number that may have decimals. */
export const ShownNumber = (options: ShownOptions = {}): PropertyDecorator =>
  shown({ type: Number }, options);

/** Yes or no. */
export const ShownFlag = (options: ShownOptions = {}): PropertyDecorator => shown({ type: Boolean }, options);

/** A value of one of several types. */
export const ShownValue = ({ nullable = false, ...options }: ShownOptions = {}): PropertyDecorator =>
  shown(
    {
      oneOf: [
        { type: 'string', ...(nullable ? { nullable } : {}) },
        { type: 'number' },
        { type: 'boolean' },
        { type: 'array', items: { type: 'string' } },
      ],
    },
    options,
  );

/** A part with fields of its own, or a list of such parts; the library knows a late type by the name `type`. */
export const ShownPart = (type: () => ClassType, options: ShownOptions = {}): PropertyDecorator =>
  shown({ type: () => type() }, options);

/** What another contract describes, e.g. an event: an object of any fields. */
export const ShownObject = (options: ShownOptions & { readonly description: string }): PropertyDecorator =>
  shown({ type: 'object', additionalProperties: true }, options);
