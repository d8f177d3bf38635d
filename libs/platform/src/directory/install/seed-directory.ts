import pg from 'pg';
import type { DirectoryData } from './directory-data.js';

/** One write of many rows; the rows come as JSON, so that a list is one parameter. */
const WRITES: readonly { readonly rows: (data: DirectoryData) => readonly object[]; readonly sql: string }[] =
  [
    {
      rows: (data) => data.regions,
      sql: `insert into directory.region (code, parent_code, level, name, valid_from, valid_to, successor_code)
      select "code", "parentCode", "level", "name", "validFrom", "validTo", "successorCode"
      from jsonb_to_recordset($1) as r("code" text, "parentCode" text, "level" text, "name" text,
        "validFrom" date, "validTo" date, "successorCode" text)
      on conflict (code) do update set parent_code = excluded.parent_code, level = excluded.level,
        name = excluded.name, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
        successor_code = excluded.successor_code`,
    },
    {
      rows: (data) => data.departments,
      sql: `insert into directory.department (code, name_zh, name_en)
      select "code", "nameZh", "nameEn" from jsonb_to_recordset($1) as r("code" text, "nameZh" text, "nameEn" text)
      on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, active = true`,
    },
    {
      rows: (data) => data.actors,
      sql: `insert into directory.actor (id, role, region_code, department, staff_code, files_for)
      select "id", "role", "regionCode", "department", "staffCode", coalesce("filesFor", '{}')
      from jsonb_to_recordset($1) as r("id" text, "role" text, "regionCode" text, "department" text,
        "staffCode" text, "filesFor" text[])
      on conflict (id) do update set role = excluded.role, region_code = excluded.region_code,
        department = excluded.department, staff_code = excluded.staff_code, files_for = excluded.files_for`,
    },
    {
      rows: (data) => data.holidays.map(({ year, source }) => ({ year, source })),
      sql: `insert into directory.holiday_year (year, source)
      select "year", "source" from jsonb_to_recordset($1) as r("year" int, "source" text)
      on conflict (year) do update set source = excluded.source`,
    },
    {
      rows: (data) => data.holidays.flatMap(({ days }) => days),
      sql: `insert into directory.holiday (day, working, name)
      select "date", "working", "name" from jsonb_to_recordset($1) as r("date" date, "working" boolean, "name" text)
      on conflict (day) do update set working = excluded.working, name = excluded.name`,
    },
  ];

/**
 * Writes the directory of a place in one transaction; rows that are there are brought up to date, none is removed.
 * @param url the operators' role (or the installer's)
 * @param by who does it, for the audit row
 */
export async function seedDirectory(url: string, data: DirectoryData, by: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    for (const { rows, sql } of WRITES) await client.query(sql, [JSON.stringify(rows(data))]);
    await client.query(
      `insert into directory.audit (actor, action, object_type, object_ids) values ($1, 'directory-seeded', 'directory', $2)`,
      [by, [...data.departments.map(({ code }) => code), ...data.actors.map(({ id }) => id)]],
    );
    await client.query('commit');
  } finally {
    await client.end();
  }
}
