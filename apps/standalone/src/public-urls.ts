import type { ServiceName } from '@aid-chain/vocabulary';
import { SERVICES } from './services.js';

/** Where a stack listens; port 0 is any free one. */
interface Listening {
  readonly host: string;
  readonly ports: Readonly<Record<ServiceName, number>>;
}

/** Every address of this machine, which is none that a browser opens. */
const EVERY_ADDRESS = /^(0\.0\.0\.0|::)$/;

/**
 * Where people reach the four services, for the links on each one's page `/`.
 * @returns no address for a service whose port is known only once it has started
 */
export function publicUrls({ host, ports }: Listening): Readonly<Partial<Record<ServiceName, string>>> {
  const shown = EVERY_ADDRESS.test(host) ? 'localhost' : host;
  const authority = shown.includes(':') ? `[${shown}]` : shown;
  const urls = SERVICES.flatMap(({ name }): [ServiceName, string][] =>
    ports[name] === 0 ? [] : [[name, `http://${authority}:${String(ports[name])}`]],
  );
  return Object.fromEntries(urls);
}
