import { addDays, hashOf, type IsoDate } from '@aid-chain/kernel';
import { PARAMETER_KEYS, specOf, type ParameterKey, type ParameterValue } from './catalogue.js';
import { CODE_VERSION } from '../pack/code-version.js';
import { turningDays, type Span } from './days.js';
import { deepFreeze } from '../pack/deep-freeze.js';
import { PolicyRefused } from './faults.js';
import type { PolicyTree } from './load-policies.js';
import { awaitedOn } from './owners/awaited.js';
import { givesWayTo, standingOn } from './owners/standing.js';
import type { PackEntry, RulePack } from '../pack/pack.js';
import { regionChain } from '../pack/region-chain.js';
import { declaredAlong, entriesOn } from './regions.js';

/**
 * The parameters of a place on a day: the nearest level that gives a key decides it.
 * The pack is the same for every day of its segment, so its hash changes only when a parameter does.
 * Throws {@link PolicyRefused} (`PARAMETER_MISSING`) naming every key that no level gives on that day.
 */
export function resolvePack(tree: PolicyTree, regionCode12: string, on: IsoDate): RulePack {
  const entries = PARAMETER_KEYS.map((key) => [key, entryOn(tree, regionCode12, key, on)] as const);
  const missing = entries.filter(([key, entry]) => entry === undefined && specOf(key).optional !== true);
  if (missing.length > 0) {
    throw new PolicyRefused(
      missing.map(([key]) => ({
        code: 'PARAMETER_MISSING',
        path: regionCode12,
        at: key,
        detail: on,
      })),
    );
  }
  const parameters: RulePack['parameters'] = Object.fromEntries(
    entries.flatMap(([key, entry]) => (entry === undefined ? [] : [[key, entry] as const])),
  );
  return deepFreeze({
    regionCode: regionCode12,
    ...segment(tree, regionCode12, on),
    packHash: hashOf(parameters),
    codeVersion: CODE_VERSION,
    documents: documentsOf(parameters),
    parameters,
  });
}

/** One parameter of a place on a day, whatever other keys are set there; undefined where no level gives a value. */
export function parameterOn<K extends ParameterKey>(
  tree: PolicyTree,
  region: string,
  key: K,
  on: IsoDate,
): ParameterValue<K> | undefined {
  const entry = entryOn(tree, region, key, on);
  // The loader has checked every value against the unit of its key.
  return entry?.state === 'value' ? (entry.value as ParameterValue<K>) : undefined;
}

/** The entry of the nearest level; one that holds only until an owner gives a value gives way to that, and one that ended for it waits for that. */
export function entryOn(
  tree: PolicyTree,
  region: string,
  key: ParameterKey,
  on: IsoDate,
): PackEntry | undefined {
  const declared = declaredAlong(tree.regions, regionChain(region), key);
  const [nearest, ...higher] = entriesOn(declared, on).map(({ entry }) => entry);
  if (nearest === undefined) return declared.flatMap((each) => awaitedOn(tree.owners, each, on) ?? [])[0];
  const owned = higher.find((entry) => givesWayTo(tree.owners, nearest, entry, on));
  if (owned !== undefined) return owned;
  return standingOn(tree.owners, nearest, on) === 'carried' ? { ...nearest, carried: true } : nearest;
}

/** The longest stretch of days around `on` in which no entry and no owner of the chain begins or ends. */
function segment({ regions, owners }: PolicyTree, region: string, on: IsoDate): Span {
  const entries = regionChain(region)
    .flatMap((level) => [...(regions.get(level)?.values() ?? [])])
    .flatMap((declaration) => declaration.entries.map(({ entry }) => entry));
  const turns = [...turningDays(entries), ...turningDays([...owners.values()].flat())].sort();
  const from = turns.filter((date) => date <= on).at(-1) ?? on;
  const next = turns.find((date) => date > on);
  return { from, to: next === undefined ? null : addDays(next, -1) };
}

function documentsOf(parameters: RulePack['parameters']): string[] {
  const docs = Object.values(parameters).flatMap(({ doc, also = [], under }) => [
    ...(doc === null ? [] : [doc]),
    ...also.map((source) => source.doc),
    ...(under === undefined ? [] : [under.doc]),
  ]);
  return [...new Set(docs)].sort();
}
