import { addDays } from '@aid-chain/kernel';
import type { PolicyFault } from './faults.js';
import type { PackEntry } from './pack.js';

/**
 * Checks that dated entries follow each other without gap or overlap and that the last one is open:
 * what happens after a value ends is said (`inactive`, `pending`), never left to silence.
 */
export function timelineFaults(path: string, key: string, entries: readonly PackEntry[]): PolicyFault[] {
  const ordered = [...entries].sort((a, b) => (a.from < b.from ? -1 : 1));
  const faults: PolicyFault[] = [];
  ordered.forEach((entry, index) => {
    const at = `${key} ${entry.from}`;
    if (entry.to !== null && entry.to < entry.from) {
      faults.push({ code: 'DATES_REVERSED', path, at, detail: `ends ${entry.to}` });
    }
    const next = ordered[index + 1];
    if (next === undefined) {
      if (entry.to !== null)
        faults.push({ code: 'DATES_GAP', path, at, detail: `nothing after ${entry.to}` });
    } else if (entry.to === null || next.from <= entry.to) {
      faults.push({ code: 'DATES_OVERLAP', path, at, detail: `next from ${next.from}` });
    } else if (next.from !== addDays(entry.to, 1)) {
      faults.push({ code: 'DATES_GAP', path, at, detail: `next from ${next.from}` });
    }
  });
  return faults;
}
