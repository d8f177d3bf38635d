import { townshipOf, type IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql } from '@aid-chain/messaging';
import { TASK_OF_DUE_ITEM } from '@aid-chain/vocabulary';
import type { Directory } from '../directory/directory.js';
import type { DueItemRow } from '../service/due-item-source.js';

const MAX_NAMED = 10;
const OF_TOWNSHIP: readonly string[] = ['clerk', 'township-reviewer'];

interface Named {
  readonly regionCode: string;
  readonly task: string;
  readonly names: readonly string[];
}

/**
 * Who of the township's team has the task under which an item falls today (S0-11), as it is posted at the window; one
 * statement for a page of items.
 */
export async function responsibleFor(
  connection: Sql,
  directory: Directory,
  items: readonly DueItemRow[],
  today: IsoDate,
): Promise<(item: DueItemRow) => readonly string[]> {
  const asked = items.filter((item) => taskOf(item) !== undefined);
  if (asked.length === 0) return () => [];
  const codes = [...new Set(asked.map(({ region_code }) => region_code))];
  const kept = await directory.keptToday(connection, codes, today);
  const townshipOfItem = ({ region_code }: DueItemRow): string => townshipOf(kept(region_code));
  const keys = new Map(
    asked.map((item) => {
      const key = { regionCode: townshipOfItem(item), task: taskOf(item) ?? '' };
      return [keyOf(key), key];
    }),
  );
  const found = await sql`
    select k."regionCode", k.task, (array_agg(m.name order by m.row_no))[1:${MAX_NAMED}::integer] as names
      from ${rows('k', { regionCode: 'text', task: 'text' }, [...keys.values()])}
      join directory.team t on t.region_code = k."regionCode" and t.kind = 'township-team'
       and ${today}::date between t.valid_from and coalesce(t.valid_to, 'infinity')
      join directory.team_member m on m.team_id = t.id and k.task = any (m.tasks)
       and ${today}::date between m.valid_from and coalesce(m.valid_to, 'infinity')
     group by k."regionCode", k.task`.on<Named>(connection);
  const names = new Map(found.map((one) => [keyOf(one), one.names]));
  return (item) => names.get(keyOf({ regionCode: townshipOfItem(item), task: taskOf(item) ?? '' })) ?? [];
}

const keyOf = ({ regionCode, task }: { readonly regionCode: string; readonly task: string }): string =>
  `${regionCode} ${task}`;

/** What another office decides is no task of the township. */
function taskOf({ kind, role }: DueItemRow): string | undefined {
  return OF_TOWNSHIP.includes(role) ? TASK_OF_DUE_ITEM[kind] : undefined;
}
