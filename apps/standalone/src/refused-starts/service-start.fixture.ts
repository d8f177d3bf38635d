import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ENTRY = join(import.meta.dirname, '../../../intake/dist/main.js');

/** How a process of intake ended, and what it left on its two outputs. */
export interface Ended {
  readonly code: number | null;
  /** The lines of the log, each of which is one JSON object. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly errors: string;
}

/** Starts intake as an operator does, with nothing in its environment but what is given, and waits until it has ended. */
export async function startIntake(env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, ['--enable-source-maps', ENTRY], {
    env: { PATH: process.env['PATH'] ?? '', INTAKE_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.err += text));
  const [code] = (await once(child, 'close')) as [number | null];
  const lines = output.out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { code, lines, errors: output.err };
}
