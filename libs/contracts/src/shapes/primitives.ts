import { householdId, personId } from './ids.js';

export { id } from './ids.js';

/** Head of every object schema of a contract: nothing beyond the named properties is accepted. */
export const closed = { type: 'object', additionalProperties: false } as const;

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

export const signedFen = {
  type: 'integer',
  minimum: -9_007_199_254_740_991,
  maximum: 9_007_199_254_740_991,
  description: 'Money in whole fen; a loss is negative.',
  examples: [1_800_000],
} as const;

export const region = {
  type: 'string',
  pattern: '^[0-9]{12}$',
  description: 'A 12-digit region code.',
  examples: ['510683990001'],
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

export const ruleId = {
  type: 'string',
  pattern: '^[A-Za-z][A-Za-z0-9._@-]{0,95}$',
  description: 'A formula with its version: dibao.income@1.',
  examples: ['dibao.income@1'],
} as const;

const sentence = {
  type: 'string',
  minLength: 1,
  maxLength: 500,
  description: 'A sentence from a template: need, rule, amount, limit and date only.',
} as const;

export const textZh = {
  ...sentence,
  examples: ['12 个月内自付医疗费用 36000.00 元，达到 30000.00 元的标准。'],
} as const;

export const textEn = {
  ...sentence,
  examples: ['Self-paid medical costs of 36000.00 yuan in 12 months reach the limit of 30000.00 yuan.'],
} as const;

export const quarter = {
  type: 'string',
  pattern: '^[0-9]{4}Q[1-4]$',
  description: 'A calendar quarter, 2026Q1.',
  examples: ['2026Q1'],
} as const;

export const hash = {
  type: 'string',
  pattern: '^(sha256:)?[0-9a-f]{64}$',
  description: 'A SHA-256 in hexadecimal.',
  examples: ['a'.repeat(64)],
} as const;

export const period = {
  ...closed,
  required: ['from', 'to'],
  properties: { from: date, to: date },
  examples: [{ from: '2026-01-01', to: '2026-03-31' }],
} as const;

export const subject = {
  ...closed,
  required: ['householdId'],
  properties: { householdId, personId },
} as const;
