import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { MessagingRuntime } from '@aid-chain/messaging';
import type { ServiceConfig } from '../config/service-config.js';
import { ServiceLog } from '../logging/service-log.js';
import { SERVICE_CONFIG } from '../service/tokens.js';

/** Stops relay, then consumers, before Nest closes HTTP and the database (architecture.md §4). */
@Injectable()
export class MessagingShutdown implements BeforeApplicationShutdown {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    private readonly messaging: MessagingRuntime,
    private readonly log: ServiceLog,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    const abort = new AbortController();
    const late = pause(this.config.shutdownDeadlineMs, 'late', { signal: abort.signal, ref: false });
    const stopped = this.messaging.stop().then(() => 'stopped');
    const first = await Promise.race([stopped, late.catch(() => 'stopped')]);
    abort.abort();
    if (first === 'late') this.log.alarm('SHUTDOWN_LATE', { deadlineMs: this.config.shutdownDeadlineMs });
  }
}
