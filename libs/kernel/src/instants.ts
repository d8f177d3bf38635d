import { isRealDate, type IsoDate } from './dates.js';

/** A moment, RFC 3339 with the offset of Asia/Shanghai: `2026-01-12T09:00:00+08:00`. */
export type Instant = string;

const OFFSET_MS = 8 * 3_600_000;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether the text is an RFC 3339 moment with any offset; seconds may be left out. */
export function isInstant(text: string): boolean {
  const match = INSTANT.exec(text);
  return match?.[1] !== undefined && isRealDate(match[1]);
}

/** Writes a moment with +08:00; milliseconds only when there are any, so that texts sort like moments. */
export function toInstant(date: Date): Instant {
  const local = new Date(date.getTime() + OFFSET_MS).toISOString().slice(0, -1);
  return `${local.endsWith('.000') ? local.slice(0, -4) : local}+08:00`;
}

/** The calendar day of a moment in Asia/Shanghai. Throws RangeError for a text that is no moment. */
export function dateOf(instant: Instant | Date): IsoDate {
  // As every event writes it; most days that are asked for are asked of these.
  if (typeof instant === 'string' && instant.endsWith('+08:00') && isInstant(instant))
    return instant.slice(0, 10);
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  return new Date(date.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The moment `hhmm` (24-hour clock, Asia/Shanghai) of a day. */
export function instantAt(date: IsoDate, hhmm = '00:00'): Instant {
  return `${date}T${hhmm}:00+08:00`;
}
