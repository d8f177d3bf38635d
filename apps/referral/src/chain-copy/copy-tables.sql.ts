import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { appendOnly } from '@aid-chain/platform';

/** Statements that lock the chain wait no longer than this, because all that comes behind them waits as well. */
const SHORTLY = `set local lock_timeout = '2s'`;

/**
 * A table for the copy, with the rules of the chain, and the trigger that writes new links into both. What is being written at
 * this moment is waited for: whoever began before is in the chain when the copy is made, whoever comes later is in both.
 */
const BEGIN: readonly string[] = [
  'create table chain_link_next (like chain_link including all)',
  appendOnly('chain_link_next'),
  'revoke update, delete, truncate on chain_link_next from referral_app',
  `create trigger into_copy after insert on chain_link referencing new table as written
     for each statement execute function chain_link_into_copy()`,
];

/** The copy takes the name of the chain, and the chain that of what was replaced. */
const SWITCH: readonly string[] = [
  'lock table chain_link, chain_link_next in access exclusive mode',
  'drop trigger into_copy on chain_link',
  'alter table chain_link rename to chain_link_old',
  'alter index chain_link_pkey rename to chain_link_old_pkey',
  'alter table chain_link_next rename to chain_link',
  'alter index chain_link_next_pkey rename to chain_link_pkey',
];

const GIVE_UP: readonly string[] = ['drop trigger into_copy on chain_link', 'drop table chain_link_next'];

async function inTurn(connection: Sql, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await connection.query(statement);
}

/** Makes the table of a copy, in the transaction that notes it. @throws the database's 55P03 where the chain is busy */
export const makeCopyTable = (connection: Sql): Promise<void> => inTurn(connection, [SHORTLY, ...BEGIN]);

/** Whether the copy has the columns that the chain has by now: a migration may have changed the chain since the copy was begun. */
export async function haveSameColumns(connection: Sql): Promise<boolean> {
  const columns = (table: SqlText): SqlText => sql`
    select attname, atttypid, attnotnull from pg_attribute
     where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`;
  const [chain, copy] = [columns(sql`'chain_link'`), columns(sql`'chain_link_next'`)];
  const differing = await sql`
    (${chain} except ${copy}) union all (${copy} except ${chain}) limit 1`.on(connection);
  return differing.length === 0;
}

/** Puts the copy in the place of the chain, in one transaction. @throws the database's 55P03 where the chain is busy */
export const exchangeTables = (connection: Sql): Promise<void> => inTurn(connection, [SHORTLY, ...SWITCH]);

export const dropCopyTable = (connection: Sql): Promise<void> => inTurn(connection, [SHORTLY, ...GIVE_UP]);

export const dropReplacedTable = (connection: Sql): Promise<void> =>
  inTurn(connection, ['drop table chain_link_old']);

/** How chain and copy differ, in one look at both. */
export interface CopyDifferences {
  readonly chainLinks: number;
  readonly copyLinks: number;
  /** Exclusive or of the first 64 bits of all hashes: the same links give the same number, in whatever order. */
  readonly chainDigest: string;
  readonly copyDigest: string;
  readonly onlyInChain: number;
  readonly onlyInCopy: number;
  readonly differing: number;
}

const DIGEST = sql`coalesce(bit_xor(('x' || encode(substring(hash for 8), 'hex'))::bit(64)::bigint), 0)::text`;
/** Whether a link of the chain, `o`, and that of the copy, `n`, are not both there and the same. */
const IS_DIFFERENT = sql`
  (o.hash is null or n.hash is null
   or (o.hash, o.event_id, o.type, o.source, o.link_on, o.refs)
      is distinct from (n.hash, n.event_id, n.type, n.source, n.link_on, n.refs))`;

/** Compares every column of every link of both tables. */
export async function compareTables(connection: Sql): Promise<CopyDifferences> {
  const [found] = await sql`
    select a.links as "chainLinks", a.digest as "chainDigest", b.links as "copyLinks", b.digest as "copyDigest", d.*
      from (select count(*)::float8 as links, ${DIGEST} as digest from chain_link) a,
           (select count(*)::float8 as links, ${DIGEST} as digest from chain_link_next) b,
           (select (count(*) filter (where n.hash is null))::float8 as "onlyInChain",
                   (count(*) filter (where o.hash is null))::float8 as "onlyInCopy",
                   (count(*) filter (where o.hash is not null and n.hash is not null))::float8 as differing
              from chain_link o full join chain_link_next n using (household_id, household_no)
             where ${IS_DIFFERENT}) d`.on<CopyDifferences>(connection);
  if (found === undefined) throw new Error('A comparison answers one row');
  return found;
}

/** A link of some households that is not in both tables, or not the same. */
export interface DifferingPlace {
  readonly householdId: string;
  readonly no: number;
  readonly isIn: 'chain' | 'copy' | 'both';
}

export function differingPlaces(connection: Sql, householdIds: readonly string[]): Promise<DifferingPlace[]> {
  return sql`
    select coalesce(o.household_id, n.household_id) as "householdId", coalesce(o.household_no, n.household_no)::int as no,
           case when n.hash is null then 'chain' when o.hash is null then 'copy' else 'both' end as "isIn"
      from (select * from chain_link where household_id = any (${householdIds}::uuid[])) o
      full join (select * from chain_link_next where household_id = any (${householdIds}::uuid[])) n
        on n.household_id = o.household_id and n.household_no = o.household_no
     where ${IS_DIFFERENT}`.on<DifferingPlace>(connection);
}
