import { dateOf, type IsoDate } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import type { Operator } from './operator.js';

/** The day in the services' own time, which only a demo moves; one clock stands for the four, which are moved together. */
export async function businessDay(operator: Operator): Promise<IsoDate> {
  const [clock] = await operator.onService('monitoring', (connection) =>
    sql`select offset_ms::float8 as offset from clock`.on<{ offset: number }>(connection),
  );
  return dateOf(new Date(Date.now() + (clock?.offset ?? 0)));
}
