import { addDays, type IsoDate } from '@aid-chain/kernel';
import type { Span } from './days.js';
import type { Detail } from './detail.js';
import type { PolicyFault } from './faults.js';

/** Checks that dated entries follow each other without gap or overlap. */
export function timelineFaults(path: string, key: string, spans: readonly Span[]): PolicyFault[] {
  const gaps = pairs(spans).flatMap(([span, next]): PolicyFault[] => {
    if (span.to === null || next.from <= addDays(span.to, 1)) return [];
    return [{ code: 'DATES_GAP', path, at: `${key} ${span.from}`, detail: nextFrom(next) }];
  });
  return [...overlapFaults(path, key, spans), ...gaps];
}

/** Checks that no span ends before it begins and that no two share a day; days that none covers are right. */
export function overlapFaults(path: string, key: string, spans: readonly Span[]): PolicyFault[] {
  const reversed = spans.flatMap(({ from, to }): PolicyFault[] =>
    to === null || from <= to ? [] : [{ code: 'DATES_REVERSED', path, at: `${key} ${from}`, detail: to }],
  );
  const overlaps = pairs(spans).flatMap(([span, next]): PolicyFault[] => {
    if (span.to !== null && span.to < next.from) return [];
    return [{ code: 'DATES_OVERLAP', path, at: `${key} ${span.from}`, detail: nextFrom(next) }];
  });
  return [...reversed, ...overlaps];
}

function nextFrom({ from }: Span): Detail {
  return { zh: `下一段自 ${from} 起`, en: `the next one begins ${from}` };
}

/** The last day of which dated entries say something; null while one is open. */
export function lastDay(spans: readonly Span[]): IsoDate | null {
  return inOrder(spans).at(-1)?.to ?? null;
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Each span with the one that follows it. */
function pairs(spans: readonly Span[]): readonly (readonly [Span, Span])[] {
  const ordered = inOrder(spans);
  return ordered.slice(1).flatMap((next, index) => {
    const span = ordered[index];
    return span === undefined ? [] : [[span, next] as const];
  });
}
