import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { bringKafka } from './artifacts.js';
import { startBroker, type RunningBroker } from './broker.js';
import { markDataFolder } from './data-folder.js';
import type { BrokerSettings } from './server-properties.rules.js';
import type { KafkaVersion } from './versions.js';

const HOST = '127.0.0.1';
/** internal, department, controller and proxied listener. */
const PORTS_EACH = 4;

export interface ClusterOptions {
  readonly version: KafkaVersion;
  readonly brokers: 1 | 3;
  readonly dataFolder: string;
  /** First of the fixed ports; without it free ports are taken. */
  readonly firstPort?: number;
  readonly departmentUsers?: Readonly<Record<string, string>>;
  /**
   * Port of a fault proxy that already listens: the PROXY listener sends its clients there. The n-th of three members
   * takes the n-th port from it.
   */
  readonly proxyPort?: number;
}

export interface RunningCluster {
  readonly version: KafkaVersion;
  /** Addresses of the internal listener, for KAFKA_BROKERS. */
  readonly internal: readonly string[];
  /** Addresses of the listener at which departments log in. */
  readonly department: readonly string[];
  /** Addresses to which a fault proxy forwards; empty without `proxyPort`. */
  readonly proxied: readonly string[];
  readonly members: readonly RunningBroker[];
  /** Starts a member again after it was killed. */
  restart(nodeId: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a real Kafka cluster of one or three brokers on this machine and waits until each answers.
 * @throws KafkaUnavailable without Java or Maven
 */
export async function startCluster(options: ClusterOptions): Promise<RunningCluster> {
  const jars = await bringKafka(options.version);
  markDataFolder(options.dataFolder);
  const clusterId = keptClusterId(join(options.dataFolder, 'cluster-id'));
  const settings = await allSettings(options);
  const members = await Promise.all(settings.map((one) => startBroker(jars, clusterId, one)));
  return {
    version: options.version,
    internal: settings.map((one) => `${HOST}:${one.internalPort}`),
    department: settings.map((one) => `${HOST}:${one.departmentPort}`),
    proxied: settings.flatMap(({ proxiedPort }) =>
      proxiedPort === undefined ? [] : [`${HOST}:${proxiedPort}`],
    ),
    members,
    restart: async (nodeId) => {
      const index = members.findIndex((one) => one.settings.nodeId === nodeId);
      const member = settings[index];
      if (!member) throw new Error(`There is no broker ${nodeId}.`);
      members[index] = await startBroker(jars, clusterId, member);
    },
    stop: async () => void (await Promise.all(members.map((one) => one.stop()))),
  };
}

async function allSettings(options: ClusterOptions): Promise<BrokerSettings[]> {
  const { brokers, firstPort, proxyPort, departmentUsers } = options;
  const ports = await portsOf(brokers * PORTS_EACH, firstPort);
  const at = (member: number, n: number) => ports[member * PORTS_EACH + n] ?? 0;
  const ids = Array.from({ length: brokers }, (_, index) => index);
  const members = ids.map((index) => ({ nodeId: index + 1, controllerPort: at(index, 2) }));
  return ids.map((index) => ({
    nodeId: index + 1,
    internalPort: at(index, 0),
    departmentPort: at(index, 1),
    controllerPort: at(index, 2),
    dataFolder: join(options.dataFolder, `broker-${index + 1}`),
    members,
    ...(departmentUsers === undefined ? {} : { departmentUsers }),
    ...(proxyPort === undefined ? {} : { proxyPort: proxyPort + index, proxiedPort: at(index, 3) }),
  }));
}

async function portsOf(count: number, first: number | undefined): Promise<number[]> {
  const indexes = Array.from({ length: count }, (_, index) => index);
  return first === undefined ? Promise.all(indexes.map(freePort)) : indexes.map((index) => first + index);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, HOST, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

// A cluster that is started again on its data must keep its id, or the brokers refuse their own folders.
function keptClusterId(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const id = randomBytes(16).toString('base64url');
  writeFileSync(file, id);
  return id;
}
