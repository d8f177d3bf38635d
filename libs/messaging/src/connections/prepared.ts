import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/**
 * Marks a statement of a hot path: each connection parses it once and, after some runs, plans it once. Only for texts
 * that are constants of the code, and whose plan is right on an empty table too: it may have been made on one.
 * @returns the text
 */
export function prepared(text: string): string {
  if (!names.has(text)) names.set(text, `p_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`);
  return text;
}

/** The name under which a statement is prepared; undefined for one that is sent in full each time. */
export function preparedName(text: string): string | undefined {
  return names.get(text);
}
