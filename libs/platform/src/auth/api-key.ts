import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const KEY = /^ac_([A-Za-z0-9]{12})_([A-Za-z0-9_-]{43})$/;
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** A new key: the text is shown once, prefix and hash are stored in `directory.api_key`. */
export interface IssuedKey {
  readonly key: string;
  readonly prefix: string;
  /** SHA-256 of the whole key, hexadecimal. The secret has 256 random bits, so no slow hash is needed. */
  readonly hash: string;
}

/** Makes a key: `ac_<prefix>_<secret>`. */
export function issueKey(): IssuedKey {
  const prefix = [...randomBytes(12)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  const key = `ac_${prefix}_${randomBytes(32).toString('base64url')}`;
  return { key, prefix, hash: hashKey(key) };
}

/** @returns the prefix by which a key is looked up, undefined for a text that is no key. */
export function prefixOf(key: string): string | undefined {
  return KEY.exec(key)?.[1];
}

/** By what a key is named in lists, refusals and audit rows, and recognised where it leaked: `ac_<prefix>`. */
export function nameOfKey(prefix: string): string {
  return `ac_${prefix}`;
}

/** @returns SHA-256 of the whole key, 64 hex digits. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Compares without telling by time how much was right. */
export function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a, 'hex');
  const right = Buffer.from(b, 'hex');
  return left.length === right.length && timingSafeEqual(left, right);
}
