import { spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { holdsPersonalData, maskedLine, maskedText, type Mask, type People } from './mask-line.rules.js';

/** Of each log file its end: what happened is there. */
const LOG_BYTES = 50 * 1024 * 1024;

/** Something that may be a person's is in what was to be sent; the bundle is not written. */
class BundleNotClean extends Error {}

/** A folder that becomes a bundle: whatever is put into it is masked, and looked through once more. */
export class BundleWriter {
  private readonly folder = mkdtempSync(join(tmpdir(), 'aid-chain-support-'));
  /** Of this bundle alone: two bundles cannot be put together, and no id can be guessed from it. */
  private readonly secret = randomBytes(32);

  /** @param people whoever may be named in free text */
  constructor(private readonly people: People) {}

  readonly mask: Mask = (id) =>
    `id-${createHmac('sha256', this.secret).update(id.toLowerCase()).digest('hex').slice(0, 8)}`;

  addRows(name: string, rows: readonly object[]): void {
    const lines = rows.map((row) => maskedText(JSON.stringify(row), this.mask, this.people));
    for (const line of lines) this.check(name, line);
    writeFileSync(join(this.folder, name), `${lines.join('\n')}\n`);
  }

  /** Adds the end of a log file, line by line. @returns how many lines */
  async addLog(file: string): Promise<number> {
    const { size } = statSync(file);
    const name = basename(file);
    const input = createReadStream(file, { start: Math.max(0, size - LOG_BYTES) });
    const output = createWriteStream(join(this.folder, name));
    let lines = 0;
    for await (const line of createInterface({ input })) {
      const masked = maskedLine(line, this.mask, this.people);
      this.check(name, masked);
      lines += 1;
      if (!output.write(`${masked}\n`)) await once(output, 'drain');
    }
    output.end();
    await once(output, 'close');
    return lines;
  }

  /** Packs everything into one file that only its owner may read. */
  async pack(target: string): Promise<void> {
    writeFileSync(target, '', { mode: 0o600 });
    const child = spawn('tar', ['-czf', target, '-C', this.folder, '.'], { stdio: 'ignore' });
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`tar ended with ${String(code)}`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private check(name: string, line: string): void {
    if (!holdsPersonalData(line)) return;
    throw new BundleNotClean(
      `${name} 中仍有疑似个人信息，未生成支持包，请上报 / ${name} still holds what may be personal data: no bundle was written, please report it`,
    );
  }
}
