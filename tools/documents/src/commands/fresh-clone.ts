import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../links/repository.js';
import { shellBlocksIn } from './commands-in.js';

/** What a newcomer's terminal has: nothing of the settings of a test. */
const TERMINAL = Object.entries(process.env).filter(
  ([name]) => !/^(NODE_|JEST_|TEST_|npm_|DATABASE_URL|KAFKA_)/.test(name),
);

/** The last commit of this repository, cloned into a folder of its own, and a terminal in it. */
export class FreshClone {
  private readonly made = mkdtempSync(join(tmpdir(), 'aid-chain-readme-'));
  readonly folder = join(this.made, 'aid-chain');
  private readonly env: NodeJS.ProcessEnv;
  private started: ChildProcess | undefined;

  constructor(settings: Readonly<Record<string, number>>) {
    const own = Object.entries(settings).map(([name, value]): [string, string] => [name, String(value)]);
    this.env = Object.fromEntries([...TERMINAL, ...own]);
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${ROOT}`, this.folder]);
  }

  /**
   * @returns what the lines printed
   * @throws Error where one of them fails
   */
  run(lines: string): string {
    return execFileSync('bash', ['-euo', 'pipefail', '-c', lines], {
      cwd: this.folder,
      env: this.env,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }

  /** Starts a program that stays, and waits until it printed the words. */
  async start(line: string, words: string): Promise<void> {
    const child = spawn('bash', ['-c', line], {
      cwd: this.folder,
      env: this.env,
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    this.started = child;
    await new Promise<void>((resolve, reject) => {
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes(words)) resolve();
      });
      child.on('exit', (code) => reject(new Error(`${line} ended with ${String(code)}: ${output}`)));
    });
  }

  /** The block for the terminal that the README has under a heading. */
  block(heading: RegExp): string {
    const blocks = shellBlocksIn(readFileSync(join(this.folder, 'README.md'), 'utf8'));
    return blocks.find((block) => heading.test(block.heading))?.text ?? '';
  }

  /** Ends what was started, as Ctrl-C does, and removes the folder. */
  async remove(): Promise<void> {
    const child = this.started;
    if (child?.pid !== undefined && child.exitCode === null) {
      const ended = new Promise((resolve) => child.on('exit', resolve));
      process.kill(-child.pid, 'SIGINT');
      await ended;
    }
    rmSync(this.made, { recursive: true, force: true });
  }
}
