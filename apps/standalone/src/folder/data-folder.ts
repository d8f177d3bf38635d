import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf, removeData } from '@aid-chain/embedded-postgres';
import { LOGIN_ROLES, StartRefused, type RolePasswords } from '@aid-chain/platform';
import type { Addresses } from '../services.js';

export type FolderKind = 'start' | 'demo';

/** What the launcher keeps as secrets beside the data: without the key ring sealed fields can never be opened. */
export interface Secrets {
  readonly keyRing: string;
  readonly passwords: RolePasswords;
}

interface Running {
  readonly pid: number;
  readonly addresses: Addresses;
  /** Host, port and name of the database, for the operators' command line; no password. */
  readonly database: string;
  /** Where its files really are, with the installer's password beside them. */
  readonly databaseDir: string;
}

/** @throws StartRefused LAUNCH_SECRETS_GONE where the file is cut or is none: new secrets would open nothing that is stored */
function readSecrets(file: string): Secrets {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch {
    throw new StartRefused('LAUNCH_SECRETS_GONE', { file });
  }
}

const MARK = 'aid-chain-data.json';

const secret = (): string => randomBytes(24).toString('base64url');

function newSecrets(): Secrets {
  const kid = `k${new Date().toISOString().slice(0, 10)}`;
  return {
    keyRing: JSON.stringify({ current: kid, keys: { [kid]: randomBytes(32).toString('base64') } }),
    passwords: Object.fromEntries(LOGIN_ROLES.map((role) => [role, secret()])) as RolePasswords,
  };
}

/** The folder in which a stack keeps its data, its secrets and its log; a mark file shows whose it is. */
export class DataFolder {
  constructor(
    readonly path: string,
    private readonly kind: FolderKind,
  ) {}

  readonly database = join(this.path, 'postgres');
  readonly log = join(this.path, 'services.log');
  private readonly secretsFile = join(this.path, 'secrets.json');
  private readonly runningFile = join(this.path, 'running.json');
  private readonly mark = join(this.path, MARK);

  /** Makes the folder and marks it; others may enter it, because the database server of root is another user. */
  make(): void {
    mkdirSync(this.path, { recursive: true, mode: 0o755 });
    if (existsSync(this.mark)) return;
    writeFileSync(this.mark, `${JSON.stringify({ kind: this.kind, madeAt: new Date().toISOString() })}\n`);
  }

  /** Whether this folder was made by this program for this purpose. */
  isMarked(): boolean {
    if (!existsSync(this.mark)) return false;
    const { kind } = JSON.parse(readFileSync(this.mark, 'utf8')) as { kind?: string };
    return kind === this.kind;
  }

  /**
   * Deletes the folder with its database. Nobody may be running on it.
   * @throws Error when the folder exists and does not carry the mark
   */
  remove(): void {
    if (!existsSync(this.path)) return;
    if (!this.isMarked()) {
      throw new Error(
        `${this.path} 没有标记文件 ${MARK}，未删除：请自行检查后处理。 / ` +
          `${this.path} does not carry the mark file ${MARK} and was not deleted: look at it and move it away.`,
      );
    }
    removeData(this.database);
    rmSync(this.path, { recursive: true, force: true });
  }

  /**
   * The secrets of this folder, made with it.
   * @param fresh whether the database is new: secrets that are gone from an old one cannot be made again
   */
  secrets(fresh: boolean): Secrets {
    if (existsSync(this.secretsFile)) return readSecrets(this.secretsFile);
    if (!fresh) {
      throw new StartRefused('LAUNCH_SECRETS_GONE', { file: this.secretsFile });
    }
    const secrets = newSecrets();
    const draft = `${this.secretsFile}.draft`;
    writeFileSync(draft, JSON.stringify(secrets), { mode: 0o600 });
    renameSync(draft, this.secretsFile);
    return secrets;
  }

  noteRunning(addresses: Addresses, databaseUrl: string): void {
    const { host, pathname } = new URL(databaseUrl);
    const { dataDir: databaseDir } = placeOf(this.database);
    const running: Running = { pid: process.pid, addresses, database: host + pathname, databaseDir };
    writeFileSync(this.runningFile, JSON.stringify(running));
  }

  /** The addresses of the stack that was last started on this folder. */
  lastAddresses(): Addresses | undefined {
    if (!existsSync(this.runningFile)) return undefined;
    return (JSON.parse(readFileSync(this.runningFile, 'utf8')) as Running).addresses;
  }
}
