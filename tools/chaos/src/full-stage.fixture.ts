import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyTopics, onCluster } from '@aid-chain/messaging';
import { testCluster, type TestCluster } from '@aid-chain/tool-kafka';
import { proxiesInARow } from './fault-stage.fixture.js';
import { FaultProxy } from './proxy/fault-proxy.js';
import { DEPARTMENTS, Scene } from './scene.js';
import { OwnDatabase } from './stack/own-database.js';

/** Everything may be broken here: brokers, the database, the ways to both, the services. */
export interface FullStage {
  readonly scene: Scene;
  readonly cluster: TestCluster;
  readonly database: OwnDatabase;
  /** The services' only way to each broker. */
  readonly toBrokers: readonly FaultProxy[];
  /** The services' only way to the database. */
  readonly toDatabase: FaultProxy;
  end(): Promise<void>;
}

/** @returns undefined where there is no Java, after that was logged */
export async function fullStage(what: string, brokers: 1 | 3): Promise<FullStage | undefined> {
  const toBrokers = await proxiesInARow(brokers);
  const cluster = await testCluster(what, { brokers, proxyPort: toBrokers[0]?.port ?? 0 });
  const endings: (() => Promise<void>)[] = [
    ...toBrokers.map((proxy) => () => proxy.close()),
    ...(cluster === undefined ? [] : [() => cluster.end()]),
  ];
  const end = async (): Promise<void> => {
    for (const one of endings.splice(0).reverse()) await one();
  };
  if (cluster === undefined) {
    await end();
    return undefined;
  }
  try {
    const { scene, database, toDatabase } = await open(cluster, toBrokers, endings);
    return { scene, cluster, database, toBrokers, toDatabase, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function open(
  cluster: TestCluster,
  toBrokers: readonly FaultProxy[],
  endings: (() => Promise<void>)[],
): Promise<Pick<FullStage, 'scene' | 'database' | 'toDatabase'>> {
  toBrokers.forEach((proxy, n) => {
    proxy.forwardTo(cluster.proxied[n] ?? '');
  });
  const folder = mkdtempSync(join(tmpdir(), 'aid-chain-chaos-'));
  chmodSync(folder, 0o755);
  endings.push(() => {
    rmSync(folder, { recursive: true, force: true });
    return Promise.resolve();
  });
  const database = await OwnDatabase.start(folder);
  endings.push(() => database.end());
  const toDatabase = await FaultProxy.listen();
  endings.push(() => toDatabase.close());
  toDatabase.forwardTo(database.address);
  const settings = { brokers: cluster.internal };
  await onCluster(settings, (admin) => applyTopics(admin, DEPARTMENTS, () => undefined));
  const scene = await Scene.start({
    databaseUrl: database.url,
    databaseUrls: database.urls(toDatabase.port),
    cluster: settings,
    brokers: toBrokers.map(({ address }) => address),
    folder,
  });
  endings.push(() => scene.stop());
  return { scene, database, toDatabase };
}
