import type { Instant } from '@aid-chain/kernel';
import { serviceUrl } from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import type { StartMessage } from '../child/messages.js';
import type { LauncherConfig } from '../config.js';
import type { DataFolder, Secrets } from '../folder/data-folder.js';
import { withStartLock } from '../folder/start-lock.js';
import { startOnKafka } from '../kafka/start-on-kafka.js';
import { SERVICES, type Addresses } from '../services.js';
import { FIRST_DAY } from '../first-day.js';
import { setFirstDay } from './set-first-day.js';
import { openDatabase, type OpenDatabase } from './open-database.js';
import { refusePortsInUse } from './ports.js';
import { knownDepartments, prepareDatabase } from './prepare-database.js';
import { startServicesProcess, type ServicesProcess } from '../child/services-process.js';
import { takeStackLock, type StackLock } from './stack-lock.js';

/** A running stack: database, services, and the lock that shows it. */
export interface Stack {
  readonly addresses: Addresses;
  /** With the installer's rights. */
  readonly databaseUrl: string;
  readonly servicesPid: number;
  /** Of the Kafka cluster that carries the events, if one does. */
  readonly brokers: readonly string[];
  /** Puts a message on a topic, as a client outside does. */
  readonly append: (topic: string, text: string) => Promise<void>;
  /** Settles with a sentence when database or services ended by themselves. */
  readonly broken: Promise<string>;
  /** Ends services, lock and embedded database, in this order. */
  stop(): Promise<void>;
}

/** Another launcher runs this stack. */
export class AlreadyRunning extends Error {
  constructor(readonly addresses: Addresses | undefined) {
    super('already running');
  }
}

type PrintLine = (line: string) => void;

async function lockOrRefuse(
  database: OpenDatabase,
  folder: DataFolder,
  printLine: PrintLine,
): Promise<StackLock> {
  const lock = await takeStackLock(database.url, printLine);
  if (lock === undefined) throw new AlreadyRunning(folder.lastAddresses());
  return lock;
}

function startMessage(url: string, secrets: Secrets, config: LauncherConfig): StartMessage {
  const urls = SERVICES.map(({ name }) => [name, serviceUrl(url, name, secrets.passwords)]);
  return {
    kind: 'start',
    databaseUrls: Object.fromEntries(urls) as Record<ServiceName, string>,
    ports: config.ports,
    host: config.host,
    demoMode: config.demoMode,
    logLevel: config.logLevel,
    keyRing: config.keyRing ?? secrets.keyRing,
    policiesDir: config.policiesDir,
    ...(config.placeDir === undefined ? {} : { placeDir: config.placeDir }),
    ...(config.played === undefined ? {} : { demoTownship: config.played.township }),
    ...(config.oidc === undefined ? {} : { oidc: config.oidc }),
    ...(config.webhooks === undefined ? {} : { webhooks: config.webhooks }),
    ...(config.verification === undefined ? {} : { verification: config.verification }),
    ...(config.crash === undefined ? {} : { crash: config.crash }),
  };
}

async function startLocked(
  database: OpenDatabase,
  config: LauncherConfig,
  folder: DataFolder,
  printLine: PrintLine,
): Promise<ServicesProcess> {
  const secrets = folder.secrets(database.fresh || config.keyRing !== undefined);
  await prepareDatabase(database.url, secrets.passwords, config, printLine);
  const message = startMessage(database.url, secrets, config);
  if (config.kafka !== undefined) {
    const departments = await knownDepartments(database.url);
    return startOnKafka(message, departments, config.kafka, folder, printLine);
  }
  printLine('启动四个服务 / starting the four services');
  return startServicesProcess(message, folder.log);
}

function stackOf(database: OpenDatabase, lock: StackLock, services: ServicesProcess): Stack {
  const broken = Promise.race([
    services.ended.then(() => '服务进程意外结束 / the services ended unexpectedly'),
    lock.lost.then(() => '与数据库的连接中断 / the connection to the database was lost'),
  ]);
  const stop = async (): Promise<void> => {
    await services.stop();
    await lock.release();
    await database.close();
  };
  return {
    addresses: services.addresses,
    databaseUrl: database.url,
    servicesPid: services.pid,
    brokers: services.brokers ?? [],
    append: (topic, text) => services.append(topic, text),
    broken,
    stop,
  };
}

async function startCalendar(
  services: ServicesProcess,
  firstDay: Instant,
  printLine: PrintLine,
): Promise<void> {
  try {
    const set = await setFirstDay(services.addresses, firstDay);
    if (set) printLine(`业务时间从 ${firstDay.slice(0, 10)} 开始 / business time starts on that day`);
  } catch (error) {
    await services.stop();
    throw error;
  }
}

/**
 * Starts a stack on a data folder: database (adopted when a killed launcher left it), migrations, the services in a
 * process of their own.
 * @throws AlreadyRunning when a launcher already runs it; Error in Chinese and English otherwise
 */
export async function launch(
  config: LauncherConfig,
  folder: DataFolder,
  printLine: PrintLine,
): Promise<Stack> {
  await refusePortsInUse(config, folder.lastAddresses());
  folder.make();
  const { database, lock } = await withStartLock(folder.path, async () => {
    const opened = await openDatabase(config, folder, printLine);
    return { database: opened, lock: await lockOrRefuse(opened, folder, printLine) };
  });
  try {
    const services = await startLocked(database, config, folder, printLine);
    folder.noteRunning(services.addresses, database.url);
    if (config.demoMode) await startCalendar(services, config.played?.firstDay ?? FIRST_DAY, printLine);
    return stackOf(database, lock, services);
  } catch (error) {
    await lock.release();
    await database.close();
    throw error;
  }
}
