import {
  decodeEnvelope,
  knownType,
  type Decoded,
  type DecodeFault,
  type RawEnvelope,
} from '../codec/decode.js';
import { validateReceived } from '../codec/payload.js';
import { streamSentOn } from '../codec/again-stream.js';
import type { ReceivedAny } from '../received.js';
import { bodyOwner } from '../inbox/landing.js';
import type { BodySealing } from '../messaging.options.js';
import type { TxContext } from '../transactions/tx.js';
import type { BatchRow } from './batch-row.js';

export type Opened =
  | { readonly ok: true; readonly event: ReceivedAny; readonly context: TxContext }
  | { readonly ok: false; readonly fault: DecodeFault };

function contextOf(envelope: RawEnvelope): TxContext {
  return {
    correlationId: envelope.correlationid ?? envelope.id,
    causationId: envelope.id,
    ...(envelope.traceparent === undefined ? {} : { traceparent: envelope.traceparent }),
  };
}

function optional(envelope: RawEnvelope, row: BatchRow): object {
  return {
    ...(envelope.causationid === undefined ? {} : { causationId: envelope.causationid }),
    ...(envelope.subject === undefined ? {} : { subject: envelope.subject }),
    ...(row.householdId === null ? {} : { householdId: row.householdId }),
  };
}

/** The event of a landed row, opened, decoded and checked against its contract; or why there is none. */
export function openRow(consumer: string, row: BatchRow, sealing: BodySealing): Opened {
  if (row.body === null) return { ok: false, fault: { code: 'EVENT_EMPTY', detail: 'body not kept' } };
  const bytes = row.sealed ? sealing.open(bodyOwner(consumer, row), row.body) : row.body;
  const decoded: Decoded =
    row.envelope === undefined ? decodeEnvelope(row.topic, bytes) : { ok: true, envelope: row.envelope };
  if (!decoded.ok) return decoded;
  const { envelope } = decoded;
  const type = knownType(envelope);
  if (type === undefined) return { ok: false, fault: { code: 'EVENT_TYPE_UNKNOWN' } };
  const faults = validateReceived(type, envelope.data);
  if (faults.length > 0) {
    return { ok: false, fault: { code: 'PAYLOAD_INVALID', detail: faults.slice(0, 5).join('; ') } };
  }
  const event = {
    arrival: row.arrival,
    id: row.id,
    source: row.source,
    type,
    topic: row.topic,
    stream: streamSentOn(row.stream),
    streamSeq: row.seq,
    time: envelope.time ?? '',
    recordedTime: envelope.recordedtime ?? '',
    factId: envelope.factid ?? envelope.id,
    correlationId: envelope.correlationid ?? envelope.id,
    ...optional(envelope, row),
    data: envelope.data,
    bytes,
  };
  // The contract's schema has just said that data are of this type.
  return { ok: true, event: event as unknown as ReceivedAny, context: contextOf(envelope) };
}
