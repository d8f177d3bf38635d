import type { Fault, Refusal } from '@aid-chain/kernel';
import { pointer } from './json-pointer.rules.js';
import { MAX_FAULTS } from './max-faults.rules.js';

/** Deeper bodies than this exist only to exhaust a parser. */
export const DEEPEST_BODY = 24;
/** Half a surrogate pair. */
const HALF_CHARACTER = /\p{Surrogate}/u;

interface Place {
  readonly value: unknown;
  readonly depth: number;
  /** Where it was found; a pointer is only made of it for a fault. */
  readonly inside?: { readonly place: Place; readonly key: string };
}

const pathOf = ({ inside }: Place): string =>
  inside === undefined ? '' : pointer(pathOf(inside.place), inside.key);

/**
 * Looks through a parsed body for what no field check should ever meet: keys that reach the prototype, nesting
 * without end, texts that PostgreSQL cannot store (NUL, half a surrogate pair). Without recursion, so that no body
 * exhausts the stack.
 * @returns the refusal, undefined when the body is sound
 */
export function scanBody(body: unknown): Refusal | undefined {
  const faults: Fault[] = [];
  const open: Place[] = [{ value: body, depth: 0 }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, depth } = place;
    if (typeof value === 'string' && !isStorable(value))
      faults.push({ code: 'TEXT_NOT_STORABLE', path: pathOf(place) });
    if (value === null || typeof value !== 'object') continue;
    if (depth >= DEEPEST_BODY) return { code: 'BODY_TOO_DEEP', params: { limit: DEEPEST_BODY } };
    for (const [key, inner] of Object.entries(value)) {
      if (isForbidden(key)) return { code: 'BODY_FORBIDDEN_KEY', params: {} };
      open.push({ value: inner, depth: depth + 1, inside: { place, key } });
    }
  }
  if (faults.length === 0) return undefined;
  return {
    code: 'VALIDATION_FAILED',
    params: { count: faults.length },
    faults: faults.slice(0, MAX_FAULTS).reverse(),
  };
}

/** @returns whether PostgreSQL can store the text. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !HALF_CHARACTER.test(text);
}

/** `constructor`, `toString` and the like: programs ask every object for them and would get the sender's value. */
export function isForbidden(key: string): boolean {
  return key in Object.prototype;
}
