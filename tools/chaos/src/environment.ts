import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceName } from '@aid-chain/vocabulary';
import { inheritedEnvironment, ROOT } from './config.js';

export type DatabaseUrls = Readonly<Record<ServiceName, string>>;

/** Demo keys are refused in production; these are of the same kind and live as long as the stack. */
export const KEY_RING = JSON.stringify({
  current: 'chaos',
  keys: { chaos: Buffer.alloc(32, 7).toString('base64') },
});

/**
 * The environment of every process of the stack.
 * @param folder where the database addresses are written, readable by this user only
 */
export function serviceEnvironment(
  urls: DatabaseUrls,
  brokers: readonly string[],
  folder: string,
): NodeJS.ProcessEnv {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const env: NodeJS.ProcessEnv = {
    ...inheritedEnvironment(),
    KAFKA_BROKERS: brokers.join(','),
    KEY_RING,
    HOST: '127.0.0.1',
    DEMO_MODE: 'true',
    LOG_LEVEL: 'info',
    POLICIES_DIR: join(ROOT, 'policies'),
  };
  for (const [name, url] of Object.entries(urls)) {
    const file = join(folder, `${name}.url`);
    writeFileSync(file, url, { mode: 0o600 });
    env[`${name.toUpperCase()}_DATABASE_URL_FILE`] = file;
  }
  return env;
}
