import { buffer } from 'node:stream/consumers';
import { newId, until } from '@aid-chain/kernel';
import { readTable, writeWorkbook } from '@aid-chain/table-files';
import {
  EventFeed,
  FedFamily,
  rowsOf,
  startServices,
  type RunningServices,
  type StartOptions,
} from '@aid-chain/testing';
import { COLUMN_NAMES, DUTY_SHEET, SHEET_COLUMNS, type ColumnName } from '../sheet-form/columns.rules.js';
import { referral } from '../referral.definition.js';

export type FilledRow = Readonly<Partial<Record<ColumnName, string>>>;

/** What an answer about an upload has. */
export interface ShownUpload {
  readonly uploadId: string;
  readonly state: string;
  readonly code?: string;
  readonly encoding?: string;
  readonly counts: Readonly<Record<string, number>>;
}

export interface ShownRow {
  readonly row: number;
  readonly state: string;
  readonly faults: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const MEDICAL = 'medical-insurance';

/** The service referral with a department that works with Excel. */
export class SheetStage {
  private seed = 1_300;

  private constructor(
    readonly stack: RunningServices,
    private readonly feed: EventFeed,
    private readonly department = MEDICAL,
  ) {}

  static async start(options: StartOptions = {}): Promise<SheetStage> {
    const config = { dueWorkPollMs: 50 };
    const stack = await startServices([referral], { now: '2026-01-16T09:00:00+08:00', config, ...options });
    return new SheetStage(stack, new EventFeed(stack.bus));
  }

  /** The same on services that another stage has started. */
  static on(stack: RunningServices, department = MEDICAL): SheetStage {
    return new SheetStage(stack, new EventFeed(stack.bus), department);
  }

  /** A family of whose medical need medical insurance is informed. */
  async family(): Promise<{ readonly family: FedFamily; readonly referralId: string }> {
    const family = new FedFamily(this.stack, this.feed, this.seed++);
    await family.register();
    await family.need({ aspects: ['cost'] });
    await this.stack.idle();
    const path = `/v1/referrals?householdId=${family.householdId}`;
    const { body } = await this.stack
      .http('demo-clerk')
      .get<{ items: { referralId: string }[] }>('referral', path);
    return { family, referralId: body.items[0]?.referralId ?? '' };
  }

  rows<R extends object>(text: string, params: readonly unknown[] = []): Promise<R[]> {
    return rowsOf<R>(this.stack.databaseUrl, text, params);
  }

