/**
 * A staff code as two spellings of it are compared: full width, case, blanks, dashes and characters that nobody sees
 * make no other person. What somebody typed is never shown by this.
 */
export function foldStaffCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toUpperCase();
}

/** Whether one of several staff codes is among others, however either is spelt. */
export function shareStaffCode(codes: Iterable<string>, others: Iterable<string>): boolean {
  const folded = new Set([...others].map(foldStaffCode));
  return [...codes].some((code) => folded.has(foldStaffCode(code)));
}

/** Whether a text can be a staff code of the directory. */
export function isStaffCode(text: string): boolean {
  return /^[A-Z0-9._-]{1,64}$/.test(foldStaffCode(text));
}
