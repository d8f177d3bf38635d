import { ArrayMaxSize, IsArray } from 'class-validator';
import { constraint, field, type FieldOptions, IsQuarter } from '@aid-chain/platform';
import { holdsPersonalNumber, isMessageId } from '@aid-chain/kernel';

/** A stable code without anybody's number in it. */
export const Code = (options: FieldOptions): PropertyDecorator =>
  field([constraint('code', codeFault)], { type: String, pattern: CODE.source }, options);

/** References to vouchers and the like. */
export const References = (max: number, options: FieldOptions): PropertyDecorator =>
  field(
    [IsArray(), ArrayMaxSize(max), constraint('reference', referenceFault, { each: true })],
    { type: String, isArray: true, maxItems: max, pattern: REFERENCE.source },
    options,
  );

/** One such reference, e.g. the number of a paper. */
export const Reference = (options: FieldOptions): PropertyDecorator =>
  field([constraint('reference', referenceFault)], { type: String, pattern: REFERENCE.source }, options);

/** A department's own id for a report. */
export const ReportId = (options: FieldOptions): PropertyDecorator =>
  field(
    [constraint('reportId', reportIdFault)],
    { type: String, pattern: '^[A-Za-z0-9._-]{1,64}$' },
    options,
  );

/** A time of the day, `HH:MM`. */
export const TimeOfDay = (options: FieldOptions): PropertyDecorator =>
  field([constraint('timeOfDay', timeFault)], { type: String, pattern: TIME.source }, options);

export const QuarterField = (options: FieldOptions): PropertyDecorator =>
  field([IsQuarter()], { type: String, pattern: '^[0-9]{4}Q[1-4]$' }, options);

const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;
const CODE = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;
const REFERENCE = /^[A-Za-z0-9._/-]{1,128}$/;

function codeFault(value: unknown): 'CODE_FORMAT' | 'REFERENCE_HOLDS_NUMBER' | undefined {
  if (typeof value !== 'string' || !CODE.test(value)) return 'CODE_FORMAT';
  return holdsPersonalNumber(value) ? 'REFERENCE_HOLDS_NUMBER' : undefined;
}

function referenceFault(value: unknown): 'FIELD_INVALID' | 'REFERENCE_HOLDS_NUMBER' | undefined {
  if (typeof value !== 'string' || !REFERENCE.test(value)) return 'FIELD_INVALID';
  return holdsPersonalNumber(value) ? 'REFERENCE_HOLDS_NUMBER' : undefined;
}

function reportIdFault(value: unknown): 'MESSAGE_ID_INVALID' | undefined {
  return typeof value === 'string' && isMessageId(value) ? undefined : 'MESSAGE_ID_INVALID';
}

function timeFault(value: unknown): 'FIELD_INVALID' | undefined {
  return typeof value === 'string' && TIME.test(value) ? undefined : 'FIELD_INVALID';
}
