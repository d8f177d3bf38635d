import { Inject, Injectable } from '@nestjs/common';
import { toInstant } from '@aid-chain/kernel';
import { encodeEvent } from '../codec/encode.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging.options.js';
import type { WritingSql } from '../transactions/tx.js';
import type { Emitted } from '../transactions/work-tx.js';
import { appendEvents } from './append.sql.js';

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
    appendEvents(encoded).writeOn(transaction);
    return true;
  }
}
