import pg from 'pg';
import type { Evidence, LoggedEvent } from '../invariants/evidence.types.js';
import * as sql from './evidence.sql.js';

export type Query = <R extends object>(text: string, params?: readonly unknown[]) => Promise<R[]>;

/** Statements of one connection with the installer's rights, which is closed afterwards. */
export async function withQuery<R>(url: string, work: (query: Query) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url, application_name: 'chaos' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(async <Row extends object>(text: string, params: readonly unknown[] = []) => {
      const { rows } = await client.query<Row>(text, [...params]);
      return rows;
    });
  } finally {
    await client.end();
  }
}

type Listed = Omit<Evidence, 'openRuns'>;
type Rows<K extends keyof Listed> = Listed[K][number];

/** Everything that the database knows, with the log that was read beside it. */
export async function readEvidence(query: Query, log: readonly LoggedEvent[]): Promise<Evidence> {
  const [runs] = await query<{ runs: number | null }>(sql.OPEN_RUNS);
  const applications = await query<{ id: string }>(sql.APPLICATIONS);
  return {
    log,
    sent: await query<Rows<'sent'>>(sql.SENT),
    received: await query<Rows<'received'>>(sql.RECEIVED),
    positions: await query<Rows<'positions'>>(sql.POSITIONS),
    parked: await query<Rows<'parked'>>(sql.PARKED),
    effects: await query<Rows<'effects'>>(sql.EFFECTS),
    applications: applications.map(({ id }) => id),
    referrals: await query<Rows<'referrals'>>(sql.REFERRALS),
    senders: await query<Rows<'senders'>>(sql.SENDERS),
    openRuns: runs?.runs ?? 0,
    connections: await query<Rows<'connections'>>(sql.CONNECTIONS),
  };
}
