import { ASSET_MEASURES } from '@aid-chain/facts';
import type { FactRef } from '../worksheet/worksheet-line.js';
import { weighAssets, type AssetMeasure } from '../evidence/assets.js';
import type { Contradiction } from '../facts/contradiction.js';
import type { ExaminedHousehold } from '../household/household.js';
import { factRef } from '../worksheet/fact-ref.js';
import { exemptAssets, type ExemptAssets } from './exempt-assets.js';
import { openOwnership, type OpenOwnership } from './open-ownership.js';

/** The assets that have a limit. */
export type TestedAsset = keyof typeof ASSET_MEASURES;

export interface AssetTotal {
  /** Undefined where the kind was never declared or an item says no number. */
  readonly total: number | undefined;
  readonly facts: readonly FactRef[];
  /** Where the sources contradict each other, open or settled. */
  readonly contradiction: Contradiction | undefined;
  /** What of it belongs to somebody of whom nobody knows whether they count; undefined where nothing does. */
  readonly open: OpenOwnership | undefined;
  /** What of it the place leaves out of its limit. */
  readonly exempt: ExemptAssets | undefined;
}

/** A household each of whose assets is weighed once, whichever category tests it. */
export interface WithWeighedAssets extends ExaminedHousehold {
  readonly asset: (kind: TestedAsset) => AssetTotal;
}

const UNITS = { valueFen: 'fen', count: 'count' } as const;

/** Every kind that has a limit. */
export const TESTED_ASSETS = Object.keys(ASSET_MEASURES) as readonly TestedAsset[];

/** Sum of an asset kind out of what its sources say. */
export function assetTotal(household: ExaminedHousehold, kind: TestedAsset): AssetTotal {
  const measure = measureOf(kind);
  const { items, contradiction } = weighAssets(household, kind, measure);
  const values = items.map(measure.read);
  // A list that names the kind of others alone names none of the household’s.
  const isListed = items.length > 0 || household.property.listed.has(kind);
  const known = isListed && !values.includes(undefined);
  const total = known ? values.reduce<number>((all, value) => all + (value ?? 0), 0) : undefined;
  const facts = items.map((item) =>
    factRef(`asset.${kind}`, item.personId ?? null, measure.read(item) ?? 0, item),
  );
  return {
    ...{ total, facts, contradiction },
    open: openOwnership(household, kind, items, measure.read),
    exempt: exemptAssets(household, kind, measure),
  };
}

/** @returns what of the total its limit is held against: what the survey found to serve a use left out is not of it */
export function countedAgainstLimit({ exempt }: Pick<AssetTotal, 'exempt'>, total: number): number {
  return exempt?.isEstablished === true ? withoutExempt({ exempt }, total) : total;
}

/** @returns what of the total would be left, were every use that is stated established */
export function withoutExempt({ exempt }: Pick<AssetTotal, 'exempt'>, total: number): number {
  const left = total - (exempt?.amount ?? 0);
  return left > 0 ? left : 0;
}

/** @returns how a kind that has a limit is counted */
export function measureOf(kind: TestedAsset): AssetMeasure {
  const field = ASSET_MEASURES[kind];
  return { unit: UNITS[field], read: (asset) => asset[field] };
}
