import {
  adjustmentKindCodes,
  caseStepCodes,
  categoryCodes,
  ledgerCauseCodes,
  ledgerReplacementCodes,
  recognitionUnitCodes,
  trackCodes,
} from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { caseId } from '../shapes/ids.js';
import { closed, code, contractNumber, date, fen, subject } from '../shapes/primitives.js';

/** What would become of a recognition, or was withdrawn again: a family cannot follow «an adjustment» without it (社会救助法 48). */
const adjustment = {
  ...closed,
  required: ['category', 'unit', 'ends', 'effectiveOn', 'kinds'],
  properties: {
    category: codes(categoryCodes),
    unit: codes(recognitionUnitCodes),
    amountBeforeFen: fen,
    amountAfterFen: fen,
    ends: { type: 'boolean' },
    effectiveOn: date,
    kinds: { type: 'array', maxItems: 20, items: codes(adjustmentKindCodes) },
  },
} as const;

/** Of an entry in the ledger of monitored households: why it is entered, and the department that helps, never words (S3-16). */
const ledger = {
  ...closed,
  required: ['cause', 'unit'],
  properties: {
    cause: codes(ledgerCauseCodes),
    unit: code,
    /** Why it takes the place of the entry before. */
    replacedFor: codes(ledgerReplacementCodes),
  },
} as const;

/** A step of a case was taken; a step without track serves both. */
export const stepRecorded = {
  type: 'eligibility.step-recorded.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'caseId', 'step', 'on', 'outcomeCode'],
    properties: {
      subject,
      caseId,
      track: codes(trackCodes),
      step: codes(caseStepCodes),
      on: date,
      outcomeCode: code,
      monthlyAmountFen: fen,
      purchasedService: contractNumber,
      adjustment,
      ledger,
    },
  },
  sealedFields: [],
  example: { track: 'civil-affairs', step: 'opinion', on: '2026-01-15', outcomeCode: 'positive' },
} as const;
