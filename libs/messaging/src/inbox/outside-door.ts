import { Inject, Injectable } from '@nestjs/common';
import type { RefusalCode } from '@aid-chain/kernel';
import { HandlerDiscovery } from '../handlers/discover-handlers.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../module/messaging.options.js';
import type { Tx } from '../transactions/tx.js';
import { applyOutside } from './apply-outside.js';

export interface OutsideMessage {
  /** From the credential, never from the body. */
  readonly department: string;
  /** A CloudEvents envelope as JSON: id, source, type, subject (the referral id) and data. */
  readonly bytes: Buffer;
  readonly door: 'http' | 'webhook' | 'excel';
}

export type OutsideAnswer =
  | { readonly outcome: 'applied' }
  /** The same id with the same content was taken before; `code` when it was refused then. */
  | { readonly outcome: 'repeat'; readonly code?: RefusalCode }
  | { readonly outcome: 'refused'; readonly code: RefusalCode; readonly detail?: string };

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
