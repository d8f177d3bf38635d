import type { FromSchema } from 'json-schema-to-ts';
import { CATEGORIES, DECISION_REASONS } from '@aid-chain/vocabulary';
import { action } from '../scenarios/scenario.schema.js';

const text = { type: 'string', minLength: 1 } as const;
const bilingual = { zh: text, en: text } as const;
const closed = { type: 'object', additionalProperties: false } as const;
const reasons = { type: 'array', minItems: 1, items: { enum: DECISION_REASONS } } as const;

/** The days on which the families of a round go through the steps of their cases. */
const round = {
  ...closed,
  required: ['applied', 'verified', 'surveyed', 'opinion', 'publicised', 'decided', 'notified'],
  properties: {
    ...{ applied: text, verified: text, surveyed: text, opinion: text },
    ...{ publicised: text, decided: text, notified: text },
  },
} as const;

/** What agriculture decides where the rules propose a monitored household; without a ground its track ends. */
const monitored = {
  anyOf: [
    { enum: ['no-ground'] },
    { ...closed, required: ['recognise'], properties: { recognise: reasons } },
    { ...closed, required: ['refuse'], properties: { refuse: reasons } },
  ],
} as const;

const family = {
  ...closed,
  required: ['zh', 'en', 'shows', 'case', 'round', 'asks', 'monitored', 'recognised'],
  properties: {
    ...bilingual,
    /** What is special about it in this place, with the article. */
    shows: { ...closed, required: ['zh', 'en'], properties: bilingual },
    /** A case of the folder `cases`: who they are, and what the rules must find before people answer questions. */
    case: text,
    round: text,
    asks: { type: 'array', minItems: 1, items: { enum: CATEGORIES } },
    /** What people do after the survey: their answers to the questions of the case, and what must be refused. */
    answers: { type: 'array', minItems: 1, items: action },
    monitored,
    /** `<category>`, with the amount in yuan where there is one: `dibao 480.00`; of one member: `dibao 510.00 母亲`. */
    recognised: { type: 'array', items: text },
    /** Categories that were asked for and are refused, of which the family is notified. */
    refused: { type: 'array', minItems: 1, items: { enum: CATEGORIES } },
  },
} as const;

/** `demo/places/<township>/place.yaml`: a place with its families. */
export const placeSchema = {
  ...closed,
  required: ['zh', 'en', 'regions', 'rounds', 'families'],
  properties: {
    ...bilingual,
    /** From the province down to the villages, each with twelve digits. */
    regions: {
      type: 'array',
      minItems: 5,
      items: {
        ...closed,
        required: ['code', 'name'],
        properties: { code: { type: 'string', pattern: '^\\d{12}$' }, name: text },
      },
    },
    rounds: { type: 'object', minProperties: 1, additionalProperties: round },
    families: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^[a-z][A-Za-z0-9]*$' },
      additionalProperties: family,
    },
  },
} as const;

export type Round = FromSchema<typeof round>;
export type PlaceFamily = FromSchema<typeof family>;
export type DemoPlaceFile = FromSchema<typeof placeSchema>;
