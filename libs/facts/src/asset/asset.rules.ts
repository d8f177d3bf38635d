import { isCodeOf, provinceCodes, type AssetKind } from '@aid-chain/vocabulary';
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

/** The place is a county, or a city without counties, of a province that there is (GB/T 2260). */
export const placeExists: FactRule = {
  code: 'ASSET_PLACE_UNKNOWN',
  at: 'locationRegionCode',
  isBroken: ({ locationRegionCode: place }) =>
    typeof place === 'string' && /^\d{6}$/.test(place) && !isCounty(place),
};

/** Taiwan, Hong Kong and Macao are listed without counties. */
const WITHOUT_COUNTIES = ['71', '81', '82'];

function isCounty(place: string): boolean {
  const province = place.slice(0, 2);
  if (!isCodeOf(provinceCodes, province)) return false;
  return !place.endsWith('0000') || WITHOUT_COUNTIES.includes(province);
}

function isMeasuredBy(kind: unknown, measure: 'valueFen' | 'count'): boolean {
  return Object.entries(ASSET_MEASURES).some(([measured, by]) => measured === kind && by === measure);
}
