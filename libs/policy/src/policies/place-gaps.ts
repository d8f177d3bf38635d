import type { IsoDate } from '@aid-chain/kernel';
import { PARAMETER_KEYS, specOf, type ParameterKey } from './catalogue.js';
import type { PolicyTree } from './load-policies.js';
import { entryOn } from './resolve-pack.js';
import type { PackEntry } from '../pack/pack.js';
import { regionChain } from '../pack/region-chain.js';

/** Places that inherit from the same folders, and what their parameters leave open on a day. */
export interface PlaceGaps {
  /** Region codes, in the order given. */
  readonly places: readonly string[];
  /** Keys that no level gives: no case can be judged at all. */
  readonly missing: readonly ParameterKey[];
  /** What is announced and not known: whatever rests on it stays undetermined. */
  readonly pending: readonly PackEntry[];
  /** Demonstration values: no document gives them. */
  readonly demo: readonly PackEntry[];
}

/**
 * What keeps decisions from being made, or from resting on a document, in places on a day. Each set of folders is
 * resolved once, so a whole province may be asked for.
 */
export function placeGaps(
  tree: PolicyTree,
  regionCodes: readonly string[],
  on: IsoDate,
): readonly PlaceGaps[] {
  const groups = new Map<string, string[]>();
  for (const code of regionCodes) {
    const levels = regionChain(code).filter((level) => tree.regions.has(level));
    const places = groups.get(levels.join()) ?? [];
    groups.set(levels.join(), places);
    places.push(code);
  }
  return [...groups.values()].map((places) => gapsOf(tree, places, on));
}

function gapsOf(tree: PolicyTree, places: readonly string[], on: IsoDate): PlaceGaps {
  const found = PARAMETER_KEYS.map((key) => ({ key, entry: entryOn(tree, places[0] ?? '', key, on) }));
  const entries = found.flatMap(({ entry }) => entry ?? []);
  return {
    places,
    missing: found.flatMap(({ key, entry }) =>
      entry === undefined && specOf(key).optional !== true ? [key] : [],
    ),
    pending: entries.filter(({ state }) => state === 'pending'),
    demo: entries.filter(({ demo }) => demo),
  };
}
