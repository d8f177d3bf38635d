import { createHmac, timingSafeEqual } from 'node:crypto';
import { DerivedKeys } from './derived-keys.js';
import type { KeyRing } from './key-ring.js';

/** Fewer digits of a hash could be guessed. */
const SHORTEST = 16;

/** Pseudonyms: HMAC-SHA-256 under a key made for one purpose, e.g. the household token of one department. */
export class KeyedHash {
  private readonly derived = new Map<string, DerivedKeys>();

  constructor(private readonly ring: KeyRing) {}

  /** @returns 64 hex digits, equal for the same purpose and value while the current key stays: store what must last. */
  of(purpose: string, value: string): string {
    return createHmac('sha256', this.keysFor(purpose).newest()).update(value).digest('hex');
  }

  /** Whether some text is what `of` gives under any key of the ring, or the beginning of it: what was given out outlives a new key. */
  matches(purpose: string, value: string, given: string): boolean {
    const keys = this.keysFor(purpose);
    return keys.ids().some((kid) => {
      const key = keys.find(kid);
      if (key === undefined) return false;
      const made = createHmac('sha256', key).update(value).digest('hex').slice(0, given.length);
      return (
        given.length >= SHORTEST &&
        made.length === given.length &&
        timingSafeEqual(Buffer.from(made, 'latin1'), Buffer.from(given, 'latin1'))
      );
    });
  }

  private keysFor(purpose: string): DerivedKeys {
    const known = this.derived.get(purpose);
    if (known !== undefined) return known;
    const keys = new DerivedKeys(this.ring, `hash:${purpose}`);
    this.derived.set(purpose, keys);
    return keys;
  }
}
