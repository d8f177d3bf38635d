import { Injectable } from '@nestjs/common';
import type { MessagingStatus } from '../health/messaging-status.js';

/** What runs beside HTTP: the relay and one worker per consumer. */
@Injectable()
export class MessagingRuntime {
  /**
   * Checks the handlers against the contracts, then starts relay and consumers; call it once HTTP listens.
   * @throws Error with every fault of the handlers, one per line
   */
  start(): Promise<void> {
    return Promise.reject(new Error('not built'));
  }

  /** Stops the relay, then the consumers; the database may be closed afterwards. */
  stop(): Promise<void> {
    return Promise.resolve();
  }

  status(): Promise<MessagingStatus> {
    return Promise.reject(new Error('not built'));
  }
}
