import { createServer } from 'node:net';
import { join } from 'node:path';
import type { ClusterOptions } from './cluster-options.js';
import type { BrokerSettings } from './server-properties.rules.js';

export const HOST = '127.0.0.1';
/** internal, department, controller and proxied listener. */
const PORTS_EACH = 4;

/**
 * The settings of every member.
 * @param keyStore PEM file of a TLS listener
 */
export async function allSettings(
  options: ClusterOptions,
  keyStore: string | undefined,
): Promise<BrokerSettings[]> {
  const { brokers, firstPort, proxyPort, departmentUsers, detached = false, bound = false } = options;
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
    detached,
    bound,
    ...(departmentUsers === undefined ? {} : { logins: departmentUsers }),
    ...(keyStore === undefined ? {} : { keyStore }),
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
