import type { Node } from '../schema-walk.js';
import { breaks, NO_CHANGES, together, type Changes } from './changes.js';

const UPPER = ['maximum', 'maxLength', 'maxItems'] as const;
const LOWER = ['minimum', 'minLength', 'minItems'] as const;

export const LIMITS: readonly string[] = [...UPPER, ...LOWER];

/** Every other limit breaks: a narrower one refuses what producers send, a wider one what consumers of before take. */
export function compareLimits(before: Node, after: Node, place: string): Changes {
  return together([
    ...UPPER.map((keyword) => limit(keyword, [before[keyword], after[keyword]], place)),
    ...LOWER.map((keyword) => limit(keyword, [negative(before[keyword]), negative(after[keyword])], place)),
  ]);
}

function limit(keyword: string, [before, after]: readonly [unknown, unknown], place: string): Changes {
  const [old, now] = [bound(before), bound(after)];
  if (old === now) return NO_CHANGES;
  const where = `${place}/${keyword}`;
  return breaks(where, now > old ? 'is a wider limit' : 'is a narrower limit');
}

const bound = (value: unknown): number => (typeof value === 'number' ? value : Infinity);
const negative = (value: unknown): unknown => (typeof value === 'number' ? -value : value);
