import type { FromSchema } from 'json-schema-to-ts';
import { NEED_ASPECTS, NEED_KINDS, NEED_ORIGIN_TYPES, URGENCIES } from '@aid-chain/vocabulary';
import { closed, code, date, id, region, sentence } from './primitives.js';

export const aspects = {
  type: 'array',
  maxItems: 10,
  uniqueItems: true,
  items: { enum: NEED_ASPECTS },
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
    needId: id,
    kind: { enum: NEED_KINDS },
    aspects,
    personId: id,
    regionCode: region,
    urgency: { enum: URGENCIES },
    groundCode: code,
    textZh: sentence,
    textEn: sentence,
    origin: { ...closed, required: ['type', 'id'], properties: { type: { enum: NEED_ORIGIN_TYPES }, id } },
    establishedOn: date,
  },
} as const;

export type Need = FromSchema<typeof need>;
