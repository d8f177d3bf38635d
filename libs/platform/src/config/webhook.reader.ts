import type { EnvironmentReader } from './environment.js';
import type { WebhookSettings } from './webhook-settings.js';

/**
 * Reads `WEBHOOK_HOSTS`, the hosts for which http and private addresses are allowed, and `WEBHOOK_CA`, what signs the
 * certificates of the inner network; without both webhooks go to the open internet alone.
 */
export function readWebhooks(read: EnvironmentReader): WebhookSettings | undefined {
  const hosts = readWebhookHosts(read);
  const ca = read.optional('WEBHOOK_CA');
  if (ca !== undefined && !ca.includes('-----BEGIN CERTIFICATE-----'))
    read.fault({ zh: 'WEBHOOK_CA 须为 PEM 证书', en: 'WEBHOOK_CA must be a certificate in PEM' }, '');
  if (hosts.length === 0 && ca === undefined) return undefined;
  return { hosts, ...(ca === undefined ? {} : { ca }) };
}

/** The hosts alone, for whoever checks a place. */
export const readWebhookHosts = (read: EnvironmentReader): readonly string[] =>
  readHosts(read, 'WEBHOOK_HOSTS');

/** A list of hosts, each with a port or without. */
export function readHosts(read: EnvironmentReader, variable: string): readonly string[] {
  const hosts = (read.optional(variable) ?? '').split(',').map((host) => host.trim().toLowerCase());
  const named = hosts.filter((host) => host !== '');
  if (!named.every(isHost))
    read.fault(
      {
        zh: `${variable} 须为以逗号分隔的主机名或 IP，可带端口`,
        en: `${variable} must be names or addresses of hosts, with a port or without, between commas`,
      },
      '',
    );
  return named;
}

/** As it stands in an address: `hooks.county.local`, `10.0.0.7:8080`, `[fd00::7]`. */
function isHost(text: string): boolean {
  if (!/^[a-z0-9.:[\]-]+$/.test(text)) return false;
  const address = URL.canParse(`http://${text}`) ? new URL(`http://${text}`) : undefined;
  return address !== undefined && [address.host, `${address.hostname}:80`].includes(text);
}
