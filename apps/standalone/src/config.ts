import { join, resolve } from 'node:path';
import {
  EnvironmentReader,
  HEAP_MB,
  KEY_RING_EXPECTED,
  LOG_LEVELS,
  parseKeyRing,
  readKafka,
  readOidc,
  type LogLevel,
  type OidcSettings,
  type VerificationSettings,
  type WebhookSettings,
} from '@aid-chain/platform';
import type { Instant } from '@aid-chain/kernel';
import type { KafkaSettings } from '@aid-chain/messaging';
import type { ServiceName } from '@aid-chain/vocabulary';
import type { CrashPoint } from './child/messages.js';
import { outgoingWays } from './outgoing-ways.js';
import { SERVICES } from './services.js';

/** The repository's root folder. */
export const ROOT = join(import.meta.dirname, '../../..');

/** Another place than the demo's own in which its people work. */
interface PlayedPlace {
  /** 12 digits. */
  readonly township: string;
  /** Regions, people and days off of the place, as `place check` reads them. */
  readonly directoryDir: string;
  /** Where its business clocks begin. */
  readonly firstDay: Instant;
}

/** What the environment sets for the launcher. */
export interface LauncherConfig {
  /** The installer's database; without it an embedded one is started. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly host: string;
  readonly ports: Readonly<Record<ServiceName, number>>;
  readonly demoMode: boolean;
  readonly logLevel: LogLevel;
  /** JSON of the key ring; in demo mode one is made in the data folder. */
  readonly keyRing?: string;
  readonly policiesDir: string;
  /** The folder of the deployment's place; without it the repository's sample. */
  readonly placeDir?: string;
  /** The place that a demo plays, where it is not the demo's own. */
  readonly played?: PlayedPlace;
  /** The log-in service of the place; the demo has its own. */
  readonly oidc?: OidcSettings;
  /** Hosts of the inner network to which webhooks of departments may go. */
  readonly webhooks?: WebhookSettings;
  /** The verification platform that eligibility exchanges requests and answers with. */
  readonly verification?: VerificationSettings;
  /** Demo mode only: ends the services between landing and marking, to show that nothing is lost or doubled. */
  readonly crash?: CrashPoint;
  /** Four processes on Kafka: on the given cluster, else on a broker of this launcher. */
  readonly kafka?: { readonly given?: KafkaSettings; readonly heapMb: number };
}

/** What the processes of the services inherit: where programs are, and whether this is production. */
export function processEnvironment(): NodeJS.ProcessEnv {
  const names = Object.keys(process.env).filter(
    (name) =>
      /^(PATH|HOME|TMPDIR|TZ|LANG|NODE_ENV|NODE_EXTRA_CA_CERTS)$/.test(name) ||
      /^(KAFKA_(SASL|CA)|OIDC_|WEBHOOK_)/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

/** What the programs of `npm run dev` inherit: everything, and the database that runs beside them. */
export function developerEnvironment(databaseUrl: string, dataDir: string): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir };
}

function kafkaOf(read: EnvironmentReader): NonNullable<LauncherConfig['kafka']> {
  const given = readKafka(read);
  const heapMb = read.integer('SERVICE_HEAP_MB', HEAP_MB, 64, 65_536);
  return { heapMb, ...(given === undefined ? {} : { given }) };
}

function portsOf(read: EnvironmentReader): Readonly<Record<ServiceName, number>> {
  const ports = SERVICES.map(({ name, defaultPort }) => [
    name,
    read.integer(`${name.toUpperCase()}_PORT`, defaultPort, 0, 65_535),
  ]);
  return Object.fromEntries(ports) as Record<ServiceName, number>;
}

const optional = (read: EnvironmentReader, name: string): string | undefined => {
  const value = read.text(name, 'none');
  return value === 'none' ? undefined : value;
};

