import { rows, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import type { Link, LinkedEvent, Place } from './link.rules.js';

const LINK_COLUMNS = {
  householdId: 'uuid',
  no: 'bigint',
  eventId: 'text',
  type: 'text',
  source: 'text',
  on: 'date',
  refs: 'jsonb',
  hash: 'text',
} as const;

/** The chain, and a copy of it that is being made (adr/0071). */
const TABLES = {
  chain: sql`chain_link`,
  copy: sql`chain_link_next`,
} as const;

/** Appends links with one statement; a link that is there already stays as it is. */
export const insertLinks = (links: readonly Link[], into: keyof typeof TABLES = 'chain'): SqlText => sql`
  insert into ${TABLES[into]} (household_id, household_no, event_id, type, source, link_on, refs, hash)
  select "householdId", "no", "eventId", "type", "source", "on", "refs", decode("hash", 'hex')
    from ${rows('l', LINK_COLUMNS, links)}
  on conflict (household_id, household_no) do nothing`;

const LINK = sql`
  l.household_id as "householdId", l.household_no::int as no, l.event_id as "eventId", l.type, l.source,
  l.link_on::text as "on", l.refs, encode(l.hash, 'hex') as hash`;

/** An event of the inbox as text: as bytes each of them would be sent as two digits. */
const EVENT_TEXT = sql`convert_from(i.body, 'UTF8')`;

/** Links of a household after a number, each with its event from the own inbox. */
export const selectLinksAfter = (householdId: string, after: number, limit: number): SqlText =>
  sql`
  select ${LINK}, ${EVENT_TEXT} as body
    from chain_link l
    left join inbox i on i.consumer = 'referral' and i.household_id = ${householdId}::text
                     and i.household_no = l.household_no and i.household_no > ${after}
                     and i.event_id = l.event_id and not i.sealed
   where l.household_id = ${householdId}::uuid and l.household_no > ${after}
   order by l.household_no limit ${limit}`.prepared();

/** A stored link with the event that it names; without one where the inbox has it no more. */
export interface StoredLink {
  readonly link: Link;
  readonly event: LinkedEvent | undefined;
}

/** A page of a household's links in their order, read with one query. */
export async function linksAfter(
  connection: Sql,
  householdId: string,
  after: number,
  limit: number,
): Promise<StoredLink[]> {
  const stored = await selectLinksAfter(householdId, after, limit).on<Link & { body: string | null }>(
    connection,
  );
  return stored.map(({ body, ...link }) => ({ link, event: body === null ? undefined : eventIn(body) }));
}

/** Every stored link of some households, by household and number. */
export async function storedLinks(
  connection: Sql,
  householdIds: readonly string[],
): Promise<Map<string, Map<number, Link>>> {
  const links = await sql`
    select ${LINK} from chain_link l
     where l.household_id = any (${householdIds}::uuid[])
     order by l.household_id, l.household_no`.on<Link>(connection);
  const byHousehold = new Map<string, Map<number, Link>>();
  for (const link of links) entryOf(byHousehold, link.householdId, () => new Map()).set(link.no, link);
  return byHousehold;
}

/** An applied event as it lies in the inbox, with the place of its link; {@link eventIn} reads it. */
export type AppliedEvent = readonly [Place, string];

/**
 * The events of some households that were applied, each household's in the order of their numbers. They are read one at a time
 * by whoever needs them: a page of events that are read takes some times the memory of their texts.
 */
export async function appliedEvents(
  connection: Sql,
  householdIds: readonly string[],
): Promise<Map<string, AppliedEvent[]>> {
  const applied = await sql`
    select household_id as "householdId", household_no::int as no, ${EVENT_TEXT} as body from inbox i
     where consumer = 'referral' and household_id = any (${householdIds}::text[]) and state = 'applied'
       and household_no is not null
     order by household_id, household_no`.on<{ householdId: string; no: number; body: string }>(connection);
  const byHousehold = new Map<string, AppliedEvent[]>();
  for (const { householdId, no, body } of applied)
    entryOf(byHousehold, householdId, () => []).push([{ householdId, householdNo: no }, body]);
  return byHousehold;
}

/** The entry of a key, made where there is none yet. */
function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const entry = map.get(key) ?? make();
  map.set(key, entry);
  return entry;
}

/** Events of our own services lie in the inbox as they came, with the fields sealed that nobody needs here. */
export function eventIn(body: string): LinkedEvent {
  return JSON.parse(body) as LinkedEvent;
}
