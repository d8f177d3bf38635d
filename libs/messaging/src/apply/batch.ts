import type { DataSource } from 'typeorm';
import type { HandlerRegistry } from '../handlers/handler-registry.js';
import type { BodySealing, FailPoints } from '../messaging.options.js';
import type { Outbox } from '../outbox/outbox.js';
import { inTransaction, onConnection } from '../transactions/in-transaction.js';
import { WorkTx } from '../transactions/work-tx.js';
import { planBatch, type BatchPlan } from './batch-plan.js';
import type { BatchRow, RowOutcome } from './batch-row.js';
import { Calls, type RunnableEvent } from './calls.js';
import { claimStreams, hasLanded, readRows } from './claim.js';
import { HouseholdNumbers } from './household-numbers.js';
import { layers } from './layers.rules.js';
import { prepare } from './prepare.js';
import type { RunMark } from './run-mark.js';
import { settle } from './settle.js';
import { announceRefused } from './announce-refused.js';

export interface BatchDeps {
  readonly source: DataSource;
  readonly consumer: string;
  readonly registry: HandlerRegistry;
  readonly sealing: BodySealing;
  readonly outbox: Outbox;
  readonly failPoints?: FailPoints;
}

export interface BatchReport {
  /** Streams that were taken; 0 = nothing to do. */
  readonly claimed: number;
  readonly emitted: boolean;
  /** Types of what was applied, for the metrics. */
  readonly applied: readonly (string | null)[];
  /** Codes of what was parked, for the log. */
  readonly parked: readonly { readonly arrival: string; readonly code: string }[];
  /** What was refused, for the log. */
  readonly refused: readonly { readonly row: BatchRow; readonly code: string }[];
}

const NOTHING: BatchReport = { claimed: 0, emitted: false, applied: [], parked: [], refused: [] };

/** Numbers for events whose household only their handler knew. */
async function numberLate(
  tx: WorkTx,
  numbers: HouseholdNumbers,
  outcomes: Map<string, RowOutcome>,
): Promise<void> {
  const late = [...outcomes].flatMap(([arrival, outcome]) =>
    outcome.state === 'applied' && outcome.householdId !== undefined && outcome.householdNo === undefined
      ? [{ arrival, householdId: outcome.householdId }]
      : [],
  );
  const taken = await numbers.late(
    tx,
    late.map(({ householdId }) => householdId),
  );
  for (const [index, { arrival, householdId }] of late.entries()) {
    const householdNo = taken[index];
    if (householdNo !== undefined) outcomes.set(arrival, { state: 'applied', householdId, householdNo });
  }
}

async function callHandlers(
  deps: BatchDeps,
  mark: RunMark,
  tx: WorkTx,
  events: readonly RunnableEvent[],
): Promise<Map<string, RowOutcome>> {
  if (events.length === 0) return new Map();
  const numbers = new HouseholdNumbers(deps.consumer);
  const households = events.flatMap(({ event }) =>
    event.householdId === undefined ? [] : [event.householdId],
  );
  // On two connections at once; both are there before any handler runs.
  await Promise.all([mark.begin(events.map(({ row }) => row.arrival)), numbers.take(tx, households)]);
  await deps.failPoints?.beforeCalls?.(events.map(({ event }) => event));
  const calls = new Calls(tx, deps.consumer, deps.registry, numbers);
  for (const call of layers(events)) await calls.run(call.events);
  await numberLate(tx, numbers, calls.outcomes);
  await numbers.correct(tx);
  return calls.outcomes;
}

async function claim(deps: BatchDeps, tx: WorkTx): Promise<BatchPlan | undefined> {
  const claimed = await claimStreams(tx, deps.consumer);
  if (claimed.length === 0) return undefined;
  return planBatch(claimed, await readRows(tx, deps.consumer, claimed));
}

async function work(deps: BatchDeps, mark: RunMark, tx: WorkTx): Promise<BatchReport> {
  const plan = await claim(deps, tx);
  if (plan === undefined) return NOTHING;
  const prepared = prepare(deps, plan.order);
  const called = await callHandlers(deps, mark, tx, prepared.events);
  const unread = plan.order.flatMap((row) => {
    const outcome = prepared.decided.get(row.arrival);
    return outcome?.state === 'refused' ? [{ row, refusal: outcome.refusal }] : [];
  });
  await announceRefused(deps.registry, deps.consumer, tx, unread);
  const outcomeOf = (row: BatchRow): RowOutcome | undefined =>
    prepared.decided.get(row.arrival) ?? called.get(row.arrival);
  const batch = { consumer: deps.consumer, worker: mark.worker };
  const settled = await settle(tx, batch, plan.streams, outcomeOf);
  const emitted = deps.outbox.append(tx, tx.takeEmitted());
  const applied = settled.flatMap(({ row, outcome }) => (outcome.state === 'applied' ? [row.type] : []));
  const parked = settled.flatMap(({ row, outcome }) =>
    outcome.state === 'parked' ? [{ arrival: row.arrival, code: outcome.code }] : [],
  );
  const refused = settled.flatMap(({ row, outcome }) =>
    outcome.state === 'refused' ? [{ row, code: outcome.code }] : [],
  );
  return { claimed: plan.streams.length, emitted, applied, parked, refused };
}

/**
 * One batch in one transaction, locks in this order: streams, households (both sorted or skipped), rows of handlers,
 * streams of what it emits. Where nothing is landed it asks that alone.
 * @throws what concerns the whole transaction; nothing of the batch is kept then
 */
export async function runBatch(deps: BatchDeps, mark: RunMark): Promise<BatchReport> {
  if (!(await onConnection(deps.source, (sql) => hasLanded(sql, deps.consumer)))) return NOTHING;
  return inTransaction(deps.source, (connection) =>
    work(deps, mark, new WorkTx(connection, { correlationId: `${deps.consumer} ${String(mark.worker)}` })),
  );
}
