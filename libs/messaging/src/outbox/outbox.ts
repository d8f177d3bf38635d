import { Inject, Injectable } from '@nestjs/common';
import { toInstant } from '@aid-chain/kernel';
import { encodeEvent, type EncodedEvent } from '../codec/encode.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging.options.js';
import type { WritingSql } from '../transactions/tx.js';
import type { Emitted } from '../transactions/work-tx.js';
import { APPEND } from './append.sql.js';

/** Parameters of APPEND. */
function appendParams(events: readonly EncodedEvent[]): unknown[] {
  const offsets: number[] = [];
  let size = 0;
  for (const event of events) {
    offsets.push(size);
    size += event.head.length;
  }
  return [
    events.map((e) => e.topic),
    events.map((e) => e.stream),
    events.map((e) => e.id),
    offsets,
    events.map((e) => e.head.length),
    Buffer.concat(events.map((e) => e.head)),
  ];
}

/** Where a service writes down what it will send. */
@Injectable()
export class Outbox {
  private readonly source: string;

  constructor(@Inject(MESSAGING_OPTIONS) options: Pick<MessagingOptions, 'service'>) {
    this.source = `/${options.service}`;
  }

  /**
   * Appends events with gapless numbers per stream; must be the last statement of its transaction, because it holds
   * the streams until the commit.
   * @returns whether there were any
   * @throws EventNotAsAgreed, RefusalError EVENT_TOO_LARGE; the commit throws what the database says
   */
  append(transaction: Pick<WritingSql, 'write'>, emitted: readonly Emitted[]): boolean {
    if (emitted.length === 0) return false;
    const recorded = toInstant(new Date());
    const encoded = emitted.map(({ event, context }) => encodeEvent(this.source, event, context, recorded));
    transaction.write(APPEND, appendParams(encoded));
    return true;
  }
}
