import { createHash } from 'node:crypto';
import pg from 'pg';
import type { ClientConfig, Connection, QueryResult } from 'pg';
import { preparedName } from './prepared.js';

/** As many statements a connection keeps prepared; what comes later is parsed each time. */
const MAX_PREPARED = 256;
/** As many texts it remembers to see whether one comes a second time. */
const MAX_SEEN = 1_024;

const BEGIN = 'begin';

/** What is prepared is no longer what this side takes it for: gone, there already, or of a table that has changed. */
const SPOILING: ReadonlySet<string> = new Set(['26000', '42P05', '0A000']);

type Answer = (error: Error | null | undefined, result: QueryResult | readonly QueryResult[]) => void;

/** The database did not answer a statement; whoever asked may ask again on another connection. */
class StatementUnanswered extends Error {
  override readonly name = 'StatementUnanswered';
  readonly code = 'ETIMEDOUT';
}

/**
 * A connection whose statements do not wait for each other's answers: what one turn of the process asks leaves in one
 * piece. A text with parameters is prepared when it comes a second time, so that TypeORM's are, too.
 */
export class PipelinedClient extends pg.Client {
  private readonly names = new Map<string, string>();
  private readonly seen = new Set<string>();
  private canBegin = false;
  private unanswered = false;
  private hasEnded = false;
  private readonly waiting: (() => void)[] = [];
  private spoiled = false;

  constructor(config?: ClientConfig) {
    super({ ...config, pipeline: true });
    const send = this.query.bind(this) as (...args: unknown[]) => unknown;
    // The signatures of `query` are all kept: a text with values becomes the same text with a name.
    this.query = ((first: unknown, ...rest: unknown[]) => {
      this.unanswered = true;
      this.gather();
      return this.watched(send(...this.named(first, rest)));
    }) as pg.Client['query'];
    this.on('drain', () => {
      this.allAnswered();
    });
    this.on('end', () => {
      this.hasEnded = true;
      this.allAnswered();
    });
    this.connection.stream.on('timeout', () => {
      if (this.unanswered) this.connection.stream.destroy(new StatementUnanswered());
    });
  }

  /** Sends a statement. @param answer called once, in this very turn when a value cannot be sent */
  ask(text: string, values: readonly unknown[], answer: Answer): void {
    this.query(this.statement(text, values), this.answeredOnce(answer));
  }

  /**
   * Begins a transaction with its first statement, both as one unit of the protocol: where BEGIN fails (somebody
   * cancels it), the statement does not run outside a transaction.
   */
  askFirst(text: string, values: readonly unknown[], answer: Answer): void {
    if (!this.canBegin) this.prepareBegin();
    const config = { ...this.statement(text, values), queryMode: 'extended' };
    const first = new pg.Query(config, this.answeredOnce(answer));
    const submit = first.submit.bind(first);
    first.submit = (connection) => {
      connection.bind({ statement: BEGIN }, true);
      connection.execute({}, true);
      submit(connection);
    };
    this.query(first);
  }

  /**
   * Waits until every answer has come to its end, or the connection to its own. A failure is answered before the database
   * has said in which state it leaves the transaction.
   */
  async answersEnded(): Promise<void> {
    if (this.unanswered && !this.hasEnded) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Of what was answered to its end, see `answersEnded`. */
  get isInTransaction(): boolean {
    return this.getTransactionStatus() !== 'I';
  }

  /** Whether the next transaction may use it; otherwise it is ended and the pool makes another. */
  get isReusable(): boolean {
    return !this.isInTransaction && !this.spoiled;
  }

  /** @returns the answer, given once: a statement with impossible values is answered by node-postgres and by the server */
  private answeredOnce(answer: Answer): Answer {
    let answered = false;
    return (error, result) => {
      if (answered) return;
      answered = true;
      if (error) this.learn(error);
      answer(error, result);
    };
  }

  /** TypeORM and what asks outside a transaction wait for a promise. @returns the same answer */
  private watched(answer: unknown): unknown {
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error: unknown) => {
      this.learn(error);
      throw error;
    });
  }

  private allAnswered(): void {
    this.unanswered = false;
    for (const go of this.waiting.splice(0)) go();
  }

  private learn(error: unknown): void {
    if (!(error instanceof pg.DatabaseError) || SPOILING.has(error.code ?? '')) this.spoiled = true;
  }

  private prepareBegin(): void {
    this.canBegin = true;
    const prepare = new pg.Query({ name: BEGIN, text: BEGIN }, (error) => {
      if (error) this.canBegin = false;
    });
    prepare.submit = (connection: Connection) => {
      connection.parse({ name: BEGIN, text: BEGIN, types: [] }, true);
      connection.sync();
    };
    this.query(prepare);
  }

  /** Holds back what is written until this turn and its promises are done. */
  private gather(): void {
    const { stream } = this.connection;
    stream.cork();
    process.nextTick(() => {
      stream.uncork();
    });
  }

  private named(first: unknown, rest: readonly unknown[]): unknown[] {
    const [values, ...more] = rest;
    if (typeof first !== 'string' || !Array.isArray(values)) return [first, ...rest];
    return [this.statement(first, values), ...more];
  }

  private statement(
    text: string,
    values: readonly unknown[],
  ): { text: string; values: unknown[]; name?: string } {
    const name = values.length === 0 ? undefined : this.nameOf(text);
    return { text, values: [...values], ...(name === undefined ? {} : { name }) };
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    const marked = preparedName(text);
    if (this.names.size >= MAX_PREPARED) return undefined;
    if (marked === undefined && !this.seen.delete(text)) {
      if (this.seen.size < MAX_SEEN) this.seen.add(text);
      return undefined;
    }
    const name = marked ?? `s_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    this.names.set(text, name);
    return name;
  }
}
