import type { IsoDate } from './dates.js';
import { ok, refuse, type Result } from './result.js';

/** Lengths of province, city, county, township and village in a 12-digit code. */
const LEVEL_LENGTHS = [0, 2, 4, 6, 9, 12] as const;

/** The code under which every place lies. */
export const WHOLE_COUNTRY = '000000000000';

/** Whether the text is a 12-digit region code. */
export function isRegionCode(text: string): boolean {
  return /^\d{12}$/.test(text);
}

/** The digits shared by all places below: county 510683000000 -> "510683"; the whole country -> "". */
export function regionPrefix(code: string): string {
  if (!isRegionCode(code)) throw new RangeError('a region code has 12 digits');
  const length = LEVEL_LENGTHS.find((candidate) => /^0*$/.test(code.slice(candidate))) ?? code.length;
  return code.slice(0, length);
}

/** Whether a place is the given place or lies below it (architecture §7: a user sees only its own subtree). */
export function inSubtree(code: string, subtree: string): boolean {
  return isRegionCode(code) && code.startsWith(regionPrefix(subtree));
}

/** The places above one, from its province on: 510683990001 -> 510000000000, 510600000000, 510683000000, 510683990000. */
export function regionsAbove(code: string): readonly string[] {
  const own = regionPrefix(code).length;
  return LEVEL_LENGTHS.filter((length) => length > 0 && length < own).map((length) =>
    code.slice(0, length).padEnd(12, '0'),
  );
}

/** The township of a place at or below one: 510683990001 -> 510683990000. */
export function townshipOf(code: string): string {
  if (!isRegionCode(code)) throw new RangeError('a region code has 12 digits');
  return `${code.slice(0, 9)}000`;
}

/** A region code with the days on which it is used, and the code that took its place. */
export interface RegionInTime {
  readonly code: string;
  readonly name: string;
  readonly validFrom: IsoDate;
  /** The last day. */
  readonly validTo?: IsoDate;
  readonly successorCode?: string;
}

/**
 * The code under which a place is kept today.
 * @param lineage the region of the code that was sent, then its successors in order; empty for a code of no region
 * @param on the day from which what is sent holds, e.g. the receipt of an application: what held before a merger is
 *   taken and led to the successor, what came after it is refused with the successor's code
 * @param today the day by which a code must be in use
 * @returns the code, or REGION_UNKNOWN, REGION_NOT_YET, REGION_REPLACED, REGION_ENDED
 */
export function presentRegion(
  lineage: readonly RegionInTime[],
  { on, today }: { readonly on: IsoDate; readonly today: IsoDate },
): Result<string> {
  const [sent] = lineage;
  if (sent === undefined) return refuse('REGION_UNKNOWN');
  const { code: regionCode, validFrom, validTo } = sent;
  if (validFrom > today) return refuse('REGION_NOT_YET', { regionCode, validFrom });
  if (validTo === undefined || today <= validTo) return ok(regionCode);
  const present = lineage.find((one) => one.validFrom <= today && (one.validTo ?? today) >= today);
  if (present === undefined) return refuse('REGION_ENDED', { regionCode, lastDay: validTo });
  if (on <= validTo) return ok(present.code);
  const successor = { successorCode: present.code, successorName: present.name };
  return refuse('REGION_REPLACED', { regionCode, lastDay: validTo, ...successor });
}

/**
 * The code under which a place that was taken long ago is kept today. It is never refused: what ended without a
 * successor, or is of no directory, stays as it is stored.
 * @param lineageOf the region of a code and its successors in order, as for `presentRegion`
 */
export function keptUnder(
  code: string,
  lineageOf: (code: string) => readonly RegionInTime[],
  today: IsoDate,
): string {
  // A village of which nobody wrote the successor down went where its township went, also where its row is still open.
  for (const place of [code, townshipOf(code)]) {
    const lineage = lineageOf(place);
    const present = presentRegion(lineage, { on: lineage[0]?.validFrom ?? today, today });
    if (present.ok && present.value !== place) return present.value;
  }
  return code;
}
