import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { applyTopics, describeDifference, onCluster, type KafkaSettings } from '@aid-chain/messaging';
import { DEFAULT_KAFKA_VERSION, startCluster } from '@aid-chain/tool-kafka';

/** A cluster that answers, and how to end it if this program runs it. */
export interface OpenKafka {
  readonly settings: KafkaSettings;
  /** Settles when the broker that this program runs has ended by itself. */
  close(): Promise<void>;
}

interface LeftOver {
  readonly pid: number;
  readonly broker: string;
}

type Say = (line: string) => void;

/**
 * The cluster of KAFKA_BROKERS, else a broker on the data folder: one that a killed launcher left is taken over.
 * @throws KafkaUnavailable without Java or Maven
 */
export async function openKafka(
  given: KafkaSettings | undefined,
  folder: string,
  say: Say,
): Promise<OpenKafka> {
  if (given !== undefined) {
    say(`使用 Kafka / using Kafka ${given.brokers.join(',')}`);
    return { settings: given, close: () => Promise.resolve() };
  }
  const note = join(folder, 'running-kafka.json');
  const left = await leftOver(note, folder);
  if (left !== undefined) {
    say(`接管上次留下的 Kafka / using the broker left by the last run, ${left.broker}`);
    return { settings: { brokers: [left.broker] }, close: () => endLeftOver(left, note) };
  }
  say(`启动 Kafka ${DEFAULT_KAFKA_VERSION} / starting Kafka ${DEFAULT_KAFKA_VERSION}`);
  const cluster = await startCluster({
    version: DEFAULT_KAFKA_VERSION,
    brokers: 1,
    dataFolder: join(folder, 'kafka'),
  });
  const broker = cluster.internal[0] ?? '';
  writeFileSync(note, JSON.stringify({ pid: cluster.members[0]?.pid ?? 0, broker }));
  const close = async (): Promise<void> => {
    await cluster.stop();
    rmSync(note, { force: true });
  };
  return { settings: { brokers: cluster.internal }, close };
}

/** Makes the topics of the four services and of every department of the demo's place. */
export async function makeTopics(settings: KafkaSettings, departments: readonly string[]): Promise<void> {
  const left = await onCluster(settings, (admin) => applyTopics(admin, departments, () => undefined));
  const [first] = left;
  if (first === undefined) return;
  throw new Error(describeDifference(first));
}

async function leftOver(note: string, folder: string): Promise<LeftOver | undefined> {
  if (!existsSync(note)) return undefined;
  const left = JSON.parse(readFileSync(note, 'utf8')) as LeftOver;
  return isOurs(left.pid, folder) && (await answers(left.broker)) ? left : undefined;
}

/** Only a process that was started on this very folder is touched. */
function isOurs(pid: number, folder: string): boolean {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes(join(folder, 'kafka'));
  } catch {
    return false;
  }
}

function answers(broker: string): Promise<boolean> {
  const [host = '', port = '0'] = broker.split(':');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port) });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

async function endLeftOver({ pid, broker }: LeftOver, note: string): Promise<void> {
  process.kill(pid, 'SIGTERM');
  for (let n = 0; n < 100 && (await answers(broker)); n += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  rmSync(note, { force: true });
}
