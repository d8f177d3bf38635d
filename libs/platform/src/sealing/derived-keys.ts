import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { KeyRing } from './key-ring.js';

/** Keys of one purpose, by key id: no key of the ring is used for two things. */
export class DerivedKeys {
  readonly current: string;
  private readonly keys: ReadonlyMap<string, KeyObject>;

  /** @throws Error when the ring does not hold its current key. */
  constructor(ring: KeyRing, purpose: string) {
    if (!ring.keys.has(ring.current)) throw new Error('The key ring does not hold its current key.');
    this.current = ring.current;
    this.keys = new Map(
      [...ring.keys].map(([kid, key]) => [
        kid,
        createSecretKey(Buffer.from(hkdfSync('sha256', key, 'aid-chain', purpose, 32))),
      ]),
    );
  }

  /** @returns the key, undefined for an id that is not in the ring. */
  find(kid: string): KeyObject | undefined {
    return this.keys.get(kid);
  }

  /** @returns the current key. */
  newest(): KeyObject {
    const key = this.keys.get(this.current);
    if (key === undefined) throw new Error('The key ring does not hold its current key.');
    return key;
  }

  /** @returns all key ids, the current one first. */
  ids(): string[] {
    return [this.current, ...[...this.keys.keys()].filter((kid) => kid !== this.current)];
  }
}
