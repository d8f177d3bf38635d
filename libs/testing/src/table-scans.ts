import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { sql, writingConnection } from '@aid-chain/messaging';

/** The server reports what a connection did up to ten seconds later. */
const WITHIN_MS = 30_000;
const LOOK_MS = 100;
/** A small table is rightly read from end to end. */
const FEW = 1_000;
const RELAY_QUEUE = 'due';

interface Counts {
  readonly table: string;
  /** Rows that scans of the whole table have read. */
  readonly scanned: number;
  /** The same, and entries that scans of its indexes have read. */
  readonly read: number;
  readonly inserted: number;
}

/**
 * Watches, by the server's own statistics, which tables real requests read from end to end. A connection that writes reads
 * by indexes only: what it reads from end to end are all entries of an index, which `read` counts and `scanned` does not.
 */
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
    const now = await this.once(table, rows);
    return [...now.keys()].filter((name) => this.more(now, name, 'scanned') > FEW).sort();
  }

  /**
   * The tables of which more rows, or entries of their indexes, were read since than so many; without the queue of the
   * relay, which reads it beside the requests as often as it is woken, and whose statements have plan specs of their own.
   * @param table see `since`
   * @throws Error when the statistics do not show it in time
   */
  async readSince(table: string, rows: number, most: number): Promise<string[]> {
    const now = await this.once(table, rows);
    return [...now.keys()]
      .filter((name) => name !== RELAY_QUEUE && this.more(now, name, 'read') > most)
      .sort();
  }

  /** Asks something as a service does in a transaction: by indexes only, with a plan for all values. */
  async askAsWriter(text: string, values: readonly unknown[]): Promise<void> {
    const { options } = writingConnection({ options: `-c search_path=${this.schema}` });
    const writing = new pg.Client({ connectionString: this.url, options });
    await writing.connect();
    try {
      await writing.query(text, [...values]);
    } finally {
      await writing.end();
    }
  }

  private more(now: ReadonlyMap<string, Counts>, name: string, what: keyof Omit<Counts, 'table'>): number {
    return (now.get(name)?.[what] ?? 0) - (this.before.get(name)?.[what] ?? 0);
  }

  private async once(table: string, rows: number): Promise<ReadonlyMap<string, Counts>> {
    const end = Date.now() + WITHIN_MS;
    for (;;) {
      const now = await countsOf(this.url, this.schema);
      const inserted = this.more(now, table, 'inserted');
      if (inserted >= rows) return now;
      if (Date.now() > end) throw new Error(`${table} got ${String(inserted)} rows`);
      await pause(LOOK_MS);
    }
  }
}

async function countsOf(url: string, schema: string): Promise<Map<string, Counts>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Counts>(sql`
      select relname as table, seq_tup_read::float8 as scanned, n_tup_ins::float8 as inserted,
             (seq_tup_read + coalesce((select sum(i.idx_tup_read) from pg_stat_user_indexes i
                                        where i.relid = t.relid), 0))::float8 as read
        from pg_stat_user_tables t where schemaname = ${schema}`);
    return new Map(rows.map((row) => [row.table, row]));
  } finally {
    await client.end();
  }
}
