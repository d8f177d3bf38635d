import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import type { Actor } from '../auth/actor.js';
import type { AuditEntry } from '../audit/audit-entry.js';
import type { Answer } from './answer.js';
import { HttpAnswer } from './answer.js';
import type { CommandContext } from './command-context.js';

/** The transaction of one command: SQL, events, and who asks when (business time, fixed for the command). */
export interface CommandTx extends Tx {
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: IsoDate;
  /** Adds an audit row beside the one of the answer. */
  audit(entry: AuditEntry): void;
}

/** Runs commands: one transaction with idempotency key, state, audit row and events. */
@Injectable()
export class Commands {
  run(ctx: CommandContext, work: (tx: CommandTx) => Promise<Answer>): Promise<HttpAnswer> {
    void work;
    return Promise.resolve(new HttpAnswer(500, { key: ctx.idempotencyKey }));
  }
}
