import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KafkaSettings } from '@aid-chain/messaging';
import type { StartMessage } from '../child/messages.js';
import { processEnvironment } from '../config.js';
import type { ServicesProcess } from '../child/services-process.js';
import { publicUrls } from '../public-urls.js';
import { SERVICES, type Addresses } from '../services.js';
import { ServiceProcess } from './service-process.js';

/** Secrets go through files that only this user can read: an environment is shown to every process of the user. */
function secretFile(folder: string, name: string, text: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, name);
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}

function environmentOf(message: StartMessage, kafka: KafkaSettings, folder: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...processEnvironment(),
    KAFKA_BROKERS: kafka.brokers.join(','),
    KEY_RING_FILE: secretFile(folder, 'key-ring.json', message.keyRing),
    HOST: message.host,
    DEMO_MODE: String(message.demoMode),
    LOG_LEVEL: message.logLevel,
    POLICIES_DIR: message.policiesDir,
    ...(message.placeDir === undefined ? {} : { PLACE_DIR: message.placeDir }),
    ...(message.webhooks === undefined ? {} : { WEBHOOK_HOSTS: message.webhooks.hosts.join(',') }),
  };
  for (const { name } of SERVICES) {
    const file = secretFile(folder, `${name}.url`, message.databaseUrls[name]);
    env[`${name.toUpperCase()}_DATABASE_URL_FILE`] = file;
    env[`${name.toUpperCase()}_PUBLIC_URL`] = publicUrls(message)[name];
  }
  return env;
}

/**
 * Starts the four services, each as a process of its own on Kafka, and keeps them running.
 * @param folder where their secrets are written
 * @throws Error naming the service that does not start
 */
export async function startProcesses(
  message: StartMessage,
  { kafka, heapMb }: { readonly kafka: KafkaSettings; readonly heapMb: number },
  folder: string,
  logFile: string,
  printLine: (line: string) => void,
): Promise<Omit<ServicesProcess, 'append'>> {
  const env = environmentOf(message, kafka, folder);
  const log = openSync(logFile, 'a', 0o600);
  const processes = SERVICES.map(({ name }) => new ServiceProcess({ name, env, log, heapMb, printLine }));
  const stop = async (): Promise<void> => {
    await Promise.all(processes.map((one) => one.stop()));
    closeSync(log);
  };
  try {
    const urls = await Promise.all(
      SERVICES.map(async ({ name }, n) => [name, await processes[n]?.start(message.ports[name])]),
    );
    const never = new Promise<void>(() => undefined);
    const pid = processes[0]?.pid ?? 0;
    return { addresses: Object.fromEntries(urls) as Addresses, pid, ended: never, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
