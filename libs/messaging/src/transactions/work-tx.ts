import type { EventType } from '@aid-chain/contracts';
import type { EntityManager } from 'typeorm';
import type { Connection } from './in-transaction.js';
import type { NewEvent, Tx, TxContext } from './tx.js';

/** An emitted event with what led to it. */
export interface Emitted {
  readonly event: NewEvent<EventType>;
  readonly context: TxContext;
}

/** The transaction of a command or of a batch. */
export class WorkTx implements Tx {
  readonly manager: EntityManager;
  private emitted: Emitted[] = [];
  private causes: ReadonlyMap<string, TxContext> = new Map();
  private current: TxContext;

  constructor(
    private readonly connection: Connection,
    context: TxContext,
  ) {
    this.manager = connection.manager;
    this.current = context;
  }

  get context(): TxContext {
    return this.current;
  }

  /**
   * Says which received events the following work is about: what is emitted on the stream of one of them was caused
   * by that one.
   */
  causedBy(causes: ReadonlyMap<string, TxContext>): void {
    this.causes = causes;
    const [only] = causes.size === 1 ? causes.values() : [];
    if (only !== undefined) this.current = only;
  }

  query<R extends object = Record<string, unknown>>(
    text: string,
    params: readonly unknown[] = [],
  ): Promise<R[]> {
    return this.connection.client.query<R>(text, params);
  }

  write(text: string, params: readonly unknown[] = []): void {
    this.connection.client.write(text, params);
  }

  /** Back to a savepoint, see {@link OpenTransaction.returnTo}. */
  returnTo(savepoint: string): Promise<void> {
    return this.connection.client.returnTo(savepoint);
  }

  emit<T extends EventType>(event: NewEvent<T>): void {
    this.emitted.push({ event, context: this.causes.get(event.stream) ?? this.current });
  }

  /** All that was emitted so far; the collection is empty afterwards. */
  takeEmitted(): Emitted[] {
    const taken = this.emitted;
    this.emitted = [];
    return taken;
  }

  /** A point to which the emitted events can be cut back, beside a savepoint of the database. */
  mark(): number {
    return this.emitted.length;
  }

  cutBack(mark: number): void {
    this.emitted.length = mark;
  }
}
