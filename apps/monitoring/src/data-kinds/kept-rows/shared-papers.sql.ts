import { rows, sql, type SqlText } from '@aid-chain/messaging';
import type { StoringBatch } from '../data-kind.js';
import type { MarkedRow } from './shared-papers.rules.js';

/** A paper as one of its keyed hashes, and the row in which it stands. */
export type PaperRow = Readonly<Record<keyof typeof PAPER, string>>;

const PAPER = { rowRef: 'text', hash: 'text' } as const;

/**
 * Held until the transaction ends: of two batches of a kind whose papers are one person's, the later sees what the earlier
 * wrote. It is one lock a kind, because a correction also frees the paper that stood before, which is not known sooner.
 */
export const lockPapers = (kind: string): SqlText => sql`
select pg_advisory_xact_lock(hashtextextended(${kind}, 7103))`;

/** Under which papers rows stand. */
export const keepPapers = ({ kind, department }: StoringBatch, papers: readonly PaperRow[]): SqlText => sql`
insert into department_row_paper (kind, department, row_ref, hash)
select ${kind}::text, ${department}::text, "rowRef", "hash" from ${rows('p', PAPER, papers)}`;

/** Rows that are corrected are kept under the papers that they have now. */
export const forgetPapers = ({ kind, department }: StoringBatch, refs: readonly string[]): SqlText => sql`
delete from department_row_paper
where kind = ${kind} and department = ${department} and row_ref = any (${refs}::text[])`;

/**
 * The rows of a kind that count under one of many papers, each once. Each hash is looked up once and by itself,
 * then each row (`offset 0`): in whatever size of the tables the plan was made, it reads those under the papers and no others.
 * @param hashes a statement that answers them in the column `hash`
 */
const countingUnder = (kind: string, hashes: SqlText): SqlText => sql`
  select distinct on (o.department, o.row_ref) o.*
  from (select distinct hash from (${hashes}) as asked) as given
  cross join lateral (
    select kind, department, row_ref from department_row_paper
    where hash = given.hash and kind = ${kind} offset 0
  ) p
  cross join lateral (
    select department, row_ref, person_id, matter_hashes, paper_shared, batch_id, happened_on from department_row
    where row_ref = p.row_ref and department = p.department and kind = p.kind and state = 'counts' offset 0
  ) o
  order by o.department, o.row_ref`;

/**
 * Every row of a kind that counts under one of the papers, whoever reported it, and the household in which its person
 * lived on its day where it is of an earlier batch.
 */
export function rowsUnderPapers(kind: string, papers: readonly string[], batchId: string): SqlText {
  return sql`
    select r.department, r.row_ref as "rowRef", r.person_id as "personId", r.matter_hashes as matter,
      r.paper_shared as "paperShared", to_jsonb(p) as place
    from (${countingUnder(kind, sql`select unnest(${papers}::text[]) as hash`)}) r
    left join lateral (
      select h.id as "householdId", h.region_code as "regionCode", h.residence
      from household_member m join household h on h.id = m.household_id and h.state = 'active'
      where m.person_id = r.person_id and (m.lives_to is null or m.lives_to >= r.happened_on)
      order by m.seen_at desc, h.id limit 1
    ) p on r.batch_id <> ${batchId}::uuid
    order by r.department, r.row_ref`;
}

/**
 * The households of everybody of whom a row counts under one of the papers, or under those that rows of the sender with
 * the given references have until now.
 */
export function householdsUnderPapers(
  { kind, department }: StoringBatch,
  papers: readonly string[],
  refs: readonly string[],
): SqlText {
  const hashes = sql`
    select unnest(${papers}::text[]) as hash
    union
    select hash from department_row_paper
    where kind = ${kind} and department = ${department} and row_ref = any (${refs}::text[])`;
  return sql`
    select distinct m.household_id as "householdId"
    from (${countingUnder(kind, hashes)}) r
    cross join lateral (select household_id from household_member where person_id = r.person_id offset 0) m`;
}

/** Marks of rows of a kind whether their paper stands in a row of somebody else; joined by the whole key, see `correctRows`. */
export function markSharedPapers(kind: string, marked: readonly MarkedRow[]): SqlText {
  return sql`
    with given as materialized (
      select ${kind}::text as kind, g.*
      from ${rows('g', { department: 'text', rowRef: 'text', shared: 'boolean' }, marked)}
    )
    update department_row r set paper_shared = g.shared from given g
    where r.row_ref = g."rowRef" and r.department = g.department and r.kind = g.kind`;
}
