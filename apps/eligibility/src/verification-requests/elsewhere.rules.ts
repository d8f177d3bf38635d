import type { Fault } from '@aid-chain/kernel';
import { PROVINCES, type AuthorityElsewhere } from '@aid-chain/vocabulary';

const PROVINCE_DIGITS = 2;
const COUNTY_DIGITS = 6;

const sharesPrefix = (one: string, other: string, digits: number): boolean =>
  one.slice(0, digits) === other.slice(0, digits);

/** Whether there is the province of a code at all (GB/T 2260): nobody answers for one that does not exist. */
const isOfProvince = (regionCode: string): boolean =>
  PROVINCES.some((province) => regionCode.startsWith(province));

/**
 * Help of another authority is asked of one elsewhere: across provinces of a county of another province, at the register
 * place of the county where the member is registered (S1-07; 两项政策衔接).
 * @param own region of the case
 * @param registered county where the member is registered; undefined for a supporter
 * @returns AUTHORITY_NOT_ELSEWHERE
 */
export function elsewhereFaults(
  own: string,
  registered: string | undefined,
  authority: { readonly kind: AuthorityElsewhere; readonly regionCode: string } | undefined,
): Fault[] {
  if (authority === undefined) return [];
  const { kind, regionCode } = authority;
  const isElsewhere =
    kind === 'cross-province'
      ? isOfProvince(regionCode) && !sharesPrefix(regionCode, own, PROVINCE_DIGITS)
      : registered !== undefined &&
        sharesPrefix(regionCode, registered, COUNTY_DIGITS) &&
        !sharesPrefix(regionCode, own, COUNTY_DIGITS);
  return isElsewhere ? [] : [{ code: 'AUTHORITY_NOT_ELSEWHERE', path: '/authority/regionCode' }];
}
