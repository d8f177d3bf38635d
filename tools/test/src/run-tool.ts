import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** What a program ended with; `silent` where it printed nothing for so long that it was ended. */
export type Ended = { readonly is: 'ended'; readonly code: number } | { readonly is: 'silent' };

export interface ToolOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** After so much silence the program and all that it started are ended; without it nobody is. */
  readonly silenceMs?: number;
}

/**
 * Runs a program of node_modules to its end, its output passed through.
 * @param tool its file below node_modules
 */
export function runTool(
  tool: string,
  args: readonly string[],
  { env = {}, silenceMs }: ToolOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', tool), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      detached: silenceMs !== undefined,
    });
    const silence = watchSilence(child, silenceMs);
    child.stdout.pipe(process.stdout, { end: false });
    child.stderr.pipe(process.stderr, { end: false });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(silence.isOver() ? { is: 'silent' } : { is: 'ended', code: code ?? 1 });
    });
  });
}

/** Ends the group of a program that prints nothing for too long: its workers, and the databases that they started. */
function watchSilence(child: ChildProcess, silenceMs: number | undefined): { isOver: () => boolean } {
  if (silenceMs === undefined) return { isOver: () => false };
  let over = false;
  const timer = setTimeout(() => {
    over = true;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, silenceMs);
  const wait = (): void => {
    timer.refresh();
  };
  child.stdout?.on('data', wait);
  child.stderr?.on('data', wait);
  child.on('close', () => {
    clearTimeout(timer);
  });
  return { isOver: () => over };
}
