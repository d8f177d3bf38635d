import { SERVICE_NAMES, type ServiceName } from '@aid-chain/vocabulary';
import type { Environment, EnvironmentReader } from './environment.js';

/** Reads `<SERVICE>_PUBLIC_URL` of each service, without the slash at its end; what is left out gets no link. */
export function readPublicUrls(
  env: Environment,
  read: EnvironmentReader,
): Readonly<Partial<Record<ServiceName, string>>> {
  const given = SERVICE_NAMES.flatMap((name) => {
    const variable = `${name.toUpperCase()}_PUBLIC_URL`;
    const url = env[variable];
    if (url === undefined || url === '') return [];
    if (!/^https?:\/\/[^\s"<>]+$/.test(url))
      read.fault({ zh: `${variable} 须为网址`, en: `${variable} must be an http or https address` }, false);
    return [[name, url.replace(/\/+$/, '')]];
  });
  return Object.fromEntries(given) as Partial<Record<ServiceName, string>>;
}
