import { join } from 'node:path';
import { RefusalError } from '@aid-chain/kernel';
import { onDatabase, sql } from '@aid-chain/messaging';
import {
  acceptanceDetails,
  changesOf,
  changeText,
  cliUrl,
  insertRefusedCommand,
  installDatabase,
  refuseUnaccepted,
  removalText,
  seedDirectory,
  usablePlace,
  type RolePasswords,
  type UsablePlace,
} from '@aid-chain/platform';
import { ROOT, type LauncherConfig } from '../config.js';
import { SERVICES } from '../services.js';

type Transport = 'in-process' | 'kafka';

/**
 * The database remembers by what its events travel: one lost variable must not quietly cut off every department
 * (docs/operations.md).
 */
async function checkTransport(url: string, mine: Transport): Promise<void> {
  const kind = await onDatabase(url, async (connection) => {
    await sql`insert into directory.transport (kind) values (${mine}) on conflict do nothing`.on(connection);
    const [row] = await sql`select kind from directory.transport`.on<{ kind: string }>(connection);
    return row?.kind;
  });
  if (kind === mine) return;
  if (mine === 'kafka') {
    throw new Error(
      '这个数据库的事件在单进程内传送；改用 Kafka 请先执行 npm run cli -- transport set kafka。 / ' +
        'The events of this database stay in one process: run npm run cli -- transport set kafka first.',
    );
  }
  throw new Error(
    '这个数据库的事件经由 Kafka 传送，不能在单进程中启动。 / ' +
      'The events of this database travel over Kafka: it cannot be started in one process.',
  );
}

/** Codes of the departments that have topics: those of the place, and those that have left it. */
export async function knownDepartments(url: string): Promise<string[]> {
  const all = sql`select code from directory.department order by code`;
  const rows = await onDatabase(url, (connection) => all.on<{ code: string }>(connection));
  return rows.map(({ code }) => code);
}

/**
 * The place that is written before the services start: that of PLACE_DIR, else in demo mode the sample.
 * @throws Error that lists every fault of the place, before anything is changed
 */
async function placeOf({
  placeDir,
  policiesDir,
  demoMode,
  played,
  webhooks,
}: LauncherConfig): Promise<UsablePlace | undefined> {
  const webhookHosts = webhooks?.hosts ?? [];
  if (placeDir !== undefined)
    return usablePlace({ policiesDir, placeDir, directoryDir: join(placeDir, 'directory'), webhookHosts });
  const directoryDir = played?.directoryDir ?? join(ROOT, 'demo/directory');
  return demoMode ? usablePlace({ policiesDir, directoryDir }) : undefined;
}

const PUT_BACK =
  '未启动。请先把本地目录改回已启用的内容，启动后用 npm run cli -- place apply 启用更改。 / ' +
  'Not started. Put the place back as it was accepted, start, and have the change taken by npm run cli -- place apply.';

/**
 * A start takes a changed place as `place apply` does, and refuses what a person has to accept by name.
 * @throws RefusalError PLACE_LOSES_PARAMETERS, PLACE_VALUES_IMPLAUSIBLE
 */
async function takePlace(url: string, place: UsablePlace, printLine: (line: string) => void): Promise<void> {
  const { directory, accepted, isOutdated } = place;
  const difference = await onDatabase(url, (connection) => changesOf(connection, accepted.rows));
  for (const change of difference?.changes ?? []) printLine(changeText(change));
  try {
    refuseUnaccepted(difference, place);
  } catch (error) {
    printLine(PUT_BACK);
    if (error instanceof RefusalError)
      await onDatabase(url, (connection) =>
        insertRefusedCommand('launcher', 'npm start', error.refusal.code).on(connection),
      );
    throw error;
  }
  const onRemoval = (ids: readonly string[]): void => printLine(removalText(ids));
  const details = acceptanceDetails(accepted);
  await seedDirectory(url, directory, 'launcher', { accepted, onRemoval, isOutdated, details });
}

/**
 * Brings the database to this release: roles, schemas, migrations, and the directory of the place.
 * @throws Error as {@link placeOf}, RefusalError as {@link takePlace}
 */
export async function prepareDatabase(
  url: string,
  passwords: RolePasswords,
  config: LauncherConfig,
  printLine: (line: string) => void,
): Promise<void> {
  const place = await placeOf(config);
  await installDatabase(url, SERVICES, { passwords, progress: printLine });
  if (place !== undefined) await takePlace(cliUrl(url, passwords), place, printLine);
  await checkTransport(cliUrl(url, passwords), config.kafka === undefined ? 'in-process' : 'kafka');
}
