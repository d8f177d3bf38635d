import type { EventType, Payload } from '@aid-chain/contracts';
import type { Instant } from '@aid-chain/kernel';
import type { EntityManager } from 'typeorm';

/** Parameterised SQL; always answers rows, also for `UPDATE … RETURNING`. */
export interface Sql {
  query<R extends object = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<R[]>;
}

/** Statements of a transaction, of which some are waited for. */
export interface WritingSql extends Sql {
  /**
   * Sends a statement whose answer nobody needs: it travels with the next one that is waited for, or with COMMIT. Where it
   * fails, that one fails, and nothing is kept. A statement that guards (no row: somebody was faster) is queried.
   */
  write(text: string, params?: readonly unknown[]): void;
}

/** What led to this work; copied into every event that the work emits. */
export interface TxContext {
  readonly correlationId: string;
  readonly causationId?: string;
  readonly traceparent?: string;
}

export interface NewEvent<T extends EventType> {
  readonly type: T;
  /** `household/<id>`, `clue/<id>`, `region/<code>`, `batch/<id>`, `feedback/<department>` or a department's token. */
  readonly stream: string;
  /** Business time. */
  readonly time: Instant;
  readonly data: Payload<T>;
  /** Department code, for types on `referral.<department>.v1` alone. */
  readonly department?: string;
  /** Own id (uuid v7); made when missing. */
  readonly id?: string;
  /** The same for all versions of one fact; the event's id when missing. */
  readonly factId?: string;
  readonly correlationId?: string;
  readonly causationId?: string;
}

/** One database transaction. What it emits is published if and only if it commits. */
export interface Tx extends WritingSql {
  readonly context: TxContext;
  readonly manager: EntityManager;
  /** Collects an event; all are appended by one statement at the end of the transaction. */
  emit<T extends EventType>(event: NewEvent<T>): void;
}
