import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.js';
import { ROOT_FOLDER, type Binaries } from './binaries.js';
import { makeFolder } from './data-folder.js';

const PASSWORD_FILE = 'aid-chain.password';

/**
 * Trigrams of Chinese need a UTF-8 lc_ctype; with plain `C` pg_trgm silently finds none. Linux has C.UTF-8,
 * other systems get PostgreSQL's own C.UTF-8 order beside a UTF-8 ctype of the system.
 */
const BUILTIN_LOCALE = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
const LOCALE_FLAGS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [...BUILTIN_LOCALE, '--lc-ctype=en_US.UTF-8'],
  win32: [...BUILTIN_LOCALE, '--locale=en-US'],
};
const localeFlags = (): readonly string[] => LOCALE_FLAGS[process.platform] ?? ['--locale=C.UTF-8'];

function runToEnd(command: string, args: string[], account: Account | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...account, cwd: ROOT_FOLDER, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`initdb: ${output.trim()}`));
    });
  });
}

function handOver(file: string, account: Account | undefined): void {
  chmodSync(file, 0o600);
  if (account !== undefined) chownSync(file, account.uid, account.gid);
}

/** Folder of initdb until it has finished; only this one is ever removed by a start. */
const draftOf = (dataDir: string): string => `${dataDir}.draft`;

function refuseForeign(dataDir: string): void {
  if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) return;
  throw new Error(
    `${dataDir} 不是本程序建立的数据库目录，未作改动：请换一个空目录。 / ` +
      `${dataDir} was not made by this program and was left alone: choose an empty folder.`,
  );
}

async function initdb(binaries: Binaries, folder: string, account: Account | undefined): Promise<void> {
  const secret = mkdtempSync(join(tmpdir(), 'aid-chain-initdb-'));
  try {
    if (account !== undefined) chownSync(secret, account.uid, account.gid);
    const pwfile = join(secret, 'password');
    const password = randomBytes(24).toString('base64url');
    writeFileSync(pwfile, `${password}\n`, { mode: 0o600 });
    handOver(pwfile, account);
    const common = [
      `--pgdata=${folder}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${pwfile}`,
    ];
    await runToEnd(binaries.initdb, [...common, '--encoding=UTF8', ...localeFlags()], account);
    writeFileSync(join(folder, PASSWORD_FILE), password, { mode: 0o600 });
    handOver(join(folder, PASSWORD_FILE), account);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

/**
 * Makes a new cluster in `dataDir` unless there is one. One that was interrupted half-made is begun again.
 * @throws Error when the folder holds something else
 */
export async function initialise(
  binaries: Binaries,
  dataDir: string,
  account: Account | undefined,
): Promise<void> {
  if (existsSync(join(dataDir, PASSWORD_FILE))) return;
  refuseForeign(dataDir);
  const draft = draftOf(dataDir);
  rmSync(draft, { recursive: true, force: true });
  makeFolder(draft, account);
  await initdb(binaries, draft, account);
  rmSync(dataDir, { recursive: true, force: true });
  renameSync(draft, dataDir);
}

/** The installer's connection URL of the cluster in `dataDir` on a local port. */
export function installerUrl(dataDir: string, port: number): string {
  const password = readFileSync(join(dataDir, PASSWORD_FILE), 'utf8');
  return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${String(port)}/postgres`;
}
