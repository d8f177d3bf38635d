import { isAbsolute } from 'node:path';
import { addressFault } from '../webhooks/webhook-address.rules.js';
import type { EnvironmentReader } from './environment.js';
import type { VerificationSettings, VerificationWay } from './verification-settings.js';
import { readHosts } from './webhook.reader.js';

/**
 * Reads `VERIFICATION_FOLDER`, or `VERIFICATION_URL` with its token, hosts and certificates, and `VERIFICATION_AUTOMATIC`; without
 * either way nothing is exchanged with a platform.
 */
export function readVerification(read: EnvironmentReader): VerificationSettings | undefined {
  const folder = read.optional('VERIFICATION_FOLDER');
  const url = read.optional('VERIFICATION_URL');
  const isAutomatic = read.flag('VERIFICATION_AUTOMATIC', false);
  if (folder !== undefined && url !== undefined)
    read.fault(
      {
        zh: 'VERIFICATION_FOLDER 和 VERIFICATION_URL 只能设置其一',
        en: 'only one of VERIFICATION_FOLDER and VERIFICATION_URL may be set',
      },
      '',
    );
  const way = folder === undefined ? readHttp(read, url) : readFolder(read, folder);
  return way === undefined ? undefined : { way, isAutomatic };
}

function readFolder(read: EnvironmentReader, folder: string): VerificationWay {
  if (!isAbsolute(folder))
    read.fault(
      { zh: 'VERIFICATION_FOLDER 须为绝对路径', en: 'VERIFICATION_FOLDER must be an absolute path' },
      '',
    );
  return { kind: 'folder', folder };
}

function readHttp(read: EnvironmentReader, url: string | undefined): VerificationWay | undefined {
  if (url === undefined) return undefined;
  const hosts = readHosts(read, 'VERIFICATION_HOSTS');
  const token = read.optional('VERIFICATION_TOKEN');
  const ca = read.optional('VERIFICATION_CA');
  if (!isUsable(url, hosts))
    read.fault(
      {
        zh: 'VERIFICATION_URL 须为 https 公网地址；http 或内网地址须列入 VERIFICATION_HOSTS',
        en: 'VERIFICATION_URL must be an https address of the open internet; an http or private one is listed in VERIFICATION_HOSTS',
      },
      '',
    );
  return {
    ...{ kind: 'http', url, hosts },
    ...(token === undefined ? {} : { token }),
    ...(ca === undefined ? {} : { ca }),
  };
}

function isUsable(url: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  return addressFault(new URL(url), hosts) === undefined;
}
