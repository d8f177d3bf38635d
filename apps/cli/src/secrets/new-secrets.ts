import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateOf } from '@aid-chain/kernel';
import { CLI_ROLE, LOGIN_ROLES } from '@aid-chain/platform';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { newRing, ringText } from './ring-file.js';

const password = (): string => randomBytes(24).toString('base64url');
const url = (role: string, secret: string): string =>
  `postgresql://${role}:${secret}@postgres:5432/aid_chain`;

/** The files that docker-compose.yml names, with new passwords and a new key ring. */
function newSecrets(): Readonly<Record<string, string>> {
  const installer = password();
  const roles = Object.fromEntries(LOGIN_ROLES.map((role) => [role, password()]));
  const urlOf = (role: string): string => url(role, roles[role] ?? '');
  return {
    postgres_password: installer,
    database_url: url('postgres', installer),
    role_passwords: JSON.stringify(roles),
    key_ring: ringText(newRing(dateOf(new Date()))),
    cli_database_url: urlOf(CLI_ROLE),
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
    throw new Error(
      `${folder} 已存在，不会覆盖；如要新建请另写目录 / ${folder} exists and is not written over; name another folder for new ones`,
    );
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, text] of Object.entries(newSecrets()))
    writeFileSync(join(folder, name), `${text}\n`, { mode: 0o444 });
}
