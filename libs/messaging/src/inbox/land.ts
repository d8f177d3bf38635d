import type { ParkedArrival } from './report-parked.js';
import type { IncomingRecord } from '../port.js';
import type { Sql } from '../transactions/tx.js';
import { landRows, landRowsCounted, selectReused } from './land.sql.js';
import type { LandingRow } from './landing-row.js';
import { landingRow, reusedRow, type LandingContext } from './landing.js';

interface InsertedRow {
  readonly arrival: string;
  readonly state: string;
  readonly row: LandingRow;
}

export interface Landed {
  /** Rows that were not there before, reused ids included. */
  readonly inserted: number;
  /** Delivered again with the same content. */
  readonly repeats: number;
  /** The inserted rows, in no order. */
  readonly rows: readonly InsertedRow[];
}

const NONE: Landed = { inserted: 0, repeats: 0, rows: [] };

interface Inserted {
  topic: string;
  source: string;
  event_id: string;
  arrival: string;
  state: string;
}

/** The rows that were not there before; of several with one key the first. */
async function insert(sql: Sql, consumer: string, rows: readonly LandingRow[]): Promise<InsertedRow[]> {
  const inserted = await landRows(consumer, rows).on<Inserted>(sql);
  const byKey = new Map<string, LandingRow>();
  for (const row of rows) {
    const key = `${row.topic} ${row.source} ${row.id}`;
    if (!byKey.has(key)) byKey.set(key, row);
  }
  return inserted.flatMap(({ topic, source, event_id, arrival, state }) => {
    const row = byKey.get(`${topic} ${source} ${event_id}`);
    return row === undefined ? [] : [{ arrival, state, row }];
  });
}

/** Those of the rows whose id is there with other content. */
async function landBeside(
  sql: Sql,
  context: LandingContext,
  rows: readonly LandingRow[],
): Promise<InsertedRow[]> {
  const reused = await selectReused(context.consumer, rows).on<{ index: number }>(sql);
  const beside = reused.flatMap(({ index }) => {
    const first = rows[index];
    return first === undefined ? [] : [reusedRow(context, first)];
  });
  return beside.length === 0 ? [] : insert(sql, context.consumer, beside);
}

/**
 * Lands records in a consumer's inbox: one statement, and a comparison of hashes only when fewer rows went in than
 * came. A process that dies in between lands the same again.
 * @param sql outside a transaction, or the transaction in which the record is applied too
 */
export async function land(
  sql: Sql,
  context: LandingContext,
  records: readonly IncomingRecord[],
): Promise<Landed> {
  if (records.length === 0) return NONE;
  const rows = records.map((record) => landingRow(context, record));
  const inserted = await insert(sql, context.consumer, rows);
  if (inserted.length === rows.length) return { inserted: rows.length, repeats: 0, rows: inserted };
  const added = await landBeside(sql, context, rows);
  const all = [...inserted, ...added];
  return { inserted: all.length, repeats: rows.length - all.length, rows: all };
}

/** What was landed of our own events, of which nobody asks which ones were there unless they were parked. */
interface LandedCounts extends Pick<Landed, 'inserted' | 'repeats'> {
  readonly parked: readonly ParkedArrival[];
}

/** The same of our own events. Ignored ones that were passed are repeats. */
export async function landCounted(
  sql: Sql,
  context: LandingContext,
  rows: readonly LandingRow[],
): Promise<LandedCounts> {
  if (rows.length === 0) return { inserted: 0, repeats: 0, parked: [] };
  const fresh = await insertCounted(sql, context.consumer, rows);
  if (fresh.inserted === rows.length) return { ...fresh, repeats: 0 };
  const beside = await landBeside(sql, context, rows);
  const inserted = fresh.inserted + beside.length;
  return { inserted, repeats: rows.length - inserted, parked: [...fresh.parked, ...parkedOf(beside)] };
}

/** Which rows went in is asked only where one of them is parked, which somebody must hear of. */
async function insertCounted(
  sql: Sql,
  consumer: string,
  rows: readonly LandingRow[],
): Promise<Omit<LandedCounts, 'repeats'>> {
  if (rows.some(({ state }) => state === 'parked')) {
    const inserted = await insert(sql, consumer, rows);
    return { inserted: inserted.length, parked: parkedOf(inserted) };
  }
  const [counted] = await landRowsCounted(consumer, rows).on<{ inserted: number }>(sql);
  return { inserted: counted?.inserted ?? 0, parked: [] };
}

const parkedOf = (inserted: readonly InsertedRow[]): ParkedArrival[] =>
  inserted.flatMap(({ arrival, state, row }) =>
    state === 'parked' ? [{ arrival, code: row.fault?.code ?? 'UNREADABLE' }] : [],
  );
