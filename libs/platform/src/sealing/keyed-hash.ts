import { createHmac } from 'node:crypto';
import { DerivedKeys } from './derived-keys.js';
import type { KeyRing } from './key-ring.js';

/** Pseudonyms: HMAC-SHA-256 under a key made for one purpose, e.g. the household token of one department. */
export class KeyedHash {
  private readonly derived = new Map<string, DerivedKeys>();

  constructor(private readonly ring: KeyRing) {}

  /** @returns 64 hex digits, equal for the same purpose and value while the current key stays: store what must last. */
  of(purpose: string, value: string): string {
    return createHmac('sha256', this.keysFor(purpose).newest()).update(value).digest('hex');
  }

  private keysFor(purpose: string): DerivedKeys {
    const known = this.derived.get(purpose);
    if (known !== undefined) return known;
    const keys = new DerivedKeys(this.ring, `hash:${purpose}`);
    this.derived.set(purpose, keys);
    return keys;
  }
}
