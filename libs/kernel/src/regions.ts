/** Lengths of province, city, county, township and village in a 12-digit code. */
const LEVEL_LENGTHS = [0, 2, 4, 6, 9, 12] as const;

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

/** The township of a place at or below one: 510683990001 -> 510683990000. */
export function townshipOf(code: string): string {
  if (!isRegionCode(code)) throw new RangeError('a region code has 12 digits');
  return `${code.slice(0, 9)}000`;
}
