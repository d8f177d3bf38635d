/** Codes of the vocabulary as a check of a table lists them. */
export function codeList(codes: readonly string[]): string {
  return codes.map((code) => `'${code}'`).join(', ');
}
