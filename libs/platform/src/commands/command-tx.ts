import { dateOf, type Instant, type IsoDate } from '@aid-chain/kernel';
import type { EventType } from '@aid-chain/contracts';
import type { NewEvent, Tx, TxContext } from '@aid-chain/messaging';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../actor/actor.js';
import type { AuditEntry } from '../audit/audit-entry.js';

/** The transaction of one command: SQL, events, and who asks when (business time, fixed for the whole command). */
export interface CommandTx extends Tx {
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: IsoDate;
  /** Adds an audit row beside the one of the answer. */
  audit(entry: AuditEntry): void;
}

/** Lends a transaction to a command. */
export class BoundCommandTx implements CommandTx {
  readonly extraAudit: AuditEntry[] = [];

  constructor(
    private readonly tx: Tx,
    readonly actor: Actor,
    readonly now: Instant,
  ) {}

  get today(): IsoDate {
    return dateOf(this.now);
  }

  get context(): TxContext {
    return this.tx.context;
  }

  get manager(): EntityManager {
    return this.tx.manager;
  }

  query<R extends object = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<R[]> {
    return this.tx.query<R>(text, params);
  }

  write(text: string, params?: readonly unknown[]): void {
    this.tx.write(text, params);
  }

  emit<T extends EventType>(event: NewEvent<T>): void {
    this.tx.emit(event);
  }

  audit(entry: AuditEntry): void {
    this.extraAudit.push(entry);
  }
}
