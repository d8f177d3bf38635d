import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tx } from '@aid-chain/messaging';
import { hashOf } from '../verification-answers/read-answer.js';
import { CHUNK, ConnectorFault, type Connector, type OutgoingRequest, type TakeChunk } from './connector.js';
import { digestOf, linesFrom } from './lines.js';
import { moveFile, openFile, type FileProgress } from './file-store.js';

const SUM = '.sha256';

/** What the connector reports and where it looks up how far a file was read. */
interface Beside {
  readonly run: <R>(work: (tx: Tx) => Promise<R>) => Promise<R>;
  readonly refused: (name: string, code: string) => void;
}

/**
 * Exchanges files with a platform: requests go to `out`, answers come to `in`, each with its checksum beside it. A file appears
 * by a rename when it is complete, and its checksum after it; what has no checksum yet is not there yet. What was read is removed,
 * because the database has it; a file that differs from its checksum goes to `refused`.
 */
export class FolderConnector implements Connector {
  readonly channel = 'folder';

  constructor(
    private readonly folder: string,
    private readonly beside: Beside,
  ) {}

  async send(batchId: string, requests: readonly OutgoingRequest[]): Promise<void> {
    const content = requests.map((request) => `${JSON.stringify(request)}\n`).join('');
    const name = `requests-${batchId}.ndjson`;
    await this.inFolder(async () => {
      await mkdir(join(this.folder, 'out'), { recursive: true, mode: 0o700 });
      await this.place(name, content);
      await this.place(`${name}${SUM}`, `${hashOf(content)}  ${name}\n`);
    });
  }

  async receive(take: TakeChunk, signal: AbortSignal): Promise<void> {
    const inside = join(this.folder, 'in');
    const names = await this.inFolder(async () => {
      await mkdir(inside, { recursive: true, mode: 0o700 });
      return readdir(inside);
    });
    const complete = names.filter((name) => !name.endsWith(SUM) && names.includes(`${name}${SUM}`)).sort();
    for (const name of complete) {
      if (signal.aborted) return;
      await this.readFile(name, take, signal);
    }
  }

  private async readFile(name: string, take: TakeChunk, signal: AbortSignal): Promise<void> {
    const path = join(this.folder, 'in', name);
    const { digest, hasLongLine } = await this.inFolder(() => digestOf(path));
    const stated = (await readFile(`${path}${SUM}`, 'utf8')).trim().split(/\s+/)[0]?.toLowerCase();
    if (stated !== digest) return this.refuse(name, 'CHECKSUM_DIFFERS');
    if (hasLongLine) return this.refuse(name, 'LINE_TOO_LONG');
    const progress = await this.beside.run((tx) => openFile(tx, digest, name));
    if (!progress.isDone) await this.readLines(path, { digest, ...progress }, take, signal);
    if (!signal.aborted) await this.remove(path);
  }

  private async readLines(
    path: string,
    file: FileProgress & { readonly digest: string },
    take: TakeChunk,
    signal: AbortSignal,
  ): Promise<void> {
    const { digest } = file;
    let from = file.bytesDone;
    let lines: string[] = [];
    const flush = async (to: number, isDone: boolean): Promise<void> => {
      const moved = { digest, from, to, lines: lines.length, isDone };
      await take({ lines, mark: (tx) => moveFile(tx, moved) });
      from = to;
      lines = [];
    };
    let last = from;
    for await (const { text, next } of linesFrom(path, from)) {
      if (signal.aborted) return;
      if (text.trim() !== '') lines.push(text);
      last = next;
      if (lines.length === CHUNK) await flush(next, false);
    }
    await flush(last, true);
  }

  /** Complete under another name, then in its place at once. */
  private async place(name: string, content: string): Promise<void> {
    const path = join(this.folder, 'out', name);
    const partial = join(this.folder, 'out', `.${name}.part`);
    const file = await open(partial, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  }

  private async refuse(name: string, code: string): Promise<void> {
    const refused = join(this.folder, 'refused');
    await mkdir(refused, { recursive: true, mode: 0o700 });
    for (const each of [`${name}${SUM}`, name])
      await rename(join(this.folder, 'in', each), join(refused, each));
    this.beside.refused(name, code);
  }

  /** The checksum first: without it the file is not there any more. */
  private async remove(path: string): Promise<void> {
    await rm(`${path}${SUM}`, { force: true });
    await rm(path, { force: true });
  }

  private async inFolder<R>(work: () => Promise<R>): Promise<R> {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'FOLDER_FAILED';
      throw new ConnectorFault(code);
    }
  }
}
