import type { IsoDate, RegionInTime } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';

/** A region, with the days between which its code is used. */
export type RegionEntry = RegionInTime;

/** A region as {@link selectLineages} finds it. */
export interface RegionRow {
  readonly origin: string;
  readonly code: string;
  readonly name: string;
  readonly valid_from: IsoDate;
  readonly valid_to: IsoDate | null;
  readonly successor_code: string | null;
}

/** Regions, each with its successors in their order; a circle of successors ends where it began. */
export const selectLineages = (codes: readonly string[]): SqlText => sql`
with recursive lineage as (
  select r.*, r.code as origin, array[r.code] as passed from directory.region r where r.code = any (${codes}::text[])
  union all
  select r.*, l.origin, l.passed || r.code from lineage l join directory.region r on r.code = l.successor_code
   where r.code <> all (l.passed)
)
select origin, code, name, valid_from, valid_to, successor_code from lineage order by origin, cardinality(passed)`;

/** A region of its row. */
export function regionOf({ code, name, valid_from, valid_to, successor_code }: RegionRow): RegionEntry {
  return {
    code,
    name,
    validFrom: valid_from,
    ...(valid_to === null ? {} : { validTo: valid_to }),
    ...(successor_code === null ? {} : { successorCode: successor_code }),
  };
}
