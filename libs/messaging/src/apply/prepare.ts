import { isOutsideTopic } from '../codec/limits.js';
import { refusalOf } from '../inbox/refused-message.js';
import type { HandlerRegistry } from '../handlers/handler-registry.js';
import type { BodySealing } from '../messaging.options.js';
import { PASSED, wasIgnored, type BatchRow, type RowOutcome } from './batch-row.js';
import { streamKey } from './stream-key.rules.js';
import type { RunnableEvent } from './calls.js';
import { DEATHS } from '../failure.rules.js';
import { openRow } from './received.js';

export interface Prepared {
  /** For handlers, in the order in which they run. */
  readonly events: readonly RunnableEvent[];
  /** Decided without a handler, by arrival. */
  readonly decided: ReadonlyMap<string, RowOutcome>;
}

export interface PrepareDeps {
  readonly consumer: string;
  readonly registry: HandlerRegistry;
  readonly sealing: BodySealing;
}

function prepareRow(deps: PrepareDeps, row: BatchRow): RunnableEvent | RowOutcome {
  if (row.deaths >= DEATHS) return { state: 'parked', code: 'WORKER_DIED', attempts: row.deaths };
  // Also where a release that ignored the type landed it and this one handles it: it is landed again with the rest.
  if (wasIgnored(row)) return PASSED;
  if (row.type === null || !deps.registry.actsOn(deps.consumer, row.type)) {
    return { state: 'ignored', code: 'TYPE' };
  }
  const opened = openRow(deps.consumer, row, deps.sealing);
  if (opened.ok) {
    const order = opened.event.householdId ?? streamKey(row);
    const { event, context } = opened;
    return { row, event, context, type: event.type, order, alone: row.attempts > 0 || row.deaths > 0 };
  }
  const { code, detail } = opened.fault;
  if (isOutsideTopic(row.topic)) return { state: 'refused', code, refusal: refusalOf(opened.fault) };
  return {
    state: 'parked',
    code,
    attempts: row.attempts,
    ...(detail === undefined ? {} : { failure: detail }),
  };
}

/** Opens the rows of a batch; behind one that is parked unseen the rest of its stream does not run. */
export function prepare(deps: PrepareDeps, rows: readonly BatchRow[]): Prepared {
  const events: RunnableEvent[] = [];
  const decided = new Map<string, RowOutcome>();
  const stopped = new Set<string>();
  for (const row of rows) {
    if (row.seq !== null && stopped.has(streamKey(row))) continue;
    const prepared = prepareRow(deps, row);
    if ('state' in prepared) {
      decided.set(row.arrival, prepared);
      if (prepared.state === 'parked') stopped.add(streamKey(row));
    } else events.push(prepared);
  }
  return { events, decided };
}
