import { regionsAbove, type Fault } from '@aid-chain/kernel';
import { PROVINCES, type AuthorityElsewhere } from '@aid-chain/vocabulary';

const PROVINCE_DIGITS = 2;
const COUNTY_DIGITS = 6;

const sharesPrefix = (one: string, other: string, digits: number): boolean =>
  one.slice(0, digits) === other.slice(0, digits);

/** Whether there is the province of a code at all (GB/T 2260): nobody answers for one that does not exist. */
const isOfProvince = (regionCode: string): boolean =>
  PROVINCES.some((province) => regionCode.startsWith(province));

/** Where the request comes from. */
interface Asking {
  readonly own: string;
  readonly registered: string | undefined;
}

/** The ministry is of no place. */
const OF_NO_PLACE = '000000';

/** Of which places an authority of each kind is. */
const ANSWERS: Readonly<Record<AuthorityElsewhere, (regionCode: string, asking: Asking) => boolean>> = {
  'cross-province': (code, { own }) => isOfProvince(code) && !sharesPrefix(code, own, PROVINCE_DIGITS),
  'register-place': (code, { own, registered }) =>
    registered !== undefined &&
    sharesPrefix(code, registered, COUNTY_DIGITS) &&
    !sharesPrefix(code, own, COUNTY_DIGITS),
  'upper-level': (code, { own }) =>
    regionsAbove(own).some((above) => above.slice(0, COUNTY_DIGITS) === code) &&
    !sharesPrefix(code, own, COUNTY_DIGITS),
  ministry: (code) => code === OF_NO_PLACE,
};

/**
 * Help of another authority is asked of one elsewhere: across provinces of a county of another province, at the register
 * place of the county where the member is registered (S1-07; 两项政策衔接), of the platforms of the city and the province above, and of
 * the ministry's (S1-23).
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
  const isElsewhere = ANSWERS[kind](regionCode, { own, registered });
  return isElsewhere ? [] : [{ code: 'AUTHORITY_NOT_ELSEWHERE', path: '/authority/regionCode' }];
}
