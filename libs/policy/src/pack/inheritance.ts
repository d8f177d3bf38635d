import type { Declaration } from './declaration.js';
import type { PolicyFault } from './faults.js';
import { regionChain } from './region-chain.js';

/** Declarations of every folder, by folder and key. */
export type Regions = ReadonlyMap<string, ReadonlyMap<string, Declaration>>;

/** A lower level may change only what every higher level marks `overridable`, and within its bounds. */
export function inheritanceFaults(regions: Regions): PolicyFault[] {
  const faults: PolicyFault[] = [];
  for (const [region, declarations] of regions) {
    const above = regionChain(region).slice(0, -1);
    for (const declaration of declarations.values()) {
      for (const higher of above) {
        const limit = regions.get(higher)?.get(declaration.key);
        if (limit !== undefined) faults.push(...overrideFaults(limit, declaration));
      }
    }
  }
  return faults;
}

function overrideFaults(limit: Declaration, lower: Declaration): PolicyFault[] {
  const { path, key } = lower;
  if (!limit.overridable) {
    return [{ code: 'OVERRIDE_FORBIDDEN', path, at: key, detail: `fixed by ${limit.region}` }];
  }
  return lower.entries.flatMap((entry): PolicyFault[] => {
    if (typeof entry.value !== 'number') return [];
    const low = limit.min !== null && entry.value < limit.min;
    const high = limit.max !== null && entry.value > limit.max;
    if (!low && !high) return [];
    const detail = `${entry.value} is outside ${limit.min ?? '…'}–${limit.max ?? '…'} of ${limit.region}`;
    return [{ code: 'OVERRIDE_OUT_OF_BOUNDS', path, at: `${key} ${entry.from}`, detail }];
  });
}
