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

/** $1 kind, $2 household: the rows of the members whom it has now, under whichever household they were filed. */
export const LAST_BATCH = `
select r.batch_id as "batchId" from household_member m
join department_row r on r.person_id = m.person_id and r.kind = $1 and r.state = 'counts'
where m.household_id = $2 order by r.batch_id desc limit 1`;
