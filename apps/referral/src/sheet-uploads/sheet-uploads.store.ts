import type { Instant } from '@aid-chain/kernel';
import type { Sealed } from '@aid-chain/contracts';
import { rows, sql, type Sql, type Tx } from '@aid-chain/messaging';
import type { ReportCorrectionReason, SheetRowState, SheetUploadState } from '@aid-chain/vocabulary';
import type { SheetFault } from '../sheet-form/cell-fields.rules.js';
import type { SheetMessage } from './uploaded-row.js';

export interface SheetUpload {
  readonly uploadId: string;
  readonly department: string;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
  readonly fileKind: string;
  readonly encoding: string | null;
  readonly rowCount: number;
  readonly state: SheetUploadState;
  readonly undoReason: ReportCorrectionReason | null;
}

export function insertUpload(
  tx: Tx,
  upload: Omit<SheetUpload, 'state' | 'uploadedAt' | 'undoReason' | 'rowCount'> & { readonly at: Instant },
): void {
  sql`
    insert into sheet_upload (upload_id, department, uploaded_by, uploaded_at, file_kind, encoding, row_count)
    values (${upload.uploadId}::uuid, ${upload.department}, ${upload.uploadedBy}, ${upload.at}::timestamptz,
      ${upload.fileKind}, ${upload.encoding}, 0)`.writeOn(tx);
}

/** Notes how many rows the file had. */
export function setRowCount(tx: Tx, uploadId: string, rowCount: number): void {
  sql`update sheet_upload set row_count = ${rowCount}::integer where upload_id = ${uploadId}::uuid`.writeOn(
    tx,
  );
}

const UPLOAD = sql`
  u.upload_id as "uploadId", u.department, u.uploaded_by as "uploadedBy", u.uploaded_at as "uploadedAt",
  u.file_kind as "fileKind", u.encoding, u.row_count as "rowCount", u.state, u.undo_reason as "undoReason"`;

/** An upload of a department; undefined for another's. */
export async function findUpload(
  connection: Sql,
  uploadId: string,
  department: string,
  forUpdate = false,
): Promise<SheetUpload | undefined> {
  const [found] = await sql`
    select ${UPLOAD} from sheet_upload u
     where u.upload_id = ${uploadId}::uuid and u.department = ${department}
       ${forUpdate ? sql`for update` : sql``}`.on<SheetUpload>(connection);
  return found;
}

export function listUploads(
  connection: Sql,
  department: string,
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): Promise<SheetUpload[]> {
  const older = before === undefined ? sql`true` : sql`u.upload_id < ${before}::uuid`;
  return sql`
    select ${UPLOAD} from sheet_upload u where u.department = ${department} and ${older}
     order by u.upload_id desc limit ${limit + 1}`.on<SheetUpload>(connection);
}

/** How many rows of an upload are in each state. */
export async function countRows(
  connection: Sql,
  uploadId: string,
): Promise<Partial<Record<SheetRowState, number>>> {
  const counts = await sql`
    select state, count(*)::integer as rows from sheet_upload_row
     where upload_id = ${uploadId}::uuid group by state`.on<{ state: SheetRowState; rows: number }>(
    connection,
  );
  return Object.fromEntries(counts.map(({ state, rows: count }) => [state, count]));
}

export interface ListedRow {
  readonly row: number;
  readonly state: SheetRowState;
  readonly referralId: string | null;
  readonly quarter: string | null;
  readonly faults: readonly SheetFault[];
}

/** Rows of an upload after a number, with the cells where they are asked for. */
export function rowsAfter(
  connection: Sql,
  uploadId: string,
  {
    state,
    after,
    limit,
  }: { readonly state?: SheetRowState | undefined; readonly after: number; readonly limit: number },
): Promise<(ListedRow & { readonly cells: Sealed })[]> {
  const ofState = state === undefined ? sql`true` : sql`state = ${state}`;
  return sql`
    select row_no as "row", state, referral_id as "referralId", quarter, faults, cells from sheet_upload_row
     where upload_id = ${uploadId}::uuid and ${ofState} and row_no > ${after}::integer
     order by row_no limit ${limit}`.on<ListedRow & { readonly cells: Sealed }>(connection);
}

/** A message of an upload that is still to be received, or to be taken back. */
export interface PendingMessage {
  readonly row: number;
  readonly message: SheetMessage;
}

/** The next ones behind a row: rows that were worked off are not read again. */
export function pendingMessages(
  tx: Tx,
  uploadId: string,
  state: SheetRowState,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<PendingMessage[]> {
  return sql`
    select row_no as "row", message from sheet_upload_row
     where upload_id = ${uploadId}::uuid and state = ${state} and message is not null
       and row_no > ${after}::integer
     order by row_no limit ${limit}`.on<PendingMessage>(tx);
}

/** An upload that is to be worked on, which no other process works on; undefined otherwise. */
export async function claimUpload(tx: Tx, uploadId: string): Promise<SheetUpload | undefined> {
  const [found] = await sql`
    select ${UPLOAD} from sheet_upload u
     where u.upload_id = ${uploadId}::uuid and u.state in ('running', 'undoing') for update skip locked`.on<SheetUpload>(
    tx,
  );
  return found;
}

/** Uploads that a process left, or that nobody began with yet. */
export async function uploadsUnderWay(connection: Sql): Promise<readonly string[]> {
  const found = await sql`
    select upload_id as id from sheet_upload where state in ('running', 'undoing')
     order by upload_id limit 100`.on<{ id: string }>(connection);
  return found.map(({ id }) => id);
}

export function setUploadState(tx: Tx, uploadId: string, state: SheetUploadState): void {
  sql`update sheet_upload set state = ${state} where upload_id = ${uploadId}::uuid`.writeOn(tx);
}

/** Notes that an upload is to be undone, and why. */
export function beginUndoing(tx: Tx, uploadId: string, reasonCode: ReportCorrectionReason): void {
  sql`
    update sheet_upload set state = 'undoing', undo_reason = ${reasonCode}
     where upload_id = ${uploadId}::uuid`.writeOn(tx);
}

/** How a message ended; all rows that made it end with it. */
export interface EndedMessage {
  readonly leaderNo: number;
  readonly state: SheetRowState;
  readonly faults: readonly SheetFault[];
}

export function endMessages(tx: Tx, uploadId: string, ended: readonly EndedMessage[]): void {
  const columns = { leaderNo: 'integer', state: 'text', faults: 'jsonb' } as const;
  sql`
    update sheet_upload_row s set state = e."state", faults = e."faults"
      from ${rows('e', columns, ended)}
     where s.upload_id = ${uploadId}::uuid and s.leader_no = e."leaderNo"`.writeOn(tx);
}
