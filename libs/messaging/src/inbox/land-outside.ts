import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import type { DataSource } from 'typeorm';
import type { RefusedHandler } from '../handlers/handler-registry.js';
import type { RefusedMessage } from '../received.js';
import type { Outbox } from '../outbox/outbox.js';
import type { IncomingRecord } from '../port.js';
import { inTransaction } from '../transactions/in-transaction.js';
import { WorkTx } from '../transactions/work-tx.js';
import { land, type Landed } from './land.js';
import type { LandingRow } from './landing-row.js';
import type { LandingContext } from './landing.js';
import { refusedRecord } from './refused-message.js';

/** Lets outsiders know what was refused, and through what. */
export interface OutsideRefusals {
  readonly outbox: Outbox;
  readonly announce: RefusedHandler;
  /** Called after a commit that wrote events down. */
  readonly emitted: () => void;
  /** Codes of the departments that take part now. */
  readonly departments: () => readonly string[];
}

export interface LandedOutside extends Landed {
  readonly refused: readonly RefusedMessage[];
  /** Topics whose messages call somebody else their source, and whom; it changes nothing. */
  readonly foreign: readonly { readonly topic: string; readonly claims: string }[];
}

/** @param names of all who may be a message's source: departments and services */
function foreignSource(
  { topic, source }: LandingRow,
  names: readonly string[],
): { topic: string; claims: string }[] {
  const name = /^\/?([a-z][a-z0-9-]*)$/.exec(source)?.[1] ?? '';
  const own = topic === `feedback.${name}.v1`;
  return !own && names.includes(name) ? [{ topic, claims: name }] : [];
}

/**
 * Lands messages of outsiders and announces what is refused at once, in one transaction: a message that is delivered
 * again is there already and is not announced a second time.
 */
export async function landOutside(
  source: DataSource,
  context: LandingContext,
  records: readonly IncomingRecord[],
  refusals: OutsideRefusals,
): Promise<LandedOutside> {
  let emitted = false;
  const result = await inTransaction(source, async (connection) => {
    const tx = new WorkTx(connection, { correlationId: context.consumer });
    const landed = await land(tx, context, records);
    const fresh = landed.rows.map(({ row }) => row);
    const refused = fresh.flatMap(({ record, fault, state }) =>
      state === 'refused' && fault !== null ? [refusedRecord(record, fault)] : [],
    );
    if (refused.length > 0) await refusals.announce(refused, tx);
    emitted = refusals.outbox.append(tx, tx.takeEmitted());
    const names = [...refusals.departments(), ...SERVICE_NAMES];
    return { ...landed, refused, foreign: fresh.flatMap((row) => foreignSource(row, names)) };
  });
  if (emitted) refusals.emitted();
  return result;
}
