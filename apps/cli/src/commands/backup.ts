import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { checkCopy } from '../backup/check-copy.js';
import { backupFindingText } from '../backup/finding-text.js';
import { nameLeftDatabases } from '../backup/left-databases.js';
import { inScratchDatabase } from '../backup/scratch-database.js';
import { backupConfig } from '../config.js';
import { auditDirectory } from '../directory-audit.js';
import { jsonOption, operatorCommand, withOperator } from '../operator-command.js';
import { Operator } from '../operator.js';
import { AlreadyPrinted, printRows, type Print } from '../output.js';

/** Households and persons that are looked at one by one, unless all are asked for. */
const SOME = 1_000;

interface Wanted {
  readonly database?: string | undefined;
  readonly all?: true | undefined;
  readonly json?: boolean | undefined;
}

/** The same server, another database. */
function urlOf(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.toString();
}

/** @throws Error where what was restored is none of this system */
async function copyOf(config: Operator['config'], id: string): Promise<Operator> {
  try {
    return await Operator.connect(config, id);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code !== '42P01' && code !== '3F000' && code !== '42501') throw cause;
    throw new Error(
      '这不是本系统的备份：其中没有人员目录 / this is no backup of this system: it has no directory',
      { cause },
    );
  }
}

/** @throws AlreadyPrinted where the copy could not take the place of the database */
async function checkDatabase(
  running: Operator,
  database: string,
  { all, json }: Wanted,
  print: Print,
): Promise<void> {
  const most = all === true ? Number.MAX_SAFE_INTEGER : SOME;
  const { config, id } = running;
  const copy = await copyOf({ ...config, databaseUrl: urlOf(config.databaseUrl, database) }, id);
  const faults: string[] = [];
  try {
    for await (const finding of checkCopy(copy, running, most)) {
      if (json === true) printRows(print, [finding]);
      else print(backupFindingText(finding));
      if (finding.fault) faults.push(`${finding.check} ${finding.service}`);
    }
  } finally {
    await copy.close();
  }
  await running.onDirectory((connection) =>
    auditDirectory(connection, running, {
      action: 'backup-checked',
      objectType: 'backup',
      ids: faults.length === 0 ? ['sound'] : faults,
    }),
  );
  if (json !== true) print(conclusionOf(faults));
  if (faults.length > 0) throw new AlreadyPrinted();
}

const conclusionOf = (faults: readonly string[]): string =>
  faults.length === 0
    ? '备份可用 / the backup is sound'
    : `备份不可用：${String(faults.length)} 项有问题 / the backup is not sound, faults: ${String(faults.length)}`;

/** @throws Error where there is no such file: that is mended before any setting is looked for */
function checkThere(dump: string): void {
  if (!existsSync(dump)) throw new Error(`找不到备份文件 ${dump} / there is no dump ${dump}`);
}

/** @throws InvalidArgumentError where not exactly one of both is named; Error where the dump is not there */
async function check(
  operator: Operator,
  dump: string | undefined,
  wanted: Wanted,
  print: Print,
): Promise<void> {
  const { database, json } = wanted;
  // Beside the answer for programs stands nothing else.
  if (json !== true) await nameLeftDatabases(operator, print, database);
  if (dump === undefined && database !== undefined) return checkDatabase(operator, database, wanted, print);
  if (dump === undefined || database !== undefined)
    throw new InvalidArgumentError(
      '请写备份文件，或以 --database 写明已恢复到的数据库 / name the dump, or with --database the database into which it was restored',
    );
  checkThere(dump);
  const { databaseUrl, path } = backupConfig();
  await inScratchDatabase({ url: databaseUrl, dump, path }, (name) =>
    checkDatabase(operator, name, wanted, print),
  );
}

/** `backup`: whether a backup is one. */
export function backupCommand(print: Print): Command {
  return new Command('backup').commandsGroup('备份 backup').addCommand(
    operatorCommand('check')
      .description(
        '把备份恢复到临时数据库并核对：表结构、行数、事件、救助链、审计、能否解封 · restore a dump into a scratch database and verify it',
      )
      .argument('[dump]', 'pg_dump -Fc 的文件，需 DATABASE_URL 和 pg_restore · a file of pg_dump -Fc')
      .option('--database <name>', '已恢复到的数据库 · a database into which it was restored already')
      .option('--all', '逐一核对全部户和人员 · every household and person, not the first thousand')
      .addOption(jsonOption())
      .action((dump, { database, all, json, ...options }) =>
        withOperator(options, (operator) => check(operator, dump, { database, all, json }, print)),
      ),
  );
}
