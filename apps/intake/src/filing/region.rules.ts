import type { Fault, IsoDate } from '@aid-chain/kernel';

/** A region of the directory, as far as a filing needs it. */
export interface KnownRegion {
  readonly code: string;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
}

/** A family lives in a township or village; a county or city is no place to send a surveyor to. */
function isTownshipOrVillage(code: string): boolean {
  return !code.endsWith('000000');
}

/** Faults of the region of a filing: not in the table or not in use on that day, or too large. */
export function regionFaults(code: string, region: KnownRegion | undefined, on: IsoDate): Fault[] {
  const used =
    region !== undefined && region.validFrom <= on && (region.validTo === undefined || on <= region.validTo);
  if (!used) return [{ code: 'REGION_UNKNOWN', path: '/regionCode' }];
  return isTownshipOrVillage(code) ? [] : [{ code: 'REGION_TOO_LARGE', path: '/regionCode' }];
}
