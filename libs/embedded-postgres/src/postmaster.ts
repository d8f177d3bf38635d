import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.js';
import { ROOT_FOLDER, type Binaries } from './binaries.js';
import { placeOf } from './data-folder.js';

/** A running database server, as its lock file describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A number may have been given to another program since; only Linux shows that without asking the program. */
function isServer(pid: number, dataDir: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes(dataDir);
  } catch {
    return false;
  }
}

/**
 * The server that already runs on this data folder: left over when its launcher was killed, or of a running
 * stack. A lock file whose process is gone or is another program is removed.
 */
export function runningPostmaster(dataDir: string): Postmaster | undefined {
  const lockFile = join(dataDir, 'postmaster.pid');
  if (!existsSync(lockFile)) return undefined;
  const lines = readFileSync(lockFile, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (Number.isInteger(pid) && pid > 0 && alive(pid) && isServer(pid, dataDir)) return { pid, port };
  rmSync(lockFile, { force: true });
  return undefined;
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    if (!alive(pid)) return true;
    await pause(20);
  }
  return !alive(pid);
}

/**
 * Ends a server: fast shutdown (open transactions are rolled back), after 30 s immediate shutdown (the next
 * start recovers from the log).
 */
export async function stopPostmaster(
  pid: number,
  binaries: Binaries,
  dataDir: string,
  account?: Account,
): Promise<void> {
  if (!alive(pid)) return;
  if (process.platform === 'win32') {
    spawn(binaries.pg_ctl, ['stop', '-D', dataDir, '-m', 'fast'], { ...account, cwd: ROOT_FOLDER });
  } else process.kill(pid, 'SIGINT');
  if (await gone(pid, 30_000)) return;
  process.kill(pid, 'SIGQUIT');
  await gone(pid, 5_000);
}

/** Whether a server runs on the data of `requested`, of a running stack or left over. */
export const hasRunningServer = (requested: string): boolean =>
  runningPostmaster(placeOf(requested).dataDir) !== undefined;
