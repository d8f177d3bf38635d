import type { IsoDate } from '@aid-chain/kernel';
import { all, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import { NO_DUE_DAY, type DueItemRow, type DueItemSource } from '../service/due-item-source.js';

/** One page of a list of due items. */
export interface PageOfItems {
  readonly today: IsoDate;
  readonly actor: Actor;
  /** Conditions on `i`, a row of a source. */
  readonly conditions: readonly SqlText[];
  /** The place after which the page begins: due day, id and part. */
  readonly after: readonly unknown[] | undefined;
  readonly limit: number;
}

/**
 * The rows of a page: what has a due day comes before what has none, so that a page which the former fill asks nothing of the latter,
 * of which some sources have to be put together from many tables.
 */
export async function rowsOfPage(
  connection: Sql,
  sources: readonly DueItemSource[],
  page: PageOfItems,
): Promise<DueItemRow[]> {
  const read = (from: readonly DueItemSource[], condition: SqlText, limit: number): Promise<DueItemRow[]> =>
    pageOfItems(from, { ...page, limit, conditions: [...page.conditions, condition] }).on<DueItemRow>(
      connection,
    );
  const isBehindDays = page.after?.[0] === NO_DUE_DAY;
  const dated = isBehindDays ? [] : await read(sources, sql`i.due_on < ${NO_DUE_DAY}::date`, page.limit);
  const left = page.limit - dated.length;
  const others = sources.filter(({ isDated = false }) => !isDated);
  if (left === 0 || others.length === 0) return dated;
  return [...dated, ...(await read(others, sql`i.due_on = ${NO_DUE_DAY}::date`, left))];
}

/**
 * The first rows of several sources by due day and id. Each statement of a source is cut by itself, so that it reads no more than a page
 * of its own index; the cuts are then put in order.
 */
export function pageOfItems(
  sources: readonly DueItemSource[],
  { today, actor, conditions, after, limit }: PageOfItems,
): SqlText {
  const [day, id, part] = after ?? [];
  const next = sql`(i.due_on, i.ref_id, i.part) > (${day}::date, ${id}::uuid, ${part})`;
  const where = all(after === undefined ? conditions : [...conditions, next]);
  const cut = (items: SqlText, { shownTo, reasons }: DueItemSource): SqlText => sql`
    (select i.kind, i.ref_id, i.part, i.due_on, i.due_provisional, i.since, i.region_code, i.department, i.role,
            ${reasons?.(actor) ?? sql`null::text[]`} as reasons
       from (${items}) i where ${where} and ${shownTo?.(actor) ?? sql`true`}
      order by i.due_on, i.ref_id, i.part limit ${limit})`;
  return sql`
    select kind, ref_id, part, due_on::text, due_provisional, since::text, region_code, department, role, reasons
      from (${unionOf(eachOf(sources, today, cut))}) d order by d.due_on, d.ref_id, d.part limit ${limit}`;
}

/** How many items of each kind have passed their due day; kinds without any are not among them. */
export function countOverdue(sources: readonly DueItemSource[], today: IsoDate): SqlText {
  const overdue = (items: SqlText): SqlText => sql`
    select i.kind, count(*)::int as n from (${items}) i where i.due_on < ${today}::date group by i.kind`;
  return unionOf(eachOf(sources, today, overdue));
}

/** Every statement of the sources, with its source. */
function eachOf(
  sources: readonly DueItemSource[],
  today: IsoDate,
  use: (items: SqlText, source: DueItemSource) => SqlText,
): SqlText[] {
  return sources.flatMap((source) => [source.items(today)].flat().map((items) => use(items, source)));
}

function unionOf(parts: readonly SqlText[]): SqlText {
  return parts.reduce((before, part) => sql`${before} union all ${part}`);
}
