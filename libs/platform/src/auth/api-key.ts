import { createHash, randomBytes } from 'node:crypto';

const KEY = /^ac_[A-Za-z0-9_-]{43}$/;

/** A new key: the text is shown once, only the hash is stored in `directory.api_key`. */
export interface IssuedKey {
  readonly key: string;
  readonly hash: string;
}

/** Makes a key. */
export function issueKey(): IssuedKey {
  const key = `ac_${randomBytes(32).toString('base64url')}`;
  return { key, hash: hashKey(key) };
}

/** @returns whether a text has the form of a key, so that nothing else is looked up. */
export function isKey(text: string): boolean {
  return KEY.test(text);
}

/** @returns SHA-256 of the key, 64 hex digits; the secret has 256 random bits, so no slow hash is needed. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
