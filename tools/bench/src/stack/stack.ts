import { Child } from '../child.js';
import type { BenchBroker } from '../broker.js';
import { rows, type BenchDatabase } from '../database.js';
import { residentMb } from '../processes.js';
import { SERVICES } from '../services.js';
import type { StackQuestion, Urls } from './one-process.js';
import { ServiceProcess } from './service-process.js';

/** Resident memory of a process, MB. */
export interface Memory {
  readonly process: string;
  readonly now: number;
  readonly peak: number;
}

/** The four services at work. */
export interface Stack {
  readonly urls: Urls;
  memory(): Memory[];
  stop(): Promise<void>;
}

/** All in one process, events travel in it. */
async function inProcess(database: BenchDatabase): Promise<Stack> {
  const child = Child.start<StackQuestion, Urls>(new URL('./one-process.js', import.meta.url));
  try {
    const databases = Object.fromEntries(SERVICES.map(({ name }) => [name, database.urlOf(name)]));
    const urls = await child.ask({ databases });
    return {
      urls,
      memory: () => [{ process: 'all four services', ...residentMb(child.pid) }],
      stop: () => child.stop(),
    };
  } catch (error) {
    await child.stop();
    throw error;
  }
}

/** A process each, events travel over Kafka. */
async function onKafka(database: BenchDatabase, broker: BenchBroker): Promise<Stack> {
  await broker.emptyTopics();
  await rows(database.url, `insert into directory.transport (kind) values ('kafka')`);
  const started = await Promise.allSettled(
    SERVICES.map(({ name }) => ServiceProcess.start(name, database.urlOf(name), broker.brokers)),
  );
  const processes = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(processes.map((one) => one.stop()));
  };
  const failed = started.find((one) => one.status === 'rejected');
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  return {
    urls: Object.fromEntries(processes.map(({ name, url }) => [name, url])) as Urls,
    memory: () => processes.map(({ name, pid }) => ({ process: name, ...residentMb(pid) })),
    stop,
  };
}

/** @param broker without one all services run in one process */
export function startStack(database: BenchDatabase, broker?: BenchBroker): Promise<Stack> {
  return broker === undefined ? inProcess(database) : onKafka(database, broker);
}
