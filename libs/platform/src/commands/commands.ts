import { Injectable } from '@nestjs/common';
import { type Refusal, RefusalError } from '@aid-chain/kernel';
import { Transactions, type Tx, type TxContext } from '@aid-chain/messaging';
import type { AuditOutcome, LookPurpose } from '@aid-chain/vocabulary';
import type { AuditEntry } from '../audit/audit-entry.js';
import { insertAudit, type AuditRow } from '../audit/audit-row.js';
import { BusinessClock } from '../clock/business-clock.js';
import {
  claimKey,
  IDEMPOTENCY_KEY,
  type KeyClaim,
  type KeyState,
  storeAnswer,
} from './idempotency/idempotency.js';
import { requestHash } from './idempotency/request-hash.js';
import { isSerialization, isUniqueViolation } from '../problems/database-errors.js';
import { problemOf } from '../problems/problem.js';
import { KeyedHash } from '../sealing/keyed-hash.js';
import { Sealer } from '../sealing/sealer.js';
import { HttpAnswer, type Answer } from './answer.js';
import type { CommandContext } from './command-context.js';
import { givenInAudit } from './confirmations.rules.js';
import { BoundCommandTx, type CommandTx } from './command-tx.js';
import { refusedEntry } from './refused-entry.js';

const TRIES = 3;

/**
 * Runs commands (architecture.md §2, §5): one transaction with the idempotency key, what the command writes, its
 * audit row and its events. A refusal rolls all of that back, then commits its audit row alone: nothing was done under
 * the key, so that the same request may be sent again with it once the cause of the refusal has gone (adr/0026).
 */
@Injectable()
export class Commands {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: BusinessClock,
    private readonly hash: KeyedHash,
    private readonly sealer: Sealer,
  ) {}

  /**
   * @param work decides and writes; throws RefusalError (see `orRefuse`) to refuse
   * @param purpose of a command by which sources are asked about people: refused it is an attempt at a look (L-16)
   * @returns the answer, of a success fresh or stored; a refusal is an answer with a problem as body, and always fresh
   * @throws RefusalError IDEMPOTENCY_KEY_REUSED or IDEMPOTENCY_IN_FLIGHT, of which nothing is stored
   */
  async run(
    ctx: CommandContext,
    work: (tx: CommandTx) => Promise<Answer>,
    purpose?: LookPurpose,
  ): Promise<HttpAnswer> {
    const claim = {
      actorId: ctx.actor.id,
      key: ctx.idempotencyKey,
      requestHash: requestHash(this.hash, ctx),
    };
    for (let left = TRIES - 1; ; left--) {
      try {
        return await this.attempt(ctx, claim, (tx) => this.perform(tx, ctx, claim, work));
      } catch (error) {
        if (error instanceof CommandRefused) return this.refuse(ctx, error.refusal, purpose);
        if (left === 0 || !mayTryAgain(error)) throw error;
      }
    }
  }

  private refuse(ctx: CommandContext, refusal: Refusal, purpose?: LookPurpose): Promise<HttpAnswer> {
    return this.transactions.run(txContext(ctx), async (tx) => {
      const row = { ...this.row(ctx, refusedEntry(ctx, purpose), 'refused'), code: refusal.code };
      await insertAudit([{ ...row, ...this.givenWith(ctx) }]).on(tx);
      const problem = problemOf(refusal);
      return new HttpAnswer(problem.status, problem);
    });
  }

  private async attempt(
    ctx: CommandContext,
    claim: KeyClaim,
    run: (tx: Tx) => Promise<HttpAnswer>,
  ): Promise<HttpAnswer> {
    const outcome = await this.transactions.run<HttpAnswer | KeyState>(txContext(ctx), async (tx) => {
      const state = await claimKey(tx, claim);
      return state.kind === 'new' ? run(tx) : state;
    });
    return outcome instanceof HttpAnswer ? outcome : answerOf(outcome);
  }

  private async perform(
    tx: Tx,
    ctx: CommandContext,
    claim: KeyClaim,
    work: (tx: CommandTx) => Promise<Answer>,
  ): Promise<HttpAnswer> {
    const bound = new BoundCommandTx(tx, ctx.actor, this.clock.now());
    const decided = await work(bound).catch((error: unknown) => {
      throw error instanceof RefusalError ? new CommandRefused(error.refusal) : error;
    });
    const answer = new HttpAnswer(decided.status, decided.body);
    storeAnswer(tx, claim, answer, [
      { ...this.row(ctx, decided.audit, 'done', bound.now), ...this.givenWith(ctx) },
      ...bound.extraAudit.map((entry) => this.row(ctx, entry, 'done', bound.now)),
    ]);
    return answer;
  }

  /** What stood in the dialog before it, of a refused act as of one that was done. */
  private givenWith({ body, correlationId }: CommandContext): Pick<AuditRow, 'given'> {
    const given = givenInAudit(body, correlationId, this.sealer);
    return given === undefined ? {} : { given };
  }

  private row(
    ctx: CommandContext,
    entry: AuditEntry,
    outcome: AuditOutcome,
    at = this.clock.now(),
  ): AuditRow {
    return { entry, actor: ctx.actor, businessAt: at, outcome, correlationId: ctx.correlationId };
  }
}

/** A refusal by the command itself, told apart from one by its idempotency key. */
class CommandRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

function answerOf(state: KeyState): HttpAnswer {
  switch (state.kind) {
    case 'answered':
      return state.answer;
    case 'reused':
      throw new RefusalError({ code: 'IDEMPOTENCY_KEY_REUSED', params: {} });
    case 'in-flight':
    case 'new':
      throw new RefusalError({ code: 'IDEMPOTENCY_IN_FLIGHT', params: {} });
  }
}

function mayTryAgain(error: unknown): boolean {
  return isSerialization(error) || isUniqueViolation(error, IDEMPOTENCY_KEY);
}

function txContext(ctx: CommandContext): TxContext {
  const { correlationId, traceparent } = ctx;
  return traceparent === undefined ? { correlationId } : { correlationId, traceparent };
}
