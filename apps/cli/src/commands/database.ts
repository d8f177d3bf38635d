import { Command } from '@commander-js/extra-typings';
import pg from 'pg';
import { sql } from '@aid-chain/messaging';
import { cliUrl, installDatabase, readDirectoryData, seedDirectory } from '@aid-chain/platform';
import { installerConfig } from '../config.js';
import type { Print } from '../output.js';
import { SERVICES } from '../services.js';

/** Roles, schemas and tables of this release; repeating it changes nothing. */
async function migrate(print: Print): Promise<void> {
  const { databaseUrl, passwords } = installerConfig();
  const done = await installDatabase(databaseUrl, SERVICES, { passwords, progress: print });
  for (const name of done) print(`  + ${name}`);
  print(done.length === 0 ? '已是最新 / nothing to do' : '完成 / done');
}

/**
 * By what the events of a new database travel: written once, so that a variable that is lost later is noticed. A
 * record that is there stays; changing it is a command of its own.
 */
async function recordTransport(url: string, kind: 'kafka' | 'in-process'): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql`insert into directory.transport (kind) values (${kind}) on conflict do nothing`);
  } finally {
    await client.end();
  }
}

/** Repeating it brings the directory up to date and removes nothing. */
async function install(folder: string | undefined, print: Print): Promise<void> {
  const { databaseUrl, passwords, kafka } = installerConfig();
  await migrate(print);
  const operators = cliUrl(databaseUrl, passwords);
  await recordTransport(operators, kafka ? 'kafka' : 'in-process');
  if (folder === undefined) return;
  await seedDirectory(operators, readDirectoryData(folder), 'installer');
  print(`目录已写入 / directory written: ${folder}`);
}

const ENVIRONMENT = `
DATABASE_URL, ROLE_PASSWORDS(_FILE) = {"intake_app": "…", …, "aid_chain_cli": "…"}`;

/** `db`: everything that a deployment needs in PostgreSQL. */
export function databaseCommand(print: Print): Command {
  const db = new Command('db').commandsGroup('数据库 database');
  db.command('migrate')
    .description('建立或升级角色、模式和表 · make or update roles, schemas and tables')
    .addHelpText('after', ENVIRONMENT)
    .action(() => migrate(print));
  db.command('install')
    .description('迁移，并写入区划、部门、人员、节假日 · migrate, and write the directory of a place')
    .option('--directory <folder>', '目录数据 · directory.json and its neighbours')
    .addHelpText('after', ENVIRONMENT)
    .action(({ directory }) => install(directory, print));
  return db;
}
