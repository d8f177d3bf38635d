import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { sql, type Tx } from '@aid-chain/messaging';
import { ReadableRows, Sealer } from '@aid-chain/platform';
import { KEPT_COLUMNS } from './read-upload.js';
import type { SealedReport } from './recorded.sql.js';
import type { PendingMessage } from './sheet-uploads.store.js';
import type { EarlierReport } from './undo.rules.js';
import type { UploadedRow } from './uploaded-row.js';
import type { RecordedReport } from './upsert.rules.js';

const PLACE = KEPT_COLUMNS.indexOf('school');

/** A row of which nothing is kept but codes, and what was typed into it where a school answered. */
export type RowWithoutSchool = UploadedRow & { readonly cells: Sealed | null };

/** Names of schools that answered: at rest they are in sealed cells and sealed reports alone, and in no message (L-27). */
@Injectable()
export class SheetSchools {
  constructor(
    private readonly sealer: Sealer,
    private readonly readable: ReadableRows,
  ) {}

  /** Rows with the names of schools that were typed into them. */
  inRows(uploadId: string, rows: readonly RowWithoutSchool[]): UploadedRow[] {
    return rows.map(({ cells, ...row }) => {
      const school = cells === null ? undefined : this.inCells(uploadId, cells);
      if (school === undefined || row.content.kind !== 'report') return row;
      return { ...row, content: { ...row.content, report: { ...row.content.report, school } } };
    });
  }

  /** The names beside reports of an upload, by the rows that hold their messages. */
  async typed(
    tx: Tx,
    uploadId: string,
    pending: readonly PendingMessage[],
  ): Promise<ReadonlyMap<number, string>> {
    const leaders = pending.flatMap(({ row, message }) =>
      'schoolAnswered' in message.data && message.data.schoolAnswered === true ? [row] : [],
    );
    if (leaders.length === 0) return new Map();
    const rows = await sql`
      select leader_no as "row", cells from sheet_upload_row
       where upload_id = ${uploadId}::uuid and leader_no = any (${leaders}::integer[])
       order by row_no desc`.on<{ readonly row: number; readonly cells: Sealed }>(tx);
    return new Map(
      rows.flatMap(({ row, cells }) => {
        const school = this.inCells(uploadId, cells);
        return school === undefined ? [] : [[row, school] as const];
      }),
    );
  }

  /** The names beside the reports that are restored, by the rows of those that are taken back. */
  before(
    reports: readonly {
      readonly row: number;
      readonly data: { readonly reportId: string; readonly referralId: string };
    }[],
    earlier: ReadonlyMap<string, EarlierReport>,
  ): ReadonlyMap<number, string> {
    return new Map(
      reports.flatMap(({ row, data: { reportId, referralId } }) => {
        const sealed = earlier.get(reportId)?.school ?? null;
        return sealed === null ? [] : [[row, this.sealer.open('school', referralId, sealed)] as const];
      }),
    );
  }

  /** Recorded reports to compare with; a name that cannot be opened is no name, and there is an alarm for the operator. */
  opened(reports: readonly SealedReport[]): RecordedReport[] {
    const named = reports.flatMap(({ reportId, referralId, school }) =>
      school === null ? [] : [{ reportId, referralId, school }],
    );
    const { items } = this.readable.read(named, {
      ...{ table: 'feedback_report', idOf: ({ reportId }) => reportId },
      show: ({ reportId, referralId, school }) =>
        [reportId, this.sealer.open('school', referralId, school)] as const,
    });
    const names = new Map(items);
    return reports.map((report) => ({ ...report, school: names.get(report.reportId) }));
  }

  private inCells(uploadId: string, cells: Sealed): string | undefined {
    const typed = this.sealer.openJson<readonly string[]>('cells', uploadId, cells);
    const school = typed[PLACE]?.trim() ?? '';
    return school === '' ? undefined : school;
  }
}
