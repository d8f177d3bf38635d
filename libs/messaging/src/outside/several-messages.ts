import type { Refusal, Result } from '@aid-chain/kernel';
import { HouseholdNumbers } from '../apply/household-numbers.js';
import { land } from '../inbox/land.js';
import type { LandingContext } from '../inbox/landing.js';
import type { LandingRow } from '../inbox/landing-row.js';
import { refusalOf } from '../inbox/refused-message.js';
import type { ReceivedAny } from '../received.js';
import { rows, sql, type SqlText } from '../transactions/sql.js';
import type { Tx } from '../transactions/tx.js';
import {
  opened,
  repeated,
  UNREADABLE,
  type ApplyAll,
  type OneEnd,
  type OutsideOutcome,
} from './outside-outcome.js';

/** Several messages of a department, which makes their ids itself and never gives one to another content. */
export interface OutsideMessages {
  readonly department: string;
  readonly messages: readonly { readonly id: string; readonly bytes: Buffer }[];
}

/** {@link OutsideInbox.receiveAll} for a consumer that is named. */
export async function receiveAllOutside<R extends { readonly householdId: string }>(
  context: LandingContext,
  tx: Tx,
  { department, messages }: OutsideMessages,
  apply: ApplyAll<R>,
): Promise<OutsideOutcome<R>[]> {
  const topic = `feedback.${department}.v1`;
  const records = messages.map(({ bytes }) => ({ topic, key: null, bytes }));
  const { rows: landed } = await land(tx, context, records);
  const byId = new Map(landed.map((one) => [one.row.id, one]));
  const news = landed
    .filter(({ state }) => state === 'landed')
    .map(({ row, arrival }) => ({ id: row.id, arrival, event: opened(context, { ...row, arrival }) }));
  const results = await appliedAll(news, apply);
  const resultOf = new Map(results.map(({ id, result }) => [id, result]));
  const outcomes: OutsideOutcome<R>[] = [];
  for (const { id } of messages) {
    const one = byId.get(id);
    if (one === undefined)
      outcomes.push(await repeated(context.consumer, tx, { topic, source: `/${department}`, id }));
    else outcomes.push(outcomeOf(resultOf.get(id) ?? refusedRow(one)));
  }
  await settleAll(context.consumer, tx, results);
  return outcomes;
}

interface NewMessage {
  readonly id: string;
  readonly arrival: string;
  readonly event: Result<ReceivedAny>;
}

type Ended<R> = Omit<NewMessage, 'event'> & { readonly result: Result<R> };

/** Applies what could be opened; the rest is refused. */
async function appliedAll<R>(news: readonly NewMessage[], apply: ApplyAll<R>): Promise<Ended<R>[]> {
  const events = news.flatMap(({ event }) => (event.ok ? [event.value] : []));
  const given = events.length === 0 ? [] : [...(await apply(events))];
  if (given.length !== events.length) throw new Error('A result for each message is missing');
  return news.map(({ id, arrival, event }) => {
    const result = event.ok ? given.shift() : event;
    if (result === undefined) throw new Error('A result for each message is missing');
    return { id, arrival, result };
  });
}

const refusedRow = ({ row }: { readonly row: LandingRow }): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: refusalOf(row.fault ?? UNREADABLE),
});

const outcomeOf = <R>(result: Result<R>): OutsideOutcome<R> =>
  result.ok ? { outcome: 'applied', value: result.value } : { outcome: 'refused', refusal: result.refusal };

/** Closes the rows of several messages with one statement, the numbers of their households taken before with another. */
async function settleAll<R extends { readonly householdId: string }>(
  consumer: string,
  tx: Tx,
  results: readonly { readonly arrival: string; readonly result: Result<R> }[],
): Promise<void> {
  const households = results.flatMap(({ result }) => (result.ok ? [result.value.householdId] : []));
  const numbers = await new HouseholdNumbers(consumer).late(tx, households);
  const ends = results.map(({ arrival, result }): OneEnd => {
    if (!result.ok)
      return { arrival, state: 'refused', code: result.refusal.code, household: null, no: null };
    const { householdId } = result.value;
    return { arrival, state: 'applied', code: null, household: householdId, no: numbers.shift() ?? null };
  });
  if (ends.length > 0) settleSeveral(consumer, ends).writeOn(tx);
}

const END = { arrival: 'bigint', state: 'text', code: 'text', household: 'text', no: 'bigint' } as const;

/** The same for several. */
const settleSeveral = (consumer: string, ends: readonly OneEnd[]): SqlText => sql`
update inbox i set state = e."state", code = e."code", household_id = e."household", household_no = e."no",
  settled_at = clock_timestamp()
from ${rows('e', END, ends)} where i.consumer = ${consumer} and i.arrival = e."arrival"`;
