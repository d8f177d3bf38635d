import { join } from 'node:path';
import pg from 'pg';
import {
  cliUrl,
  installDatabase,
  readDirectoryData,
  seedDirectory,
  type RolePasswords,
} from '@aid-chain/platform';
import { ROOT, type LauncherConfig } from '../config.js';
import { SERVICES } from '../services.js';

/**
 * The database remembers by what its events travel: one lost variable must not quietly cut off every department
 * (deployment.md §2).
 */
async function checkTransport(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("insert into directory.transport (kind) values ('in-process') on conflict do nothing");
    const { rows } = await client.query<{ kind: string }>('select kind from directory.transport');
    if (rows[0]?.kind === 'in-process') return;
    throw new Error(
      '这个数据库的事件经由 Kafka 传送，不能在单进程中启动。 / ' +
        'The events of this database travel over Kafka: it cannot be started in one process.',
    );
  } finally {
    await client.end();
  }
}

/** Brings the database to this release: roles, schemas, migrations, in demo mode the demo's directory. */
export async function prepareDatabase(
  url: string,
  passwords: RolePasswords,
  config: LauncherConfig,
  say: (line: string) => void,
): Promise<void> {
  await installDatabase(url, SERVICES, { passwords, progress: say });
  if (config.demoMode) {
    const directory = cliUrl(url, passwords);
    await seedDirectory(directory, readDirectoryData(join(ROOT, 'demo/directory')), 'launcher');
  }
  await checkTransport(cliUrl(url, passwords));
}
