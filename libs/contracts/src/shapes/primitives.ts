import { householdId, personId } from './ids.js';
import { closed } from '@aid-chain/facts';

export { id } from './ids.js';
export { closed, code, countyCode, date, fen, period } from '@aid-chain/facts';

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

export const ruleId = {
  type: 'string',
  pattern: '^[A-Za-z][A-Za-z0-9._@-]{0,95}$',
  description: 'A formula with its version: dibao.income@1.',
  examples: ['dibao.income@1'],
} as const;

/** Of a service that the government bought (社会救助法 56); names whose entry it is, not who made it. */
export const contractNumber = {
  type: 'string',
  pattern: '^[A-Za-z0-9._-]{1,64}$',
  description: 'The number of the contract of a purchased service under which this was entered.',
  examples: ['DEMO-2026-01'],
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

export const registerSeq = {
  type: 'integer',
  minimum: 1,
  description:
    'The number, in the stream of the register, of the last event on the household that the decision had before it.',
  examples: [3],
} as const;

export const hash = {
  type: 'string',
  pattern: '^(sha256:)?[0-9a-f]{64}$',
  description: 'A SHA-256 in hexadecimal.',
  examples: ['a'.repeat(64)],
} as const;

export const subject = {
  ...closed,
  required: ['householdId'],
  properties: { householdId, personId },
} as const;

/** Whoever gave evidence: declaration, survey, a queried source, or a department whose data came in a file. */
export const evidenceSource = {
  type: 'string',
  pattern: '^(department:[a-z][a-z0-9-]{0,63}|[A-Za-z][A-Za-z0-9._-]{0,63})$',
  description: 'A source of evidence; a department that sent data as department: and its code.',
  examples: ['tax'],
} as const;
