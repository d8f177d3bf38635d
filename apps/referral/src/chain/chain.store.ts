import { prepared, type Sql } from '@aid-chain/messaging';
import type { Link, LinkedEvent, Place } from './link.rules.js';

const APPEND_LINKS = prepared(`
insert into chain_link (household_id, household_no, event_id, type, source, link_on, refs, hash)
select household_id, household_no, event_id, type, source, link_on, refs, decode(hash, 'hex')
from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::date[], $7::jsonb[], $8::text[])
  as u (household_id, household_no, event_id, type, source, link_on, refs, hash)
on conflict (household_id, household_no) do nothing`);

/** Appends links with one statement; a link that is there already stays as it is. */
export async function appendLinks(tx: Sql, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  await tx.query(APPEND_LINKS, [
    links.map((link) => link.householdId),
    links.map((link) => link.no),
    links.map((link) => link.eventId),
    links.map((link) => link.type),
    links.map((link) => link.source),
    links.map((link) => link.on),
    links.map((link) => JSON.stringify(link.refs)),
    links.map((link) => link.hash),
  ]);
}

const LINK = `l.household_id as "householdId", l.household_no::int as no, l.event_id as "eventId", l.type, l.source,
       l.link_on::text as "on", l.refs, encode(l.hash, 'hex') as hash`;

/** Links of a household after a number, each with its event from the own inbox. $1 household, $2 number, $3 limit. */
export const LINKS_AFTER = `
select ${LINK}, i.body
  from chain_link l
  left join inbox i on i.consumer = 'referral' and i.household_id = $1::text and i.household_no = l.household_no
                   and i.household_no > $2 and i.event_id = l.event_id and not i.sealed
 where l.household_id = $1::uuid and l.household_no > $2
 order by l.household_no limit $3`;

/** A stored link with the event that it names; without one where the inbox has it no more. */
export interface StoredLink {
  readonly link: Link;
  readonly event: LinkedEvent | undefined;
}

/** A page of a household's links in their order, read with one query. */
export async function linksAfter(
  sql: Sql,
  householdId: string,
  after: number,
  limit: number,
): Promise<StoredLink[]> {
  const rows = await sql.query<Link & { body: Buffer | null }>(LINKS_AFTER, [householdId, after, limit]);
  return rows.map(({ body, ...link }) => ({ link, event: body === null ? undefined : eventIn(body) }));
}

/** Every stored link of a household, by number. */
export async function storedLinks(sql: Sql, householdId: string): Promise<Map<number, Link>> {
  const rows = await sql.query<Link>(
    `select ${LINK} from chain_link l where l.household_id = $1 order by l.household_no`,
    [householdId],
  );
  return new Map(rows.map((link) => [link.no, link]));
}

/** The events of a household that were applied, in the order of their numbers. */
export async function appliedEvents(sql: Sql, householdId: string): Promise<[Place, LinkedEvent][]> {
  const rows = await sql.query<{ no: number; body: Buffer }>(
    `select household_no::int as no, body from inbox
      where consumer = 'referral' and household_id = $1 and state = 'applied' and household_no is not null
      order by household_no`,
    [householdId],
  );
  return rows.map(({ no, body }) => [{ householdId, householdNo: no }, eventIn(body)]);
}

/** Events of our own services lie in the inbox as they came, with the fields sealed that nobody needs here. */
function eventIn(body: Buffer): LinkedEvent {
  return JSON.parse(body.toString('utf8')) as LinkedEvent;
}
