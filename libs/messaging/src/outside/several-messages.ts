import type { Result } from '@aid-chain/kernel';
import { HouseholdNumbers } from '../apply/household-numbers.js';
import { land } from '../inbox/land.js';
import type { LandingContext } from '../inbox/landing.js';
import { refusalOf } from '../inbox/refused-message.js';
import { rows, sql, type SqlText } from '../transactions/sql.js';
import type { Tx } from '../transactions/tx.js';
import {
  applied,
  repeated,
  UNREADABLE,
  type Apply,
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
  apply: Apply<R>,
): Promise<OutsideOutcome<R>[]> {
  const topic = `feedback.${department}.v1`;
  const records = messages.map(({ bytes }) => ({ topic, key: null, bytes }));
  const { rows: landed } = await land(tx, context, records);
  const byId = new Map(landed.map((one) => [one.row.id, one]));
  const results: { readonly arrival: string; readonly result: Result<R> }[] = [];
  const outcomes: OutsideOutcome<R>[] = [];
  for (const { id } of messages) {
    const one = byId.get(id);
    if (one === undefined) {
      outcomes.push(await repeated(context.consumer, tx, { topic, source: `/${department}`, id }));
      continue;
    }
    const result: Result<R> =
      one.state === 'landed'
        ? await applied(context, { ...one.row, arrival: one.arrival }, apply)
        : { ok: false, refusal: refusalOf(one.row.fault ?? UNREADABLE) };
    if (one.state === 'landed') results.push({ arrival: one.arrival, result });
    outcomes.push(
      result.ok
        ? { outcome: 'applied', value: result.value }
        : { outcome: 'refused', refusal: result.refusal },
    );
  }
  await settleAll(context.consumer, tx, results);
  return outcomes;
}

/** Closes the rows of several messages with one statement, the numbers of their households taken before with another. */
async function settleAll<R extends { readonly householdId: string }>(
  consumer: string,
  tx: Tx,
  results: readonly { readonly arrival: string; readonly result: Result<R> }[],
): Promise<void> {
  const numbers = new HouseholdNumbers(consumer);
  const households = results.flatMap(({ result }) => (result.ok ? [result.value.householdId] : []));
  await numbers.take(tx, households);
  const ends = results.map(({ arrival, result }): OneEnd => {
    if (!result.ok)
      return { arrival, state: 'refused', code: result.refusal.code, household: null, no: null };
    const { householdId } = result.value;
    const no = numbers.next(householdId) ?? null;
    numbers.use(householdId);
    return { arrival, state: 'applied', code: null, household: householdId, no };
  });
  if (ends.length > 0) settleSeveral(consumer, ends).writeOn(tx);
}

const END = { arrival: 'bigint', state: 'text', code: 'text', household: 'text', no: 'bigint' } as const;

/** The same for several. */
const settleSeveral = (consumer: string, ends: readonly OneEnd[]): SqlText => sql`
update inbox i set state = e."state", code = e."code", household_id = e."household", household_no = e."no",
  settled_at = clock_timestamp()
from ${rows('e', END, ends)} where i.consumer = ${consumer} and i.arrival = e."arrival"`;
