import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const WAIT_MS = 60_000;

function holder(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const pid = holder(file);
    if (pid !== undefined && pid > 0 && !lives(pid)) rmSync(file, { force: true });
    return false;
  }
}

/**
 * Lets one start at a time prepare a data folder: before there is a database, nothing else distinguishes two.
 * A start that was killed leaves a file whose process is gone; it is taken over.
 */
export async function withStartLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, 'starting.lock');
  const end = Date.now() + WAIT_MS;
  while (!take(file)) {
    if (Date.now() > end) {
      throw new Error(
        `另一次启动仍在准备数据目录（${file}）。 / Another start is still preparing the data folder (${file}).`,
      );
    }
    await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
