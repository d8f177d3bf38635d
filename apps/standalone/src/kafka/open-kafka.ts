import { join } from 'node:path';
import { applyTopics, onCluster, type KafkaSettings } from '@aid-chain/messaging';
import { DEFAULT_KAFKA_VERSION, endBrokers, runningBrokers, startCluster } from '@aid-chain/tool-kafka';
import { KeptBroker } from './kept-broker.js';

/** A cluster that answers. */
export interface OpenKafka {
  readonly settings: KafkaSettings;
  /** Ends it if this program runs it. */
  close(): Promise<void>;
}

type PrintLine = (line: string) => void;

/** Where a launcher's own broker keeps its data. */
export const kafkaFolder = (folder: string): string => join(folder, 'kafka');

/**
 * The cluster of KAFKA_BROKERS, else a broker on the data folder. One that a killed launcher left there is ended first,
 * because nobody could watch it; no other process is touched.
 * @throws KafkaUnavailable without Java or Maven
 */
export async function openKafka(
  given: KafkaSettings | undefined,
  folder: string,
  printLine: PrintLine,
): Promise<OpenKafka> {
  if (given !== undefined) {
    printLine(`使用 Kafka / using Kafka ${given.brokers.join(',')}`);
    return { settings: given, close: () => Promise.resolve() };
  }
  const dataFolder = kafkaFolder(folder);
  const left = runningBrokers(dataFolder).join(', ');
  if (left !== '') {
    printLine(
      `接管上次留下的 Kafka（进程 ${left}）/ taking over from the broker left by the last run (process ${left})`,
    );
    await endBrokers(dataFolder);
  }
  printLine(`启动 Kafka ${DEFAULT_KAFKA_VERSION} / starting Kafka ${DEFAULT_KAFKA_VERSION}`);
  const cluster = await startCluster({
    version: DEFAULT_KAFKA_VERSION,
    brokers: 1,
    dataFolder,
    detached: true,
  });
  const kept = new KeptBroker(cluster, printLine);
  return { settings: { brokers: cluster.internal }, close: () => kept.close() };
}

/** Makes the topics of the four services and of every given department. */
export async function makeTopics(settings: KafkaSettings, departments: readonly string[]): Promise<void> {
  const left = await onCluster(settings, (admin) => applyTopics(admin, departments, () => undefined));
  const [first] = left;
  if (first === undefined) return;
  throw new Error(
    `主题与要求不符 / a topic is not as it must be: ${first.topic} ${first.what} ${first.is}, must be ${first.must}`,
  );
}
