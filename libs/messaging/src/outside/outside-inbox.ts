import { Inject, Injectable } from '@nestjs/common';
import { isRefusalCode, type Refusal, type RefusalCode, type Result } from '@aid-chain/kernel';
import type { BatchRow } from '../apply/batch-row.js';
import { HouseholdNumbers } from '../apply/household-numbers.js';
import { openRow } from '../apply/received.js';
import { HandlerDiscovery } from '../handlers/discover-handlers.js';
import type { ReceivedAny } from '../received.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging.options.js';
import { sql, type SqlText } from '../transactions/sql.js';
import type { Tx } from '../transactions/tx.js';
import { land } from '../inbox/land.js';
import { landingRow, type LandingContext } from '../inbox/landing.js';
import type { LandingRow } from '../inbox/landing-row.js';
import { refusalOf } from '../inbox/refused-message.js';

export interface OutsideMessage {
  /** From the credential, never from the body. */
  readonly department: string;
  /** A CloudEvents envelope as JSON: id, source, type, subject (the referral id) and data. */
  readonly bytes: Buffer;
}

/** What became of a message that did not come over a topic. */
export type OutsideOutcome<R> =
  | { readonly outcome: 'applied'; readonly value: R }
  /** The same id with the same content was taken before; `code` when it was refused then. */
  | { readonly outcome: 'repeat'; readonly code?: RefusalCode }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** Applies an opened message in the transaction in which it landed; its value or its refusal is the outcome. */
type Apply<R> = (event: ReceivedAny) => Promise<Result<R>>;

/** Takes messages of departments that do not come over a topic into the inbox of `<service>.outside`. */
@Injectable()
export class OutsideInbox {
  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    @Inject(HandlerDiscovery) private readonly handlers: HandlerDiscovery,
  ) {}

  /**
   * Lands the message as if from `feedback.<department>.v1` and has it applied, all in the caller's transaction.
   * @throws what `apply` throws; the caller's transaction is rolled back then
   */
  receive<R extends { readonly householdId: string }>(
    tx: Tx,
    message: OutsideMessage,
    apply: Apply<R>,
  ): Promise<OutsideOutcome<R>> {
    const consumer = `${this.options.service}.outside`;
    const registry = this.handlers.registry();
    const actsOn = (type: string): boolean => registry.actsOn(consumer, type);
    return receiveOutside({ consumer, sealing: this.options.sealing, actsOn }, tx, message, apply);
  }
}

/** {@link OutsideInbox.receive} for a consumer that is named. */
export async function receiveOutside<R extends { readonly householdId: string }>(
  context: LandingContext,
  tx: Tx,
  { department, bytes }: OutsideMessage,
  apply: Apply<R>,
): Promise<OutsideOutcome<R>> {
  const record = { topic: `feedback.${department}.v1`, key: null, bytes };
  const row = landingRow(context, record);
  const [landed] = (await land(tx, context, [record])).rows;
  if (landed === undefined) return repeated(context.consumer, tx, row);
  if (landed.state !== 'landed') {
    const reused = row.state === 'landed';
    return { outcome: 'refused', refusal: refusalOf(reused ? REUSED : (row.fault ?? UNREADABLE)) };
  }
  const { arrival } = landed;
  const read: BatchRow = {
    ...row,
    ...{ arrival, seq: null, hasBody: row.body !== null, inTurn: true, attempts: 0, deaths: 0 },
  };
  const opened = openRow(context.consumer, read, context.sealing);
  const result: Result<R> = opened.ok
    ? await apply(opened.event)
    : { ok: false, refusal: refusalOf(opened.fault) };
  return settle(context.consumer, tx, arrival, result);
}

/** How a message ended that was landed in this very transaction. */
interface OneEnd {
  readonly arrival: string;
  readonly state: 'applied' | 'refused';
  readonly code: string | null;
  readonly household: string | null;
  readonly no: number | null;
}

/** Closes a row that was landed in this very transaction. */
export const settleOne = (consumer: string, { arrival, state, code, household, no }: OneEnd): SqlText => sql`
update inbox set state = ${state}, code = ${code}, household_id = ${household}, household_no = ${no},
  settled_at = clock_timestamp()
where consumer = ${consumer} and arrival = ${arrival}`;

/** What became of a message that is there already. */
export const selectOutcome = (
  consumer: string,
  row: Pick<LandingRow, 'topic' | 'source' | 'id'>,
): SqlText => sql`
select arrival, state, code from inbox
where consumer = ${consumer} and topic = ${row.topic} and source = ${row.source} and event_id = ${row.id}`;

const REUSED = { code: 'EVENT_ID_REUSED' } as const;
const UNREADABLE = { code: 'ENVELOPE_INVALID', detail: 'envelope' } as const;

async function repeated<R>(consumer: string, tx: Tx, row: LandingRow): Promise<OutsideOutcome<R>> {
  const [found] = await selectOutcome(consumer, row).on<{ code: string | null }>(tx);
  const code = found?.code ?? '';
  return isRefusalCode(code) ? { outcome: 'repeat', code } : { outcome: 'repeat' };
}

async function settle<R extends { readonly householdId: string }>(
  consumer: string,
  tx: Tx,
  arrival: string,
  result: Result<R>,
): Promise<OutsideOutcome<R>> {
  if (!result.ok) {
    const { refusal } = result;
    const end = { arrival, code: refusal.code, household: null, no: null };
    await settleOne(consumer, { ...end, state: 'refused' }).on(tx);
    return { outcome: 'refused', refusal };
  }
  const { householdId } = result.value;
  const number = await new HouseholdNumbers(consumer).late(tx, householdId);
  const end = { arrival, code: null, household: householdId, no: number ?? null };
  await settleOne(consumer, { ...end, state: 'applied' }).on(tx);
  return { outcome: 'applied', value: result.value };
}
