import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file that holds one user's password, for KAFKA_SASL_PASSWORD_FILE. */
export const passwordFile = (dataFolder: string, user: string): string => join(dataFolder, 'logins', user);

/**
 * The passwords of a cluster that keeps its data: made at random once, in files that only this user can read.
 * @returns name → password, and who is new
 */
export function keptLogins(
  dataFolder: string,
  users: readonly string[],
): { readonly logins: Readonly<Record<string, string>>; readonly made: readonly string[] } {
  mkdirSync(join(dataFolder, 'logins'), { recursive: true, mode: 0o700 });
  const made = users.filter((user) => !existsSync(passwordFile(dataFolder, user)));
  for (const user of made)
    writeFileSync(passwordFile(dataFolder, user), randomBytes(18).toString('base64url'), { mode: 0o600 });
  const passwords = users.map((user) => [user, readFileSync(passwordFile(dataFolder, user), 'utf8')]);
  return { logins: Object.fromEntries(passwords) as Record<string, string>, made };
}
