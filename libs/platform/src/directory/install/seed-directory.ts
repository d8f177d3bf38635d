import pg from 'pg';
import { RefusalError } from '@aid-chain/kernel';
import { bareSql, sql, type Sql } from '@aid-chain/messaging';
import type { ActDetails } from '../../audit/act-details.rules.js';
import { insertOperatorAct } from '../../audit/operator-act.sql.js';
import { isIntegrityViolation } from '../../problems/database-errors.js';
import type { DirectoryData } from './directory-data.js';
import {
  freeSubjects,
  notListed,
  removeActors,
  removeDepartments,
  unnamedDepartments,
  writeActors,
  writeContracts,
  writeDepartments,
  writeRegions,
} from './directory-rows.sql.js';
import { REMOVE_TEAM_MEMBERS, REMOVE_TEAMS, writeTeamMembers, writeTeams } from './team-rows.sql.js';
import { removeHolidays, removeHolidayYears, writeHolidays, writeHolidayYears } from './holiday-rows.sql.js';

/** Whoever writes a directory waits for the other one: two operators never mix two places. */
const DIRECTORY_LOCK = 7_104_004;

/** What goes with a directory. */
export interface SeedOptions {
  /** What is accepted of the place with it: services take parameters of this digest. */
  readonly accepted?: { readonly digest: string; readonly rows: readonly object[] };
  /** Gets the ids of those who are let in no more, before that is so. */
  readonly onRemoval?: (ids: readonly string[]) => void;
  /** Codes of departments that leave the place: civil affairs goes on with what they have open. */
  readonly leaving?: readonly string[];
  /** What the audit says of it, read when it is this writer's turn. */
  readonly details?: (connection: Sql) => Promise<ActDetails>;
  /** Asked when it is this writer's turn: whether the data are no longer those that lie in the folder. */
  readonly isOutdated?: () => Promise<boolean>;
}

async function showRemoval(
  client: pg.Client,
  actors: DirectoryData['actors'],
  onRemoval: NonNullable<SeedOptions['onRemoval']>,
): Promise<void> {
  const { rows: leaving } = await client.query<{ id: string }>(
    sql`select id from directory.actor where ${notListed(actors)} order by id`,
  );
  if (leaving.length > 0) onRemoval(leaving.map(({ id }) => id));
}

/** Nothing refers to who works in a team, so that the list of the file takes the place of the former one. */
async function replaceTeams(
  client: pg.Client,
  { teams = [], teamMembers = [] }: DirectoryData,
): Promise<void> {
  const written = [writeTeams(teams), writeTeamMembers(teamMembers)];
  for (const statement of [REMOVE_TEAM_MEMBERS, REMOVE_TEAMS, ...written]) await client.query(statement);
}

async function replaceHolidays(client: pg.Client, holidays: DirectoryData['holidays']): Promise<void> {
  for (const statement of [removeHolidayYears, removeHolidays, writeHolidayYears, writeHolidays])
    await client.query(statement(holidays));
}

/** @throws RefusalError DEPARTMENT_STILL_ACTIVE: what it has open would be with nobody */
async function refuseUnnamed(client: pg.Client, departments: DirectoryData['departments']): Promise<void> {
  const { rows: found } = await client.query<{ code: string }>(unnamedDepartments(departments));
  if (found.length === 0) return;
  const codes = found.map(({ code }) => code).join(', ');
  throw new RefusalError({ code: 'DEPARTMENT_STILL_ACTIVE', params: { departments: codes } });
}

/**
 * Without this, of two operators the one who read first could write last, over what the other applied.
 * @throws RefusalError PLACE_CHANGED_MEANWHILE
 */
async function refuseOutdated(isOutdated: SeedOptions['isOutdated']): Promise<void> {
  if ((await isOutdated?.()) === true)
    throw new RefusalError({ code: 'PLACE_CHANGED_MEANWHILE', params: {} });
}

/**
 * Writes the directory of a place in one transaction; rows that are there are brought up to date. An actor who is not
 * listed any more is let in no more, a day off that is not is worked; nobody and nothing that was referred to is deleted.
 * @param url the operators' role (or the installer's)
 * @param by who does it, for the audit row
 * @throws RefusalError DIRECTORY_CONFLICT where a row is at odds with one that an earlier directory left,
 *   DEPARTMENT_STILL_ACTIVE where a department is not named any more and does not leave, PLACE_CHANGED_MEANWHILE where the
 *   folder is not any more what was read of it
 */
export async function seedDirectory(
  url: string,
  data: DirectoryData,
  by: string,
  { accepted, onRemoval, leaving = [], isOutdated, details }: SeedOptions = {},
): Promise<void> {
  const { regions, departments, actors, holidays, contracts = [] } = data;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(sql`select pg_advisory_xact_lock(${DIRECTORY_LOCK})`);
    await refuseOutdated(isOutdated);
    await client.query(writeRegions(regions));
    await client.query(removeDepartments(leaving, by));
    await refuseUnnamed(client, departments);
    await client.query(writeDepartments(departments));
    await client.query(writeContracts(contracts));
    await client.query(freeSubjects(actors));
    await client.query(writeActors(actors));
    if (onRemoval !== undefined) await showRemoval(client, actors, onRemoval);
    await client.query(removeActors(actors, by));
    await replaceTeams(client, data);
    await replaceHolidays(client, holidays);
    const act = { actor: by, action: 'directory-seeded', objectType: 'directory', ids: [] } as const;
    await client.query(insertOperatorAct({ ...act, details: await details?.(bareSql(client)) }));
    if (accepted !== undefined)
      await client.query(sql`
        insert into directory.place_revision (digest, accepted_by, rows)
        values (${accepted.digest}, ${by}, ${JSON.stringify(accepted.rows)}::jsonb)`);
    await client.query('commit');
  } catch (error) {
    // What the rows say was checked before; what the database holds of earlier ones was not.
    if (isIntegrityViolation(error)) throw new RefusalError({ code: 'DIRECTORY_CONFLICT', params: {} });
    throw error;
  } finally {
    await client.end();
  }
}