  fetch(path: string, init: RequestInit = {}, department = this.department): Promise<Response> {
    const headers = { Authorization: `Bearer demo-dept-${department}`, 'Idempotency-Key': newId() };
    return fetch(`${this.stack.urls.referral ?? ''}${path}`, {
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string> | undefined) },
    });
  }

  /** The rows of the sheet that a department downloads. */
  async download(department = this.department): Promise<FilledRow[]> {
    const response = await this.fetch(`/v1/departments/${department}/duty-sheet`, {}, department);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, XLSX]);
    return sheetRows(Buffer.from(await response.arrayBuffer()));
  }

  /** The row of a referral, for its answer or for the report of a quarter. */
  async rowOf(referralId: string, quarter: string | null = null): Promise<FilledRow> {
    const id = Buffer.from(referralId.replaceAll('-', ''), 'hex').toString('base64url');
    const rows = await this.download();
    const found = rows.find(
      (row) => row.key?.includes(`~${id}~`) === true && (row.quarter ?? '') === (quarter ?? ''),
    );
    if (found === undefined) throw new Error('The sheet has no such row');
    return found;
  }

  async upload(file: Buffer, type = XLSX, department = this.department): Promise<ShownUpload> {
    const init = { method: 'POST', body: new Uint8Array(file), headers: { 'Content-Type': type } };
    const response = await this.fetch(`/v1/departments/${department}/sheet-uploads`, init, department);
    return (await response.json()) as ShownUpload;
  }

  async move(
    uploadId: string,
    what: 'run' | 'undo',
  ): Promise<{ readonly status: number; readonly code?: string }> {
    const { counts } = await this.uploaded(uploadId);
    const body = what === 'run' ? { readyRows: counts['ready'] } : { reasonCode: 'entered-wrongly' };
    return this.command(uploadId, what, body);
  }

  async command(
    uploadId: string,
    what: 'run' | 'undo',
    sent: object,
  ): Promise<{ readonly status: number; readonly code?: string }> {
    const init = {
      method: 'POST',
      body: JSON.stringify(sent),
      headers: { 'Content-Type': 'application/json' },
    };
    const response = await this.fetch(`/v1/sheet-uploads/${uploadId}/${what}`, init);
    const body = (await response.json()) as { code?: string };
    return { status: response.status, ...body };
  }

  async uploaded(uploadId: string): Promise<ShownUpload> {
    return (await (await this.fetch(`/v1/sheet-uploads/${uploadId}`)).json()) as ShownUpload;
  }

  /** Checks a sheet, has it recorded and waits until that is over. */
  async record(rows: readonly FilledRow[]): Promise<ShownUpload> {
    const { uploadId } = await this.upload(await sheetOf(rows));
    expect(await this.move(uploadId, 'run')).toMatchObject({ status: 202 });
    return this.ended(uploadId);
  }

  async ended(uploadId: string): Promise<ShownUpload> {
    let last = await this.uploaded(uploadId);
    await until(
      'the sheet is worked off',
      async () => ['done', 'undone'].includes((last = await this.uploaded(uploadId)).state),
      { withinMs: 60_000 },
    );
    await this.stack.idle();
    return last;
  }

  async rowsOf(uploadId: string, query = ''): Promise<readonly ShownRow[]> {
    const response = await this.fetch(`/v1/sheet-uploads/${uploadId}/rows?limit=200${query}`);
    return ((await response.json()) as { items: ShownRow[] }).items;
  }

  /** Each row that was refused, with its codes. */
  async faultsOf(uploadId: string): Promise<readonly (readonly [row: number, ...codes: string[]])[]> {
    const rows = await this.rowsOf(uploadId, '&state=refused');
    return rows.map(({ row, faults }) => [row, ...faults.map(({ code }) => code)]);
  }

  async reports(referralId: string): Promise<readonly Record<string, unknown>[]> {
    return this.rows(
      `select report_id, revision, final, supersedes, outcome, aid, channel, reason_code
         from referral.feedback_report where referral_id = $1 order by quarter, revision`,
      [referralId],
    );
  }
}

/** A workbook of rows under the headings of the sheet of duties. */
export function sheetOf(rows: readonly FilledRow[]): Promise<Buffer> {
  const columns = COLUMN_NAMES.map(() => ({ width: 9 }));
  const headings = [COLUMN_NAMES.map((name) => SHEET_COLUMNS[name].zh)];
  const cells = rows.map((row) => COLUMN_NAMES.map((name) => row[name]));
  return buffer(writeWorkbook([{ name: DUTY_SHEET, columns, headings, rows: cells }]));
}

/** The same as text. */
export function textOf(rows: readonly FilledRow[], separator = ','): string {
  const lines = [
    COLUMN_NAMES.map((name) => SHEET_COLUMNS[name].zh),
    ...rows.map((row) => COLUMN_NAMES.map((name) => row[name] ?? '')),
  ];
  return lines.map((line) => line.join(separator)).join('\r\n');
}

/** Rows of a workbook by their Chinese headings. */
export async function sheetRows(file: Buffer): Promise<FilledRow[]> {
  const { rows } = await readTable(file, DUTY_SHEET);
  const found: FilledRow[] = [];
  for await (const { no, cells } of rows)
    if (no > 2)
      found.push(Object.fromEntries(COLUMN_NAMES.map((name, index) => [name, cells[index]?.text ?? ''])));
  return found;
}

/** What a department fills in to report that it paid. */
export const HELPED: FilledRow = {
  reportKind: '终报 final',
  outcome: '已帮扶 helped',
  measureCode: 'medical-assistance',
  kind: '资金 cash',
  nature: '常态化 regular',
  amountYuan: '1200.50',
  from: '2026-01-10',
  until: '2026-01-10',
  fundingSource: 'medical-assistance-fund',
};
