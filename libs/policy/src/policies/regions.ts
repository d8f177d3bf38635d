import type { IsoDate } from '@aid-chain/kernel';
import { holdsOn } from './days.js';
import type { Declaration } from './declaration.js';
import type { DeclaredEntry } from './entry.js';
import { regionChain } from '../pack/region-chain.js';

/** Declarations of every folder, by folder and key. */
export type Regions = ReadonlyMap<string, ReadonlyMap<string, Declaration>>;

/** What the levels above a folder say of a key, the nearest first. */
export function declaredAbove(regions: Regions, region: string, key: string): readonly Declaration[] {
  return declaredAlong(regions, regionChain(region).slice(0, -1), key);
}

/** What the levels of a chain, given from the nation down, say of a key, the nearest first. */
export function declaredAlong(
  regions: Regions,
  chain: readonly string[],
  key: string,
): readonly Declaration[] {
  return [...chain].reverse().flatMap((level) => regions.get(level)?.get(key) ?? []);
}

/** What each of some declarations says on a day, in their order. */
export function entriesOn(declarations: readonly Declaration[], day: IsoDate): readonly DeclaredEntry[] {
  return declarations.flatMap(({ entries }) => entries.find(({ entry }) => holdsOn(entry, day)) ?? []);
}
