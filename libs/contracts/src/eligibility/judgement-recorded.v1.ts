import {
  categoryCodes,
  judgementAnswerCodes,
  judgementQuestionCodes,
  leftOpenReasonCodes,
  trackCodes,
} from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { caseId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';

/**
 * People answered a question that the rules leave to them (S0-16, S3-31…38; 社会救助法 21(2)). What they rested it on and who
 * took part stays in the case.
 */
export const judgementRecorded = {
  type: 'eligibility.judgement-recorded.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'caseId', 'track', 'question', 'answer', 'number', 'on'],
    properties: {
      subject,
      caseId,
      track: codes(trackCodes),
      question: codes(judgementQuestionCodes),
      answer: codes(judgementAnswerCodes),
      category: codes(categoryCodes),
      reasonCode: codes(leftOpenReasonCodes),
      number: {
        type: 'integer',
        minimum: 1,
        description:
          'The ordinal number of the answer to this question; each takes the place of the one before.',
      },
      on: date,
    },
  },
  sealedFields: [],
  example: {
    track: 'civil-affairs',
    question: 'hardship-check',
    answer: 'yes',
    number: 1,
    on: '2026-01-15',
  },
} as const;
