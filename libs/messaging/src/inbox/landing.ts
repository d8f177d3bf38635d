import { createHash } from 'node:crypto';
import { decodeEnvelope, typeFault, type DecodeFault, type RawEnvelope } from '../codec/decode.js';
import { isOutsideTopic } from '../codec/limits.js';
import type { BodySealing } from '../module/messaging.options.js';
import type { IncomingRecord } from '../port.js';
import { judgeOutside } from './outside-message.js';

/** One row as it goes into the inbox. */
export interface LandingRow {
  readonly topic: string;
  readonly source: string;
  readonly id: string;
  readonly type: string | null;
  readonly stream: string;
  readonly streamSeq: number | null;
  readonly householdId: string | null;
  readonly state: 'landed' | 'parked' | 'refused';
  readonly fault: DecodeFault | null;
  readonly sealed: boolean;
  readonly body: Buffer | null;
  readonly hash: Buffer;
}

export interface LandingContext {
  readonly consumer: string;
  readonly sealing: BodySealing;
  actsOn(type: string): boolean;
}

/** Associated data of the seal of a whole body: the key of its inbox row. */
export function bodyOwner(consumer: string, row: Pick<LandingRow, 'topic' | 'source' | 'id'>): string {
  return [consumer, row.topic, row.source, row.id].join('|');
}

export function hashOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

type Draft = Omit<LandingRow, 'sealed' | 'body' | 'hash'>;

const householdOf = (stream: string): string | null =>
  stream.startsWith('household/') ? stream.slice('household/'.length) : null;

/** Bytes without a readable envelope: named by where they stood, else by what they are. */
function undecodable(record: IncomingRecord, hash: Buffer, fault: DecodeFault): Draft {
  const { topic, key, position } = record;
  return {
    topic,
    source: position === undefined ? `sha256:${hash.toString('hex')}` : `position:${position}`,
    id: hash.toString('hex'),
    type: null,
    stream: isOutsideTopic(topic) ? 'unreadable' : (key ?? 'unreadable').replaceAll('\0', ''),
    streamSeq: null,
    householdId: null,
    state: isOutsideTopic(topic) ? 'refused' : 'parked',
    fault,
  };
}

function internal(topic: string, envelope: RawEnvelope): Draft {
  const fault = typeFault(topic, envelope.type) ?? null;
  const stream = envelope.stream ?? '';
  return {
    topic,
    source: envelope.source,
    id: envelope.id,
    type: fault === null ? envelope.type : null,
    stream,
    streamSeq: envelope.streamseq ?? null,
    householdId: householdOf(stream),
    state: fault === null ? 'landed' : 'parked',
    fault,
  };
}

/**
 * What becomes of received bytes: landed with its body, landed without (a type the consumer ignores), parked, or
 * refused when an outsider wrote it. Whatever is not known to be free of personal data is sealed as a whole.
 */
export function landingRow(context: LandingContext, record: IncomingRecord): LandingRow {
  const { topic, bytes } = record;
  const hash = hashOf(bytes);
  const decoded = decodeEnvelope(topic, bytes);
  const draft = !decoded.ok
    ? undecodable(record, hash, decoded.fault)
    : isOutsideTopic(topic)
      ? judgeOutside(topic, decoded.envelope, (value) => context.sealing.fingerprint(value))
      : internal(topic, decoded.envelope);
  if (draft.state === 'landed' && draft.type !== null && !context.actsOn(draft.type)) {
    return { ...draft, sealed: false, body: null, hash };
  }
  if (draft.state === 'landed' && !isOutsideTopic(topic))
    return { ...draft, sealed: false, body: bytes, hash };
  const body = context.sealing.seal(bodyOwner(context.consumer, draft), bytes);
  return { ...draft, sealed: true, body, hash };
}

/** The same id with other content: it lands beside the first. */
export function reusedRow(context: LandingContext, record: IncomingRecord, first: LandingRow): LandingRow {
  const outside = isOutsideTopic(first.topic);
  const draft: Draft = {
    ...first,
    source: `sha256:${first.hash.toString('hex')}`,
    state: outside ? 'refused' : 'parked',
    fault: { code: 'EVENT_ID_REUSED' },
  };
  const body = context.sealing.seal(bodyOwner(context.consumer, draft), record.bytes);
  return { ...draft, sealed: true, body, hash: first.hash };
}
