import pg from 'pg';
import { until } from '@aid-chain/kernel';
import { bareSql, sql, type Tx } from '@aid-chain/messaging';
import { rowsOf } from './rows-of.js';

/** How long the second transaction is given to come to the row of the first. */
const BOUNDS = { withinMs: 10_000, everyMs: 25 };

/** What two transactions do that touch the same rows. */
export interface Crosswise {
  /** The statement by which the first transaction holds a row. */
  readonly first: pg.QueryConfig;
  /** What the second transaction does, which has to wait for that row. */
  readonly second: (tx: Tx) => Promise<unknown>;
  /** The statement of the first transaction for the other rows, while the second one waits. */
  readonly then: pg.QueryConfig;
}

/**
 * Two transactions that lock the same rows: the first holds one, the second waits for it, then the first takes the rest.
 * Where the second took them in another order it holds one of these already, and PostgreSQL ends one of the two.
 * @throws the `deadlock detected` of whichever PostgreSQL ended
 */
export async function lockCrosswise(
  databaseUrl: string,
  schema: string,
  { first, second, then }: Crosswise,
): Promise<void> {
  const options = `-c search_path=${schema}`;
  const [one, other] = [0, 1].map(() => new pg.Client({ connectionString: databaseUrl, options }));
  if (one === undefined || other === undefined) return;
  await Promise.all([one.connect(), other.connect()]);
  try {
    const { rows } = await other.query<{ pid: number }>('select pg_backend_pid() as pid');
    await Promise.all([one.query('begin'), other.query('begin')]);
    await one.query(first);
    const waiting = second(txOn(other)).then(() => other.query('commit'));
    await untilItWaits(databaseUrl, rows[0]?.pid ?? 0);
    const rest = one.query(then).then(() => one.query('commit'));
    for (const ended of await Promise.allSettled([waiting, rest]))
      if (ended.status === 'rejected') throw ended.reason;
  } finally {
    await Promise.all([one.end(), other.end()]);
  }
}

/** A transaction that only asks: what is tested here emits nothing. */
function txOn(client: pg.Client): Tx {
  return bareSql(client) as Tx;
}

function untilItWaits(databaseUrl: string, pid: number): Promise<void> {
  const waiting = sql`select 1 from pg_stat_activity where pid = ${pid} and wait_event_type = 'Lock'`;
  return until(
    'the second transaction waits for a row of the first',
    async () => {
      const found = await rowsOf(databaseUrl, waiting.text, waiting.values);
      return found.length === 1;
    },
    BOUNDS,
  );
}
