import { isCodeOf, provinceCodes, undividedPlaceCodes, type AssetKind } from '@aid-chain/vocabulary';
import type { FactRule } from '../fact.js';

/** By what the tests of an asset go (D57 14): without it the asset stays unknown for ever. */
export const ASSET_MEASURES = {
  deposit: 'valueFen',
  dwelling: 'count',
  vehicle: 'count',
} as const satisfies Partial<Record<AssetKind, 'valueFen' | 'count'>>;

const lacks = (measure: 'valueFen' | 'count', code: FactRule['code']): FactRule => ({
  code,
  at: measure,
  isBroken: ({ kind, valueFen, count }) => {
    // Neither of them is a fault of its own.
    const given = measure === 'valueFen' ? valueFen : count;
    const other = measure === 'valueFen' ? count : valueFen;
    return isMeasuredBy(kind, measure) && given === undefined && other !== undefined;
  },
});

/** Deposits by another number than their value. */
export const valueOfDeposits = lacks('valueFen', 'ASSET_VALUE_MISSING');
/** Dwellings or vehicles without their number. */
export const countOfThings = lacks('count', 'ASSET_COUNT_MISSING');

/** A count of 0 says that there is none, so nothing of it has a value. */
export const noneHasNoValue: FactRule = {
  code: 'ASSET_NONE_WITH_VALUE',
  at: 'valueFen',
  isBroken: ({ count, valueFen }) => count === 0 && typeof valueFen === 'number' && valueFen > 0,
};

/**
 * The place is a county by the form of its code (GB/T 2260), or a city that has no counties, of a province that there is.
 * Which numbers of a province are in use is not asked: the directory of an installation knows its own county and none
 * of the others, where a family may well own a house.
 */
export const placeExists: FactRule = {
  code: 'ASSET_PLACE_UNKNOWN',
  at: 'locationRegionCode',
  isBroken: ({ locationRegionCode: place }) =>
    typeof place === 'string' && /^\d{6}$/.test(place) && !isCounty(place),
};

function isCounty(place: string): boolean {
  if (!isCodeOf(provinceCodes, place.slice(0, 2))) return false;
  if (isCodeOf(undividedPlaceCodes, place)) return true;
  return PREFECTURE.test(place.slice(2, 4)) && !place.endsWith('00');
}

/** 01–20 and 51–70 are cities, 21–50 prefectures and leagues, 90 counties directly under the province (GB/T 2260). */
const PREFECTURE = /^(?:0[1-9]|[1-6]\d|70|90)$/;

function isMeasuredBy(kind: unknown, measure: 'valueFen' | 'count'): boolean {
  return Object.entries(ASSET_MEASURES).some(([measured, by]) => measured === kind && by === measure);
}
