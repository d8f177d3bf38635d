import { Injectable } from '@nestjs/common';
import { newId, RefusalError } from '@aid-chain/kernel';
import { Commands, Sealer, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import { readTable, type Table } from '@aid-chain/table-files';
import { DUTY_SHEET } from '../sheet-form/columns.rules.js';
import { SheetKeys } from '../sheet-form/sheet-keys.js';
import { checkRows } from './check-rows.rules.js';
import { groupRows } from './group-rows.rules.js';
import { readUpload, reportIdOf } from './read-upload.js';
import { SheetJudge } from './sheet-judge.js';
import { SheetSchools } from './sheet-schools.js';
import { countRows, findUpload, insertUpload, setRowCount } from './sheet-uploads.store.js';
import {
  keepChecked,
  makeStage,
  stagedDuties,
  stagedWithoutDuty,
  stageRows,
  type StagedDuty,
  type StagedRow,
} from './staged-rows.store.js';
import { contentWithoutSchool } from './without-school.rules.js';
import { uploadView } from './sheet-uploads.view.js';
import type { UploadedRow } from './uploaded-row.js';

interface About {
  readonly uploadId: string;
  readonly department: string;
}

/** How many rows are read, and how many duties are judged, at a time. */
const BATCH = 500;
/** Before all duties. */
const FIRST: StagedDuty = { referralId: '00000000-0000-0000-0000-000000000000', quarter: '' };

/** Takes a filled sheet and checks it: each row is judged as things are recorded now, and nothing of it is recorded yet. */
@Injectable()
export class SheetChecking {
  constructor(
    private readonly commands: Commands,
    private readonly keys: SheetKeys,
    private readonly judge: SheetJudge,
    private readonly sealer: Sealer,
    private readonly schools: SheetSchools,
  ) {}

  /** Refuses NOT_FOUND for another department, MEDIA_TYPE_NOT_SUPPORTED, SHEET_WITHOUT_ROWS, and what makes the file unreadable. */
  check(ctx: CommandContext, department: string, file: Buffer | undefined): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      if (tx.actor.department !== department) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      if (file === undefined) throw new RefusalError({ code: 'MEDIA_TYPE_NOT_SUPPORTED', params: {} });
      const about = { uploadId: newId(), department };
      const { uploadId } = about;
      await this.read(tx, about, await readTable(file, DUTY_SHEET));
      await this.judgeAll(tx, about);
      const upload = await findUpload(tx, uploadId, department);
      if (upload === undefined) throw new Error('The upload that was just written is not there');
      const body = uploadView(upload, await countRows(tx, uploadId));
      const audit = { action: 'sheet.checked', objectType: 'sheet-upload', objectId: uploadId };
      return { status: 201, body, audit };
    });
  }

  /** Reads the file, some rows of it in memory at a time. */
  private async read(tx: CommandTx, { uploadId, department }: About, table: Table): Promise<void> {
    const { kind, encoding } = table;
    const uploaded = { uploadId, department, uploadedBy: tx.actor.id, at: tx.now };
    insertUpload(tx, { ...uploaded, fileKind: kind, encoding: encoding ?? null });
    await makeStage(tx);
    const [counts, staged] = [{ rows: 0, filled: 0 }, [] as StagedRow[]];
    for await (const row of readUpload(table, { keys: this.keys, department, today: tx.today })) {
      counts.rows += 1;
      if (row.content.kind !== 'blank') counts.filled += 1;
      // What people type into cells may be anything, so it is sealed.
      const cells = this.sealer.seal('cells', uploadId, row.cells);
      staged.push({ ...row, content: contentWithoutSchool(row.content), cells });
      if (staged.length === BATCH) await stageRows(tx, staged.splice(0));
    }
    if (counts.filled === 0) throw new RefusalError({ code: 'SHEET_WITHOUT_ROWS', params: {} });
    await stageRows(tx, staged);
    setRowCount(tx, uploadId, counts.rows);
  }

  /** Judges what was read, some duties at a time, each with all of its rows. */
  private async judgeAll(tx: CommandTx, about: About): Promise<void> {
    for (let after: StagedDuty | undefined = FIRST; after !== undefined;) {
      const page: Awaited<ReturnType<typeof stagedDuties>> = await stagedDuties(tx, after, BATCH);
      await this.checkSome(tx, about, this.schools.inRows(about.uploadId, page.rows));
      after = page.last;
    }
    for (let after: number | undefined = 0; after !== undefined;) {
      const rows: UploadedRow[] = await stagedWithoutDuty(tx, after, BATCH);
      await this.checkSome(tx, about, rows);
      after = rows.at(-1)?.no;
    }
  }

  private async checkSome(tx: CommandTx, about: About, rows: readonly UploadedRow[]): Promise<void> {
    if (rows.length === 0) return;
    const grouped = groupRows(rows, (group) => reportIdOf(about.uploadId, group));
    const verdicts = await this.judge.judge(tx, about.department, grouped.groups, tx.today);
    await keepChecked(tx, about.uploadId, checkRows(rows, grouped, verdicts));
  }
}
