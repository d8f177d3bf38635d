/** What stands in a decoded text for bytes that are no UTF-8. */
const REPLACEMENT = '\uFFFD';

/**
 * Finds what could not be decoded: a file that an editor saved as GBK or UTF-16 still parses, and its documents and names
 * would go into decisions as signs that nobody can read.
 * @returns the first line that holds such signs, undefined where all of the text is UTF-8
 */
export function unreadableAt(text: string): string | undefined {
  const position = text.indexOf(REPLACEMENT);
  if (position === -1) return undefined;
  return `line ${String(text.slice(0, position).split('\n').length)}`;
}
