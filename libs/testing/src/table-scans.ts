import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { sql } from '@aid-chain/messaging';

/** The server reports what a connection did up to ten seconds later. */
const WITHIN_MS = 30_000;
const LOOK_MS = 100;
/** A small table is rightly read from end to end. */
const FEW = 1_000;

interface Counts {
  readonly table: string;
  /** Rows that scans of the whole table have read. */
  readonly scanned: number;
  readonly inserted: number;
}

/** Watches, by the server's own statistics, which tables real requests read from end to end. */
export class TableScans {
  private constructor(
    private readonly url: string,
    private readonly schema: string,
    private readonly before: ReadonlyMap<string, Counts>,
  ) {}

  static async watch(url: string, schema: string): Promise<TableScans> {
    return new TableScans(url, schema, await countsOf(url, schema));
  }

  /**
   * The tables of which more than a thousand rows were read that way since.
   * @param table gets a row by every request; once the statistics show `rows` of them they show the rest too
   * @throws Error when they do not show it in time
   */
  async since(table: string, rows: number): Promise<string[]> {
    const end = Date.now() + WITHIN_MS;
    for (;;) {
      const now = await countsOf(this.url, this.schema);
      const more = (name: string, what: 'scanned' | 'inserted'): number =>
        (now.get(name)?.[what] ?? 0) - (this.before.get(name)?.[what] ?? 0);
      if (more(table, 'inserted') >= rows)
        return [...now.keys()].filter((name) => more(name, 'scanned') > FEW).sort();
      if (Date.now() > end) throw new Error(`${table} got ${String(more(table, 'inserted'))} rows`);
      await pause(LOOK_MS);
    }
  }
}

async function countsOf(url: string, schema: string): Promise<Map<string, Counts>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Counts>(sql`
      select relname as table, seq_tup_read::float8 as scanned, n_tup_ins::float8 as inserted
        from pg_stat_user_tables where schemaname = ${schema}`);
    return new Map(rows.map((row) => [row.table, row]));
  } finally {
    await client.end();
  }
}
