import pg from 'pg';
import { RefusalError } from '@aid-chain/kernel';
import { rows, sql, type SqlText } from '@aid-chain/messaging';
import { isIntegrityViolation } from '../../problems/database-errors.js';
import type { DirectoryData } from './directory-data.js';

const REGION_COLUMNS = {
  code: 'text',
  parentCode: 'text',
  level: 'text',
  name: 'text',
  validFrom: 'date',
  validTo: 'date',
  successorCode: 'text',
} as const;

const writeRegions = (regions: DirectoryData['regions']): SqlText => sql`
  insert into directory.region (code, parent_code, level, name, valid_from, valid_to, successor_code)
  select "code", "parentCode", "level", "name", "validFrom", "validTo", "successorCode"
  from ${rows(
    'r',
    REGION_COLUMNS,
    regions.map((region) => ({ parentCode: null, validTo: null, successorCode: null, ...region })),
  )}
  on conflict (code) do update set parent_code = excluded.parent_code, level = excluded.level,
    name = excluded.name, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
    successor_code = excluded.successor_code`;

const writeDepartments = (departments: DirectoryData['departments']): SqlText => sql`
  insert into directory.department (code, name_zh, name_en)
  select "code", "nameZh", "nameEn" from ${rows('d', { code: 'text', nameZh: 'text', nameEn: 'text' }, departments)}
  on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, active = true`;

const ACTOR_COLUMNS = {
  id: 'text',
  role: 'text',
  regionCode: 'text',
  department: 'text',
  staffCode: 'text',
  subject: 'text',
  filesFor: 'jsonb',
} as const;
const ABSENT = { regionCode: null, department: null, staffCode: null, subject: null, filesFor: [] };

const writeActors = (actors: DirectoryData['actors']): SqlText => sql`
  insert into directory.actor (id, role, region_code, department, staff_code, subject, files_for)
  select "id", "role", "regionCode", "department", "staffCode", "subject",
         array(select jsonb_array_elements_text("filesFor"))
  from ${rows(
    'a',
    ACTOR_COLUMNS,
    actors.map((actor) => ({ ...ABSENT, ...actor })),
  )}
  on conflict (id) do update set role = excluded.role, region_code = excluded.region_code,
    department = excluded.department, staff_code = excluded.staff_code, subject = excluded.subject, files_for = excluded.files_for, active = true`;

/** Who changes places with another, or comes back under another id, keeps the log-in: nobody else has it meanwhile. */
const freeSubjects = (actors: DirectoryData['actors']): SqlText => sql`
  update directory.actor a set subject = null
    from ${rows(
      'n',
      { id: 'text', subject: 'text' },
      actors.map(({ id, subject = null }) => ({ id, subject })),
    )}
   where a.subject = n.subject and a.id <> n.id`;

const notListed = (actors: DirectoryData['actors']): SqlText =>
  sql`active and id <> all (${actors.map(({ id }) => id)}::text[])`;

/** Whoever is not listed any more has left; the keys stay, so that a wrong list ends none of them for good. */
const removeActors = (actors: DirectoryData['actors'], by: string): SqlText => sql`
  with removed as (
    update directory.actor set active = false where ${notListed(actors)} returning id)
  insert into directory.audit (actor, action, object_type, object_ids)
  select ${by}, 'actors-removed', 'actor', array_agg(id order by id) from removed having count(*) > 0`;

const writeHolidayYears = (holidays: DirectoryData['holidays']): SqlText => sql`
  insert into directory.holiday_year (year, source)
  select "year", "source" from ${rows('y', { year: 'integer', source: 'text' }, holidays)}
  on conflict (year) do update set source = excluded.source`;

const writeHolidays = (holidays: DirectoryData['holidays']): SqlText => sql`
  insert into directory.holiday (day, working, name)
  select "date", "working", "name"
  from ${rows(
    'h',
    { date: 'date', working: 'boolean', name: 'text' },
    holidays.flatMap(({ days }) => days),
  )}
  on conflict (day) do update set working = excluded.working, name = excluded.name`;

/** What goes with a directory. */
export interface SeedOptions {
  /** Digest of the place's parameters, which services take with it. */
  readonly revision?: string;
  /** Gets the ids of those who are let in no more, before that is so. */
  readonly onRemoval?: (ids: readonly string[]) => void;
  /** Asked when it is this writer's turn: whether the data are no longer those that lie in the folder. */
  readonly isOutdated?: () => Promise<boolean>;
}

/** Who writes at the same time waits: rows that two write in different orders would hold each other up. */
const takeTurn = sql`select pg_advisory_xact_lock(hashtextextended('aid-chain directory', 0))`;

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

/**
 * Writes the directory of a place in one transaction; rows that are there are brought up to date. An actor who is not
 * listed any more is let in no more; nothing is deleted.
 * @param url the operators' role (or the installer's)
 * @param by who does it, for the audit row
 * @throws RefusalError DIRECTORY_CONFLICT where a row is at odds with one that an earlier directory left,
 *   PLACE_CHANGED_MEANWHILE where the folder is not any more what was read of it
 */
export async function seedDirectory(
  url: string,
  data: DirectoryData,
  by: string,
  { revision, onRemoval, isOutdated }: SeedOptions = {},
): Promise<void> {
  const { regions, departments, actors, holidays } = data;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(takeTurn);
    // Without this, of two operators the one who read first could write last, over what the other applied.
    if ((await isOutdated?.()) === true)
      throw new RefusalError({ code: 'PLACE_CHANGED_MEANWHILE', params: {} });
    await client.query(writeRegions(regions));
    await client.query(writeDepartments(departments));
    await client.query(freeSubjects(actors));
    await client.query(writeActors(actors));
    if (onRemoval !== undefined) await showRemoval(client, actors, onRemoval);
    await client.query(removeActors(actors, by));
    await client.query(writeHolidayYears(holidays));
    await client.query(writeHolidays(holidays));
    const ids = [...departments.map(({ code }) => code), ...actors.map(({ id }) => id)];
    await client.query(sql`
      insert into directory.audit (actor, action, object_type, object_ids)
      values (${by}, 'directory-seeded', 'directory', ${ids}::text[])`);
    if (revision !== undefined)
      await client.query(sql`
        insert into directory.place_revision (digest, accepted_by) values (${revision}, ${by})`);
    await client.query('commit');
  } catch (error) {
    // What the rows say was checked before; what the database holds of earlier ones was not.
    if (isIntegrityViolation(error)) throw new RefusalError({ code: 'DIRECTORY_CONFLICT', params: {} });
    throw error;
  } finally {
    await client.end();
  }
}
