import type { IsoDate } from '@aid-chain/kernel';
import { PolicyRefused } from './faults.js';
import type { PolicyTree } from './load-policies.js';
import { regionChain } from '../pack/region-chain.js';
import { resolvePack } from './resolve-pack.js';

/**
 * The places, among those given, whose parameters are not complete on a day: no case of theirs can be judged.
 * Places that inherit from the same levels are resolved once, so a whole province may be asked for.
 */
export function placesWithoutPack(
  tree: PolicyTree,
  regionCodes: readonly string[],
  on: IsoDate,
): readonly string[] {
  const known = new Map<string, boolean>();
  return regionCodes.filter((code) => {
    const levels = regionChain(code)
      .filter((level) => tree.regions.has(level))
      .join();
    const complete = known.get(levels) ?? isComplete(tree, code, on);
    known.set(levels, complete);
    return !complete;
  });
}

function isComplete(tree: PolicyTree, regionCode: string, on: IsoDate): boolean {
  try {
    resolvePack(tree, regionCode, on);
    return true;
  } catch (error) {
    if (error instanceof PolicyRefused) return false;
    throw error;
  }
}
