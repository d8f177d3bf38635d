import { join } from 'node:path';
import type { StartMessage } from '../child/messages.js';
import type { LauncherConfig } from '../config.js';
import type { DataFolder } from '../folder/data-folder.js';
import type { ServicesProcess } from '../child/services-process.js';
import { makeTopics, openKafka } from './open-kafka.js';
import { startProcesses } from './start-processes.js';

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
    const stop = async (): Promise<void> => {
      await services.stop();
      await kafka.close();
    };
    return { ...services, brokers: kafka.settings.brokers, stop };
  } catch (error) {
    await kafka.close();
    throw error;
  }
}
