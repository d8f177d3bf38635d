import { addDays, type IsoDate } from '@aid-chain/kernel';

/** Days from the first to the last one, both included; `to: null` while it lasts. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export function holdsOn(span: Span, day: IsoDate): boolean {
  return span.from <= day && (span.to === null || day <= span.to);
}

/** The days that two spans share; undefined where there is none. */
export function overlap(a: Span, b: Span): Span | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return to === null || from <= to ? { from, to } : undefined;
}

/** The days on which one of the spans begins, or has just ended. */
export function turningDays(spans: readonly Span[]): readonly IsoDate[] {
  return spans.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)]));
}

/** The first day of a span and every later day of it on which others turn: between them nothing changes. */
export function daysToCheck(span: Span, others: readonly Span[]): readonly IsoDate[] {
  const inside = turningDays(others).filter((day) => holdsOn(span, day));
  return [...new Set([span.from, ...inside])].sort();
}
