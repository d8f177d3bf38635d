import type { FromSchema } from 'json-schema-to-ts';
import { closed, code, date, id, region, sentence } from './primitives.js';

export const NEED_KINDS = [
  'medical',
  'education',
  'housing',
  'drinking-water',
  'employment',
  'industry',
  'disaster',
  'care-service',
  'subsidy',
  'charity',
  'other',
] as const;
export const NEED_ASPECTS = ['cost', 'treatment'] as const;
export const URGENCIES = ['urgent', 'normal'] as const;
export const NEED_ORIGIN_TYPES = ['application', 'case', 'warning', 'visit', 'clue'] as const;

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
export type NeedKind = (typeof NEED_KINDS)[number];
export type NeedAspect = (typeof NEED_ASPECTS)[number];
export type Urgency = (typeof URGENCIES)[number];
export type NeedOriginType = (typeof NEED_ORIGIN_TYPES)[number];
