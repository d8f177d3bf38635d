import { BATCH, BATCH_BYTES } from '../codec/limits.js';
import type { ConsumerSubscription, IncomingRecord } from '../port.js';

/** Landings of a consumer at the same time: full batches need several, so that none waits while the database writes another. */
const LANDINGS = 3;

/** What one partition brought. */
interface Part {
  readonly records: readonly IncomingRecord[];
  readonly landed: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Lands in one transaction what several partitions of a fetch bring, as much as fits into a batch. What comes while as
 * many landings are under way as may be is gathered for the next. The order of a partition is that of its caller, who
 * brings its next part when this one is landed.
 */
export class GatheredLanding {
  private readonly waiting: Part[] = [];
  private underWay = 0;

  constructor(private readonly subscription: Pick<ConsumerSubscription, 'land'>) {}

  /** @throws why the landing failed in which these records were, whichever of its records it was */
  land(records: readonly IncomingRecord[]): Promise<void> {
    return new Promise((landed, failed) => {
      this.waiting.push({ records, landed, failed });
      // The partitions of a fetch are handed over one after the other, in the same turn.
      queueMicrotask(() => {
        this.begin();
      });
    });
  }

  private begin(): void {
    while (this.underWay < LANDINGS && this.waiting.length > 0) {
      this.underWay += 1;
      void this.landTogether(this.take());
    }
  }

  /** The oldest, and those behind it as long as all fit into a batch. */
  private take(): readonly Part[] {
    let [count, bytes, parts] = [0, 0, 0];
    for (const { records } of this.waiting) {
      count += records.length;
      bytes += records.reduce((sum, record) => sum + record.bytes.length, 0);
      if (parts > 0 && (count > BATCH || bytes > BATCH_BYTES)) break;
      parts += 1;
    }
    return this.waiting.splice(0, parts);
  }

  private async landTogether(parts: readonly Part[]): Promise<void> {
    try {
      await this.subscription.land(parts.flatMap(({ records }) => records));
      for (const { landed } of parts) landed();
    } catch (error) {
      for (const { failed } of parts) failed(error);
    } finally {
      this.underWay -= 1;
      this.begin();
    }
  }
}
