import { ITEMS_OF_HEALTH, type OfferItem } from '@aid-chain/vocabulary';

/** Digits of a county and of a township in a region code. */
const COUNTY_DIGITS = 6;
const TOWNSHIP_DIGITS = 9;
const REGION_DIGITS = 12;

/** How many people live in a household, so roughly that it singles out nobody. */
export const SIZE_CLASSES = ['1', '2-3', '4+'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** Households with an open need of the same kind, in the township and the county, and of the same size there. */
export interface Alike {
  readonly inTownship: number;
  readonly inTownshipOfSize: number;
  readonly inCounty: number;
  readonly inCountyOfSize: number;
}

/** Where a need is, as roughly as it may be published. */
export interface PublishedPlace {
  readonly regionCode: string;
  readonly householdSize?: SizeClass;
}

/**
 * The place by which a need may be published (N13, L-57): never a village; the township where enough households there have a need of
 * this kind, else the county, and the size of the household only where enough are of that size. What shows something of somebody's
 * health by itself is published for the county at the narrowest.
 * @param least how many households have to be alike
 * @returns undefined where even in the county they are too few: then it is not published at all
 */
export function publishedPlace(
  {
    regionCode,
    item,
    size,
  }: { readonly regionCode: string; readonly item: OfferItem | null; readonly size: SizeClass },
  alike: Alike,
  least: number,
): PublishedPlace | undefined {
  const showsHealth = item !== null && ITEMS_OF_HEALTH.includes(item);
  if (alike.inTownship >= least && !showsHealth)
    return {
      regionCode: placeOf(regionCode, TOWNSHIP_DIGITS),
      ...(alike.inTownshipOfSize >= least ? { householdSize: size } : {}),
    };
  if (alike.inCounty < least) return undefined;
  return {
    regionCode: placeOf(regionCode, COUNTY_DIGITS),
    ...(alike.inCountyOfSize >= least && !showsHealth ? { householdSize: size } : {}),
  };
}

function placeOf(regionCode: string, digits: number): string {
  return regionCode.slice(0, digits).padEnd(REGION_DIGITS, '0');
}
