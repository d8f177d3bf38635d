import type { IsoDate } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';
import type { LookUpAlarm } from '@aid-chain/vocabulary';

/** An alarm that was given more often on its day than any process has reported. */
export interface GrownAlarm {
  readonly kind: LookUpAlarm;
  readonly count: number;
}

/**
 * Records how often each alarm was given on a day.
 * @returns those that have grown since a process recorded them last, also one that ran before a restart or runs beside this one
 */
export const recordAlarms = (day: IsoDate, counts: ReadonlyMap<LookUpAlarm, number>): SqlText => sql`
  insert into look_up_alarm as known (kind, on_day, count)
  select kind, ${day}::date, count
    from unnest(${[...counts.keys()]}::text[], ${[...counts.values()]}::integer[]) as found (kind, count)
   where count > 0 order by kind
  on conflict (kind) do update set on_day = excluded.on_day, count = excluded.count
   where known.on_day < excluded.on_day or (known.on_day = excluded.on_day and known.count < excluded.count)
  returning kind, count`;
