import { contractOf, type EventType } from '@aid-chain/contracts';
import { decodeEnvelope } from '../codec/decode.js';
import { BATCH, isOutsideTopic } from '../codec/limits.js';
import { selectPage } from '../kafka-admin/fill.sql.js';
import type { FillRange, InSchema } from '../kafka-admin/fill.types.js';
import { againStream } from '../codec/again-stream.js';
import { keepPassed, landEventsAgain, lockLandingAgain, type FoundEvent } from './land-again.sql.js';

/** Who begins to handle which events. */
export interface LandAgain {
  readonly consumer: string;
  readonly type: EventType;
}

export interface LandedAgain {
  /** Events of the type in the outbox. */
  readonly seen: number;
  /** Those that the consumer had passed; they are applied now. The others it has applied, or has not received yet. */
  readonly landed: number;
}

interface PageRow {
  readonly id: string;
  readonly stream: string;
  readonly bytes: Buffer;
}

/** The topic whose outbox holds events of a type; undefined for what outsiders write, of which we keep no outbox. */
export function topicOfOutbox(type: EventType): string | undefined {
  const topic = contractOf(type)?.topic;
  return topic === undefined || topic.includes('{') || isOutsideTopic(topic) ? undefined : topic;
}

/**
 * Lands events again of a type that a consumer ignored until now: of these its inbox kept no row. Reads the outbox of
 * the service that wrote them from the beginning, in pages of one short transaction each, and gives the inbox what it
 * lacks; per household in the order in which they were sent, each once however often this runs. The workers of the
 * consumer apply them like any other event.
 * @param outbox transactions in the schema of the service that wrote the events
 * @param inbox transactions in the schema of the service that reads them
 * @param progress called after each page with the last number of the outbox that was looked at
 */
export async function landAgain(
  { outbox, inbox }: { readonly outbox: InSchema; readonly inbox: InSchema },
  what: LandAgain,
  { topic, first, last }: FillRange,
  progress: (upTo: number, sofar: LandedAgain) => Promise<void>,
): Promise<LandedAgain> {
  let sofar: LandedAgain = { seen: 0, landed: 0 };
  let next = first;
  while (next <= last) {
    const from = next;
    const page = await outbox((sql) => selectPage({ topic, first: from, last }, BATCH).on<PageRow>(sql));
    const found = page.flatMap((row) => ofType(topic, what.type, row));
    const landed = found.length === 0 ? 0 : await landPage(inbox, what, topic, found);
    sofar = { seen: sofar.seen + found.length, landed: sofar.landed + landed };
    const upTo = page.length < BATCH ? last : Number(page.at(-1)?.id ?? last);
    await progress(upTo, sofar);
    next = upTo + 1;
  }
  return sofar;
}

function ofType(topic: string, type: EventType, { stream, bytes }: PageRow): FoundEvent[] {
  const decoded = decodeEnvelope(topic, bytes);
  if (!decoded.ok || decoded.envelope.type !== type) return [];
  const { source, id, streamseq: seq } = decoded.envelope;
  return seq === undefined ? [] : [{ source, id, stream, seq, again: againStream(type, stream), bytes }];
}

function landPage(
  inbox: InSchema,
  { consumer, type }: LandAgain,
  topic: string,
  found: readonly FoundEvent[],
): Promise<number> {
  return inbox(async (sql) => {
    await lockLandingAgain(`${consumer} ${type}`).on(sql);
    const what = { consumer, topic, type };
    await keepPassed(what, found).on(sql);
    const [row] = await landEventsAgain(what, found).on<{ landed: number }>(sql);
    return row?.landed ?? 0;
  });
}
