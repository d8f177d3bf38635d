import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { removeDataFolder } from './data-folder.js';

export const TEST_FOLDER = 'aid-chain-test-kafka-';
const PID_FILE = 'broker.pid';
const END_MS = 15_000;

export const pidFile = (brokerFolder: string): string => join(brokerFolder, PID_FILE);

/** Brokers that run on a cluster's data folder; a process that was not started on this very folder is none of them. */
export function runningBrokers(dataFolder: string): number[] {
  if (!existsSync(dataFolder)) return [];
  return readdirSync(dataFolder)
    .map((name) => ({ folder: join(dataFolder, name), file: pidFile(join(dataFolder, name)) }))
    .filter(({ file }) => existsSync(file))
    .map(({ folder, file }) => ({ folder, pid: Number(readFileSync(file, 'utf8')) }))
    .filter(({ folder, pid }) => commandOf(pid).includes(join(folder, 'server.properties')))
    .map(({ pid }) => pid);
}

/** Ends the brokers that a killed program left on its data folder, and waits until they are gone. */
export async function endBrokers(dataFolder: string): Promise<void> {
  for (const pid of runningBrokers(dataFolder)) process.kill(pid, 'SIGTERM');
  for (const end = Date.now() + END_MS; runningBrokers(dataFolder).length > 0; await pause(50))
    if (Date.now() > end) for (const pid of runningBrokers(dataFolder)) process.kill(pid, 'SIGKILL');
}

/** A test run that was killed leaves brokers and folders; the folder's name says whose they were. */
export async function endLeftOverClusters(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(TEST_FOLDER))) {
    const owner = Number(name.slice(TEST_FOLDER.length).split('-')[0]);
    if (!Number.isInteger(owner) || commandOf(owner) !== '') continue;
    await endBrokers(join(tmpdir(), name));
    removeDataFolder(join(tmpdir(), name));
  }
}

/** The command line of a process; empty when there is none. */
function commandOf(pid: number): string {
  try {
    if (existsSync('/proc/self')) return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
