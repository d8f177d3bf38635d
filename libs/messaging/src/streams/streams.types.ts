export interface StreamState {
  readonly consumer: string;
  readonly topic: string;
  readonly stream: string;
  /** Number of the last event that is applied, ignored (which leaves no row), refused or discarded. */
  readonly last: number;
  readonly waiting: number;
  /** Why the next one does not run: it never came, it is parked, or it is tried again later. */
  readonly held: 'gap' | 'parked' | 'deferred' | null;
  readonly since: string | null;
}

export interface StreamKey {
  readonly consumer: string;
  readonly topic: string;
  readonly stream: string;
}

export interface StreamFilter extends Partial<StreamKey> {
  /** At most so many; 200 when missing. */
  readonly limit?: number;
}
