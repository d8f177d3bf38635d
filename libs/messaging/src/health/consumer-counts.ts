import type { Sql } from '../transactions/tx.js';
import { countByConsumer } from './status.sql.js';

/** A missing event is a gap once it is missing for so long, in seconds; topics have no order between each other. */
export const GAP_AFTER_S = 5;

export interface ConsumerCounts {
  readonly consumer: string;
  readonly landed: number;
  readonly waiting: number;
  readonly parked: number;
  readonly gaps: number;
}

/** How many events of each consumer stand where. */
export function consumerCounts(sql: Sql, consumers: readonly string[]): Promise<ConsumerCounts[]> {
  return countByConsumer(consumers, GAP_AFTER_S).on<ConsumerCounts>(sql);
}
