import { rows, sql, type SqlText } from '@aid-chain/messaging';
import type { StoringBatch } from '../data-kind.js';

const COMPARED = sql`row_ref as "rowRef", person_id as "personId", matter_hashes as matter, content_hashes as content,
  name_hashes as name, state`;

/** The rows of a department that have one of the references. */
export const selectOwnRows = (
  { kind, department }: Pick<StoringBatch, 'kind' | 'department'>,
  refs: readonly string[],
): SqlText => sql`
select ${COMPARED}
from department_row where kind = ${kind} and department = ${department} and row_ref = any (${refs}::text[])`;

/** The rows of every department about persons: the task may have been another's before. */
export const selectRowsOfPersons = (kind: string, persons: readonly string[]): SqlText => sql`
select ${COMPARED}
from department_row where person_id = any (${persons}::uuid[]) and kind = ${kind}
order by department, row_ref`;

/** A row as it is written; its hashes are joined by commas, which none of them has. */
export type RowColumns = Readonly<Record<keyof typeof COLUMNS, unknown>>;

const COLUMNS = {
  row_ref: 'text',
  row_no: 'integer',
  household_id: 'uuid',
  person_id: 'uuid',
  happened_on: 'date',
  matter_hashes: 'text',
  content_hashes: 'text',
  name_hashes: 'text',
  content: 'jsonb',
  state: 'text',
} as const;

/** A reference that a batch beside this one took is not returned. */
export const insertRows = (
  { kind, department, id }: StoringBatch,
  written: readonly RowColumns[],
): SqlText => sql`
insert into department_row (kind, department, batch_id, row_ref, row_no, household_id, person_id, happened_on,
  matter_hashes, content_hashes, name_hashes, content, state)
select ${kind}::text, ${department}::text, ${id}::uuid, row_ref, row_no, household_id, person_id, happened_on,
  string_to_array(matter_hashes, ','), string_to_array(content_hashes, ','), string_to_array(name_hashes, ','), content, state
from ${rows('g', COLUMNS, written)}
order by row_ref
on conflict (kind, department, row_ref) do nothing
returning row_no`;

/**
 * What stood before is kept with its row, so that a warning of then can be explained. Rows are joined by their whole key:
 * of a kind and department alone the planner believes before the first statistics that there are few, and reads them all
 * for each given row.
 */
export const correctRows = (
  { kind, department, id }: StoringBatch,
  written: readonly RowColumns[],
): SqlText => sql`
with given as materialized (
  select ${kind}::text as kind, ${department}::text as department, g.* from ${rows('g', COLUMNS, written)}
), before as (
  insert into department_row_correction (kind, department, row_ref, batch_id, previous_batch_id, previous_row_no,
    previous_state, previous_content)
  select r.kind, r.department, r.row_ref, ${id}::uuid, r.batch_id, r.row_no, r.state, r.content
  from department_row r join given g using (row_ref, department, kind)
)
update department_row r set batch_id = ${id}::uuid, row_no = g.row_no, household_id = g.household_id,
  happened_on = g.happened_on, matter_hashes = string_to_array(g.matter_hashes, ','),
  content_hashes = string_to_array(g.content_hashes, ','), name_hashes = string_to_array(g.name_hashes, ','),
  content = g.content, state = g.state
from given g where r.row_ref = g.row_ref and r.department = g.department and r.kind = g.kind`;

/**
 * The rows of a kind about a member `m`, as the table `r`. They are sought by the person, one member after the other
 * (`offset 0`): before the first statistics the planner would read all rows for each household instead.
 */
export const rowsOfMember = (kind: string): SqlText => sql`lateral (
  select * from department_row where person_id = m.person_id and kind = ${kind} offset 0
) r`;

/** Whether a row `r` counts: nobody doubts whose it is, also by its paper. */
export const COUNTS = sql`r.state = 'counts' and not r.paper_shared`;

/** The last batch with a row of the members whom a household has now, under whichever household it was filed. */
export const selectLastBatch = (kind: string, householdId: string): SqlText => sql`
select r.batch_id as "batchId" from household_member m cross join ${rowsOfMember(kind)}
where m.household_id = ${householdId}::uuid and r.state = 'counts' order by r.batch_id desc limit 1`;
