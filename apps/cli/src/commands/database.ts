import { Command } from '@commander-js/extra-typings';
import pg from 'pg';
import { sql } from '@aid-chain/messaging';
import {
  cliUrl,
  installDatabase,
  placeDirectory,
  revisionOf,
  seedDirectory,
  type PlaceFolders,
} from '@aid-chain/platform';
import { installerConfig, placeFolders } from '../config.js';
import { usablePlace } from '../place-check.js';
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

/**
 * Repeating it brings the directory up to date and removes nothing. The place is checked before anything is touched:
 * the services wait for this command, so a wrong file never takes the place of a running service.
 */
async function install(folders: PlaceFolders, print: Print): Promise<void> {
  const { databaseUrl, passwords, kafka } = installerConfig();
  const place = await usablePlace(folders, print);
  await migrate(print);
  const operators = cliUrl(databaseUrl, passwords);
  await recordTransport(operators, kafka ? 'kafka' : 'in-process');
  await seedDirectory(operators, placeDirectory(place), 'installer', revisionOf(place.policies));
  print(`目录已写入 / directory written: ${folders.directoryDir}`);
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
    .description(
      '检查本地目录，迁移，并写入区划、部门、人员、节假日 · check the place, migrate, and write its directory',
    )
    .option('--place <folder>', '本地目录，默认 PLACE_DIR · folder of the place')
    .addHelpText('after', ENVIRONMENT)
    .action(({ place }) => install(placeFolders(place), print));
  return db;
}
