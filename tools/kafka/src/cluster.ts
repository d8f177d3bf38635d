import { join } from 'node:path';
import { bringKafka } from './artifacts.js';
import { startBroker, type RunningBroker } from './broker.js';
import type { ClusterOptions } from './cluster-options.js';
import { Certificates } from './certificates.js';
import { keptClusterId, markDataFolder } from './data-folder.js';
import { runJava } from './java.js';
import { runningBrokers } from './left-over.js';
import { allSettings, HOST } from './members.js';
import type { BrokerSettings } from './server-properties.rules.js';
import type { BroughtVersion } from './versions.js';

export interface RunningCluster {
  readonly version: BroughtVersion;
  /** What the brokers report of themselves. */
  readonly reported: string;
  /** Addresses of the internal listener, for KAFKA_BROKERS. */
  readonly internal: readonly string[];
  /** Addresses of the listener at which departments, and services with a login, come in. */
  readonly department: readonly string[];
  /** Addresses to which a fault proxy forwards; empty without `proxyPort`. */
  readonly proxied: readonly string[];
  readonly members: readonly RunningBroker[];
  /** Authorities of a TLS listener; only with `certificate`. */
  readonly certificates: Certificates | undefined;
  /** Starts a member again after it was killed. */
  restart(nodeId: number): Promise<void>;
  /** Gives a user another SCRAM password; who is connected stays connected. */
  setPassword(user: string, password: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a real Kafka cluster of one or three brokers on this machine and waits until each has started.
 * @throws KafkaUnavailable without Java or Maven, and without openssl for a TLS listener; Error naming a broker that
 * already runs on the data folder
 */
export async function startCluster(options: ClusterOptions): Promise<RunningCluster> {
  const [pid] = runningBrokers(options.dataFolder);
  if (pid !== undefined)
    throw new Error(`A broker already runs on ${options.dataFolder} (process ${pid}): end it first.`);
  const jars = await bringKafka(options.version);
  markDataFolder(options.dataFolder);
  const clusterId = keptClusterId(options.dataFolder);
  const certificates = await certificatesOf(options);
  const settings = await allSettings(options, certificates?.keyStore);
  const starting = settings.map((one) => startBroker(jars, clusterId, one));
  const members = await allStarted(starting, options.version);
  const internal = addresses(settings.map(({ internalPort }) => internalPort));
  if (members.length > 1) await Promise.all(internal.map((one) => seesAll(jars, one, settings)));
  return {
    version: options.version,
    reported: members[0]?.version ?? 'unknown',
    internal,
    department: addresses(settings.map(({ departmentPort }) => departmentPort)),
    proxied: addresses(settings.flatMap(({ proxiedPort }) => proxiedPort ?? [])),
    members,
    certificates,
    restart: async (nodeId) => {
      const index = settings.findIndex((one) => one.nodeId === nodeId);
      const member = settings[index];
      if (!member) throw new Error(`There is no broker ${nodeId}.`);
      members[index] = await startBroker(jars, clusterId, member);
    },
    setPassword: async (user, password) =>
      void (await runJava(jars, CONFIG_COMMAND, alterLogin(internal, user, password))),
    stop: async () => void (await Promise.all(members.map((one) => one.stop()))),
  };
}

const addresses = (ports: readonly number[]): string[] => ports.map((port) => `${HOST}:${String(port)}`);

const CONFIG_COMMAND = 'kafka.admin.ConfigCommand';
const SEES_TRIES = 20;

/** A member that has started may not have found the others yet: what is made then gets too few copies. */
async function seesAll(jars: string, broker: string, members: readonly BrokerSettings[]): Promise<void> {
  const ask = ['--bootstrap-server', broker, '--entity-type', 'brokers', '--describe'];
  for (let tries = 0; tries < SEES_TRIES; tries += 1) {
    const seen = await runJava(jars, CONFIG_COMMAND, ask);
    if (members.every(({ nodeId }) => seen.includes(`configs for broker ${nodeId} `))) return;
  }
  throw new Error(`The broker at ${broker} does not see the others.`);
}

function alterLogin(brokers: readonly string[], user: string, password: string): string[] {
  const change = ['--alter', '--add-config', `SCRAM-SHA-512=[password=${password}]`];
  return [
    '--bootstrap-server',
    brokers.join(','),
    ...change,
    '--entity-type',
    'users',
    '--entity-name',
    user,
  ];
}

async function certificatesOf({
  certificate,
  dataFolder,
}: ClusterOptions): Promise<Certificates | undefined> {
  if (certificate === undefined) return undefined;
  const certificates = await Certificates.in(join(dataFolder, 'certificates'));
  await certificates.issue(certificate);
  return certificates;
}

/** A member that does not start, or is of another version, takes the others with it: none is left behind. */
async function allStarted(
  starting: readonly Promise<RunningBroker>[],
  asked: BroughtVersion,
): Promise<RunningBroker[]> {
  const results = await Promise.allSettled(starting);
  const members = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = results.find((one) => one.status === 'rejected');
  const other = members.find(({ version }) => version !== asked)?.version;
  if (failed === undefined && other === undefined) return members;
  await Promise.all(members.map((one) => one.kill()));
  if (failed !== undefined) throw failed.reason;
  throw new Error(`Kafka ${asked} was asked for and ${String(other)} came.`);
}
