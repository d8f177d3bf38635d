import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { RefusalError } from '@aid-chain/kernel';
import type { AppendMessage, FromChild, StartMessage } from './messages.js';
import type { Addresses } from '../services.js';

const ENTRY = join(import.meta.dirname, 'child.js');
/** Longer than the services' own deadline. */
const KILL_AFTER_MS = 30_000;

/** The process of the four services, seen from the launcher. */
export interface ServicesProcess {
  readonly addresses: Addresses;
  readonly pid: number;
  /** Settles when the process has ended, however that came. */
  readonly ended: Promise<void>;
  /** Of the Kafka cluster that carries their events, if one does. */
  readonly brokers?: readonly string[];
  /** Puts a message on a topic, as a client outside does. */
  append(topic: string, text: string): Promise<void>;
  stop(): Promise<void>;
}

function firstWord(child: ChildProcess): Promise<Addresses> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: FromChild) => {
      if (message.kind === 'ready') resolve(message.addresses);
      else if (message.kind === 'appended') return;
      else if (message.refusal !== undefined) reject(new RefusalError(message.refusal));
      else reject(new Error(message.message));
    });
    child.on('exit', (code, signal) => {
      reject(new Error(`服务进程已结束 / the services ended (${String(signal ?? code)})`));
    });
    child.on('error', reject);
  });
}

let appended = 0;

function appendTo(child: ChildProcess, topic: string, text: string): Promise<void> {
  const no = (appended += 1);
  return new Promise((resolve, reject) => {
    const heard = (message: FromChild): void => {
      if (message.kind !== 'appended' || message.no !== no) return;
      child.off('message', heard);
      if (message.fault === undefined) resolve();
      else reject(new Error(message.fault));
    };
    child.on('message', heard);
    child.send({ kind: 'append', no, topic, text } satisfies AppendMessage);
  });
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.connected) child.disconnect();
  const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  await ended;
  clearTimeout(timer);
}

/**
 * Starts the services in a process of their own whose output goes to the log file.
 * @throws Error with the service's own sentence when one of them does not start
 */
export async function startServicesProcess(message: StartMessage, logFile: string): Promise<ServicesProcess> {
  const log = openSync(logFile, 'a', 0o600);
  const child = fork(ENTRY, { stdio: ['ignore', log, log, 'ipc'], execArgv: [] });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => {
      resolve();
    });
  });
  const ready = firstWord(child);
  child.send(message);
  try {
    const addresses = await ready;
    const append = (topic: string, text: string) => appendTo(child, topic, text);
    return { addresses, pid: child.pid ?? 0, ended, append, stop: () => stopChild(child, ended) };
  } catch (error) {
    await stopChild(child, ended);
    throw error;
  }
}
