/** A parked event as an operator sees it: no content. */
export interface ParkedEvent {
  readonly consumer: string;
  readonly arrival: string;
  readonly topic: string;
  readonly stream: string | null;
  readonly streamSeq: number | null;
  readonly id: string;
  readonly type: string | null;
  readonly code: string;
  /** Class, SQL state and place of the failure; never its message, which may quote content. */
  readonly failure: string | null;
  /** In all, also before it was replayed. */
  readonly attempts: number;
  /** How often an operator had it run again. */
  readonly replays: number;
  readonly parkedAt: string;
  readonly state: 'open' | 'replayed' | 'discarded';
  /** Who replayed or discarded it, why and when; null while it is open. */
  readonly actor: string | null;
  readonly reason: string | null;
  readonly endedAt: string | null;
}

/** With the body, every text and number masked; `null` where the bytes are no JSON or were not kept. */
export interface ParkedEventBody extends ParkedEvent {
  readonly masked: unknown;
}

export interface OperatorAct {
  readonly actor: string;
  readonly reason: string;
}

/** Names one inbox row. */
export interface ParkedKey {
  readonly consumer: string;
  readonly arrival: string;
}

export interface ParkedFilter {
  readonly consumer?: string;
  readonly topic?: string;
  readonly type?: string;
  /** Those that were replayed or discarded, too. */
  readonly withEnded?: boolean;
  /** At most so many; 200 when missing. */
  readonly limit?: number;
}
