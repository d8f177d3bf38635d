import { assetKindCodes, type AssetKind } from '@aid-chain/vocabulary';
import type { FactRef } from '../determination/determination.js';
import type { AssetFact } from '../facts/facts.js';
import { factRef } from '../worksheet/fact-ref.js';

/** The assets that have a limit. */
export type TestedAsset = Extract<AssetKind, 'deposit' | 'dwelling' | 'vehicle'>;

export const ASSET_NAMES = assetKindCodes.codes;

/** Sum of an asset kind; undefined where the kind was never declared or an item says no number. */
export function assetTotal(
  assets: readonly AssetFact[],
  kind: TestedAsset,
  read: (asset: AssetFact) => number | undefined,
): { total: number; facts: FactRef[] } | undefined {
  const items = assets.filter((asset) => asset.kind === kind && asset.confidence !== 'estimated');
  const values = items.map(read);
  if (items.length === 0 || values.includes(undefined)) return undefined;
  const total = values.reduce<number>((all, value) => all + (value ?? 0), 0);
  return { total, facts: items.map((item) => factRef(`asset.${kind}`, null, read(item) ?? 0, item)) };
}
