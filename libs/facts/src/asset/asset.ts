import { codes, assetKindCodes, assetUseCodes } from '@aid-chain/vocabulary';
import type { FactDefinition } from '../fact.js';
import type { Item } from '../item.js';
import { LARGEST_FEN } from '../limits.js';
import { oneGiven, plausible } from '../rules.js';
import { closed, countyCode, fen } from '../schema.js';
import { countOfThings, noneHasNoValue, placeExists, valueOfDeposits } from './asset.rules.js';

/** An asset of the household or of the member who owns it (D57 art. 14): a value, a count, or both; 0 says that there is none. */
export const asset = {
  name: 'asset',
  field: 'assets',
  title: { zh: '财产', en: 'assets' },
  holds: 'many',
  person: 'optional',
  atMost: { filing: 500, survey: 100, report: 100 },
  sealed: false,
  verifiable: true,
  schema: {
    ...closed,
    required: ['kind', 'locationRegionCode'],
    properties: {
      kind: codes(assetKindCodes),
      valueFen: fen,
      count: { type: 'integer', minimum: 0, maximum: 100_000 },
      locationRegionCode: countyCode,
      use: {
        ...codes(assetUseCodes),
        description: 'What it serves, where the place leaves such assets out.',
      },
    },
  },
  rules: [
    oneGiven(['valueFen', 'count'], 'ASSET_VALUE_OR_COUNT'),
    valueOfDeposits,
    countOfThings,
    noneHasNoValue,
    placeExists,
    plausible('valueFen', LARGEST_FEN.asset),
  ],
} as const satisfies FactDefinition;

export type Asset = Item<typeof asset>;
