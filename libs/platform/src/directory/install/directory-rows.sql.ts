import { rows, sql, type SqlText } from '@aid-chain/messaging';
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

export const writeRegions = (regions: DirectoryData['regions']): SqlText => sql`
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

const DEPARTMENT_COLUMNS = { code: 'text', nameZh: 'text', nameEn: 'text', webhook: 'text' } as const;

/** A department that had no webhook gets its messages there from now on. */
export const writeDepartments = (departments: DirectoryData['departments']): SqlText => sql`
  insert into directory.department as held (code, name_zh, name_en, webhook_url, webhook_since)
  select "code", "nameZh", "nameEn", "webhook", case when "webhook" is not null then clock_timestamp() end
    from ${rows(
      'd',
      DEPARTMENT_COLUMNS,
      departments.map(({ webhook, ...department }) => ({ ...department, webhook: webhook?.url })),
    )}
  on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, active = true,
    webhook_url = excluded.webhook_url, webhook_since = coalesce(held.webhook_since, excluded.webhook_since)`;

/** Active departments that the place does not name any more. */
export const unnamedDepartments = (departments: DirectoryData['departments']): SqlText => sql`
  select code from directory.department
   where active and code <> all (${departments.map(({ code }) => code)}::text[]) order by code`;

/** A department that leaves keeps its row: what it did bears its name. */
export const removeDepartments = (codes: readonly string[], by: string): SqlText => sql`
  with left_now as (
    update directory.department set active = false where active and code = any (${codes}::text[]) returning code)
  insert into directory.audit (actor, action, object_type, object_ids)
  select ${by}, 'departments-removed', 'department', array_agg(code order by code) from left_now having count(*) > 0`;

const CONTRACT_COLUMNS = {
  number: 'text',
  provider: 'text',
  service: 'text',
  regionCode: 'text',
  from: 'date',
  to: 'date',
  activities: 'jsonb',
} as const;

/** A contract that is not listed any more keeps its row: what was done under it bears its number. */
export const writeContracts = (contracts: NonNullable<DirectoryData['contracts']>): SqlText => sql`
  insert into directory.contract (number, provider, service, region_code, valid_from, valid_to, activities)
  select "number", "provider", "service", "regionCode", "from", "to",
         array(select jsonb_array_elements_text("activities"))
    from ${rows('c', CONTRACT_COLUMNS, contracts)}
  on conflict (number) do update set provider = excluded.provider, service = excluded.service,
    region_code = excluded.region_code, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
    activities = excluded.activities`;

const ACTOR_COLUMNS = {
  id: 'text',
  role: 'text',
  regionCode: 'text',
  department: 'text',
  staffCode: 'text',
  subject: 'text',
  contract: 'text',
  filesFor: 'jsonb',
} as const;
const ABSENT = {
  ...{ regionCode: null, department: null, staffCode: null, subject: null, contract: null },
  filesFor: [],
};

export const writeActors = (actors: DirectoryData['actors']): SqlText => sql`
  insert into directory.actor (id, role, region_code, department, staff_code, subject, contract, files_for)
  select "id", "role", "regionCode", "department", "staffCode", "subject", "contract",
         array(select jsonb_array_elements_text("filesFor"))
  from ${rows(
    'a',
    ACTOR_COLUMNS,
    actors.map((actor) => ({ ...ABSENT, ...actor })),
  )}
  on conflict (id) do update set role = excluded.role, region_code = excluded.region_code,
    department = excluded.department, staff_code = excluded.staff_code, subject = excluded.subject,
    contract = excluded.contract, files_for = excluded.files_for, active = true`;

/** Who changes places with another, or comes back under another id, keeps the log-in: nobody else has it meanwhile. */
export const freeSubjects = (actors: DirectoryData['actors']): SqlText => sql`
  update directory.actor a set subject = null
    from ${rows(
      'n',
      { id: 'text', subject: 'text' },
      actors.map(({ id, subject = null }) => ({ id, subject })),
    )}
   where a.subject = n.subject and a.id <> n.id`;

export const notListed = (actors: DirectoryData['actors']): SqlText =>
  sql`active and id <> all (${actors.map(({ id }) => id)}::text[])`;

/** Whoever is not listed any more has left; the keys stay, so that a wrong list ends none of them for good. */
export const removeActors = (actors: DirectoryData['actors'], by: string): SqlText => sql`
  with removed as (
    update directory.actor set active = false where ${notListed(actors)} returning id)
  insert into directory.audit (actor, action, object_type, object_ids)
  select ${by}, 'actors-removed', 'actor', array_agg(id order by id) from removed having count(*) > 0`;
