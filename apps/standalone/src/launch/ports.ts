import { createServer } from 'node:net';
import { StartRefused } from '@aid-chain/platform';
import type { LauncherConfig } from '../config.js';
import { SERVICES, type Addresses } from '../services.js';

/**
 * Looks for ports that another program, or another service of this stack, has, before a database is started and migrated for services that cannot listen.
 * @param last of the stack that ran on this folder: its own services may still have theirs, which its lock decides about
 * @throws StartRefused PORT_IN_USE with every port and its variable
 */
export async function refusePortsInUse(
  { host, ports }: Pick<LauncherConfig, 'host' | 'ports'>,
  last: Addresses | undefined,
): Promise<void> {
  const own = Object.values(last ?? {}).map((address) => Number(new URL(address).port));
  const asked = SERVICES.map(({ name }) => ({ name, port: ports[name] }));
  const foreign = asked.filter(({ port }) => port !== 0 && !own.includes(port));
  const used: string[] = twice(asked);
  for (const { name, port } of foreign)
    if (await isInUse(host, port)) used.push(`${String(port)} (${name.toUpperCase()}_PORT)`);
  if (used.length > 0) throw new StartRefused('PORT_IN_USE', { port: used.join(', ') });
}

/** Ports that two services of this stack were given: neither is another program's. */
function twice(asked: readonly { readonly name: string; readonly port: number }[]): string[] {
  return asked.flatMap(({ name, port }, index) => {
    const first = asked.findIndex((other) => other.port === port);
    return port === 0 || first === index
      ? []
      : [`${String(port)} (${asked[first]?.name.toUpperCase() ?? ''}_PORT, ${name.toUpperCase()}_PORT)`];
  });
}

/** Anything else that keeps a port from being used is found when the services start. */
function isInUse(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE'));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(false)));
  });
}
