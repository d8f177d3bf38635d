import type { RefusalCode } from '@aid-chain/kernel';

/** The code of each built-in constraint of class-validator; our own decorators bring theirs along. */
export const CONSTRAINT_CODES: Readonly<Record<string, RefusalCode>> = {
  whitelistValidation: 'FIELD_UNKNOWN',
  unknownValue: 'OBJECT_EXPECTED',
  nestedValidation: 'OBJECT_EXPECTED',
  isObject: 'OBJECT_EXPECTED',
  isNotEmptyObject: 'OBJECT_EXPECTED',
  isDefined: 'FIELD_MISSING',
  isNotEmpty: 'FIELD_MISSING',
  isString: 'TEXT_EXPECTED',
  isLength: 'TEXT_LENGTH',
  minLength: 'TEXT_LENGTH',
  maxLength: 'TEXT_LENGTH',
  isNumber: 'NUMBER_EXPECTED',
  isInt: 'NUMBER_EXPECTED',
  isPositive: 'NUMBER_OUT_OF_RANGE',
  min: 'NUMBER_OUT_OF_RANGE',
  max: 'NUMBER_OUT_OF_RANGE',
  isBoolean: 'BOOLEAN_EXPECTED',
  isArray: 'LIST_EXPECTED',
  arrayNotEmpty: 'LIST_LENGTH',
  arrayMinSize: 'LIST_LENGTH',
  arrayMaxSize: 'LIST_LENGTH',
  arrayUnique: 'LIST_ENTRY_TWICE',
  isIn: 'CHOICE_UNKNOWN',
  isEnum: 'CHOICE_UNKNOWN',
  isUuid: 'ID_INVALID',
};

/** Which of several faults of one field is reported: the kind of value before its size. */
export const KIND_FIRST: readonly RefusalCode[] = [
  'FIELD_UNKNOWN',
  'FIELD_MISSING',
  'TEXT_EXPECTED',
  'NUMBER_EXPECTED',
  'BOOLEAN_EXPECTED',
  'LIST_EXPECTED',
  'OBJECT_EXPECTED',
];