/** `CRASH_AFTER_LANDING=intake.v1:60` */
function crashPoint(read: EnvironmentReader, demoMode: boolean): CrashPoint | undefined {
  const text = optional(read, 'CRASH_AFTER_LANDING');
  if (text === undefined) return undefined;
  const [, topic, events] = /^([a-z.-]+\.v1):(\d{1,6})$/.exec(text) ?? [];
  if (!demoMode || topic === undefined) {
    read.fault(
      {
        zh: 'CRASH_AFTER_LANDING 须为 <topic>:<events>，仅用于演示模式',
        en: 'CRASH_AFTER_LANDING is <topic>:<events> and is taken in demo mode only',
      },
      undefined,
    );
    return undefined;
  }
  return { topic, events: Number(events) };
}

/** Where a stack keeps its data and its log unless DATA_DIR names another folder. */
function dataFolder(folder: 'start' | 'demo', onKafka: boolean): string {
  return join(ROOT, '.data', onKafka ? `${folder}-kafka` : folder);
}

/** The data folder of `npm start`, which is known also where the rest of the environment is wrong. */
export function startFolder(onKafka = process.argv.includes('--kafka')): string {
  const given = new EnvironmentReader(process.env).optional('DATA_DIR');
  return given ?? dataFolder('start', onKafka);
}

/** Without demo mode nothing is made up: neither a database nor a key ring. */
function checkNeeded(read: EnvironmentReader, given: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(given))
    if (value === undefined && !read.isUnreadable(name))
      read.fault(
        {
          zh: `${name}_FILE 未设置（演示模式之外必须设置）`,
          en: `${name}_FILE is missing (needed outside demo mode)`,
        },
        '',
      );
}

/** Node reads further authorities from its own variable at its start; another one would be passed over in silence. */
function refuseCaFile(read: EnvironmentReader): void {
  if (read.optional('OIDC_CA_FILE') !== undefined)
    read.fault(
      {
        zh: 'npm start 不读取 OIDC_CA_FILE，请改用 NODE_EXTRA_CA_CERTS',
        en: 'npm start does not read OIDC_CA_FILE: name the authority in NODE_EXTRA_CA_CERTS',
      },
      undefined,
    );
}

/**
 * Reads the launcher's environment. Demo mode is on unless NODE_ENV is production, which refuses it and needs a
 * database and a key ring of its own.
 * @param folder name of the data folder under `.data`
 * @throws ConfigError with every fault in one message
 */
export function launcherConfig(
  folder: 'start' | 'demo',
  onKafka = process.argv.includes('--kafka'),
): LauncherConfig {
  const read = new EnvironmentReader(process.env);
  refuseCaFile(read);
  const production = process.env.NODE_ENV === 'production';
  const demoMode = folder === 'demo' || read.flag('DEMO_MODE', !production);
  if (production && demoMode)
    read.fault(
      { zh: '演示模式不能用于生产环境', en: 'DEMO_MODE is refused where NODE_ENV is production' },
      false,
    );
  const databaseUrl = optional(read, 'DATABASE_URL');
  const keyRing = optional(read, 'KEY_RING');
  if (!demoMode) checkNeeded(read, { DATABASE_URL: databaseUrl, KEY_RING: keyRing });
  if (keyRing !== undefined && parseKeyRing(keyRing) === undefined) read.fault(KEY_RING_EXPECTED, '');
  const crash = crashPoint(read, demoMode);
  // The demo plays in its own place.
  const placeDir = folder === 'demo' ? undefined : read.optional('PLACE_DIR');
  const oidc = folder === 'demo' ? undefined : readOidc(read, demoMode);
  const config: LauncherConfig = {
    ...(oidc === undefined ? {} : { oidc }),
    ...outgoingWays(read),
    ...(crash === undefined ? {} : { crash }),
    ...(onKafka ? { kafka: kafkaOf(read) } : {}),
    ...(databaseUrl === undefined || folder === 'demo' ? {} : { databaseUrl }),
    ...(keyRing === undefined ? {} : { keyRing }),
    ...(placeDir === undefined ? {} : { placeDir: resolve(placeDir) }),
    dataDir: read.text('DATA_DIR', dataFolder(folder, onKafka)),
    host: read.text('HOST', '127.0.0.1'),
    ports: portsOf(read),
    demoMode,
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    policiesDir: read.text('POLICIES_DIR', join(ROOT, 'policies')),
  };
  read.finish();
  return config;
}
