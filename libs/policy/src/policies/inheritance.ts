import { addDays, type IsoDate } from '@aid-chain/kernel';
import { isOutside, outsideText } from './bounds.js';
import { daysToCheck, overlap } from './days.js';
import type { Declaration } from './declaration.js';
import type { DeclaredEntry } from './entry.js';
import type { Detail } from './detail.js';
import type { PolicyFault } from './faults.js';
import { awaitedOn } from './owners/awaited.js';
import type { Owners } from './owners/owner-period.js';
import { givesWayTo } from './owners/standing.js';
import { declaredAbove, entriesOn, type Regions } from './regions.js';
import { sourceText } from './source.js';

/**
 * A lower level may change only what every higher level marks `overridable` on the same days, and within the
 * bounds of those days; where it ends, a higher level must go on.
 */
export function inheritanceFaults(regions: Regions, owners: Owners): PolicyFault[] {
  return [...regions.values()]
    .flatMap((declarations) => [...declarations.values()])
    .flatMap((lower) => {
      const above = declaredAbove(regions, lower.region, lower.key);
      return [
        ...above.flatMap((higher) => overrideFaults(higher, lower, owners)),
        ...endFaults(lower, above, owners),
      ];
    });
}

function overrideFaults(higher: Declaration, lower: Declaration, owners: Owners): PolicyFault[] {
  return lower.entries.flatMap((low) =>
    higher.entries.flatMap((high): PolicyFault[] => {
      const day = firstOverride(high, low, owners);
      if (day === undefined) return [];
      const at = `${lower.key} ${day}`;
      const fault = (code: PolicyFault['code'], detail: Detail) => [{ code, path: lower.path, at, detail }];
      if (!high.bounds.overridable) {
        const [fixed, own] = [sourceText(high.entry), sourceText(low.entry)];
        return fault('OVERRIDE_FORBIDDEN', {
          zh: `${higher.region} 已定（${fixed.zh}），此处依据${own.zh}`,
          en: `fixed by ${higher.region}, ${fixed.en}; this one rests on ${own.en}`,
        });
      }
      if (!isOutside(low.entry.value, high.bounds)) return [];
      return fault('OVERRIDE_OUT_OF_BOUNDS', outsideText(low.entry.value, high.bounds, higher.region));
    }),
  );
}

/** The first day on which the lower entry takes the place of the higher one. */
function firstOverride(high: DeclaredEntry, low: DeclaredEntry, owners: Owners): IsoDate | undefined {
  const shared = overlap(low.entry, high.entry);
  if (shared === undefined) return undefined;
  const days = daysToCheck(shared, owners.get(low.entry.key) ?? []);
  return days.find((day) => !givesWayTo(owners, low.entry, high.entry, day));
}

/**
 * What happens after a value ends is stated, by the level itself (`inactive`, `pending`) or by a higher one, or follows from
 * that the level may not set it any more.
 */
function endFaults(lower: Declaration, above: readonly Declaration[], owners: Owners): PolicyFault[] {
  const { path, key, statesUntil } = lower;
  if (statesUntil === null) return [];
  const next = addDays(statesUntil, 1);
  if (entriesOn(above, next).length > 0 || awaitedOn(owners, lower, next) !== undefined) return [];
  return [{ code: 'DATES_GAP', path, at: `${key} ${statesUntil}`, detail: nothingAfter(statesUntil) }];
}

function nothingAfter(day: IsoDate): Detail {
  return { zh: `${day} 之后没有规定`, en: `nothing after ${day}` };
}
