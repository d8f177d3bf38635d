import type { Refusal } from '@aid-chain/kernel';
import type { HandlerRegistry } from '../handlers/handler-registry.js';
import type { EventOutcome, ReceivedAny } from '../received.js';
import type { TxContext } from '../transactions/tx.js';
import type { WorkTx } from '../transactions/work-tx.js';
import type { BatchRow, RowOutcome } from './batch-row.js';
import { streamKey } from './stream-key.rules.js';
import { classify, describeFailure, parkingCode, TRIES } from '../failure.rules.js';
import type { HouseholdNumbers } from './household-numbers.js';
import { announceRefused } from './announce-refused.js';

/** An event with its row and with what it causes. */
export interface RunnableEvent {
  readonly row: BatchRow;
  readonly event: ReceivedAny;
  readonly context: TxContext;
  readonly type: string;
  readonly order: string;
  readonly alone: boolean;
}

type Refused = Extract<EventOutcome, { outcome: 'refused' }>;

/** An event with its number and with what its handler answered about it. */
interface Answered {
  readonly event: ReceivedAny;
  readonly answer: EventOutcome | undefined;
}

const refusalIn = ({ code, params = {} }: Refused): Refusal => ({ code, params });

const LOCKED_MS = 500;
const RETRY_MS = 200;

/** Calls handlers inside the batch's transaction and halves a call that fails down to the bad event. */
export class Calls {
  readonly outcomes = new Map<string, RowOutcome>();
  private readonly stopped = new Set<string>();

  constructor(
    private readonly tx: WorkTx,
    private readonly consumer: string,
    private readonly registry: HandlerRegistry,
    private readonly numbers: HouseholdNumbers,
  ) {}

  /**
   * Runs one call; afterwards each of its events has an outcome, but for those of a stream that an earlier failure
   * stopped.
   * @throws what concerns the whole transaction: deadlock, serialization, connection, resources
   */
  async run(events: readonly RunnableEvent[]): Promise<void> {
    const open = events.filter(({ row }) => row.seq === null || !this.stopped.has(streamKey(row)));
    if (open.length > 0) await this.attempt(open);
  }

  private async attempt(events: readonly RunnableEvent[]): Promise<void> {
    const mark = this.tx.mark();
    this.tx.write('savepoint half');
    try {
      const answers = await this.call(events);
      await this.tx.query('release savepoint half');
      // Not before the release: a handler need not wait for its last write, and its failure is known only now.
      for (const { event, answer } of answers) this.record(event, answer);
    } catch (error) {
      if (classify(error) === 'transient') throw error;
      await this.tx.returnTo('half');
      this.tx.cutBack(mark);
      await this.halve(events, error);
    }
  }

  private async halve(events: readonly RunnableEvent[], error: unknown): Promise<void> {
    const [only, second] = events;
    if (only === undefined) return;
    if (second === undefined) {
      this.fail(only.row, error);
      return;
    }
    const middle = Math.ceil(events.length / 2);
    await this.attempt(events.slice(0, middle));
    await this.attempt(events.slice(middle));
  }

  private async call(events: readonly RunnableEvent[]): Promise<Answered[]> {
    const list = events.map(({ event }) => this.numbers.numbered(event));
    this.tx.causedBy(new Map(events.map(({ event, context }) => [event.stream, context])));
    const [first] = list;
    const handler = first && this.registry.handler(this.consumer, first.type);
    const answered = new Map<string, EventOutcome>();
    for (const outcome of (await handler?.(list, this.tx)) ?? []) answered.set(outcome.arrival, outcome);
    const applied = list.filter(({ arrival }) => answered.get(arrival)?.outcome !== 'refused');
    if (applied.length > 0) await this.registry.everyEvent(this.consumer)?.(applied, this.tx);
    await this.announce(events, answered);
    return list.map((event) => ({ event, answer: answered.get(event.arrival) }));
  }

  private announce(
    events: readonly RunnableEvent[],
    answered: ReadonlyMap<string, EventOutcome>,
  ): Promise<void> {
    const refused = events.flatMap(({ row }) => {
      const answer = answered.get(row.arrival);
      return answer?.outcome === 'refused' ? [{ row, refusal: refusalIn(answer) }] : [];
    });
    return announceRefused(this.registry, this.consumer, this.tx, refused);
  }

  private record(event: ReceivedAny, answer: EventOutcome | undefined): void {
    const householdId = answer?.householdId ?? event.householdId;
    const household = householdId === undefined ? {} : { householdId };
    if (answer?.outcome === 'refused') {
      const refusal = refusalIn(answer);
      this.outcomes.set(event.arrival, { state: 'refused', code: refusal.code, refusal, ...household });
      return;
    }
    if (event.householdId !== undefined) this.numbers.use(event.householdId);
    const number = event.householdNo === undefined ? {} : { householdNo: event.householdNo };
    this.outcomes.set(event.arrival, { state: 'applied', ...household, ...number });
  }

  private fail(row: BatchRow, error: unknown): void {
    this.stopped.add(streamKey(row));
    this.outcomes.set(row.arrival, this.failure(row, error));
  }

  private failure(row: BatchRow, error: unknown): RowOutcome {
    const kind = classify(error);
    const attempts = row.attempts + 1;
    switch (kind) {
      case 'locked':
        return { state: 'deferred', ms: LOCKED_MS, failed: false };
      case 'unknown':
        if (attempts < TRIES) return { state: 'deferred', ms: RETRY_MS * attempts, failed: true };
        return { state: 'parked', code: parkingCode(error), failure: describeFailure(error), attempts };
      case 'permanent':
        return { state: 'parked', code: parkingCode(error), failure: describeFailure(error), attempts };
      case 'transient':
        throw error;
    }
  }
}
