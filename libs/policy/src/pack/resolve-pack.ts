import { addDays, type IsoDate } from '@aid-chain/kernel';
import { PARAMETER_KEYS, type ParameterKey } from './catalogue.js';
import { hashOf } from './canonical-json.js';
import { CODE_VERSION } from './code-version.js';
import type { Declaration } from './declaration.js';
import { deepFreeze } from './deep-freeze.js';
import { PolicyRefused } from './faults.js';
import type { PolicyTree } from './load-policies.js';
import type { PackEntry, RulePack } from './pack.js';
import { regionChain } from './region-chain.js';

/**
 * The parameters of a place on a day: the nearest level that gives a key decides it.
 * The pack is the same for every day of its segment, so its hash changes only when a parameter does.
 * Throws {@link PolicyRefused} (`PARAMETER_MISSING`) naming every key that no level gives on that day.
 */
export function resolvePack(tree: PolicyTree, regionCode12: string, on: IsoDate): RulePack {
  const chain = regionChain(regionCode12).flatMap((region) => tree.regions.get(region) ?? []);
  const entries = PARAMETER_KEYS.map((key) => [key, entryOn(chain, key, on)] as const);
  const missing = entries.filter(([, entry]) => entry === undefined);
  if (missing.length > 0) {
    throw new PolicyRefused(
      missing.map(([key]) => ({
        code: 'PARAMETER_MISSING',
        path: regionCode12,
        at: key,
        detail: `on ${on}`,
      })),
    );
  }
  // Every key of the catalogue was just found, so the record is complete.
  const parameters = Object.fromEntries(entries) as Record<ParameterKey, PackEntry>;
  return deepFreeze({
    regionCode: regionCode12,
    ...segment(chain, on),
    packHash: hashOf(parameters),
    codeVersion: CODE_VERSION,
    documents: documentsOf(parameters),
    parameters,
  });
}

type Level = ReadonlyMap<string, Declaration>;

function entryOn(chain: readonly Level[], key: ParameterKey, on: IsoDate): PackEntry | undefined {
  for (const level of [...chain].reverse()) {
    const entry = level.get(key)?.entries.find((e) => e.from <= on && (e.to === null || on <= e.to));
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** The longest stretch of days around `on` in which no entry of the chain begins or ends. */
function segment(chain: readonly Level[], on: IsoDate): { from: IsoDate; to: IsoDate | null } {
  const starts = chain
    .flatMap((level) => [...level.values()])
    .flatMap((declaration) => declaration.entries)
    .flatMap((entry) => (entry.to === null ? [entry.from] : [entry.from, addDays(entry.to, 1)]))
    .sort();
  const from = starts.filter((date) => date <= on).at(-1) ?? on;
  const next = starts.find((date) => date > on);
  return { from, to: next === undefined ? null : addDays(next, -1) };
}

function documentsOf(parameters: Readonly<Record<ParameterKey, PackEntry>>): string[] {
  const docs = Object.values(parameters).flatMap((entry) => (entry.doc === null ? [] : [entry.doc]));
  return [...new Set(docs)].sort();
}
