import type { Sql } from '@aid-chain/messaging';
import { appliedEvents, eventIn, insertLinks, storedLinks, type AppliedEvent } from '../chain/chain.store.js';
import { isLinkOf, linkOf } from '../chain/link.rules.js';
import type { CopyCounts } from './chain-copy.store.js';
import { householdsAfter } from './chain-copy.store.js';
import { differingPlaces } from './copy-tables.sql.js';

type EventsOf = ReadonlyMap<string, readonly AppliedEvent[]>;

/** Some households with all of their events that were applied. */
export interface CopyPage {
  readonly households: readonly string[];
  readonly events: EventsOf;
}

/** The page behind a household; without households where there is none. */
export async function readPage(connection: Sql, after: string, limit: number): Promise<CopyPage> {
  const households = await householdsAfter(connection, after, limit);
  const events = households.length === 0 ? new Map() : await appliedEvents(connection, households);
  return { households, events };
}

/** Makes the links of a page anew, writes them into the copy and compares them with the chain. */
export async function copyPage(connection: Sql, { households, events }: CopyPage): Promise<CopyCounts> {
  const links = [...events.values()].flatMap((ofHousehold) =>
    ofHousehold.map(([place, text]) => linkOf(place, eventIn(text))),
  );
  if (links.length > 0) await insertLinks(links, 'copy').on(connection);
  const places = await differingPlaces(connection, households);
  const count = (isIn: string): number => places.filter((place) => place.isIn === isIn).length;
  const both = places.filter(({ isIn }) => isIn === 'both');
  const renewed = both.length === 0 ? 0 : await countRenewed(connection, events, both);
  return {
    ...{ households: households.length, links: links.length, added: count('copy') },
    ...{ renewed, changed: both.length - renewed, withoutEvent: count('chain') },
  };
}

/** Links that differ and yet are those of their events: this version gives their types other refs. */
async function countRenewed(
  connection: Sql,
  events: EventsOf,
  places: readonly { readonly householdId: string; readonly no: number }[],
): Promise<number> {
  const stored = await storedLinks(connection, [...new Set(places.map(({ householdId }) => householdId))]);
  return places.filter(({ householdId, no }) => {
    const link = stored.get(householdId)?.get(no);
    const made = events.get(householdId)?.find(([place]) => place.householdNo === no);
    return link !== undefined && made !== undefined && isLinkOf(link, made[0], eventIn(made[1]));
  }).length;
}
