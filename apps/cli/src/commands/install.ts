import pg from 'pg';
import { cliUrl, readDirectoryData, seedDirectory } from '@aid-chain/platform';
import type { Arguments } from '../arguments.js';
import { installerConfig } from '../config.js';
import type { Say } from '../say.js';
import { migrate } from './database.js';

/**
 * By what the events of a new database travel: written once, so that a variable that is lost later is noticed. A
 * record that is there stays; changing it is a command of its own.
 */
async function recordTransport(url: string, kind: 'kafka' | 'in-process'): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('insert into directory.transport (kind) values ($1) on conflict do nothing', [kind]);
  } finally {
    await client.end();
  }
}

/**
 * `db install`: everything that a deployment needs in PostgreSQL: `db migrate`, the directory of a place, and on a
 * new database the record of its transport. Repeating it brings the directory up to date and removes nothing.
 */
export async function install(args: Arguments, say: Say): Promise<void> {
  const { databaseUrl, passwords, kafka } = installerConfig();
  await migrate(say);
  const operators = cliUrl(databaseUrl, passwords);
  await recordTransport(operators, kafka ? 'kafka' : 'in-process');
  const folder = args.optional('directory');
  if (folder === undefined) return;
  await seedDirectory(operators, readDirectoryData(folder), 'installer');
  say(`目录已写入 / directory written: ${folder}`);
}
