import { prepared, type Sql } from '@aid-chain/messaging';
import type { ChainLink, InboxRow, linkOf } from './link.rules.js';

type MadeLink = NonNullable<ReturnType<typeof linkOf>>;

/** All bodies travel as one bytea with offsets: an array of bytea would be written in hexadecimal digits. */
const APPEND_LINKS = prepared(`
insert into chain_link (household_id, household_no, event_id, type, link_on, body)
select household_id, household_no, event_id, type, link_on, substring($8::bytea from off + 1 for len)
from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::date[], $6::int[], $7::int[])
  as u (household_id, household_no, event_id, type, link_on, off, len)
on conflict (household_id, household_no) do nothing`);

function bodies(made: readonly MadeLink[]): unknown[] {
  const offsets: number[] = [];
  let size = 0;
  for (const { bytes } of made) {
    offsets.push(size);
    size += bytes.length;
  }
  const all = made.map(({ bytes }) => bytes);
  return [offsets, all.map((bytes) => bytes.length), Buffer.concat(all)];
}

/** Appends links with one statement; a link that is there already stays as it is. */
export async function appendLinks(tx: Sql, made: readonly MadeLink[]): Promise<void> {
  if (made.length === 0) return;
  await tx.query(APPEND_LINKS, [
    made.map(({ link }) => link.householdId),
    made.map(({ link }) => link.no),
    made.map(({ link }) => link.eventId),
    made.map(({ link }) => link.type),
    made.map(({ link }) => link.on),
    ...bodies(made),
  ]);
}

/** Links of a household after a number, in their order. */
export async function linksAfter(
  sql: Sql,
  householdId: string,
  after: number,
  limit: number,
): Promise<ChainLink[]> {
  const rows = await sql.query<{ body: Buffer }>(
    `select body from chain_link where household_id = $1 and household_no > $2 order by household_no limit $3`,
    [householdId, after, limit],
  );
  return rows.map(({ body }) => JSON.parse(body.toString('utf8')) as ChainLink);
}

/** The stored bytes of a household's chain, by number. */
export async function storedBytes(sql: Sql, householdId: string): Promise<Map<number, Buffer>> {
  const rows = await sql.query<{ no: string; body: Buffer }>(
    'select household_no as no, body from chain_link where household_id = $1 order by household_no',
    [householdId],
  );
  return new Map(rows.map(({ no, body }) => [Number(no), body]));
}

/** The inbox rows of a household that were applied, in the order of their numbers. */
export async function appliedRows(sql: Sql, householdId: string): Promise<InboxRow[]> {
  const rows = await sql.query<{ no: string; bytes: Buffer }>(
    `select household_no as no, body as bytes from inbox
      where consumer = 'referral' and household_id = $1 and state = 'applied' and household_no is not null
      order by household_no`,
    [householdId],
  );
  return rows.map(({ no, bytes }) => ({ householdId, householdNo: Number(no), bytes }));
}
