import { sql, SqlText } from '@aid-chain/messaging';
import { rowHash } from './row-hash.sql.js';
import { timeColumnOf, type AuditName } from './sealed-audit.rules.js';

/** The hash of the row `a`. */
const HASH = bare(rowHash('a'));

function bare(text: string): SqlText {
  return new SqlText([text], []);
}

const rowsOf = (audit: AuditName): SqlText => bare(`${audit}.audit`);
const sealsOf = (audit: AuditName): SqlText => bare(`${audit}.audit_seal`);

/**
 * The rows `a` with numbers of the range `part`. As a subquery with OFFSET, which PostgreSQL does not take apart: as a plain
 * join it reads the whole table for each seal, because it does not know how short a range is.
 */
const rowsInPart = (audit: AuditName): SqlText => sql`
  lateral (
    select * from ${rowsOf(audit)} where id >= lower(part) and id < coalesce(upper(part), 9223372036854775807) offset 0) a`;

/** The columns of {@link Seal}. */
const SEAL = sql`
  no, to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sealedAt", ids::text,
  row_count as "rowCount", encode(sha256(row_hashes), 'hex') as "rowsDigest", listed_to as "listedTo",
  complete_to as "completeTo", final_to as "finalTo", open_from::text as "openFrom",
  encode(previous, 'hex') as previous, encode(digest, 'hex') as digest`;

/** Seals that one statement answers at most. */
const PAGE = 500;

/** A page of seals in their order, up to one with a number. */
export const selectSeals = (audit: AuditName, after: number, last: number): SqlText => sql`
  select ${SEAL} from ${sealsOf(audit)} where no > ${after} and no <= ${last} order by no limit ${PAGE}`;

/** The seals with the highest numbers, the newest first. */
export const selectNewestSeals = (audit: AuditName, count: number): SqlText => sql`
  select ${SEAL} from ${sealsOf(audit)} order by no desc limit ${count}`;

/** The highest number of a row that is there. */
export const selectNewestRow = (audit: AuditName): SqlText => sql`
  select coalesce(max(id), 0) as id from ${rowsOf(audit)}`;

/** Of seals from one number to another: those whose rows are not the ones that they list. */
export const selectDifferingSeals = (audit: AuditName, first: number, last: number): SqlText => sql`
  select s.no
    from ${sealsOf(audit)} s
    cross join lateral (
      select coalesce(string_agg(${HASH}, ''::bytea order by a.id), '') as hashes
        from unnest(s.ids) as part cross join ${rowsInPart(audit)}) found
   where s.no between ${first} and ${last} and found.hashes <> s.row_hashes
   order by s.no`;

/** The rows of a seal that are gone or not as it lists them; hashes in hex, null where there is no row. */
export const selectDifferingRows = (audit: AuditName, no: number): SqlText => sql`
  with seal as materialized (select ids, row_hashes || ''::bytea as hashes from ${sealsOf(audit)} where no = ${no}),
  listed as (
    select id, row_number() over (order by id) as place
      from seal, unnest(seal.ids) as part, generate_series(lower(part), upper(part) - 1) as id),
  compared as (
    select l.id, substr(seal.hashes, (32 * (l.place - 1) + 1)::integer, 32) as listed,
           case when a.id is null then null else ${HASH} end as found
      from seal cross join listed l left join ${rowsOf(audit)} a on a.id = l.id)
  select id, encode(listed, 'hex') as listed, encode(found, 'hex') as found
    from compared where found is null or found <> listed order by id`;

/** What to look for of rows that no seal lists. */
interface Unlisted {
  readonly above: number;
  readonly upTo: number;
  /** Seals behind this one are not asked. */
  readonly lastSeal: number;
  readonly limit: number;
}

/** Rows of a range that no seal lists, up to a seal. */
export const selectUnlistedRows = (
  audit: AuditName,
  { above, upTo, lastSeal, limit }: Unlisted,
): SqlText => sql`
  select a.id
    from unnest(
      int8multirange(int8range(${above}::bigint, ${upTo}::bigint, '(]'))
      - (select coalesce(range_agg(ids), '{}') from ${sealsOf(audit)} where listed_to > ${above} and no <= ${lastSeal})) as part
    cross join ${rowsInPart(audit)}
   order by a.id limit ${limit}`;

/** The ranges `part` of numbers that no seal lists yet. */
const unsealedParts = (audit: AuditName): SqlText => sql`
  (select coalesce((select final_to from ${sealsOf(audit)} order by no desc limit 1), 0) as final_to) head
    cross join lateral unnest(
      int8multirange(int8range(head.final_to, null, '(]'))
      - coalesce((select range_agg(ids) from ${sealsOf(audit)} where listed_to > head.final_to), '{}')) as part`;

/** How many rows no seal lists yet, and since when. */
export const countUnsealed = (audit: AuditName): SqlText => sql`
  select count(a.id) as rows, min(a.${bare(timeColumnOf(audit))}) as since
    from ${unsealedParts(audit)} cross join ${rowsInPart(audit)}`;

/** For how many seconds the first row that no seal lists has waited; of a long backlog one row of each range is read. */
export const selectUnsealedAge = (audit: AuditName): SqlText => {
  const time = bare(timeColumnOf(audit));
  return sql`
  select coalesce(extract(epoch from clock_timestamp() - min(a.${time})), 0)::float8 as seconds
    from ${unsealedParts(audit)}
    cross join lateral (
      select ${time} from ${rowsOf(audit)} where id >= lower(part) and id < coalesce(upper(part), 9223372036854775807)
       order by id limit 1) a`;
};
