import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { accountFor, type Account } from './account.js';
import { ROOT_FOLDER, SYSTEM_FOLDER } from './binaries.js';

/** A nearest existing ancestor decides, because the folder itself is made later. */
function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

function canEnter(folder: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: ROOT_FOLDER }).status === 0;
}

/**
 * Where the data of `requested` really are: there, or, when the server's user cannot enter it (a checkout that
 * only root can read), a folder of root's own named after the requested path.
 */
export function placeOf(requested: string): { dataDir: string; account: Account | undefined } {
  const dataDir = resolve(requested);
  const moved = join(
    SYSTEM_FOLDER,
    `data-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`,
  );
  const account = accountFor(existsSync(moved) ? moved : dataDir);
  if (account === undefined || canEnter(nearestExisting(dataDir), account)) return { dataDir, account };
  return { dataDir: moved, account };
}

/** Makes the folder and hands it to the server's user. */
export function makeFolder(dataDir: string, account: Account | undefined): void {
  mkdirSync(dirname(dataDir), { recursive: true, mode: 0o755 });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (account !== undefined) chownSync(dataDir, account.uid, account.gid);
}

/** Deletes the data of `requested`, wherever they are. The server must not be running. */
export function removeData(requested: string): void {
  const { dataDir } = placeOf(requested);
  for (const folder of [dataDir, `${dataDir}.draft`]) rmSync(folder, { recursive: true, force: true });
}
