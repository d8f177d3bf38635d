import { randomUUID } from 'node:crypto';
import { topicFor, type EventType } from '@aid-chain/contracts';
import { dateOf, instantAt, isInstant, newId, RefusalError, type Instant } from '@aid-chain/kernel';
import type { NewEvent, TxContext } from '../transactions/tx.js';
import { isDepartmentTopic, MAX_EVENT_BYTES } from './limits.js';
import { validatePayload } from './payload.js';

/** An event that is ready for the outbox but for its number. */
export interface EncodedEvent {
  readonly topic: string;
  readonly stream: string;
  readonly id: string;
  /** The bytes up to the data's end: the append adds `,"streamseq":<n>}`. */
  readonly head: Buffer;
}

/** Room for the last member: its name and the longest number. */
const TAIL_BYTES = 40;

/** A fault of the code that emits: the transaction must not commit. */
class EventNotAsAgreed extends Error {
  override readonly name = 'EventNotAsAgreed';
}

interface Attributes {
  readonly factid: string;
  readonly correlationid: string;
  readonly causationid?: string;
  readonly traceparent?: string;
}

/**
 * What a department gets may be linked with nothing that another department gets: the referral's id alone. (Its
 * messages have random ids too: the first half of a version 7 is the millisecond.)
 */
function departmentAttributes(id: string, data: object): Attributes {
  const referralId: unknown = 'referralId' in data ? data.referralId : undefined;
  const link = typeof referralId === 'string' ? referralId : id;
  return { factid: id, correlationid: link, causationid: link };
}

/** The same instant on two topics would show two departments that they serve one household: they get the day alone. */
const dayOf = (instant: Instant): Instant => instantAt(dateOf(instant));

function ownAttributes(id: string, event: NewEvent<EventType>, context: TxContext): Attributes {
  const causationid = event.causationId ?? context.causationId;
  return {
    factid: event.factId ?? id,
    correlationid: event.correlationId ?? context.correlationId,
    ...(causationid === undefined ? {} : { causationid }),
    ...(context.traceparent === undefined ? {} : { traceparent: context.traceparent }),
  };
}

function check(event: NewEvent<EventType>): void {
  const faults = validatePayload(event.type, event.data);
  if (!isInstant(event.time)) faults.push('/time instant');
  if (event.stream === '') faults.push('/stream empty');
  if (faults.length > 0) throw new EventNotAsAgreed(`${event.type}: ${faults.join('; ')}`);
}

/**
 * Encodes an event for the outbox.
 * @param recordedTime system time
 * @throws EventNotAsAgreed when the payload breaks its contract; RefusalError EVENT_TOO_LARGE above 256 KB
 */
export function encodeEvent(
  source: string,
  event: NewEvent<EventType>,
  context: TxContext,
  recordedTime: Instant,
): EncodedEvent {
  check(event);
  const topic = topicFor(event.type, event.department);
  const toDepartment = isDepartmentTopic(topic);
  const id = event.id ?? (toDepartment ? randomUUID() : newId());
  const json = JSON.stringify({
    specversion: '1.0',
    id,
    source,
    type: event.type,
    ...(toDepartment ? { subject: event.stream } : {}),
    time: toDepartment ? dayOf(event.time) : event.time,
    datacontenttype: 'application/json',
    stream: event.stream,
    ...(toDepartment ? departmentAttributes(id, event.data) : ownAttributes(id, event, context)),
    recordedtime: toDepartment ? dayOf(recordedTime) : recordedTime,
    data: event.data,
  });
  const head = Buffer.from(json.slice(0, -1), 'utf8');
  if (head.length + TAIL_BYTES > MAX_EVENT_BYTES)
    throw new RefusalError({ code: 'EVENT_TOO_LARGE', params: {} });
  return { topic, stream: event.stream, id, head };
}
