import { daysToCheck } from '../days.js';
import type { Declaration } from '../declaration.js';
import type { PolicyFault, PolicyWarning } from '../faults.js';
import type { PackEntry } from '../../pack/pack.js';
import { sourceText } from '../source.js';
import { ownersOn, type Owners } from './owner-period.js';
import { levelOf } from '../../pack/region-level.js';
import { standingOn } from './standing.js';

/**
 * Values of levels that may not set them (`OWNER_LEVEL`), and older ones that are carried (`OWNER_CARRIED`); each
 * names file, key, first day, level, owners and article. Sources: the owners' own, 社会救助法 17–23.
 */
export function ownerFindings(
  owners: Owners,
  { key, path, entries }: Declaration,
): { faults: PolicyFault[]; warnings: PolicyWarning[] } {
  const found = entries.map(({ entry }) => {
    const days = daysToCheck(entry, owners.get(key) ?? []);
    const first = (standing: 'carried' | 'refused') =>
      days
        .filter((day) => standingOn(owners, entry, day) === standing)
        .slice(0, 1)
        .map((day) => ({ path, at: `${key} ${day}`, detail: detailOf(owners, entry, day) }));
    return { refused: first('refused'), carried: first('carried') };
  });
  return {
    faults: found.flatMap(({ refused }) => refused.map((at) => ({ code: 'OWNER_LEVEL' as const, ...at }))),
    warnings: found.flatMap(({ carried }) =>
      carried.map((at) => ({ code: 'OWNER_CARRIED' as const, ...at })),
    ),
  };
}

function detailOf(owners: Owners, entry: PackEntry, day: string): string {
  const period = ownersOn(owners, entry.key, day);
  if (period === undefined) return '';
  const who = `${levelOf(entry.region)} is no owner; from ${period.from} it is ${period.levels.join(' or ')}`;
  return `${who} (${sourceText(period)}); the value rests on ${sourceText(entry)} since ${entry.from}`;
}
