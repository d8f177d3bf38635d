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
  StartRefused,
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
  throw mine === 'kafka'
    ? new StartRefused('TRANSPORT_NOT_KAFKA', { service: 'start:kafka' })
    : new StartRefused('TRANSPORT_IS_KAFKA', { service: 'npm start' });
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
  return demoMode ? usablePlace({ policiesDir, directoryDir, webhookHosts }) : undefined;
}

const PUT_BACK =
  '未启动。请先把本地目录改回已启用的内容，启动后再用 npm run cli -- place apply 启用更改（撤销部门用 departments remove）。 / ' +
  'Not started. Put the place back as it was accepted, start, and then have the change taken by npm run cli -- place apply (a department leaves by departments remove).';

/**
 * A start takes a changed place as `place apply` does, and refuses what a person has to accept by name.
 * @throws RefusalError PLACE_LOSES_PARAMETERS, PLACE_VALUES_IMPLAUSIBLE, DEPARTMENT_STILL_ACTIVE
 */
async function takePlace(url: string, place: UsablePlace, printLine: (line: string) => void): Promise<void> {
  const { directory, accepted, isOutdated } = place;
  const difference = await onDatabase(url, (connection) => changesOf(connection, accepted.rows));
  for (const change of difference?.changes ?? []) printLine(changeText(change));
  const onRemoval = (ids: readonly string[]): void => printLine(removalText(ids));
  const details = acceptanceDetails(accepted);
  try {
    refuseUnaccepted(difference, place);
    await seedDirectory(url, directory, 'launcher', { accepted, onRemoval, isOutdated, details });
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    // The command that a refusal names works beside a stack that runs.
    if (difference !== undefined) printLine(PUT_BACK);
    await onDatabase(url, (connection) =>
      insertRefusedCommand('launcher', 'npm start', error.refusal.code).on(connection),
    );
    throw error;
  }
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
