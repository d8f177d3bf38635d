import { createServer } from 'node:net';
import type { LauncherConfig } from '../config.js';

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on('error', () => {
      resolve(false);
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}

/** The usual addresses, or any free ones while something else (a stack of `npm start`) uses one of them. */
export async function withFreePorts(config: LauncherConfig): Promise<LauncherConfig> {
  const free = await Promise.all(Object.values(config.ports).map((port) => isFree(config.host, port)));
  if (free.every(Boolean)) return config;
  return { ...config, ports: { intake: 0, eligibility: 0, monitoring: 0, referral: 0 } };
}
