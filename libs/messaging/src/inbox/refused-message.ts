import { createHash } from 'node:crypto';
import { isId, isMessageId, type Refusal } from '@aid-chain/kernel';
import type { DecodeFault } from '../codec/decode.js';
import type { Position, RefusedMessage } from '../received.js';
import type { IncomingRecord } from '../port.js';

const LONGEST_DETAIL = 200;
const REFERRAL = 'referral/';

/** A fault with the values of its sentences: names of attributes and places, never a value of the message. */
export function refusalOf({ code, detail }: DecodeFault): Refusal {
  if (detail === undefined) return { code, params: {} };
  return { code, params: { attribute: detail, detail: detail.slice(0, LONGEST_DETAIL) } };
}

/** `3:17` is offset 17 of partition 3. */
function positionOf(text: string | null | undefined): Position | undefined {
  const found = /^(\d+):(\d+)$/.exec(text ?? '');
  return found === null ? undefined : { partition: Number(found[1]), offset: Number(found[2]) };
}

/** The hash of a phone number is as good as the number: an id that may not be kept is not given either. */
function hashOfId(id: unknown): string | undefined {
  if (typeof id !== 'string' || !isMessageId(id)) return undefined;
  return createHash('sha256').update(id, 'utf8').digest('hex');
}

function readObject(bytes: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

interface Named {
  readonly topic: string;
  readonly position: string | null | undefined;
  readonly id: unknown;
  readonly subject: unknown;
}

function message({ topic, position, id, subject }: Named, refusal: Refusal): RefusedMessage {
  const place = positionOf(position);
  const messageIdHash = hashOfId(id);
  return {
    topic,
    ...(place === undefined ? {} : { position: place }),
    ...(messageIdHash === undefined ? {} : { messageIdHash }),
    ...(typeof subject === 'string' && isId(subject) ? { referralId: subject } : {}),
    refusal,
  };
}

/** A record that was refused where it landed; it is named as far as it can be read. */
export function refusedRecord(record: IncomingRecord, fault: DecodeFault): RefusedMessage {
  const { id, subject } = readObject(record.bytes);
  return message({ topic: record.topic, position: record.position, id, subject }, refusalOf(fault));
}

/** A landed message that was refused when it was applied. */
export function refusedRow(
  row: {
    readonly topic: string;
    readonly id: string;
    readonly stream: string;
    readonly position: string | null;
  },
  refusal: Refusal,
): RefusedMessage {
  const subject = row.stream.startsWith(REFERRAL) ? row.stream.slice(REFERRAL.length) : undefined;
  return message({ topic: row.topic, position: row.position, id: row.id, subject }, refusal);
}
