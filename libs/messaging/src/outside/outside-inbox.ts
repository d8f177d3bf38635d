import { Inject, Injectable } from '@nestjs/common';
import type { Result } from '@aid-chain/kernel';
import { HouseholdNumbers } from '../apply/household-numbers.js';
import { HandlerDiscovery } from '../handlers/discover-handlers.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging.options.js';
import { sql, type SqlText } from '../transactions/sql.js';
import type { Tx } from '../transactions/tx.js';
import { land } from '../inbox/land.js';
import { landingRow, type LandingContext } from '../inbox/landing.js';
import { refusalOf } from '../inbox/refused-message.js';
import {
  applied,
  repeated,
  UNREADABLE,
  type Apply,
  type ApplyAll,
  type OneEnd,
  type OutsideOutcome,
} from './outside-outcome.js';
import { receiveAllOutside, type OutsideMessages } from './several-messages.js';

export interface OutsideMessage {
  /** From the credential, never from the body. */
  readonly department: string;
  /** A CloudEvents envelope as JSON: id, source, type, subject (the referral id) and data. */
  readonly bytes: Buffer;
}

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
    return receiveOutside(this.context(), tx, message, apply);
  }

  /**
   * The same for several messages of one department: they land, and are closed, with one statement for all, and are applied
   * at once in between.
   * @throws what `apply` throws; the caller's transaction is rolled back then
   */
  receiveAll<R extends { readonly householdId: string }>(
    tx: Tx,
    messages: OutsideMessages,
    apply: ApplyAll<R>,
  ): Promise<OutsideOutcome<R>[]> {
    return receiveAllOutside(this.context(), tx, messages, apply);
  }

  private context(): LandingContext {
    const consumer = `${this.options.service}.outside`;
    const registry = this.handlers.registry();
    const actsOn = (type: string): boolean => registry.actsOn(consumer, type);
    return { consumer, sealing: this.options.sealing, actsOn };
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
  const result = await applied(context, { ...row, arrival }, apply);
  return settle(context.consumer, tx, arrival, result);
}

/** Closes a row that was landed in this very transaction. */
export const settleOne = (consumer: string, { arrival, state, code, household, no }: OneEnd): SqlText => sql`
update inbox set state = ${state}, code = ${code}, household_id = ${household}, household_no = ${no},
  settled_at = clock_timestamp()
where consumer = ${consumer} and arrival = ${arrival}`;

const REUSED = { code: 'EVENT_ID_REUSED' } as const;

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
  const [number] = await new HouseholdNumbers(consumer).late(tx, [householdId]);
  const end = { arrival, code: null, household: householdId, no: number ?? null };
  await settleOne(consumer, { ...end, state: 'applied' }).on(tx);
  return { outcome: 'applied', value: result.value };
}
