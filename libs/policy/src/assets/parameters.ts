import { ASSET_KINDS, ASSET_USES, OPERATORS } from '@aid-chain/vocabulary';
import { choice, optionalListOf, rule, type ParameterGroup } from '../pack/parameter-spec.js';

/** Property tests that several categories share (D57 art. 14). */
export const assetParameters = {
  'asset.deposit.standard-months': rule('months'),
  'asset.deposit.operator': choice(OPERATORS),
  'asset.dwelling.limit': rule('count'),
  'asset.dwelling.operator': choice(OPERATORS),
  'asset.vehicle.limit': rule('count'),
  'asset.vehicle.operator': choice(OPERATORS),
  'asset.exempt-uses': optionalListOf(ASSET_USES),
  'asset.veto.kinds': optionalListOf(ASSET_KINDS),
  'asset.explain.kinds': optionalListOf(ASSET_KINDS),
} as const satisfies ParameterGroup;
