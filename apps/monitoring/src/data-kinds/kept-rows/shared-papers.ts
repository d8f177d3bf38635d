import type { Sql } from '@aid-chain/messaging';
import type { StoringBatch } from '../data-kind.js';
import { sharedPapers, type CountingRow, type SharedPapers } from './shared-papers.rules.js';
import {
  forgetPapers,
  householdsUnderPapers,
  keepPapers,
  lockPapers,
  markSharedPapers,
  rowsUnderPapers,
  type PaperRow,
} from './shared-papers.sql.js';
import type { ComparedRow, IncomingRow } from './sort-rows.rules.js';

/**
 * Holds the papers of a kind and finds the households whose earlier rows may come into doubt, or out of it, by those of a
 * batch. The order of locks is: the papers, then all households of the batch and these in the order of their ids, then
 * rows and warnings. So of two batches that name one paper the later waits before it holds a household, sees the rows of
 * the earlier, and neither changes a household that it has not locked.
 */
export async function holdPapers(
  sql: Sql,
  batch: StoringBatch,
  rows: readonly Pick<ComparedRow, 'rowRef' | 'matter'>[],
): Promise<string[]> {
  await lockPapers(batch.kind).on(sql);
  const papers = [...new Set(rows.flatMap(({ matter }) => matter))];
  const refs = rows.map(({ rowRef }) => rowRef);
  const found = await householdsUnderPapers(batch, papers, refs).on<{ householdId: string }>(sql);
  return found.map(({ householdId }) => householdId);
}

/**
 * Keeps under which papers the rows of a batch stand, and marks those that stand in rows of two persons, or no longer do.
 * @param kept the rows of the batch that are new or were corrected
 * @param before the rows that had one of the batch's references, as they stood
 */
export async function keepSharedPapers<R extends IncomingRow>(
  sql: Sql,
  batch: StoringBatch,
  kept: readonly R[],
  before: readonly ComparedRow[],
): Promise<SharedPapers<R>> {
  if (kept.length === 0) return { doubtful: [], marked: [], touched: [] };
  const corrected = correctedRows(kept, before);
  if (corrected.length > 0)
    await forgetPapers(
      batch,
      corrected.map(({ rowRef }) => rowRef),
    ).on(sql);
  await keepPapers(batch, papersOf(kept)).on(sql);
  const papers = new Set([...kept, ...corrected].flatMap(({ matter }) => matter));
  const counting = await rowsUnderPapers(batch.kind, [...papers], batch.id).on<CountingRow>(sql);
  const shared = sharedPapers(kept, before, counting);
  if (shared.marked.length > 0) await markSharedPapers(batch.kind, shared.marked).on(sql);
  return shared;
}

/** The rows that the batch corrects, as they stood. */
function correctedRows(kept: readonly ComparedRow[], before: readonly ComparedRow[]): ComparedRow[] {
  const refs = new Set(kept.map(({ rowRef }) => rowRef));
  return before.filter(({ rowRef }) => refs.has(rowRef));
}

function papersOf(rows: readonly ComparedRow[]): PaperRow[] {
  return rows.flatMap(({ rowRef, matter }) => matter.map((hash) => ({ rowRef, hash })));
}
