import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SimulatedPlatform } from './platform.js';

const SUM = '.sha256';
const sha256 = (content: string): string => createHash('sha256').update(content, 'utf8').digest('hex');

/** Puts a file with its checksum into a folder, complete when it appears. */
async function placeFile(folder: string, name: string, content: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [each, text] of [
    [name, content],
    [`${name}${SUM}`, `${sha256(content)}  ${name}\n`],
  ] as const) {
    const partial = join(folder, `.${each}.part`);
    await writeFile(partial, text);
    await rename(partial, join(folder, each));
  }
}

/** A platform that exchanges files: it takes requests out of `out` and puts answers into `in`. */
export class FolderPlatform {
  private sent = 0;
  private files = 0;

  constructor(
    private readonly folder: string,
    private readonly platform: SimulatedPlatform,
  ) {}

  /** Takes every complete file of requests, and sends what it has. @returns how many files of requests there were */
  async turn(): Promise<number> {
    const out = join(this.folder, 'out');
    const names: readonly string[] = await readdir(out).catch(() => []);
    const complete = names.filter((name) => !name.endsWith(SUM) && names.includes(`${name}${SUM}`)).sort();
    for (const name of complete) await this.take(join(out, name));
    await this.send();
    return complete.length;
  }

  private async take(path: string): Promise<void> {
    const content = await readFile(path, 'utf8');
    const [stated] = (await readFile(`${path}${SUM}`, 'utf8')).split(' ');
    if (stated !== sha256(content)) throw new Error(`${path} is not what its checksum says`);
    this.platform.receive(content);
    await rm(`${path}${SUM}`);
    await rm(path);
  }

  /** Sends what was not sent yet as one file. */
  private async send(): Promise<void> {
    const lines = this.platform.lines.slice(this.sent);
    if (lines.length === 0) return;
    this.sent += lines.length;
    const name = `answers-${String(++this.files).padStart(4, '0')}.ndjson`;
    await placeFile(join(this.folder, 'in'), name, lines.map((line) => `${line}\n`).join(''));
  }
}
