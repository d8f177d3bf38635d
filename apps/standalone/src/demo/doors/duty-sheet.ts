import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@aid-chain/kernel';
import { readTable } from '@aid-chain/table-files';
import { DEPARTMENT, type DoorStep } from './course.js';

const SHEET = '待办 Duties';
const KEY = '行键（请勿改动）';
const QUARTER = '季度';
const ENDED = 200;

type Row = ReadonlyMap<string, string>;

/** The Excel door: a sheet of what is owed is downloaded, filled in, uploaded and recorded. */
export class DutySheet {
  /** @param address of referral */
  constructor(private readonly address: string) {}

  /** @throws Error where the sheet has no such row, or a row was refused */
  async fill(referralId: string, { kind, data, cells }: DoorStep): Promise<void> {
    const id = Buffer.from(referralId.replaceAll('-', ''), 'hex').toString('base64url');
    const quarter = kind === 'feedback' ? String(data['quarter']) : '';
    const rows = await this.download();
    const row = rows.find(
      (each) => each.get(KEY)?.includes(`~${id}~`) === true && (each.get(QUARTER) ?? '') === quarter,
    );
    if (row === undefined) throw new Error('待办表没有这一行 / the sheet has no such row');
    await this.record(new Map([...row, ...Object.entries(cells)]));
  }

  private async download(): Promise<Row[]> {
    const response = await this.ask(`departments/${DEPARTMENT}/duty-sheet`);
    const { rows } = await readTable(Buffer.from(await response.arrayBuffer()), SHEET);
    let headings: readonly string[] = [];
    const found: Row[] = [];
    for await (const { no, cells } of rows) {
      const texts = cells.map((cell) => cell?.text ?? '');
      if (no === 1) headings = texts;
      if (no > 2) found.push(new Map(headings.map((heading, index) => [heading, texts[index] ?? ''])));
    }
    return found;
  }

  private async record(row: Row): Promise<void> {
    const quoted = (texts: Iterable<string>): string =>
      [...texts].map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
    const body = `${quoted(row.keys())}\r\n${quoted(row.values())}\r\n`;
    const path = `departments/${DEPARTMENT}/sheet-uploads`;
    const sent = await this.ask(path, { method: 'POST', body, headers: { 'Content-Type': 'text/csv' } });
    const { uploadId, counts } = (await sent.json()) as { uploadId: string; counts: { ready: number } };
    const run = { method: 'POST', body: JSON.stringify({ readyRows: counts.ready }) };
    await this.ask(`sheet-uploads/${uploadId}/run`, {
      ...run,
      headers: { 'Content-Type': 'application/json' },
    });
    for (let tried = 0; tried < ENDED; tried++) {
      const upload = (await (await this.ask(`sheet-uploads/${uploadId}`)).json()) as {
        readonly state: string;
        readonly counts: Readonly<Record<string, number>>;
      };
      if (upload.state === 'done' && upload.counts['applied'] === 1) return;
      if (upload.state === 'done')
        throw new Error(`待办表未登记 / not recorded: ${JSON.stringify(upload.counts)}`);
      await pause(300);
    }
    throw new Error('待办表未办完 / the sheet was not worked off');
  }

  private async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { Authorization: `Bearer demo-dept-${DEPARTMENT}`, ...(init.headers as object) };
    const response = await fetch(`${this.address}/v1/${path}`, {
      ...init,
      headers: init.method === 'POST' ? { ...headers, 'Idempotency-Key': newId() } : headers,
    });
    if (response.ok) return response;
    throw new Error(`${path}: ${String(response.status)} ${await response.text()}`);
  }
}
