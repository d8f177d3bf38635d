import { join } from 'node:path';
import { KafkaBus, type KafkaSettings } from '@aid-chain/messaging';
import type { StartMessage } from '../child/messages.js';
import type { LauncherConfig } from '../config.js';
import type { DataFolder } from '../folder/data-folder.js';
import type { ServicesProcess } from '../child/services-process.js';
import { makeTopics, openKafka } from './open-kafka.js';
import { startProcesses } from './start-processes.js';

/** A client of the cluster beside the services; it connects with the first message. */
function outsideBus(settings: KafkaSettings): KafkaBus {
  const log = { info: () => undefined, alarm: () => undefined };
  const fatal = (sentence: string): never => {
    throw new Error(sentence);
  };
  return new KafkaBus({ settings, clientId: 'aid-chain-outside', log, fatal });
}

/**
 * Cluster, topics, then the four services as processes; ended in the reverse order.
 * @param departments codes of those in the directory, each of which gets its topics
 */
export async function startOnKafka(
  message: StartMessage,
  departments: readonly string[],
  { given, heapMb }: NonNullable<LauncherConfig['kafka']>,
  folder: DataFolder,
  printLine: (line: string) => void,
): Promise<ServicesProcess> {
  const kafka = await openKafka(given, folder.path, printLine);
  try {
    await makeTopics(kafka.settings, departments);
    printLine('启动四个服务进程 / starting the four services, each as a process');
    const secrets = join(folder.path, 'service-secrets');
    const services = await startProcesses(
      message,
      { kafka: kafka.settings, heapMb },
      secrets,
      folder.log,
      printLine,
    );
    const bus = outsideBus(kafka.settings);
    const append = (topic: string, text: string): Promise<void> =>
      bus.append([{ topic, key: '', bytes: Buffer.from(text, 'utf8') }]);
    const stop = async (): Promise<void> => {
      await bus.close();
      await services.stop();
      await kafka.close();
    };
    return { ...services, brokers: kafka.settings.brokers, append, stop };
  } catch (error) {
    await kafka.close();
    throw error;
  }
}
