import type { IsoDate } from '@aid-chain/kernel';

/** The keys of all services: the current one seals, the others still open. */
export interface KeyRing {
  readonly current: string;
  /** 32 bytes each, by key id. */
  readonly keys: ReadonlyMap<string, Buffer>;
  /** The day on which a key was made, by key id, where the ring says so. */
  readonly created?: ReadonlyMap<string, IsoDate>;
}
