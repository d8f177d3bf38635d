import type { Sql } from '../transactions/tx.js';

/** One short transaction in the schema of a service; none is open while events are sent. */
export type InSchema = <R>(work: (sql: Sql) => Promise<R>) => Promise<R>;

/** A part of a topic by its numbers in the outbox, both included. */
export interface FillRange {
  readonly topic: string;
  readonly first: number;
  readonly last: number;
}

export interface TopicFilled {
  readonly sent: number;
  /** Not sent, because the relay has never sent them: they are still its own. */
  readonly unsent: number;
}

/** Notes how far a fill has come, after each page: whoever starts it again goes on behind that number. */
export type FillProgress = (upTo: number, filled: TopicFilled) => Promise<void>;

export interface StreamFilled {
  readonly sent: readonly number[];
  /** Written down but not yet sent by the relay. */
  readonly unsent: readonly number[];
  /** Not in the outbox: these events do not exist any more. */
  readonly lost: readonly number[];
}
