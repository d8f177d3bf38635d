import { createHash } from 'node:crypto';
import { decodeEnvelope, typeFault, type DecodeFault, type RawEnvelope } from '../codec/decode.js';
import { isOutsideTopic, MAX_EVENT_BYTES } from '../codec/limits.js';
import type { BodySealing } from '../messaging.options.js';
import type { IncomingRecord } from '../port.js';
import type { Draft, LandingRow } from './landing-row.js';
import { judgeOutside } from './outside-message.js';

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

export const householdOf = (stream: string): string | null =>
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
    envelope,
  };
}

/** The broker takes up to 1 MB of an outsider, so that it learns of its mistake in the way of all others. */
function tooLarge({ topic, bytes }: IncomingRecord): DecodeFault | null {
  return isOutsideTopic(topic) && bytes.length > MAX_EVENT_BYTES ? { code: 'MESSAGE_TOO_LARGE' } : null;
}

function draftOf(context: LandingContext, record: IncomingRecord, hash: Buffer): Draft {
  const { topic, bytes } = record;
  const decoded = decodeEnvelope(topic, bytes);
  const size = tooLarge(record);
  if (!decoded.ok) return undecodable(record, hash, size ?? decoded.fault);
  if (!isOutsideTopic(topic)) return internal(topic, decoded.envelope);
  const judged = judgeOutside(topic, decoded.envelope, (value) => context.sealing.fingerprint(value));
  return size === null ? judged : { ...judged, state: 'refused', fault: size };
}

/**
 * What becomes of received bytes: landed with its body, landed without (a type the consumer ignores), parked, or
 * refused when an outsider wrote it. Whatever is not known to be free of personal data is sealed as a whole.
 */
export function landingRow(context: LandingContext, record: IncomingRecord): LandingRow {
  const { topic, bytes } = record;
  const hash = hashOf(bytes);
  const position = isOutsideTopic(topic) ? (record.position ?? null) : null;
  const draft = { ...draftOf(context, record, hash), position, record };
  if (draft.state === 'landed' && draft.type !== null && !context.actsOn(draft.type)) {
    return { ...draft, sealed: false, body: null, hash };
  }
  if (draft.state === 'landed' && !isOutsideTopic(topic))
    return { ...draft, sealed: false, body: bytes, hash };
  const body = context.sealing.seal(bodyOwner(context.consumer, draft), bytes);
  return { ...draft, sealed: true, body, hash };
}

/** The same id with other content: it lands beside the first. */
export function reusedRow(context: LandingContext, first: LandingRow): LandingRow {
  const outside = isOutsideTopic(first.topic);
  const draft: Omit<LandingRow, 'sealed' | 'body' | 'hash'> = {
    ...first,
    source: `sha256:${first.hash.toString('hex')}`,
    state: outside ? 'refused' : 'parked',
    fault: { code: 'EVENT_ID_REUSED' },
  };
  const body = context.sealing.seal(bodyOwner(context.consumer, draft), first.record.bytes);
  return { ...draft, sealed: true, body, hash: first.hash };
}
