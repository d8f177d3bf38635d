import { sql, type Sql } from '@aid-chain/messaging';

export type CopyState = 'building' | 'built' | 'switched' | 'done' | 'given-up';

/** What was found while a copy was made. */
export interface CopyCounts {
  readonly households: number;
  readonly links: number;
  /** Links that the chain lacks. */
  readonly added: number;
  /** Links that this version states with other refs than the one that wrote them. */
  readonly renewed: number;
  /** Links in the chain that are not those of their events. */
  readonly changed: number;
  /** Links in the chain that no event makes. */
  readonly withoutEvent: number;
}

/** A copy of the chain, and how far it has come. */
export interface ChainCopy extends CopyCounts {
  readonly copyNo: number;
  readonly state: CopyState;
  readonly begunAt: Date;
  readonly endedAt: Date | null;
  readonly afterHousehold: string;
}

const COPY = sql`
  copy_no as "copyNo", state, begun_at as "begunAt", ended_at as "endedAt", after_household as "afterHousehold",
  households::float8, links::float8, added::float8, renewed::float8, changed::float8, without_event::float8 as "withoutEvent"`;

/** The last copy that was begun; undefined where none was. */
export async function lastCopy(connection: Sql): Promise<ChainCopy | undefined> {
  const [copy] = await sql`select ${COPY} from chain_copy order by copy_no desc limit 1`.on<ChainCopy>(
    connection,
  );
  return copy;
}

/** The copy that is not done with, held to the end of the transaction; undefined where none is. */
export async function lockOpenCopy(connection: Sql): Promise<ChainCopy | undefined> {
  const [copy] = await sql`
    select ${COPY} from chain_copy where state in ('building', 'built', 'switched') for update`.on<ChainCopy>(
    connection,
  );
  return copy;
}

export async function insertCopy(connection: Sql): Promise<void> {
  await sql`insert into chain_copy default values`.on(connection);
}

/** Notes a page of households that is in the copy, in the transaction that wrote it. */
export async function addToCopy(
  connection: Sql,
  copyNo: number,
  { afterHousehold, ...found }: CopyCounts & { readonly afterHousehold: string },
): Promise<void> {
  await sql`
    update chain_copy
       set after_household = ${afterHousehold}, households = households + ${found.households}::bigint,
           links = links + ${found.links}::bigint, added = added + ${found.added}::bigint,
           renewed = renewed + ${found.renewed}::bigint, changed = changed + ${found.changed}::bigint,
           without_event = without_event + ${found.withoutEvent}::bigint
     where copy_no = ${copyNo}`.on(connection);
}

export async function setCopyState(connection: Sql, copyNo: number, state: CopyState): Promise<void> {
  await sql`
    update chain_copy set state = ${state}, ended_at = clock_timestamp() where copy_no = ${copyNo}`.on(
    connection,
  );
}

/** Households that have events, in the order in which a copy takes them. */
export async function householdsAfter(connection: Sql, after: string, limit: number): Promise<string[]> {
  const found = await sql`
    select household_id as id from household_position
     where consumer = 'referral' and household_id > ${after} order by household_id limit ${limit}`.on<{
    id: string;
  }>(connection);
  return found.map(({ id }) => id);
}
