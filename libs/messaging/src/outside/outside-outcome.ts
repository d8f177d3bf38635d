import { isRefusalCode, ok, type Refusal, type RefusalCode, type Result } from '@aid-chain/kernel';
import type { BatchRow } from '../apply/batch-row.js';
import { openRow } from '../apply/received.js';
import type { LandingContext } from '../inbox/landing.js';
import type { LandingRow } from '../inbox/landing-row.js';
import { refusalOf } from '../inbox/refused-message.js';
import type { ReceivedAny } from '../received.js';
import { sql, type SqlText } from '../transactions/sql.js';
import type { Tx } from '../transactions/tx.js';

/** What became of a message that did not come over a topic. */
export type OutsideOutcome<R> =
  | { readonly outcome: 'applied'; readonly value: R }
  /** The same id with the same content was taken before; `code` when it was refused then. */
  | { readonly outcome: 'repeat'; readonly code?: RefusalCode }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** Applies an opened message in the transaction in which it landed; its value or its refusal is the outcome. */
export type Apply<R> = (event: ReceivedAny) => Promise<Result<R>>;

/** The same for several at once: a result for each, in their order. */
export type ApplyAll<R> = (events: readonly ReceivedAny[]) => Promise<readonly Result<R>[]>;

/** How a message ended that was landed in this very transaction. */
export interface OneEnd {
  readonly arrival: string;
  readonly state: 'applied' | 'refused';
  readonly code: string | null;
  readonly household: string | null;
  readonly no: number | null;
}

/** A message of which not even the envelope can be read. */
export const UNREADABLE = { code: 'ENVELOPE_INVALID', detail: 'envelope' } as const;

/** A landed message with its row. */
export type LandedRow = LandingRow & { readonly arrival: string };

/** Opens a landed message; what cannot be opened is refused. */
export function opened({ consumer, sealing }: LandingContext, row: LandedRow): Result<ReceivedAny> {
  const read: BatchRow = {
    ...row,
    ...{ seq: null, hasBody: row.body !== null, inTurn: true, attempts: 0, deaths: 0 },
  };
  const found = openRow(consumer, read, sealing);
  return found.ok ? ok(found.event) : { ok: false, refusal: refusalOf(found.fault) };
}

/** Opens a landed message and has it applied. */
export function applied<R>(context: LandingContext, row: LandedRow, apply: Apply<R>): Promise<Result<R>> {
  const event = opened(context, row);
  return event.ok ? apply(event.value) : Promise.resolve(event);
}

/** What became of a message that is there already. */
export const selectOutcome = (
  consumer: string,
  row: Pick<LandingRow, 'topic' | 'source' | 'id'>,
): SqlText => sql`
select arrival, state, code from inbox
where consumer = ${consumer} and topic = ${row.topic} and source = ${row.source} and event_id = ${row.id}`;

/** What became of it, when it came before. */
export async function repeated<R>(
  consumer: string,
  tx: Tx,
  row: Pick<LandingRow, 'topic' | 'source' | 'id'>,
): Promise<OutsideOutcome<R>> {
  const [found] = await selectOutcome(consumer, row).on<{ code: string | null }>(tx);
  const code = found?.code ?? '';
  return isRefusalCode(code) ? { outcome: 'repeat', code } : { outcome: 'repeat' };
}
