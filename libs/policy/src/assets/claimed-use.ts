import type { AssetKind } from '@aid-chain/vocabulary';
import { assetName } from '../facts/sources.js';
import { missingFact } from '../worksheet/fact-ref.js';
import type { MissingFact } from '../worksheet/worksheet-line.js';
import type { ExemptAssets } from './exempt-assets.js';

/** The use of a kind of asset that only the family states, which the survey has to establish (D57 14, 15). */
export function claimedUse(kind: AssetKind, { uses }: ExemptAssets): MissingFact {
  const name = assetName(kind);
  const text = {
    zh: `${name.zh}是否属于${uses.zh}（目前只有本户申报，须经入户调查查明）`,
    en: `whether ${name.en} are for ${uses.en} (only the family says so: the survey establishes it)`,
  };
  return missingFact(`asset.${kind}.use`, null, text, ['survey']);
}
