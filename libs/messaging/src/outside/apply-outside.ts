import { isRefusalCode, type RefusalCode } from '@aid-chain/kernel';
import { openRow } from '../apply/received.js';
import type { BatchRow } from '../apply/batch-row.js';
import { HouseholdNumbers } from '../apply/household-numbers.js';
import type { HandlerRegistry } from '../handlers/handler-registry.js';
import type { EventOutcome, ReceivedAny } from '../received.js';
import type { BodySealing } from '../messaging.options.js';
import type { Tx } from '../transactions/tx.js';
import { land } from '../inbox/land.js';
import type { LandingRow } from '../inbox/landing-row.js';
import { landingRow } from '../inbox/landing.js';
import type { OutsideAnswer, OutsideMessage } from './outside.types.js';
import { FIND_OUTCOME, SETTLE_ONE } from './outside.sql.js';

export interface OutsideDeps {
  readonly consumer: string;
  readonly registry: HandlerRegistry;
  readonly sealing: BodySealing;
}

const refusalCode = (code: string | null | undefined): RefusalCode | undefined =>
  code !== null && code !== undefined && isRefusalCode(code) ? code : undefined;

async function repeated(deps: OutsideDeps, tx: Tx, row: LandingRow): Promise<OutsideAnswer> {
  const [found] = await tx.query<{ code: string | null }>(FIND_OUTCOME, [
    deps.consumer,
    row.topic,
    row.source,
    row.id,
  ]);
  const code = refusalCode(found?.code);
  return code === undefined ? { outcome: 'repeat' } : { outcome: 'repeat', code };
}

function refusedAtDoor(row: LandingRow, reused: boolean): OutsideAnswer {
  const code = reused ? 'EVENT_ID_REUSED' : (row.fault?.code ?? 'ENVELOPE_INVALID');
  const detail = reused ? undefined : row.fault?.detail;
  return { outcome: 'refused', code, ...(detail === undefined ? {} : { detail }) };
}

async function settleOne(
  deps: OutsideDeps,
  tx: Tx,
  arrival: string,
  outcome: EventOutcome | undefined,
): Promise<OutsideAnswer> {
  const householdId = outcome?.householdId ?? null;
  if (outcome?.outcome === 'refused') {
    await tx.query(SETTLE_ONE, [deps.consumer, arrival, 'refused', outcome.code, householdId, null]);
    return { outcome: 'refused', code: outcome.code };
  }
  const numbers = new HouseholdNumbers(deps.consumer);
  const number = householdId === null ? undefined : await numbers.late(tx, householdId);
  await tx.query(SETTLE_ONE, [deps.consumer, arrival, 'applied', null, householdId, number ?? null]);
  return { outcome: 'applied' };
}

async function call(deps: OutsideDeps, tx: Tx, event: ReceivedAny): Promise<EventOutcome | undefined> {
  const handler = deps.registry.handler(deps.consumer, event.type);
  if (handler === undefined) throw new Error(`${deps.consumer} has no handler for ${event.type}`);
  const [outcome] = (await handler([event], tx)) ?? [];
  return outcome;
}

/** Lands one message of a department and applies it in the caller's transaction. */
export async function applyOutside(
  deps: OutsideDeps,
  tx: Tx,
  message: OutsideMessage,
): Promise<OutsideAnswer> {
  const { consumer, sealing, registry } = deps;
  const topic = `feedback.${message.department}.v1`;
  const record = { topic, key: null, bytes: message.bytes };
  const context = { consumer, sealing, actsOn: (type: string) => registry.actsOn(consumer, type) };
  const row = landingRow(context, record);
  const landed = await land(tx, context, [record]);
  const [only] = landed.rows;
  if (only === undefined) return repeated(deps, tx, row);
  if (only.state !== 'landed') return refusedAtDoor(row, row.state === 'landed');
  const read: BatchRow = { ...row, arrival: only.arrival, seq: null, inTurn: true, attempts: 0, deaths: 0 };
  const opened = openRow(consumer, read, sealing);
  if (!opened.ok) {
    const { code, detail } = opened.fault;
    await settleOne(deps, tx, only.arrival, { arrival: only.arrival, outcome: 'refused', code });
    return { outcome: 'refused', code, ...(detail === undefined ? {} : { detail }) };
  }
  return settleOne(deps, tx, only.arrival, await call(deps, tx, opened.event));
}
