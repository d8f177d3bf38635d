import { rows, sql, type SqlText } from '@aid-chain/messaging';
import type { MarkedRow } from './shared-papers.rules.js';

/** $1 kind, $2 department, $3 references. */
export const OWN_ROWS = `
select row_ref as "rowRef", person_id as "personId", matter_hashes as matter, content_hashes as content, state
from department_row where kind = $1 and department = $2 and row_ref = any($3::text[])`;

/** $1 kind, $2 persons. Rows of every department: the task may have been another's before. */
export const ROWS_OF_PERSONS = `
select row_ref as "rowRef", person_id as "personId", matter_hashes as matter, content_hashes as content, state
from department_row where person_id = any($2::uuid[]) and kind = $1
order by department, row_ref`;

const GIVEN = `jsonb_to_recordset($4::jsonb) as g(row_ref text, row_no int, household_id uuid, person_id uuid,
  happened_on date, matter_hashes text[], content_hashes text[], content jsonb, state text)`;

/** $1 kind, $2 department, $3 batch, $4 rows. A reference that a batch beside this one took is not returned. */
export const INSERT_ROWS = `
insert into department_row (kind, department, batch_id, row_ref, row_no, household_id, person_id, happened_on,
  matter_hashes, content_hashes, content, state)
select $1, $2, $3, row_ref, row_no, household_id, person_id, happened_on, matter_hashes, content_hashes, content, state
from ${GIVEN}
order by row_ref
on conflict (kind, department, row_ref) do nothing
returning row_no`;

/** What stood before is kept with its row, so that a warning of then can be explained. */
export const CORRECT_ROWS = `
with given as (select * from ${GIVEN}),
before as (
  insert into department_row_correction (kind, department, row_ref, batch_id, previous_batch_id, previous_row_no,
    previous_state, previous_content)
  select r.kind, r.department, r.row_ref, $3, r.batch_id, r.row_no, r.state, r.content
  from department_row r join given g using (row_ref) where r.kind = $1 and r.department = $2
)
update department_row r set batch_id = $3, row_no = g.row_no, household_id = g.household_id,
  happened_on = g.happened_on, matter_hashes = g.matter_hashes, content_hashes = g.content_hashes,
  content = g.content, state = g.state
from given g where r.kind = $1 and r.department = $2 and r.row_ref = g.row_ref`;

/**
 * Every row of a kind that counts under one of the hashes of matters, whoever reported it, and the household in which its
 * person lived on its day where it is of an earlier batch. The rows of a kind are read once: a search by overlapping
 * arrays would compare each with each.
 */
export function rowsOfMatters(kind: string, matters: readonly string[], batchId: string): SqlText {
  return sql`
    select r.department, r.row_ref as "rowRef", r.person_id as "personId", r.matter_hashes as matter,
      r.paper_shared as "paperShared", to_jsonb(p) as place
    from (
      select distinct o.department, o.row_ref from department_row o, unnest(o.matter_hashes) as x (hash)
      join unnest(${matters}::text[]) as given (hash) using (hash)
      where o.kind = ${kind} and o.state = 'counts'
    ) found
    join department_row r on r.kind = ${kind} and r.department = found.department and r.row_ref = found.row_ref
    left join lateral (
      select h.id as "householdId", h.region_code as "regionCode", h.residence
      from household_member m join household h on h.id = m.household_id and h.state = 'active'
      where m.person_id = r.person_id and (m.lives_to is null or m.lives_to >= r.happened_on)
      order by m.seen_at desc, h.id limit 1
    ) p on r.batch_id <> ${batchId}::uuid
    order by r.department, r.row_ref`;
}

/** Marks of rows of a kind whether their paper stands in a row of somebody else. */
export function markSharedPapers(kind: string, marked: readonly MarkedRow[]): SqlText {
  return sql`
    update department_row r set paper_shared = g.shared
    from ${rows('g', { department: 'text', rowRef: 'text', shared: 'boolean' }, marked)}
    where r.kind = ${kind} and r.department = g.department and r.row_ref = g."rowRef"`;
}

/** $1 kind, $2 household: the rows of the members whom it has now, under whichever household they were filed. */
export const LAST_BATCH = `
select r.batch_id as "batchId" from household_member m
join department_row r on r.person_id = m.person_id and r.kind = $1 and r.state = 'counts'
where m.household_id = $2 order by r.batch_id desc limit 1`;
