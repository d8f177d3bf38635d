import { rowHash } from './row-hash.sql.js';

/** Rows that one seal lists at most. */
const SEAL_ROWS = '10000';

/** What a seal's digest covers, one value a line; `digestOf` writes the same outside the database. */
const sealText = (audit: string): string => `
  concat_ws(chr(10), 'aid-chain audit seal 1 ${audit}', seal.no,
    to_char(seal.sealed_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), seal.ids, seal.row_count,
    encode(sha256(seal.row_hashes), 'hex'), seal.listed_to, seal.complete_to, seal.final_to, seal.open_from,
    encode(seal.previous, 'hex'))`;

/** The newest seal, or what the first one follows. */
const READ_HEAD = `
  select * into head from audit_seal order by no desc limit 1;
  if head.no is null then
    head.no := 0;
    head.listed_to := 0;
    head.final_to := 0;
    head.digest := decode(repeat('00', 32), 'hex');
  end if;`;

/** Up to which row nothing can come any more, and the numbers above the last such row that no seal lists. */
const READ_BOUNDS = `
  select s.complete_to into ended from audit_seal s
   where s.sealed_at < clock_timestamp() - interval '10 minutes'
     and (s.open_from <= pg_snapshot_xmin(pg_current_snapshot()) or s.open_from > pg_snapshot_xmax(pg_current_snapshot()))
   order by s.no desc limit 1;
  select int8multirange(int8range(head.final_to, newest, '(]')) - coalesce(range_agg(s.ids), '{}') into unlisted
    from audit_seal s where s.listed_to > head.final_to;`;

/** The rows of these numbers, in their order, as many as one seal lists. */
const READ_ROWS = `
  with batch as materialized (
    select a.id, ${rowHash('a')} as hash
      from unnest(unlisted) as part
      cross join lateral (
        select * from audit where id >= lower(part) and id < upper(part) order by id limit ${SEAL_ROWS}) a
     order by a.id limit ${SEAL_ROWS})
  select count(*), coalesce(range_agg(int8range(id, id, '[]')), '{}'), coalesce(string_agg(hash, ''::bytea order by id), ''),
         coalesce(max(id), 0)
    into seal.row_count, seal.ids, seal.row_hashes, seal.listed_to from batch;
  is_more := seal.row_count = ${SEAL_ROWS};
  seal.complete_to := case when is_more then seal.listed_to else newest end;
  seal.final_to := greatest(head.final_to, least(coalesce(ended, 0), seal.complete_to));`;

const writeSeal = (audit: string): string => `
  seal.no := head.no + 1;
  seal.sealed_at := clock_timestamp();
  seal.listed_to := greatest(head.listed_to, seal.listed_to);
  seal.open_from := pg_snapshot_xmax(pg_current_snapshot());
  seal.previous := head.digest;
  seal.digest := sha256(convert_to(${sealText(audit)}, 'UTF8'));
  insert into audit_seal values (seal.*);
  sealed := seal.row_count;`;

/**
 * The function that seals what no seal lists yet, in the order of the rows' numbers, and answers whether there is more.
 * One caller at a time; a second one finds nothing to do. Each of its statements sees what was committed before it, so what
 * is read after the lock is what the last holder left.
 *
 * Numbers are given before transactions commit, so a row may appear below numbers that are sealed. What may still come is
 * known by two things: a seal is ten minutes old, and the transactions that were open when it was made have ended. Then no
 * row up to its `complete_to` can appear that is not there now; this seal lists it, and calls them final. Numbers of
 * transactions of another server (a restored dump) count as ended.
 */
export const sealFunction = (schema: string): string => `
create function ${schema}.seal_audit(out sealed integer, out is_more boolean) language plpgsql security definer
set search_path = ${schema}, pg_temp set timezone = 'UTC' as $$
declare
  head audit_seal;
  seal audit_seal;
  newest bigint;
  ended bigint;
  unlisted int8multirange;
begin
  sealed := 0;
  is_more := false;
  if not pg_try_advisory_xact_lock(hashtextextended('${schema}.audit_seal', 0)) then return; end if;
  ${READ_HEAD}
  select greatest(coalesce(max(id), 0), head.listed_to) into newest from audit;
  if newest <= head.final_to then return; end if;
  ${READ_BOUNDS}
  ${READ_ROWS}
  if seal.row_count = 0 and seal.final_to < newest then return; end if;
  ${writeSeal(schema)}
end $$`;
