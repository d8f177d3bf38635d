import { DEEPEST_BODY, isForbidden } from './body-scan.rules.js';
import { closingQuote, isKey } from './json-text.rules.js';

/** Of something that has to be looked at closely: no number of keys equals it. */
const DOUBTFUL = NaN;

/**
 * Whether a body is certainly sound: `scanBody` and `duplicateKeyFaults` would find nothing. Where a key stands twice, the
 * text holds more keys than what was read of it; and what PostgreSQL cannot store is only written with an escape.
 * @param text well-formed JSON
 * @param body what a parser made of it
 * @returns false also where it is not certain: then those two have to look, and say what is wrong
 */
export function isSoundBody(body: unknown, text: string): boolean {
  return !text.includes('\\u') && keysOf(body, 0) === keysIn(text);
}

/** The number of keys of all objects; DOUBTFUL where one of them is forbidden, or the body too deep. */
function keysOf(value: unknown, depth: number): number {
  if (value === null || typeof value !== 'object') return 0;
  if (depth >= DEEPEST_BODY) return DOUBTFUL;
  let count = 0;
  if (Array.isArray(value)) {
    for (const entry of value as unknown[]) count += keysOf(entry, depth + 1);
    return count;
  }
  const object = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(object)) {
    if (isForbidden(key)) return DOUBTFUL;
    count += 1 + keysOf(object[key], depth + 1);
  }
  return count;
}

/** The number of keys as they are written. */
function keysIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    at = closingQuote(text, at);
    if (isKey(text, at)) count++;
  }
  return count;
}
