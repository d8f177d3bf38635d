import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { Role, ServiceName } from '@aid-chain/vocabulary';
import { ACTOR_COLUMNS, actorOfRow, type ActorRow } from '../actor/actor-rows.js';
import type { Actor } from '../actor/actor.js';
import { CONFIRMED } from '../directory/confirmed-handover.sql.js';

/** Work that goes from one person to another: for an absence, or for good. */
export interface Handover {
  readonly id: string;
  readonly kind: 'deputy' | 'successor';
  readonly giver: string;
  readonly taker: string;
  /** Of the work that goes over: the giver's when the handover was entered, whatever post the giver has now. */
  readonly role: Role;
  readonly regionCode: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  /** The giver cannot confirm, so the taker's word is enough. */
  readonly giverAway: boolean;
  readonly withdrawn: boolean;
  /** Both have confirmed every list. */
  readonly confirmed: boolean;
  readonly confirmations: readonly Confirmation[];
}

/** That one of both confirmed the list of one service. */
interface Confirmation {
  readonly service: ServiceName;
  readonly actor: string;
  readonly digest: string;
  readonly items: number;
}

const COLUMNS = sql`
  h.id, h.kind, h.giver, h.taker, h.role, h.region_code as "regionCode", h.from_on::text as "from", h.to_on::text as "to", h.giver_away as "giverAway",
  h.withdrawn_at is not null as withdrawn, ${CONFIRMED} as confirmed,
  coalesce((select jsonb_agg(jsonb_build_object('service', c.service, 'actor', c.actor, 'digest', c.list_digest,
                                                'items', c.items) order by c.service, c.actor)
              from directory.handover_confirmation c where c.handover_id = h.id), '[]') as confirmations`;

/**
 * The handovers of a person, the latest first.
 * @param after the last one of the page before: its first day and its id
 */
export function handoversOf(
  connection: Sql,
  actor: string,
  {
    limit,
    after = [null, null],
  }: { readonly limit: number; readonly after?: readonly unknown[] | undefined },
): Promise<Handover[]> {
  const [from, id] = after;
  return sql`
    select ${COLUMNS} from directory.handover h
     where ${actor} in (h.giver, h.taker)
       and (${from}::date is null or h.from_on < ${from}::date or (h.from_on = ${from}::date and h.id > ${id}::uuid))
     order by h.from_on desc, h.id limit ${limit}`.on<Handover>(connection);
}

/** One handover, of whomever it is. */
export async function handoverById(connection: Sql, id: string): Promise<Handover | undefined> {
  const [found] =
    await sql`select ${COLUMNS} from directory.handover h where h.id = ${id}::uuid`.on<Handover>(connection);
  return found;
}

/** Who takes, as the directory has the actor now. */
export async function takerOf(connection: Sql, { taker }: Handover): Promise<Actor | undefined> {
  const [row] = await sql`
    select ${ACTOR_COLUMNS} from directory.actor a where a.id = ${taker}`.on<ActorRow>(connection);
  return row === undefined ? undefined : actorOfRow(row);
}

/** Writes that somebody confirmed this service's list; the database knows which service asks. */
export async function confirmHandover(
  connection: Sql,
  {
    id,
    by,
    digest,
    items,
  }: { readonly id: string; readonly by: string; readonly digest: string; readonly items: number },
): Promise<void> {
  await sql`select directory.confirm_handover(${id}::uuid, ${by}, ${digest}, ${items}::integer)`.on(
    connection,
  );
}
