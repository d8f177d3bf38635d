import { createHmac } from 'node:crypto';
import { DerivedKeys } from './derived-keys.js';
import type { KeyRing } from './key-ring.js';

/** One keyed hash per key of the ring. */
export interface BlindIndexValue {
  readonly kid: string;
  readonly value: string;
}

/** Finds equal values without storing them: HMAC-SHA-256, unique by (kid, value). */
export class BlindIndex {
  private readonly keys: DerivedKeys;

  constructor(ring: KeyRing) {
    this.keys = new DerivedKeys(ring, 'blind-index');
  }

  /**
   * @param value compared without case, width and surrounding space, so that `…x` finds `…X`
   * @returns one value per key, the current key first: write all, search any
   */
  of(value: string): BlindIndexValue[] {
    const plain = value.normalize('NFKC').trim().toUpperCase();
    return this.keys.ids().map((kid) => ({
      kid,
      value: createHmac('sha256', this.keys.find(kid) ?? this.keys.newest())
        .update(plain)
        .digest('hex'),
    }));
  }
}
