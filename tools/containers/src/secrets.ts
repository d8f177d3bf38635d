import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';

const ROLES = ['aid_chain_cli', ...SERVICE_NAMES.map((name) => `${name}_app`)];

const password = (): string => randomBytes(24).toString('base64url');
const url = (role: string, secret: string): string =>
  `postgresql://${role}:${secret}@postgres:5432/aid_chain`;

/** The files that docker-compose.yml names, with new passwords and a new key ring. */
function newSecrets(): Readonly<Record<string, string>> {
  const installer = password();
  const roles = Object.fromEntries(ROLES.map((role) => [role, password()]));
  const urlOf = (role: string): string => url(role, roles[role] ?? '');
  return {
    postgres_password: installer,
    database_url: url('postgres', installer),
    role_passwords: JSON.stringify(roles),
    key_ring: JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64') } }),
    cli_database_url: urlOf('aid_chain_cli'),
    ...Object.fromEntries(SERVICE_NAMES.map((name) => [`${name}_database_url`, urlOf(`${name}_app`)])),
  };
}

/**
 * Writes the secrets of a new deployment. The folder is its owner's only; the files in it can be read by the user of
 * the containers (uid 1000), to whom compose hands each of them by itself.
 * @throws Error when the folder is there: what it holds opens a database
 */
export function writeSecrets(folder: string): void {
  if (existsSync(folder))
    throw new Error(`${folder} 已存在，不会覆盖 / ${folder} exists and is not written over`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, text] of Object.entries(newSecrets()))
    writeFileSync(join(folder, name), `${text}\n`, { mode: 0o444 });
}
