import { foldName } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { DataKindCode } from '@aid-chain/vocabulary';
import type { RejectedRow } from '../check-rows.rules.js';
import type { DataRow, Keys, MatchedRow, RowStore, StoredRows, StoringBatch } from '../data-kind.js';
import {
  correctRows,
  insertRows,
  selectLastBatch,
  selectOwnRows,
  selectRowsOfPersons,
  type RowColumns,
} from './kept-rows.sql.js';
import { holdPapers, keepSharedPapers } from './shared-papers.js';
import { sortRows, type ComparedRow, type IncomingRow, type KeptState } from './sort-rows.rules.js';

/** What the common store has to know of a kind. */
export interface KeptKind<R extends DataRow> {
  readonly kind: DataKindCode;
  /** What makes two rows of one person the same matter, under whatever reference. */
  matter(row: Omit<R, 'idNumber'>): string;
  /** The name of the person in a row, where rows of the kind have one: a withdrawal states whom it takes back. */
  name?(row: Omit<R, 'idNumber'>): string;
  /** The field with a paper that is one person's (JSON pointer): under the number of two, both rows are in doubt. */
  readonly paperOfOnePerson?: string;
  /** Whether the row withdraws what the earlier one of its reference stated. */
  isWithdrawn(row: Omit<R, 'idNumber'>): boolean;
}

/** A row with what it is compared by, and its content sealed. */
interface KeptRow extends IncomingRow {
  readonly columns: RowColumns;
}

/** The store of every kind that needs none of its own: the table `department_row`. */
export function keptRows<R extends DataRow>(kind: KeptKind<R>): RowStore<R> {
  return {
    ...(kind.paperOfOnePerson === undefined ? {} : { reach: reachOfPapers(kind) }),
    store: (sql, batch, rows, keys) =>
      storeRows(
        sql,
        { ...batch, paper: kind.paperOfOnePerson },
        rows.map((row) => keptRow(kind, row, keys)),
      ),
    async lastBatch(sql, householdId) {
      const [last] = await selectLastBatch(kind.kind, householdId).on<{ batchId: string }>(sql);
      return last?.batchId;
    },
  };
}

/** Rows under one paper of two persons change each other, whoever's households they are. */
function reachOfPapers<R extends DataRow>(kind: KeptKind<R>): NonNullable<RowStore<R>['reach']> {
  return (sql, batch, rows, keys) =>
    holdPapers(
      sql,
      batch,
      rows.map(({ row }) => ({
        rowRef: row.rowRef,
        matter: hashesOf(kind, keys, 'matter', kind.matter(row)),
      })),
    );
}

interface KeepingBatch extends StoringBatch {
  readonly paper: string | undefined;
}

const NOTHING_SHARED = { doubtful: [], touched: [] };

async function storeRows(sql: Sql, batch: KeepingBatch, rows: readonly KeptRow[]): Promise<StoredRows> {
  const refs = rows.map(({ rowRef }) => rowRef);
  const persons = [...new Set(rows.map(({ personId }) => personId))];
  const own = await selectOwnRows(batch, refs).on<ComparedRow>(sql);
  const ofPersons = await selectRowsOfPersons(batch.kind, persons).on<ComparedRow>(sql);
  const { fresh, corrected, rejected } = sortRows(rows, own, ofPersons);
  if (corrected.length > 0) await correctRows(batch, columnsOf(corrected)).on(sql);
  const stored =
    fresh.length === 0 ? [] : await insertRows(batch, columnsOf(fresh)).on<{ row_no: number }>(sql);
  const inserted = new Set(stored.map((row) => row.row_no));
  const overtaken = fresh.filter(({ rowNo }) => !inserted.has(rowNo));
  const kept = [...fresh.filter(({ rowNo }) => inserted.has(rowNo)), ...corrected];
  const shared = batch.paper === undefined ? NOTHING_SHARED : await keepSharedPapers(sql, batch, kept, own);
  const doubtful = [
    ...kept.filter(({ state }) => state === 'doubtful').map(ofOtherName),
    ...shared.doubtful.map(({ rowNo }) => ofTwoPersons(rowNo, batch.paper)),
  ].sort((a, b) => a.row - b.row);
  return {
    kept: kept.length - doubtful.length,
    corrected: corrected.map(({ rowNo }) => rowNo),
    possibleDoubles: 0,
    doubtful,
    rejected: [...rejected, ...overtaken.map(reused)],
    touched: shared.touched,
  };
}

function ofOtherName({ rowNo }: KeptRow): RejectedRow {
  return { row: rowNo, code: 'ROW_NAME_DIFFERS', path: '/name' };
}

function ofTwoPersons(row: number, path = ''): RejectedRow {
  return { row, code: 'PAPER_OF_TWO_PERSONS', path };
}

/** A batch that ran beside this one took the reference for a row of another household. */
function reused({ rowNo }: KeptRow): RejectedRow {
  return { row: rowNo, code: 'ROW_REF_REUSED', path: '/rowRef' };
}

function columnsOf(rows: readonly KeptRow[]): RowColumns[] {
  return rows.map(({ columns }) => columns);
}

function keptRow<R extends DataRow>(
  kind: KeptKind<R>,
  { row, personId, householdId, on, nameDiffers }: MatchedRow<R>,
  keys: Keys,
): KeptRow {
  const { rowNo, rowRef, ...content }: Omit<R, 'idNumber'> & Pick<DataRow, 'rowNo' | 'rowRef'> = row;
  const text = JSON.stringify(content);
  const matter = hashesOf(kind, keys, 'matter', kind.matter(row));
  const contentHashes = hashesOf(kind, keys, 'content', text);
  const stated = kind.name?.(row);
  // With the person, so that no two people of one name have one hash.
  const name = stated === undefined ? [] : hashesOf(kind, keys, 'name', `${personId} ${foldName(stated)}`);
  const clear: KeptState = nameDiffers ? 'doubtful' : 'counts';
  const state = kind.isWithdrawn(row) ? 'withdrawn' : clear;
  const columns = {
    ...{ row_ref: rowRef, row_no: rowNo, household_id: householdId, person_id: personId, happened_on: on },
    ...{ matter_hashes: matter.join(','), content_hashes: contentHashes.join(',') },
    ...{ name_hashes: name.join(','), state },
    content: keys.sealer.seal('departmentRow', personId, text),
  };
  return { rowNo, rowRef, personId, matter, content: contentHashes, name, state, columns };
}

function hashesOf(
  { kind }: { readonly kind: DataKindCode },
  { blindIndex }: Keys,
  purpose: 'matter' | 'content' | 'name',
  text: string,
): string[] {
  return blindIndex.of(`${kind}.${purpose}:${text}`).map((index) => `${index.kid}:${index.value}`);
}
