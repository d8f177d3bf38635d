import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { checkCopy } from '../backup/check-copy.js';
import { inScratchDatabase } from '../backup/scratch-database.js';
import { backupConfig } from '../config.js';
import { auditDirectory } from '../directory-audit.js';
import { operatorCommand, withOperator } from '../operator-command.js';
import { Operator } from '../operator.js';
import { AlreadyPrinted, printRows, type Print } from '../output.js';

/** Households and persons that are looked at one by one, unless all are asked for. */
const SOME = 1_000;

interface Wanted {
  readonly database?: string | undefined;
  readonly all?: true | undefined;
}

/** The same server, another database. */
function urlOf(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.toString();
}

/** @throws AlreadyPrinted where the copy could not take the place of the database */
async function checkDatabase(running: Operator, database: string, most: number, print: Print): Promise<void> {
  const { config, id } = running;
  const copy = await Operator.connect({ ...config, databaseUrl: urlOf(config.databaseUrl, database) }, id);
  const faults: string[] = [];
  try {
    for await (const finding of checkCopy(copy, running, most)) {
      printRows(print, [finding]);
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
  if (faults.length > 0) throw new AlreadyPrinted();
}

/** @throws InvalidArgumentError where not exactly one of both is named */
async function check(
  operator: Operator,
  dump: string | undefined,
  { database, all }: Wanted,
  print: Print,
): Promise<void> {
  const most = all === true ? Number.MAX_SAFE_INTEGER : SOME;
  if (dump === undefined && database !== undefined) return checkDatabase(operator, database, most, print);
  if (dump === undefined || database !== undefined)
    throw new InvalidArgumentError(
      '请写备份文件，或以 --database 写明已恢复到的数据库 / name the dump, or with --database the database into which it was restored',
    );
  const { databaseUrl, path } = backupConfig();
  await inScratchDatabase({ url: databaseUrl, dump, path }, (name) =>
    checkDatabase(operator, name, most, print),
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
      .action((dump, { database, all, ...options }) =>
        withOperator(options, (operator) => check(operator, dump, { database, all }, print)),
      ),
  );
}
