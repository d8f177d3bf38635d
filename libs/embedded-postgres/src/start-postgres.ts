import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Account } from './account.js';
import { binariesFor, ROOT_FOLDER, type Binaries } from './binaries.js';
import { initialise, installerUrl } from './cluster.js';
import { placeOf } from './data-folder.js';
import { freePort } from './free-port.js';
import { runningPostmaster, stopPostmaster } from './postmaster.js';

export interface StartOptions {
  /** Folder of the data; made when missing. */
  readonly dataDir: string;
  /** Port on 127.0.0.1; a free one when not given. */
  readonly port?: number;
  /** Further server settings, `['fsync=off']`. */
  readonly flags?: readonly string[];
  /** Receives one line per step that takes time. */
  readonly log?: (line: string) => void;
}

export interface RunningPostgres {
  /** Connection URL with the installer's rights. */
  readonly url: string;
  readonly port: number;
  /** Where the data really are (see `placeOf`). */
  readonly dataDir: string;
  /** True when a server was already running on these data. */
  readonly adopted: boolean;
  /** Process id of the server. */
  readonly pid: number;
  /** Ends the server; open transactions are rolled back. */
  stop(): Promise<void>;
}

interface Place {
  readonly binaries: Binaries;
  readonly dataDir: string;
  readonly account: Account | undefined;
}

/** Neither statements nor their values may reach the server's log: both can hold personal data. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
];

/** What the server says while sessions of a killed one have not noticed its death. */
const SESSIONS_LEFT = /pre-existing shared memory block/;
const SESSIONS_MS = 60_000;
const RECOVERY_MS = 180_000;
const ADOPTION_MS = 30_000;

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  // A server that goes down between connect and query would otherwise end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    // Not awaited: after a connect that timed out it never settles.
    void client.end().catch(() => undefined);
  }
}

async function waitUntilReady(url: string, withinMs: number, ended: () => boolean): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (Date.now() < end && !ended()) {
    if (await answers(url)) return true;
    await pause(30);
  }
  return false;
}

function launch(place: Place, port: number, flags: readonly string[]): { child: ChildProcess; log: string } {
  const log = join(place.dataDir, 'aid-chain.log');
  const output = openSync(log, 'w', 0o600);
  if (place.account !== undefined) chownSync(log, place.account.uid, place.account.gid);
  const settings = [...SETTINGS, ...flags].flatMap((setting) => ['-c', setting]);
  const child = spawn(place.binaries.postgres, ['-D', place.dataDir, '-p', String(port), ...settings], {
    ...place.account,
    cwd: ROOT_FOLDER,
    // A group of its own: Ctrl-C in a terminal reaches the launcher, which stops the services first.
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  return { child, log };
}

async function startOnce(place: Place, port: number, flags: readonly string[]): Promise<number | string> {
  const { child, log } = launch(place, port, flags);
  let ended = false;
  child.on('exit', () => (ended = true));
  child.on('error', () => (ended = true));
  const ready = await waitUntilReady(installerUrl(place.dataDir, port), RECOVERY_MS, () => ended);
  const { pid } = child;
  if (ready && pid !== undefined) {
    child.unref();
    return pid;
  }
  child.kill('SIGQUIT');
  return readFileSync(log, 'utf8').trim();
}

async function startNew(place: Place, port: number, flags: readonly string[]): Promise<RunningPostgres> {
  const { dataDir, binaries, account } = place;
  const end = Date.now() + SESSIONS_MS;
  let pid = await startOnce(place, port, flags);
  while (typeof pid === 'string' && SESSIONS_LEFT.test(pid) && Date.now() < end) {
    await pause(200);
    pid = await startOnce(place, port, flags);
  }
  if (typeof pid === 'string') throw new Error(`PostgreSQL 未能启动 / PostgreSQL did not start: ${pid}`);
  const running = pid;
  const stop = () => stopPostmaster(running, binaries, dataDir, account);
  return { url: installerUrl(dataDir, port), port, dataDir, adopted: false, pid, stop };
}

async function adopt(place: Place, log: (line: string) => void): Promise<RunningPostgres | undefined> {
  const found = runningPostmaster(place.dataDir);
  if (found === undefined) return undefined;
  const { pid, port } = found;
  const url = installerUrl(place.dataDir, port);
  const stop = () => stopPostmaster(pid, place.binaries, place.dataDir, place.account);
  const ended = () => runningPostmaster(place.dataDir) === undefined;
  if (await waitUntilReady(url, ADOPTION_MS, ended)) {
    log(`使用已在运行的数据库进程 / using the database server that runs already (port ${String(port)})`);
    return { url, port, dataDir: place.dataDir, adopted: true, pid, stop };
  }
  await stop();
  return undefined;
}

/**
 * Starts the embedded PostgreSQL on a data folder, as root under another user, or takes over the server that a
 * killed launcher left on it.
 * @throws Error with the server's own words when it does not start
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const log = options.log ?? (() => undefined);
  const { dataDir, account } = placeOf(options.dataDir);
  const place = { dataDir, account, binaries: await binariesFor(account) };
  await initialise(place.binaries, dataDir, account);
  const left = await adopt(place, log);
  if (left !== undefined) return left;
  log('启动内置 PostgreSQL / starting the embedded PostgreSQL');
  return startNew(place, options.port ?? (await freePort()), options.flags ?? []);
}
