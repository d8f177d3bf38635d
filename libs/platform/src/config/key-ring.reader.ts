import type { Bilingual } from '@aid-chain/vocabulary';
import type { KeyRing } from '../sealing/key-ring.js';
import type { EnvironmentReader } from './environment.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const FORM = '{"current": id, "keys": {id: 32 bytes in base64}}';
/** What is wrong with a text that is no key ring. */
export const KEY_RING_EXPECTED: Bilingual = { zh: `KEY_RING 须为 ${FORM}`, en: `KEY_RING must be ${FORM}` };
const EMPTY: KeyRing = { current: '', keys: new Map() };

/**
 * Reads `KEY_RING` (better: `KEY_RING_FILE`): `{"current": "k1", "keys": {"k1": "<32 bytes in base64>"}}`.
 * @param fallback the ring where none is set
 * Old keys stay in it, so that what they sealed still opens. `created` may say of each key on which day it was made.
 */
export function readKeyRing(env: EnvironmentReader, fallback?: string): KeyRing {
  return env.parsed('KEY_RING', parseKeyRing, {
    ...{ expected: KEY_RING_EXPECTED, standIn: EMPTY },
    ...(fallback === undefined ? {} : { fallback }),
  });
}

/** @returns undefined for a text that is no key ring. */
export function parseKeyRing(text: string): KeyRing | undefined {
  const value = json(text);
  const current: unknown = field(value, 'current');
  const keys: unknown = field(value, 'keys');
  if (typeof current !== 'string' || keys === null || typeof keys !== 'object') return undefined;
  const ring = new Map<string, Buffer>();
  for (const [kid, key] of Object.entries(keys)) {
    const bytes = typeof key === 'string' ? Buffer.from(key, 'base64') : Buffer.alloc(0);
    if (bytes.length !== 32 || !/^[A-Za-z0-9._-]{1,32}$/.test(kid)) return undefined;
    ring.set(kid, bytes);
  }
  const created = createdOf(field(value, 'created'));
  return ring.has(current) && created !== undefined ? { current, keys: ring, created } : undefined;
}

/** The days on which keys were made; none where the ring does not say. */
function createdOf(value: unknown): ReadonlyMap<string, string> | undefined {
  const days: [string, unknown][] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const found = days.flatMap(([kid, day]): [string, string][] =>
    typeof day === 'string' && DAY.test(day) ? [[kid, day]] : [],
  );
  return found.length === days.length ? new Map(found) : undefined;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function field(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, name) : undefined;
}
