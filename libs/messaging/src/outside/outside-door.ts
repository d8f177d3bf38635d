import { Inject, Injectable } from '@nestjs/common';
import { HandlerDiscovery } from '../handlers/discover-handlers.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging.options.js';
import type { Tx } from '../transactions/tx.js';
import { applyOutside } from './apply-outside.js';
import type { OutsideAnswer, OutsideMessage } from './outside.types.js';

/** The door for messages of departments that do not come over a topic. */
@Injectable()
export class OutsideDoor {
  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    @Inject(HandlerDiscovery) private readonly handlers: HandlerDiscovery,
  ) {}

  /**
   * Lands the message in the inbox of `<service>.outside` as if from `feedback.<department>.v1` and applies it, all in
   * the caller's transaction, with the handlers of that consumer.
   * @throws what the handler throws; the caller's transaction is rolled back then
   */
  applyOutsideMessage(tx: Tx, message: OutsideMessage): Promise<OutsideAnswer> {
    const consumer = `${this.options.service}.outside`;
    const registry = this.handlers.registry();
    return applyOutside({ consumer, registry, sealing: this.options.sealing }, tx, message);
  }
}
