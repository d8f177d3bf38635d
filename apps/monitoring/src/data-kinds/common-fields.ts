import {
  checkIdNumber,
  isMessageId,
  isRealDate,
  MESSAGE_ID_PATTERN,
  nameFault,
  normaliseIdNumber,
  type Fen,
  type IsoDate,
} from '@aid-chain/kernel';
import type { RowField } from './row-field.js';

/** The sender's own reference of a row; a row that comes again under it is the same one. */
export const rowRef: RowField<string, false> = {
  optional: false,
  schema: { type: 'string', pattern: MESSAGE_ID_PATTERN, example: 'YB-2026-0001' },
  check(value) {
    if (typeof value !== 'string') return 'TEXT_EXPECTED';
    return isMessageId(value) ? undefined : 'ROW_REF_INVALID';
  },
  read: String,
};

export const idNumber: RowField<string, false> = {
  optional: false,
  schema: {
    type: 'string',
    maxLength: 60,
    description:
      '公民身份号码，可带空格，15 位自动升为 18 位 · blanks and the 15 digits of old cards are taken',
  },
  check(value) {
    if (typeof value !== 'string') return 'TEXT_EXPECTED';
    const check = checkIdNumber(value);
    return check.ok ? undefined : check.code;
  },
  read: (value) => normaliseIdNumber(String(value)),
};

export const NAME_LENGTH = { min: 1, max: 100 } as const;

/** Compared with the name in the register, and kept sealed for who has to settle a doubt. */
export const name: RowField<string, false> = {
  optional: false,
  schema: {
    type: 'string',
    minLength: NAME_LENGTH.min,
    maxLength: NAME_LENGTH.max,
    example: '试验人',
    description: '姓名 · name',
  },
  check(value) {
    if (typeof value !== 'string') return 'TEXT_EXPECTED';
    return value.length > NAME_LENGTH.max ? 'TEXT_LENGTH' : nameFault(value);
  },
  read: String,
};

/** One billion yuan: more than any bill, and ten thousand of them still add up exactly. */
const MAX_FEN = 100_000_000_000;

/** An amount in whole fen that is not negative. */
export function fen(example: Fen): RowField<Fen, false> {
  return {
    optional: false,
    schema: { type: 'integer', minimum: 0, example, description: '以分为单位 · in fen' },
    check(value) {
      if (typeof value !== 'number') return 'NUMBER_EXPECTED';
      if (value < 0) return 'MONEY_NEGATIVE';
      if (!Number.isInteger(value)) return 'MONEY_NOT_WHOLE_FEN';
      return value > MAX_FEN ? 'MONEY_TOO_LARGE' : undefined;
    },
    read: Number,
  };
}

/** No department sends days of earlier years any more; an older day is a slip of the pen. */
export const EARLIEST_DAY: IsoDate = '1990-01-01';

/** A day on which something happened. */
export function pastDay(example: IsoDate, description?: string): RowField<IsoDate, false> {
  return {
    optional: false,
    schema: {
      type: 'string',
      format: 'date',
      example,
      ...(description === undefined ? {} : { description }),
    },
    check(value, today) {
      if (typeof value !== 'string' || !isRealDate(value)) return 'DATE_INVALID';
      if (value < EARLIEST_DAY) return 'DATE_TOO_EARLY';
      return value > today ? 'DATE_IN_FUTURE' : undefined;
    },
    read: String,
  };
}

/** A number or name on a paper, by which two rows are distinguished; somebody's ID number in its place distinguishes nothing. */
export function paperKey(
  code: 'BILL_KEY_INVALID' | 'PAPER_NO_INVALID',
  description: string,
): RowField<string, false> {
  return {
    optional: false,
    schema: { type: 'string', minLength: 1, maxLength: 64, description },
    check(value) {
      if (typeof value !== 'string') return 'TEXT_EXPECTED';
      const isText = /^[^\p{C}]{1,64}$/u.test(value) && value.trim() !== '';
      return isText && !holdsIdNumber(value) ? undefined : code;
    },
    read: (value) => String(value),
  };
}

/**
 * Whether a text holds a valid 18-digit number of a person, with blanks in it or words around it. Only a valid one: papers
 * have numbers of 11, 15 or 18 digits themselves.
 */
function holdsIdNumber(text: string): boolean {
  const plain = text.normalize('NFKC');
  const runs = [plain, plain.replace(/\s/gu, '')].flatMap((each) => each.match(OF_18_DIGITS) ?? []);
  return runs.some((run) => checkIdNumber(run).ok);
}

const OF_18_DIGITS = /(?<!\d)\d{17}[\dXx](?!\d)/gu;

/** `true` withdraws what an earlier row of the same reference stated. */
export const withdrawn: RowField<boolean, false> = {
  optional: false,
  schema: {
    type: 'boolean',
    description: '撤回以前以同一行编号报送的内容 · takes back the earlier row of this reference',
  },
  check: (value) => (typeof value === 'boolean' ? undefined : 'BOOLEAN_EXPECTED'),
  read: Boolean,
};
