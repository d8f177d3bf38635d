import { inScope, ok, refuse, type IsoDate, type RegionScope, type Result } from '@aid-chain/kernel';
import type { Actor } from '@aid-chain/platform';

/** By what the assignment of a household is judged. */
interface Assigning {
  readonly worker: string;
  /** The actor of that id, where there is an active one. */
  readonly found: Actor | undefined;
  /** Where the household lives, as it is stored. */
  readonly regionCode: string;
  /** What belongs to a region today. */
  readonly scope: (regionCode: string) => RegionScope;
  readonly today: IsoDate;
}

/**
 * Whether a household may be given to somebody of a purchased service: within the period and the region of the contract,
 * and within the region where the worker works. Refuses SERVICE_WORKER_UNKNOWN, ASSIGNMENT_OUTSIDE_CONTRACT.
 * Source: 社会救助法 55, 56 (L-56).
 */
export function assignable({ worker, found, regionCode, scope, today }: Assigning): Result<true> {
  const contract = found?.contract;
  if (found?.regionCode === undefined || contract === undefined)
    return refuse('SERVICE_WORKER_UNKNOWN', { worker });
  const places = [contract.regionCode, found.regionCode];
  const isInPlace = places.every((place) => inScope(regionCode, scope(place)));
  if (isInPlace && contract.from <= today && today <= contract.to) return ok(true);
  const { number, from, to } = contract;
  return refuse('ASSIGNMENT_OUTSIDE_CONTRACT', { contract: number, from, to, regionCode: found.regionCode });
}
