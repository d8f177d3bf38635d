import type { ReceivedAny } from '../received.js';
import type { Sql } from '../transactions/tx.js';
import { correctHouseholdNumbers, takeHouseholdNumbers } from './claim.sql.js';

interface Taken {
  readonly before: number;
  readonly count: number;
  used: number;
}

/**
 * The numbers of the batch's households. All are taken by one sorted upsert before any handler runs (taken inside
 * halves, two workers never finished), counted in memory, and corrected at the end where events did not run.
 */
export class HouseholdNumbers {
  private readonly households = new Map<string, Taken>();

  constructor(private readonly consumer: string) {}

  /** @param ids one entry per event, repeats included */
  async take(sql: Sql, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const counts = new Map<string, number>();
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    const taken = takeHouseholdNumbers(
      this.consumer,
      [...counts].map(([id, n]) => ({ id, n })),
    );
    const rows = await taken.on<{ id: string; last: string }>(sql);
    for (const { id, last } of rows) {
      const count = counts.get(id) ?? 0;
      this.households.set(id, { before: Number(last) - count, count, used: 0 });
    }
  }

  /** The number that the household's next event gets if it is applied. */
  next(id: string): number | undefined {
    const taken = this.households.get(id);
    return taken === undefined ? undefined : taken.before + taken.used + 1;
  }

  /** The event with the number that it gets if it is applied. */
  numbered(event: ReceivedAny): ReceivedAny {
    const householdNo = event.householdId === undefined ? undefined : this.next(event.householdId);
    return householdNo === undefined ? event : { ...event, householdNo };
  }

  use(id: string): void {
    const taken = this.households.get(id);
    if (taken !== undefined) taken.used += 1;
  }

  /** Numbers for events whose households their handlers have just found, taken with one sorted statement; in their order. */
  async late(sql: Sql, ids: readonly string[]): Promise<(number | undefined)[]> {
    await this.take(sql, ids);
    return ids.map((id) => {
      const number = this.next(id);
      this.use(id);
      return number;
    });
  }

  /** Gives back what was not used. */
  async correct(sql: Sql): Promise<void> {
    const unused = [...this.households].filter(([, taken]) => taken.used < taken.count);
    if (unused.length === 0) return;
    const numbers = unused.map(([id, taken]) => ({ id, last: taken.before + taken.used }));
    await correctHouseholdNumbers(this.consumer, numbers).on(sql);
  }
}
