import { Injectable } from '@nestjs/common';
import type { Instant } from '@aid-chain/kernel';

/** Work that becomes due by the calendar: found by a query at `now`, safe to run again at the same `now`. */
export interface DueWork {
  readonly name: string;
  run(now: Instant): Promise<void>;
}

/** Where features register their due work, in `onModuleInit`. Days are worked off in order, each with its own time. */
@Injectable()
export class DueWorkRegistry {
  private readonly works: DueWork[] = [];

  registerDueWork(work: DueWork): void {
    this.works.push(work);
  }

  all(): readonly DueWork[] {
    return this.works;
  }
}
