import { isDepartmentTopic } from '../codec/limits.js';

/** So many batches of a topic are sent side by side: while the database writes one down, the process reads the next. */
const SIDE_BY_SIDE = 2;

/** An event that is to be sent. */
export interface DueRow {
  readonly topic: string;
  readonly id: string;
  readonly stream: string;
  readonly bytes: Buffer;
}

export interface SenderDeps {
  /** @returns whether the transport has them; otherwise nothing that comes behind them is sent now */
  send(due: readonly DueRow[]): Promise<boolean>;
  /** Notes that they are sent; begun before the next claim. */
  mark(due: readonly DueRow[]): Promise<unknown>;
  /** The batch behind the last one, of which so many before it are not marked yet; empty when there is none. */
  claimBehind(last: readonly DueRow[], unmarked: number): Promise<DueRow[]>;
}

interface Batch {
  readonly streams: ReadonlySet<string>;
  readonly size: number;
  /** Sent and its mark begun, or failed; never rejected. */
  readonly ended: Promise<unknown>;
}

/**
 * Sends batch after batch of one topic, two at a time where they have no stream in common, so that each stream keeps its
 * order. A department's are sent one by one: their delivery numbers are given in the order of sending.
 */
export class TopicSender {
  private readonly underWay = new Set<Batch>();
  private readonly atOnce: number;
  private marked: Promise<unknown> = Promise.resolve();
  private isBroken = false;
  private failure: { readonly error: unknown } | undefined;

  constructor(
    topic: string,
    private readonly deps: SenderDeps,
  ) {
    this.atOnce = isDepartmentTopic(topic) ? 1 : SIDE_BY_SIDE;
  }

  /**
   * @returns whether the transport took all; when it did not, what was claimed behind is dropped
   * @throws what a claim, a sending or a mark failed of, after all that was under way has ended
   */
  async sendAll(first: DueRow[]): Promise<boolean> {
    let due = first;
    try {
      while (due.length > 0) {
        const streams = new Set(due.map(({ stream }) => stream));
        await this.room(streams);
        if (this.isBroken) break;
        this.begin(due, streams);
        due = await this.deps.claimBehind(due, this.unmarked());
      }
    } finally {
      await Promise.all([...this.underWay].map(({ ended }) => ended));
      await this.marked;
    }
    if (this.failure !== undefined) throw this.failure.error;
    return !this.isBroken;
  }

  /** Waits until a batch with these streams may go beside those under way. */
  private async room(streams: ReadonlySet<string>): Promise<void> {
    for (;;) {
      const all = [...this.underWay];
      const same = all.filter((batch) => [...batch.streams].some((stream) => streams.has(stream)));
      if (same.length > 0) await Promise.all(same.map(({ ended }) => ended));
      else if (all.length >= this.atOnce) await Promise.race(all.map(({ ended }) => ended));
      else return;
    }
  }

  private begin(due: readonly DueRow[], streams: ReadonlySet<string>): void {
    const ended = this.deps.send(due).then(
      (isSent) => {
        // In one step with the mark, so that whoever counts what is not marked counts right.
        this.underWay.delete(batch);
        if (isSent) this.marked = Promise.all([this.marked, this.deps.mark(due)]).catch(this.fail);
        else this.isBroken = true;
      },
      (error: unknown) => {
        this.underWay.delete(batch);
        this.fail(error);
      },
    );
    const batch: Batch = { streams, size: due.length, ended };
    this.underWay.add(batch);
  }

  private readonly fail = (error: unknown): void => {
    this.failure ??= { error };
    this.isBroken = true;
  };

  /** Claimed and not marked: the database has the marks that were begun before what is asked now. */
  private unmarked(): number {
    return [...this.underWay].reduce((sum, { size }) => sum + size, 0);
  }
}
