import { Injectable } from '@nestjs/common';
import { dateOf, toInstant, type Instant, type IsoDate } from '@aid-chain/kernel';

/** Business time: system time plus a stored offset (architecture.md §7). Domain dates and deadlines use it. */
@Injectable()
export class BusinessClock {
  private offsetMs = 0;

  /** @returns the business instant, RFC 3339 with `+08:00`. */
  now(): Instant {
    return toInstant(new Date(Date.now() + this.offsetMs));
  }

  /** @returns the business date in Asia/Shanghai. */
  today(): IsoDate {
    return dateOf(this.now());
  }
}
