import type { QueryResult } from 'pg';
import type { PipelinedClient } from '../connections/pipelined-client.js';
import type { WritingSql } from './tx.js';

const ENDED = 'The transaction has ended: wait for all that it asks';

type Answered = Parameters<PipelinedClient['ask']>[2];

/** Somebody went on as if a failed statement had not failed: the database rolled the transaction back. */
class TransactionRolledBack extends Error {
  override readonly name = 'TransactionRolledBack';
}

/**
 * The statements of one transaction. BEGIN travels with the first of them; the others wait for its answer, because
 * without a transaction each of them would be kept. Afterwards each is sent when it is asked, and COMMIT with the last.
 * Once a statement has failed, every later one answers with that failure, whether somebody waited for it or not.
 */
export class OpenTransaction implements WritingSql {
  private state: 'new' | 'opening' | 'open' | 'failed' = 'new';
  /** Its end has been asked for: what came behind it would be kept by itself, or begin a transaction that nobody ends. */
  private hasEnded = false;
  private readonly waiting: (() => void)[] = [];
  private readonly unsettled = new Set<Promise<unknown>>();
  private failure: { readonly error: Error } | undefined;

  constructor(private readonly client: PipelinedClient) {}

  async query<R extends object = Record<string, unknown>>(
    text: string,
    params: readonly unknown[] = [],
  ): Promise<R[]> {
    const { rows } = await this.send(text, params);
    this.checkFailure();
    // The caller names the columns of its own statement.
    return rows as R[];
  }

  write(text: string, params: readonly unknown[] = []): void {
    this.send(text, params).catch(() => undefined);
  }

  /** Lets something that sends by itself (TypeORM) take part; it settles before the transaction ends. */
  async join<R>(work: () => Promise<R>): Promise<R> {
    if (this.state === 'new') await this.send('select', []);
    else if (this.state === 'opening') await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.checkFailure();
    this.checkOpen();
    return this.track(work());
  }

  /** Back to a savepoint: what was sent since has not happened, and no longer has what failed. */
  async returnTo(savepoint: string): Promise<void> {
    await this.settled();
    if (this.state !== 'failed') this.failure = undefined;
    await this.query(`rollback to savepoint ${savepoint}`);
  }

  /** @throws the first failure, also of what nobody waited for; nothing is kept then */
  async commit(): Promise<void> {
    this.checkFailure();
    if (this.state === 'new') {
      this.hasEnded = true;
      return;
    }
    const sent = this.send('commit', []);
    this.hasEnded = true;
    const ended = await sent.finally(() => this.settled());
    if (ended.command === 'COMMIT') return;
    this.checkFailure();
    throw new TransactionRolledBack('A statement had failed before the transaction was to be kept');
  }

  /** Waits for all that was sent, so that nothing of it meets the connection's next user. */
  async rollBack(): Promise<void> {
    this.hasEnded = true;
    await this.settled();
    await this.client.answersEnded();
    if (this.client.isInTransaction) await this.client.query('rollback').catch(() => undefined);
  }

  private async settled(): Promise<void> {
    while (this.unsettled.size > 0) await Promise.allSettled(this.unsettled);
  }

  private send(text: string, params: readonly unknown[]): Promise<QueryResult> {
    return this.track(
      new Promise((resolve, reject) => {
        this.checkOpen();
        const answered: Answered = (error, result) => {
          if (error) reject(this.failed(error));
          else resolve(lastOf(result));
        };
        this.sendInTurn(text, params, answered);
      }),
    );
  }

  private sendInTurn(text: string, params: readonly unknown[], answered: Answered): void {
    const { state } = this;
    if (state === 'open') this.client.ask(text, params, answered);
    else if (state === 'opening')
      this.waiting.push(() => {
        this.sendInTurn(text, params, answered);
      });
    else if (state === 'new') this.sendFirst(text, params, answered);
    else answered(new TransactionRolledBack('The transaction did not begin'), []);
  }

  private sendFirst(text: string, params: readonly unknown[], answered: Answered): void {
    this.state = 'opening';
    this.client.askFirst(text, params, (error, result) => {
      this.state = error ? 'failed' : 'open';
      answered(error, result);
      for (const next of this.waiting.splice(0)) next();
    });
  }

  /** @returns the failure to report: after the first one PostgreSQL only says that there was one */
  private failed(error: Error): Error {
    this.failure ??= { error };
    return this.failure.error;
  }

  private checkOpen(): void {
    if (this.hasEnded) throw new Error(ENDED);
  }

  private checkFailure(): void {
    if (this.failure !== undefined) throw this.failure.error;
  }

  private track<R>(answer: Promise<R>): Promise<R> {
    this.unsettled.add(answer);
    const done = (): void => {
      this.unsettled.delete(answer);
    };
    answer.then(done, done);
    return answer;
  }
}

function lastOf(result: QueryResult | readonly QueryResult[]): QueryResult {
  const last = isList(result) ? result.at(-1) : result;
  if (last === undefined) throw new Error('The database answered a statement with nothing');
  return last;
}

const isList = (result: QueryResult | readonly QueryResult[]): result is readonly QueryResult[] =>
  Array.isArray(result);
