import { createHmac } from 'node:crypto';
import { requestScope, type RequestScope } from '../request/request-scope.js';
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
  /** Of the requests that are under way: with the values in clear, so that it ends with the request. */
  private readonly computed = new WeakMap<RequestScope, Map<string, readonly BlindIndexValue[]>>();

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

  /**
   * The same, computed once for a request that asks for it several times: to look somebody up, to answer, and to write.
   * Outside of a request it is computed each time.
   */
  ofRequest(value: string): readonly BlindIndexValue[] {
    const request = requestScope.getStore();
    if (request === undefined || request.hasEnded) return this.of(value);
    const known = this.computed.get(request) ?? this.remember(request);
    const found = known.get(value) ?? this.of(value);
    known.set(value, found);
    return found;
  }

  private remember(request: RequestScope): Map<string, readonly BlindIndexValue[]> {
    const known = new Map<string, readonly BlindIndexValue[]>();
    this.computed.set(request, known);
    request.onEnd(() => {
      known.clear();
    });
    return known;
  }
}
