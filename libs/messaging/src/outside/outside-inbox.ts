import { Inject, Injectable } from '@nestjs/common';
import { isRefusalCode, type Refusal, type RefusalCode, type Result } from '@aid-chain/kernel';
import type { BatchRow } from '../apply/batch-row.js';
import { HouseholdNumbers } from '../apply/household-numbers.js';
import { openRow } from '../apply/received.js';
import { HandlerDiscovery } from '../handlers/discover-handlers.js';
import type { ReceivedAny } from '../received.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging.options.js';
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
  const read: BatchRow = { ...row, arrival, seq: null, inTurn: true, attempts: 0, deaths: 0 };
  const opened = openRow(context.consumer, read, context.sealing);
  const result: Result<R> = opened.ok
    ? await apply(opened.event)
    : { ok: false, refusal: refusalOf(opened.fault) };
  return settle(context.consumer, tx, arrival, result);
}

/** Closes a row that was landed in this very transaction. $1 consumer, $2 arrival, $3 state, $4 code, $5 household, $6 number. */
export const SETTLE_ONE = `
update inbox set state = $3, code = $4, household_id = $5, household_no = $6, settled_at = clock_timestamp()
where consumer = $1 and arrival = $2`;

/** What became of a message that is there already. $1 consumer, $2 topic, $3 source, $4 id. */
export const FIND_OUTCOME = `
select arrival, state, code from inbox where consumer = $1 and topic = $2 and source = $3 and event_id = $4`;

const REUSED = { code: 'EVENT_ID_REUSED' } as const;
const UNREADABLE = { code: 'ENVELOPE_INVALID', detail: 'envelope' } as const;

async function repeated<R>(consumer: string, tx: Tx, row: LandingRow): Promise<OutsideOutcome<R>> {
  const { topic, source, id } = row;
  const [found] = await tx.query<{ code: string | null }>(FIND_OUTCOME, [consumer, topic, source, id]);
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
    await tx.query(SETTLE_ONE, [consumer, arrival, 'refused', refusal.code, null, null]);
    return { outcome: 'refused', refusal };
  }
  const { householdId } = result.value;
  const number = await new HouseholdNumbers(consumer).late(tx, householdId);
  await tx.query(SETTLE_ONE, [consumer, arrival, 'applied', null, householdId, number ?? null]);
  return { outcome: 'applied', value: result.value };
}
