import { join } from 'node:path';
import {
  removeData,
  runOnServer,
  startPostgres,
  urlOfDatabase,
  type RunningPostgres,
} from '@aid-chain/embedded-postgres';
import {
  cliUrl,
  installDatabase,
  LOGIN_ROLES,
  seedDirectory,
  usablePlace,
  serviceUrl,
  type RolePasswords,
} from '@aid-chain/platform';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { ROOT } from '../config.js';
import { withQuery } from '../evidence/read-evidence.js';
import { SERVICES } from '../services.js';
import type { DatabaseUrls } from '../environment.js';

const PASSWORDS = Object.fromEntries(LOGIN_ROLES.map((role) => [role, 'chaos-only'])) as RolePasswords;
const SAMPLE_PLACE = { policiesDir: join(ROOT, 'policies'), directoryDir: join(ROOT, 'demo/directory') };
const NAME = 'aid_chain';

/** A PostgreSQL of its own, durable as in production, that may be killed. */
export class OwnDatabase {
  private constructor(
    private readonly folder: string,
    private server: RunningPostgres,
  ) {}

  /** @param folder for its data, which the database's user must be able to enter */
  static async start(folder: string): Promise<OwnDatabase> {
    const dataDir = join(folder, 'postgres');
    const database = new OwnDatabase(dataDir, await startPostgres({ dataDir }));
    await runOnServer(database.server.url, `create database ${NAME}`);
    await installDatabase(database.url, SERVICES, { passwords: PASSWORDS });
    const { directory } = await usablePlace(SAMPLE_PLACE);
    await seedDirectory(database.cliUrl, directory, 'chaos');
    await runOnServer(database.url, `insert into directory.transport (kind) values ('kafka')`);
    return database;
  }

  /** With the installer's rights. */
  get url(): string {
    return urlOfDatabase(this.server.url, NAME);
  }

  get cliUrl(): string {
    return cliUrl(this.url, PASSWORDS);
  }

  get address(): string {
    return `127.0.0.1:${String(this.server.port)}`;
  }

  /** Of the services' roles. @param port of a proxy before the server */
  urls(port = this.server.port): DatabaseUrls {
    const url = new URL(this.url);
    url.port = String(port);
    const all = SERVICE_NAMES.map((name) => [name, serviceUrl(url.href, name, PASSWORDS)]);
    return Object.fromEntries(all) as DatabaseUrls;
  }

  /** SIGKILL of the server; its sessions end when they notice. */
  kill(): void {
    process.kill(this.server.pid, 'SIGKILL');
  }

  /** Starts it again on its data, at the same port. */
  async restart(): Promise<void> {
    this.server = await startPostgres({ dataDir: this.folder, port: this.server.port });
  }

  /** Ends every session of the services, as an administrator might. @returns how many */
  async terminateSessions(): Promise<number> {
    const sql = `select count(pg_terminate_backend(pid))::int as n from pg_stat_activity
      where datname = current_database() and application_name like 'aid-chain%'`;
    const [row] = await withQuery(this.url, (query) => query<{ n: number }>(sql));
    return row?.n ?? 0;
  }

  async end(): Promise<void> {
    await this.server.stop();
    removeData(this.folder);
  }
}
