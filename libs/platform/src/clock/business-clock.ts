import { Injectable } from '@nestjs/common';
import { dateOf, type Instant, type IsoDate, toInstant } from '@aid-chain/kernel';

/**
 * Business time: system time plus an offset that is stored per service and moves forward only (architecture.md §7).
 * Domain dates and deadlines use it; audit, outbox age, leases and metrics use system time.
 */
@Injectable()
export class BusinessClock {
  private offsetMs = 0;

  /** @returns the business instant, RFC 3339 with `+08:00`. */
  now(): Instant {
    return toInstant(new Date(this.millis()));
  }

  /** @returns the business date in Asia/Shanghai. */
  today(): IsoDate {
    return dateOf(this.now());
  }

  /** @returns business time in milliseconds since 1970. */
  millis(): number {
    return Date.now() + this.offsetMs;
  }

  /** Takes over the stored offset; only the clock's store calls it. */
  adopt(offsetMs: number): void {
    this.offsetMs = offsetMs;
  }
}
