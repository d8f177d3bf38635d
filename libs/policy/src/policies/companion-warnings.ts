import type { IsoDate } from '@aid-chain/kernel';
import { regionChain } from '../pack/region-chain.js';
import type { PackEntry } from '../pack/pack.js';
import type { ParameterKey } from './catalogue.js';
import { COMPANIONS, type Companions } from './companions.js';
import type { PolicyWarning } from './faults.js';
import { declaredAlong, entriesOn, type Regions } from './regions.js';

/**
 * COMPANION_MISSING where a place sets a parameter, itself or by inheritance, and leaves out another one without which it
 * says nothing. What no document gives is stated as `pending`: cases then stay open and name it. A level whose lower
 * levels give the companion is complete. Reported once, at the first day, in the folder that states one of them.
 */
export function companionWarnings(regions: Regions): PolicyWarning[] {
  return [...regions.keys()].flatMap((region) =>
    COMPANIONS.flatMap((companions) =>
      companions.needs.flatMap((needed) => missingOf(regions, region, companions, needed)),
    ),
  );
}

function missingOf(
  regions: Regions,
  region: string,
  { when, is, besides }: Companions,
  needed: readonly ParameterKey[],
): PolicyWarning[] {
  const own = regions.get(region);
  const stated = [when, ...needed, ...(besides ?? [])].flatMap((key) => own?.get(key) ?? [])[0];
  if (stated === undefined || isGivenBelow(regions, region, needed)) return [];
  const entry = (key: ParameterKey, on: IsoDate): PackEntry | undefined =>
    entriesOn(declaredAlong(regions, regionChain(region), key), on)[0]?.entry;
  const isSet = (key: ParameterKey, on: IsoDate): boolean => entry(key, on)?.state === 'value';
  const isMissing = (on: IsoDate): boolean =>
    isSet(when, on) &&
    (is === undefined || is.some((value) => value === entry(when, on)?.value)) &&
    (besides === undefined || besides.some((key) => isSet(key, on))) &&
    !needed.some((key) => ['value', 'pending'].includes(entry(key, on)?.state ?? 'inactive'));
  const first = daysOf(regions, region, [when, ...needed, ...(besides ?? [])]).find(isMissing);
  if (first === undefined) return [];
  return [
    { code: 'COMPANION_MISSING', path: stated.path, at: `${when} ${first}`, detail: needed.join(', ') },
  ];
}

/** The days on which something of some keys begins to hold in a place. */
function daysOf(regions: Regions, region: string, keys: readonly ParameterKey[]): IsoDate[] {
  const chains = keys.flatMap((key) => declaredAlong(regions, regionChain(region), key));
  return chains.flatMap(({ entries }) => entries.map(({ entry }) => entry.from)).sort();
}

function isGivenBelow(regions: Regions, region: string, needed: readonly ParameterKey[]): boolean {
  return [...regions].some(
    ([other, declared]) =>
      other !== region && regionChain(other).includes(region) && needed.some((key) => declared.has(key)),
  );
}
