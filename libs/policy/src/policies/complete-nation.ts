import { addDays, type IsoDate } from '@aid-chain/kernel';
import type { Bilingual } from '@aid-chain/vocabulary';
import { isOutside, outsideText } from './bounds.js';
import { overlap } from './days.js';
import type { Declaration } from './declaration.js';
import type { DeclaredEntry } from './entry.js';
import type { PolicyFault } from './faults.js';
import { sourceText } from './source.js';
import { lastDay } from './timeline.js';

interface Completed {
  readonly nation: Map<string, Declaration>;
  readonly faults: readonly PolicyFault[];
}

/**
 * A deployment may load a national document that the repository does not have yet: where the nation's entry is
 * `pending`, or the nation gives none, and with document and article. Everything else of the nation stands.
 * Out: the nation's declarations with the pending days filled, and the faults NATION_FIXED, SOURCE_MISSING and
 * OVERRIDE_OUT_OF_BOUNDS (the bounds of the pending entry hold for what fills it).
 */
export function completeNation(
  nation: ReadonlyMap<string, Declaration>,
  added: ReadonlyMap<string, Declaration>,
): Completed {
  const completed = new Map(nation);
  const faults: PolicyFault[] = [];
  for (const declaration of added.values()) {
    const { key, path, entries } = declaration;
    for (const { entry } of entries.filter((each) => each.entry.demo))
      faults.push({
        code: 'SOURCE_MISSING',
        path,
        at: `${key} ${entry.from}`,
        detail: 'doc, article',
      });
    const own = nation.get(key);
    faults.push(...(own === undefined ? [] : entries.flatMap((each) => fixedFaults(path, own, each))));
    completed.set(key, own === undefined ? declaration : filled(own, entries));
  }
  return { nation: completed, faults };
}

function fixedFaults(path: string, nation: Declaration, added: DeclaredEntry): PolicyFault[] {
  return nation.entries.flatMap(({ entry, bounds }): PolicyFault[] => {
    const shared = overlap(added.entry, entry);
    if (shared === undefined) return [];
    const at = `${nation.key} ${shared.from}`;
    if (entry.state !== 'pending')
      return [{ code: 'NATION_FIXED', path, at, detail: fixedIn(sourceText(entry), nation.path) }];
    if (!isOutside(added.entry.value, bounds)) return [];
    const detail = outsideText(added.entry.value, bounds, nation.path);
    return [{ code: 'OVERRIDE_OUT_OF_BOUNDS', path, at, detail }];
  });
}

function fixedIn({ zh, en }: Bilingual, file: string): Bilingual {
  return { zh: `${zh}（${file}）`, en: `${en} (${file})` };
}

function filled(nation: Declaration, added: readonly DeclaredEntry[]): Declaration {
  const entries = nation.entries.flatMap((each) => {
    if (each.entry.state !== 'pending') return [each];
    return around(
      each,
      added.filter(({ entry }) => overlap(entry, each.entry) !== undefined),
    );
  });
  return { ...nation, entries, statesUntil: lastDay(entries.map(({ entry }) => entry)) };
}

/** The pending entry on the days that nothing fills, and what fills the others, in the order of their days. */
function around(pending: DeclaredEntry, added: readonly DeclaredEntry[]): DeclaredEntry[] {
  const pieces: DeclaredEntry[] = [];
  const stillPending = (from: IsoDate, to: IsoDate | null) => {
    if (to === null || from <= to) pieces.push({ ...pending, entry: { ...pending.entry, from, to } });
  };
  let from: IsoDate | null = pending.entry.from;
  for (const { entry } of [...added].sort((a, b) => (a.entry.from < b.entry.from ? -1 : 1))) {
    if (from === null) break;
    stillPending(from, addDays(entry.from, -1));
    pieces.push({ entry, bounds: pending.bounds });
    from = entry.to === null ? null : addDays(entry.to, 1);
  }
  if (from !== null) stillPending(from, pending.entry.to);
  return pieces;
}
