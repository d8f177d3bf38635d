import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyTopics, onCluster } from '@aid-chain/messaging';
import { serviceUrl } from '@aid-chain/platform';
import { installedDatabase, rowsOf, TEST_PASSWORDS } from '@aid-chain/testing';
import { testCluster, type TestCluster } from '@aid-chain/tool-kafka';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { FaultProxy } from './proxy/fault-proxy.js';
import { DEPARTMENTS, Scene } from './scene.js';
import { SERVICES } from './services.js';
import type { DatabaseUrls } from './environment.js';

export interface FaultStage {
  readonly scene: Scene;
  readonly cluster: TestCluster;
  /** One before each broker: the services' only way to the cluster. */
  readonly proxies: readonly FaultProxy[];
  end(): Promise<void>;
}

/**
 * A cluster, a database and the four services for one spec file, the services behind proxies.
 * @returns undefined where there is no Java, after that was logged
 */
export async function faultStage(what: string, brokers: 1 | 3 = 1): Promise<FaultStage | undefined> {
  const proxies = await proxiesInARow(brokers);
  const proxyPort = proxies[0]?.port ?? 0;
  const cluster = await testCluster(what, { brokers, proxyPort });
  if (cluster === undefined) {
    await Promise.all(proxies.map((proxy) => proxy.close()));
    return undefined;
  }
  proxies.forEach((proxy, n) => {
    proxy.forwardTo(cluster.proxied[n] ?? '');
  });
  const folder = mkdtempSync(join(tmpdir(), 'aid-chain-chaos-'));
  chmodSync(folder, 0o755);
  const database = await installedDatabase(SERVICES);
  const end = async (): Promise<void> => {
    await Promise.all(proxies.map((proxy) => proxy.close()));
    await cluster.end();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const settings = { brokers: cluster.internal };
    await onCluster(settings, (admin) => applyTopics(admin, DEPARTMENTS, () => undefined));
    await rowsOf(database.url, `insert into directory.transport (kind) values ('kafka')`);
    const urls = SERVICE_NAMES.map((name) => [name, serviceUrl(database.url, name, TEST_PASSWORDS)]);
    const scene = await Scene.start({
      databaseUrl: database.url,
      databaseUrls: Object.fromEntries(urls) as DatabaseUrls,
      cluster: settings,
      brokers: proxies.map(({ address }) => address),
      folder,
    });
    const endAll = async (): Promise<void> => {
      await scene.stop();
      await end();
    };
    return { scene, cluster, proxies, end: endAll };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The n-th broker advertises the n-th port from the first, so they must follow each other. */
export async function proxiesInARow(count: number): Promise<FaultProxy[]> {
  for (let tries = 0; tries < 50; tries += 1) {
    const first = await FaultProxy.listen();
    const proxies = [first];
    try {
      while (proxies.length < count) proxies.push(await FaultProxy.listen(first.port + proxies.length));
      return proxies;
    } catch {
      await Promise.all(proxies.map((proxy) => proxy.close()));
    }
  }
  throw new Error('no free ports that follow each other');
}
