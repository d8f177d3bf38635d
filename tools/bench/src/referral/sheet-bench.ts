import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { serviceNodeOptions } from '@aid-chain/platform';
import { COLUMN_NAMES, DUTY_SHEET, SHEET_COLUMNS, type ColumnName } from '@aid-chain/referral';
import { DEFAULT_LIMITS, readTable, writeWorkbook } from '@aid-chain/table-files';
import { checkRows, type BenchServer } from '../database.js';
import { DEPARTMENT, filledDays, fillReferrals } from './referral-fill.js';
import { withService } from './reports-bench.js';

/** Seconds of each step of a sheet. */
export interface SheetRound {
  readonly downloaded: number;
  readonly checked: number;
  readonly recorded: number;
  /** Processor time of the service for all three, s. */
  readonly cpu: number;
  /** The service's largest resident memory, MB. */
  readonly memory: number;
}

const LOOK_MS = 100;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A sheet of so many rows downloaded, filled, checked and recorded, over HTTP, by a service with the heap of a service. */
export async function measureSheets(
  server: BenchServer,
  rows: number,
  rounds: number,
): Promise<SheetRound[]> {
  const measured: SheetRound[] = [];
  for (let round = 0; round < rounds; round++) measured.push(await measureSheet(server, rows));
  return measured;
}

async function measureSheet(server: BenchServer, rows: number): Promise<SheetRound> {
  const database = await server.database();
  try {
    await fillReferrals(database.url, rows);
    return await withService(
      database.urlOf('referral'),
      async (service, url) => {
        const before = await service.ask({ ask: 'usage' });
        const downloaded = await timed(() => asked(url, `/v1/departments/${DEPARTMENT}/duty-sheet`));
        const sheet = await filled(downloaded.value);
        const checked = await timed(() =>
          asked(url, `/v1/departments/${DEPARTMENT}/sheet-uploads`, {
            body: new Uint8Array(sheet),
            type: XLSX,
          }),
        );
        const { uploadId, counts } = JSON.parse(checked.value.toString('utf8')) as Upload;
        if (counts['ready'] !== rows)
          throw new Error(`of ${String(rows)} rows are ready: ${JSON.stringify(counts)}`);
        const recorded = await timed(() => run(url, uploadId, rows));
        await checkRows(database.url, ['referral.feedback_report'], rows, 'recorded');
        const { cpu, memory } = await service.ask({ ask: 'usage' });
        const seconds = {
          downloaded: downloaded.seconds,
          checked: checked.seconds,
          recorded: recorded.seconds,
        };
        return { ...seconds, cpu: cpu - before.cpu, memory };
      },
      serviceNodeOptions(),
    );
  } finally {
    await database.drop();
  }
}

interface Upload {
  readonly uploadId: string;
  readonly state: string;
  readonly counts: Readonly<Record<string, number>>;
}

async function timed<R>(work: () => Promise<R>): Promise<{ readonly value: R; readonly seconds: number }> {
  const start = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - start) / 1_000 };
}

async function asked(
  url: string,
  path: string,
  sent?: { readonly body: Uint8Array<ArrayBuffer> | string; readonly type: string },
): Promise<Buffer> {
  const headers = { Authorization: `Bearer demo-dept-${DEPARTMENT}`, 'Idempotency-Key': crypto.randomUUID() };
  const init =
    sent === undefined
      ? { headers }
      : { method: 'POST', body: sent.body, headers: { ...headers, 'Content-Type': sent.type } };
  const response = await fetch(`${url}${path}`, init);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!response.ok) throw new Error(`${path}: ${bytes.toString('utf8')}`);
  return bytes;
}

async function run(url: string, uploadId: string, rows: number): Promise<void> {
  const path = `/v1/sheet-uploads/${uploadId}`;
  await asked(url, `${path}/run`, { body: JSON.stringify({ readyRows: rows }), type: 'application/json' });
  for (;;) {
    const { state } = JSON.parse((await asked(url, path)).toString('utf8')) as Upload;
    if (state === 'done') return;
    await pause(LOOK_MS);
  }
}

/** The rows of the last quarter, each with what the department gave. */
async function filled(file: Buffer): Promise<Buffer> {
  const { quarter, from } = filledDays();
  const given: Partial<Record<ColumnName, string>> = {
    ...{ reportKind: 'final', outcome: 'helped', measureCode: 'medical-assistance', kind: 'cash' },
    ...{ nature: 'regular', amountYuan: '1200', from, until: from, fundingSource: 'medical-assistance-fund' },
  };
  const { rows } = await readTable(file, DUTY_SHEET, { ...DEFAULT_LIMITS, rows: 200_000 });
  const cells: (string | undefined)[][] = [];
  for await (const { cells: found } of rows) {
    const row = Object.fromEntries(COLUMN_NAMES.map((name, index) => [name, found[index]?.text]));
    if (row['quarter'] !== quarter) continue;
    cells.push(COLUMN_NAMES.map((name) => given[name] ?? row[name]));
  }
  const columns = COLUMN_NAMES.map(() => ({ width: 9 }));
  const headings = [COLUMN_NAMES.map((name) => SHEET_COLUMNS[name].zh)];
  return buffer(writeWorkbook([{ name: DUTY_SHEET, columns, headings, rows: cells }]));
}
