import { ELEVEN_DIGITS } from '@aid-chain/kernel';

/** Head of every object schema of a contract: nothing beyond the named properties is accepted. */
export const closed = { type: 'object', additionalProperties: false } as const;

export const id = {
  type: 'string',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  description: 'A pseudonymous id (UUID).',
  examples: ['01900000-0000-7000-8000-000000000011'],
} as const;

const longMonths = '(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])';
const shortMonths = '(0[469]|11)-(0[1-9]|[12][0-9]|30)';
const february = '02-(0[1-9]|1[0-9]|2[0-8])';
const leapYear = '([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)';

export const date = {
  type: 'string',
  pattern: `^([0-9]{4}-(${longMonths}|${shortMonths}|${february})|${leapYear}-02-29)$`,
  description: 'A day in Asia/Shanghai, YYYY-MM-DD.',
  examples: ['2026-01-14'],
} as const;

export const fen = {
  type: 'integer',
  minimum: 0,
  maximum: 9_007_199_254_740_991,
  description: 'Money in whole fen (100 = 1 yuan).',
  examples: [48_000],
} as const;

export const countyCode = {
  type: 'string',
  pattern: '^[0-9]{6}$',
  description: 'A 6-digit region code.',
  examples: ['510683'],
} as const;

export const code = {
  type: 'string',
  pattern: '^[A-Za-z][A-Za-z0-9._-]{0,63}$',
  description: 'A stable code; never a text typed by a person.',
  examples: ['other'],
} as const;

/** A code of whoever pays, issues or keeps something: two different ones are two different things. */
export const partyCode = {
  ...code,
  not: { type: 'string', pattern: ELEVEN_DIGITS },
  description: 'A stable code without a run of digits that could be a person’s number.',
  examples: ['employer-1'],
} as const;

/** The number of a bill; most have digits only. */
export const billNumber = {
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$',
  not: { type: 'string', pattern: ELEVEN_DIGITS },
  description: 'Number of the bill with its issuer, without a run of digits that could be a person’s number.',
  examples: ['0012345678'],
} as const;

export const period = {
  ...closed,
  required: ['from', 'to'],
  properties: { from: date, to: date },
  examples: [{ from: '2026-01-01', to: '2026-03-31' }],
} as const;
