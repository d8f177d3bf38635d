import { readFileSync, statSync } from 'node:fs';

/** The operating-system user that the database server runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root; these ordinary users exist on nearly every Linux, the better one first. */
const CANDIDATES = ['postgres', 'nobody'];

function fromPasswd(name: string, passwd: string): Account | undefined {
  const line = passwd.split('\n').find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function ownerOf(dataDir: string): Account | undefined {
  const owner = statSync(`${dataDir}/PG_VERSION`, { throwIfNoEntry: false });
  return owner === undefined || owner.uid === 0 ? undefined : { uid: owner.uid, gid: owner.gid };
}

/**
 * Which user the server must run as. An ordinary user runs it itself (`undefined`); root lends the user that
 * already owns the data, else `postgres`, else `nobody`.
 * @param dataDir the data folder, existing or not
 * @throws Error as root on a system that has none of these users
 */
export function accountFor(dataDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = ownerOf(dataDir);
  if (existing !== undefined) return existing;
  const passwd = readFileSync('/etc/passwd', 'utf8');
  for (const name of CANDIDATES) {
    const account = fromPasswd(name, passwd);
    if (account !== undefined) return account;
  }
  throw new Error(
    'PostgreSQL 不能以 root 运行，系统中也没有 postgres 或 nobody 用户：请改用普通用户，或设置 DATABASE_URL。 / ' +
      'PostgreSQL cannot run as root and this system has neither a postgres nor a nobody user: ' +
      'start as an ordinary user, or set DATABASE_URL.',
  );
}
