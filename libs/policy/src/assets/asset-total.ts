import type { AssetKind } from '@aid-chain/vocabulary';
import type { FactRef } from '../determination/determination.js';
import { weighAssets, type AssetMeasure } from '../evidence/assets.js';
import type { Contradiction } from '../evidence/contradiction.js';
import type { ExaminedHousehold } from '../examination/household.js';
import { factRef } from '../worksheet/fact-ref.js';

/** The assets that have a limit. */
export type TestedAsset = Extract<AssetKind, 'deposit' | 'dwelling' | 'vehicle'>;

export interface AssetTotal {
  /** Undefined where the kind was never declared or an item says no number. */
  readonly total: number | undefined;
  readonly facts: readonly FactRef[];
  /** Where the sources contradict each other, open or settled. */
  readonly contradiction: Contradiction | undefined;
}

const MEASURES = {
  deposit: { unit: 'fen', read: (asset) => asset.valueFen },
  dwelling: { unit: 'count', read: (asset) => asset.count },
  vehicle: { unit: 'count', read: (asset) => asset.count },
} as const satisfies Record<TestedAsset, AssetMeasure>;

/** Every kind that has a limit. */
export const TESTED_ASSETS = Object.keys(MEASURES) as readonly TestedAsset[];

/** Sum of an asset kind out of what its sources say. */
export function assetTotal(household: ExaminedHousehold, kind: TestedAsset): AssetTotal {
  const measure: AssetMeasure = MEASURES[kind];
  const { items, contradiction } = weighAssets(household, kind, measure);
  const values = items.map(measure.read);
  const known = items.length > 0 && !values.includes(undefined);
  const total = known ? values.reduce<number>((all, value) => all + (value ?? 0), 0) : undefined;
  const facts = items.map((item) =>
    factRef(`asset.${kind}`, item.personId ?? null, measure.read(item) ?? 0, item),
  );
  return { total, facts, contradiction };
}
