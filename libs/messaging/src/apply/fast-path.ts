import type { EventCounts } from '../inbox/event-counts.js';
import { LandingCounts, type LandingsByPath } from '../inbox/landing-counts.js';
import { isIgnored, type FastPathPort, type LandingRow } from '../inbox/landing-row.js';
import type { MessagingLog } from '../messaging.options.js';
import type { ReceivedAny } from '../received.js';
import { inTransaction, onConnection } from '../transactions/in-transaction.js';
import { WorkTx } from '../transactions/work-tx.js';
import type { BatchDeps } from './batch.js';
import type { RunnableEvent } from './calls.js';
import { HouseholdNumbers } from './household-numbers.js';
import { layers } from './layers.rules.js';
import { streamKey } from './stream-key.rules.js';
import { prepare } from './prepare.js';
import { eligibleStreams, type StreamPart } from './fast-path.rules.js';
import { landDone, moveStreams, passStreams, type DoneRow } from './fast-path.sql.js';

/**
 * So long a delivery waits for a row that a command or another delivery holds; longer than nearly all of them hold one.
 * Meanwhile it holds its own streams and households, and a whole topic may wait for it.
 */
const PATIENCE_MS = 50;

export interface FastPathDeps extends BatchDeps {
  readonly log: MessagingLog;
  readonly counts: EventCounts;
  /** Called after a commit that wrote events down. */
  readonly emitted: () => void;
  /** A process of this consumer died a short time ago: perhaps of an event, which only the fallback can tell. */
  readonly isRecovering: () => boolean;
}

/** Something waits, is there already, is not as agreed, or was not simply applied. */
class NotEligible extends Error {
  override readonly name = 'NotEligible';
}

/**
 * Lands and applies records in one transaction where nothing waits: the positions move, the handlers run, and the events
 * go into the inbox as applied; of types that the consumer ignores nothing but the position. Whatever is not eligible
 * rolls all of it back, and the records take the fallback, where each event is tried, halved, deferred, parked or held
 * by itself (ADR 0034).
 */
export class FastPath implements FastPathPort {
  private readonly paths: LandingCounts;

  constructor(private readonly deps: FastPathDeps) {
    this.paths = new LandingCounts(deps.consumer, deps.log);
  }

  get landings(): LandingsByPath {
    return this.paths.byPath;
  }

  /** @returns rows of which nothing has happened: they are to be landed, and applied by the worker */
  async land(rows: readonly LandingRow[]): Promise<readonly LandingRow[]> {
    const rest = await this.tried(rows);
    this.paths.landed(rest.length === 0 ? 'fast' : 'fallback');
    return rest;
  }

  private async tried(rows: readonly LandingRow[]): Promise<readonly LandingRow[]> {
    const parts = this.deps.isRecovering() ? undefined : eligibleStreams(rows);
    if (parts === undefined || parts.length === 0) return rows;
    try {
      if (rows.every(isIgnored)) return await this.pass(rows, parts);
      const { applied, emitted } = await this.inOneTransaction(rows, parts);
      if (emitted) this.deps.emitted();
      this.deps.counts.add('applied', applied);
      return [];
    } catch (error) {
      // Whatever it was meets the fallback too, which knows what to do with it.
      if (!(error instanceof NotEligible)) this.paths.failed(error);
      return rows;
    }
  }

  /** Each stream by itself: one that cannot move now holds no other. */
  private async pass(
    rows: readonly LandingRow[],
    parts: readonly StreamPart[],
  ): Promise<readonly LandingRow[]> {
    const { source, consumer } = this.deps;
    const moved = await onConnection(source, (connection) =>
      passStreams(consumer, parts).on<{ topic: string; stream: string }>(connection),
    );
    if (moved.length === parts.length) return [];
    const passed = new Set(moved.map(streamKey));
    return rows.filter((row) => !passed.has(streamKey(row)));
  }

  /** @returns types of what was applied, and whether it wrote events down */
  private inOneTransaction(
    rows: readonly LandingRow[],
    parts: readonly StreamPart[],
  ): Promise<{ applied: (string | null)[]; emitted: boolean }> {
    const { deps } = this;
    return inTransaction(deps.source, async (connection) => {
      const tx = new WorkTx(connection, { correlationId: `${deps.consumer} landing` });
      const [answer] = await moveStreams(deps.consumer, parts, PATIENCE_MS).on<{ moved: number }>(tx);
      if (answer?.moved !== parts.length) throw new NotEligible();
      const done = await this.apply(tx, rows);
      landDone(deps.consumer, done).writeOn(tx);
      const emitted = deps.outbox.append(tx, tx.takeEmitted());
      await deps.failPoints?.beforeCommit?.(rows.length);
      return { emitted, applied: done.map(({ row }) => row.type) };
    });
  }

  private async apply(tx: WorkTx, rows: readonly LandingRow[]): Promise<DoneRow[]> {
    const { deps } = this;
    const byArrival = new Map(rows.map((row, n) => [String(n + 1), row]));
    const batch = [...byArrival].map(([arrival, row]) => ({
      ...row,
      ...{ arrival, seq: row.streamSeq, hasBody: row.body !== null, inTurn: true, attempts: 0, deaths: 0 },
    }));
    const { events, decided } = prepare(deps, batch);
    if ([...decided.values()].some(({ state }) => state !== 'passed')) throw new NotEligible();
    const given = await this.callHandlers(tx, events);
    return [...byArrival].flatMap(([arrival, row]) =>
      decided.has(arrival) ? [] : [{ row, householdNo: given.get(arrival) ?? null }],
    );
  }

  /** @returns the number that each event got in its household, by arrival */
  private async callHandlers(tx: WorkTx, events: readonly RunnableEvent[]): Promise<Map<string, number>> {
    const { deps } = this;
    const given = new Map<string, number>();
    if (events.length === 0) return given;
    const numbers = new HouseholdNumbers(deps.consumer);
    await numbers.take(
      tx,
      events.flatMap(({ event }) => (event.householdId === undefined ? [] : [event.householdId])),
    );
    await deps.failPoints?.beforeCalls?.(events.map(({ event }) => event));
    for (const call of layers(events)) {
      const list = call.events.map(({ event }) => numbers.numbered(event));
      tx.causedBy(new Map(call.events.map(({ event, context }) => [event.stream, context])));
      await this.call(tx, list);
      for (const { arrival, householdId, householdNo } of list) {
        if (householdId === undefined || householdNo === undefined) continue;
        numbers.use(householdId);
        given.set(arrival, householdNo);
      }
    }
    return given;
  }

  private async call(tx: WorkTx, events: ReceivedAny[]): Promise<void> {
    const { registry, consumer } = this.deps;
    const [first] = events;
    const handler = first && registry.handler(consumer, first.type);
    const households = new Map(events.map(({ arrival, householdId }) => [arrival, householdId]));
    for (const { arrival, outcome, householdId } of (await handler?.(events, tx)) ?? []) {
      const isLate = householdId !== undefined && householdId !== households.get(arrival);
      if (outcome !== 'applied' || isLate) throw new NotEligible();
    }
    await registry.everyEvent(consumer)?.(events, tx);
  }
}
