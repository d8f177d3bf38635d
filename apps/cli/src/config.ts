import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { KafkaSettings } from '@aid-chain/messaging';
import {
  CLI_ROLE,
  EnvironmentReader,
  LOGIN_ROLES,
  readKafka,
  readKeyRing,
  readWebhookHosts,
  type KeyRing,
  type PlaceFolders,
  type RolePasswords,
} from '@aid-chain/platform';

const ROOT = join(import.meta.dirname, '../../..');

/** The data folder of `npm start`, which DATA_DIR names where it lies elsewhere. */
export const dataFolder = (): string =>
  new EnvironmentReader(process.env).optional('DATA_DIR') ?? join(ROOT, '.data/start');

/** Regions, actors and days off of the sample: an invented place, and the notice of holidays that holds everywhere. */
export const SAMPLE_DIRECTORY = join(ROOT, 'demo/directory');

/** What `db migrate` needs: the installer's database and a password for each role that logs in. */
export interface InstallerConfig {
  readonly databaseUrl: string;
  readonly passwords: RolePasswords;
  /** Whether this deployment's events travel over Kafka. */
  readonly kafka: boolean;
}

/**
 * What `backup check` of a file needs: the installer's database, beside `npm start` that of its data folder, and where the
 * programs of PostgreSQL lie.
 * @throws ConfigError
 */
export function backupConfig(folder = dataFolder()): {
  readonly databaseUrl: string;
  readonly path: string | undefined;
} {
  return { databaseUrl: installerUrl(folder), path: process.env.PATH };
}

/** The installer's database: that of `DATABASE_URL`, beside `npm start` that of its data folder. @throws ConfigError */
export function installerUrl(folder = dataFolder()): string {
  const read = new EnvironmentReader(process.env);
  // Whoever names a database for the commands means that one, and not the folder of another.
  const isElsewhere = read.optional('CLI_DATABASE_URL') !== undefined;
  const databaseUrl = read.text('DATABASE_URL', isElsewhere ? undefined : installerOf(folder));
  read.finish();
  return databaseUrl;
}

/** What every other command needs: the operators' role and the keys that open what outsiders sent. */
export interface OperatorConfig {
  readonly databaseUrl: string;
  readonly keyRing: KeyRing;
  readonly place: PlaceFolders;
  /** The cluster, for commands that connect to it. */
  readonly kafka?: KafkaSettings;
}

function passwordsOf(text: string): RolePasswords | undefined {
  try {
    const parsed = JSON.parse(text) as Record<string, unknown>;
    const given = LOGIN_ROLES.every((role) => typeof parsed[role] === 'string' && parsed[role] !== '');
    return given ? (parsed as RolePasswords) : undefined;
  } catch {
    return undefined;
  }
}

/** @throws ConfigError with every fault in one message */
export function installerConfig(): InstallerConfig {
  const read = new EnvironmentReader(process.env);
  const databaseUrl = read.text('DATABASE_URL');
  const roles = LOGIN_ROLES.join(', ');
  const passwords = read.parsed('ROLE_PASSWORDS', passwordsOf, {
    expected: {
      zh: `ROLE_PASSWORDS 须为各角色的口令：${roles}`,
      en: `ROLE_PASSWORDS must hold a password for ${roles}`,
    },
    ...{ standIn: {} as RolePasswords, fallback: '{}' },
  });
  const kafka = read.text('KAFKA_BROKERS', 'none') !== 'none';
  read.finish();
  return { databaseUrl, kafka, passwords };
}

function ofDataFolder(folder: string): { databaseUrl: string; keyRing: string } | undefined {
  const [secrets, running] = ['secrets.json', 'running.json'].map((name) => join(folder, name));
  if (secrets === undefined || running === undefined || !existsSync(secrets) || !existsSync(running))
    return undefined;
  const { keyRing, passwords } = JSON.parse(readFileSync(secrets, 'utf8')) as {
    keyRing: string;
    passwords: RolePasswords;
  };
  const { database } = JSON.parse(readFileSync(running, 'utf8')) as { database: string };
  return {
    keyRing,
    databaseUrl: `postgresql://${CLI_ROLE}:${encodeURIComponent(passwords[CLI_ROLE])}@${database}`,
  };
}

/** The installer's connection of a data folder; the launcher keeps its password beside the files of the database. */
function installerOf(folder: string): string | undefined {
  const running = join(folder, 'running.json');
  if (!existsSync(running)) return undefined;
  const { database, databaseDir } = JSON.parse(readFileSync(running, 'utf8')) as Record<string, string>;
  const password = join(databaseDir ?? '', 'aid-chain.password');
  if (database === undefined || !existsSync(password)) return undefined;
  return `postgresql://postgres:${encodeURIComponent(readFileSync(password, 'utf8').trim())}@${database}`;
}

/**
 * Where the place lies: the folder given, else PLACE_DIR, else the repository's sample, which is for reading: who
 * writes asks for `placeDir`.
 * @param folder as an operator typed it
 */
export function placeFolders(folder?: string): PlaceFolders {
  const read = new EnvironmentReader(process.env);
  const policiesDir = read.text('POLICIES_DIR', join(ROOT, 'policies'));
  const given = folder ?? read.optional('PLACE_DIR');
  const webhookHosts = readWebhookHosts(read);
  read.finish();
  if (given === undefined) return { policiesDir, directoryDir: SAMPLE_DIRECTORY, webhookHosts };
  const placeDir = resolve(given);
  return { policiesDir, placeDir, directoryDir: join(placeDir, 'directory'), webhookHosts };
}

/** The repository's sample, for whoever asked for it by name. @throws ConfigError where PLACE_DIR names a place too */
export function sampleFolders(): PlaceFolders {
  const read = new EnvironmentReader(process.env);
  if (read.optional('PLACE_DIR') !== undefined)
    read.fault(
      { zh: '--sample 和 PLACE_DIR 只能用一个', en: '--sample and PLACE_DIR exclude each other' },
      '',
    );
  read.finish();
  return placeFolders();
}

/**
 * The connection of the environment, else that of a stack's data folder; of a folder that is named first.
 * @throws ConfigError with every fault in one message
 */
export function operatorConfig(folder?: string): OperatorConfig {
  const local = ofDataFolder(folder ?? dataFolder());
  // Who names a folder means that stack, whatever the environment has.
  const named = { ...process.env, CLI_DATABASE_URL: local?.databaseUrl, KEY_RING: local?.keyRing };
  const unnamed = { CLI_DATABASE_URL_FILE: undefined, KEY_RING_FILE: undefined };
  const read = new EnvironmentReader(folder === undefined ? process.env : { ...named, ...unnamed });
  const databaseUrl = read.text('CLI_DATABASE_URL', local?.databaseUrl);
  const keyRing = readKeyRing(read, local?.keyRing);
  const kafka = readKafka(read);
  read.finish();
  const cluster = kafka === undefined ? {} : { kafka };
  return {
    ...cluster,
    databaseUrl,
    keyRing,
    place: placeFolders(),
  };
}
