/** The keys of all services: the current one seals, the others still open. */
export interface KeyRing {
  readonly current: string;
  /** 32 bytes each, by key id. */
  readonly keys: ReadonlyMap<string, Buffer>;
}
