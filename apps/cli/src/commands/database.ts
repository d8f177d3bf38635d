import { Command, Option } from '@commander-js/extra-typings';
import { onDatabase, sql, type Sql } from '@aid-chain/messaging';
import { cliUrl, installDatabase, refuseSampleOverPlace } from '@aid-chain/platform';
import { installerConfig, placeFolders, sampleFolders } from '../config.js';
import { checkedPlace, writePlace } from '../place-check.js';
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
const recordTransport = (kind: 'kafka' | 'in-process') => (connection: Sql) =>
  sql`insert into directory.transport (kind) values (${kind}) on conflict do nothing`.on(connection);

const NO_PLACE = `没有指定本地目录，未写入区划、人员和部门。请设置 PLACE_DIR；试用样例请加 --sample。 /
No place is given: no regions, people and departments were written. Set PLACE_DIR, or try the sample with --sample.`;

interface Wanted {
  readonly place?: string | undefined;
  readonly sample?: true | undefined;
}

/**
 * Repeating it brings the directory up to date. The place is checked before anything is touched: the services wait for
 * this command, so a wrong file never takes the place of a running service. Without a place it migrates only.
 * @throws RefusalError PLACE_NOT_SET after the migration, where a place was accepted and none is given: services that
 *   were started without it would not start
 */
async function install({ place, sample }: Wanted, print: Print): Promise<void> {
  const { databaseUrl, passwords, kafka } = installerConfig();
  const folders = sample === true ? sampleFolders() : placeFolders(place);
  const isGiven = folders.placeDir !== undefined || sample === true;
  const used = isGiven ? await checkedPlace(folders, print) : undefined;
  await migrate(print);
  const operators = cliUrl(databaseUrl, passwords);
  await onDatabase(operators, recordTransport(kafka ? 'kafka' : 'in-process'));
  if (folders.placeDir === undefined) await onDatabase(operators, refuseSampleOverPlace);
  if (used === undefined) return print(NO_PLACE);
  await writePlace(operators, used, 'installer', print);
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
    .option(
      '--place <folder>',
      '本地目录，默认 PLACE_DIR；都没有时只迁移 · folder of the place; without one it migrates only',
    )
    .addOption(
      new Option(
        '--sample',
        '写入样例（虚构的人员），仅供试用 · write the sample, invented people, to try it out',
      ).conflicts('place'),
    )
    .addHelpText('after', ENVIRONMENT)
    .action((options) => install(options, print));
  return db;
}
