import type { FromSchema } from 'json-schema-to-ts';
import { needAspectCodes, needKindCodes, needOriginTypeCodes, urgencyCodes } from '@aid-chain/vocabulary';
import { codes } from './codes.js';
import { caseId, needId, personId } from './ids.js';
import { sealed } from './sealed.js';
import { closed, code, date, id, region, textEn, textZh } from './primitives.js';

export const aspects = {
  type: 'array',
  maxItems: 10,
  uniqueItems: true,
  items: codes(needAspectCodes),
} as const;

export const need = {
  ...closed,
  required: [
    'needId',
    'kind',
    'aspects',
    'regionCode',
    'urgency',
    'groundCode',
    'textZh',
    'textEn',
    'origin',
    'establishedOn',
  ],
  properties: {
    needId,
    kind: codes(needKindCodes),
    aspects,
    personId,
    regionCode: region,
    urgency: { ...codes(urgencyCodes), examples: ['normal'] },
    groundCode: { ...code, examples: ['medical.cost'] },
    textZh,
    textEn,
    origin: {
      ...closed,
      required: ['type', 'id'],
      properties: { type: codes(needOriginTypeCodes), id },
      examples: [{ type: 'case', id: caseId.examples[0] }],
    },
    establishedOn: date,
  },
} as const;

/** The same as a filing or a survey states it: of a need of education where its pupils go to school, and whether each school is known. */
export const statedNeed = {
  ...need,
  properties: { ...need.properties, schooling: sealed, schoolKnown: { type: 'boolean' } },
} as const;

export type Need = FromSchema<typeof need>;
