import { regionsAbove, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { ACTOR_COLUMNS, actorOfRow, type ActorRow } from '../actor/actor-rows.js';
import type { Actor } from '../actor/actor.js';
import type { Directory } from '../directory/directory.js';
import type { DueItemRow, DueItemSource } from '../service/due-item-source.js';
import { declaredByItems } from './declared-by-items.js';
import { showRelatedItem, type Shown } from './related-item.js';

/** For whom a page of items is, and on which day. */
interface Reader {
  readonly actor: Actor;
  readonly directory: Directory;
  readonly sources: readonly DueItemSource[];
  readonly today: IsoDate;
}

const TO_EVERYBODY: Shown = { isShown: true, needsColleague: false };

/**
 * Which items of a page a person is shown, by who declared whom as a relative (L-15). A department learns no name of a
 * family from its list and declares nobody: it is shown all of its own.
 */
export async function impartialItems(
  connection: Sql,
  reader: Reader,
  rows: readonly DueItemRow[],
): Promise<(row: DueItemRow) => Shown> {
  const { actor, sources } = reader;
  if (actor.role === 'department') return () => TO_EVERYBODY;
  const byItem = await declaredByItems(connection, sources, rows);
  const related = rows.filter(({ ref_id }) => byItem.has(ref_id));
  if (related.length === 0) return () => TO_EVERYBODY;
  const staff = await staffOf(connection, reader, related);
  return (row) => {
    const declared = byItem.get(row.ref_id);
    if (declared === undefined) return TO_EVERYBODY;
    const visibleTo = sources.flatMap((one) => (one.kinds[row.kind] === undefined ? [] : one.visibleTo));
    const people = Math.max(1, ...sources.map(({ kinds }) => kinds[row.kind]?.people ?? 1));
    return showRelatedItem(actor, { row, declared, visibleTo, people, staff });
  };
}

/** The officials in whose region the items lie, with those who work there as deputies or successors. */
async function staffOf(
  connection: Sql,
  { directory, today }: Reader,
  related: readonly DueItemRow[],
): Promise<Actor[]> {
  const codes = [...new Set(related.map(({ region_code }) => region_code))];
  const kept = await directory.keptToday(connection, codes, today);
  const above = codes.flatMap((code) => [code, kept(code)]).flatMap((code) => [code, ...regionsAbove(code)]);
  const found = await sql`
    select ${ACTOR_COLUMNS} from directory.actor a
     where a.active and (a.region_code = any (${[...new Set(above)]}::text[])
        or a.id = any (${directory.takers(today)}::text[]))`.on<ActorRow>(connection);
  return found.flatMap((row) => {
    const actor = actorOfRow(row);
    const scope = actor && directory.scopeOfActor(actor, today);
    return actor === undefined || scope === undefined ? [] : [{ ...actor, scope }];
  });
}
