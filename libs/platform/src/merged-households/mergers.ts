import type { Instant } from '@aid-chain/kernel';
import { rows, sql, type Received, type Sql } from '@aid-chain/messaging';

/**
 * The tables of a service that follows which households were merged into which. A row for each household that ever went
 * into another one or was restored: both come on topics of their own, so either may be heard of first, and the row is
 * what the two wait for each other by.
 * - last_seq: the number of its last merger in its own stream; restored_seq: that of its last restoration
 * - merged_at: when the register merged them; an income that was determined before is of one of the two only
 * - into_id: null where it stands by itself
 *
 * `household_alias` is what is read: under which id a household stands that was merged into another.
 */
export const MERGED_HOUSEHOLDS_TABLES = `
create table household_merger (
  household_id uuid primary key,
  into_id uuid,
  merged_at timestamptz,
  last_seq bigint,
  restored_seq bigint
);
create index household_merger_into on household_merger (into_id) where into_id is not null;
create view household_alias as
  select household_id as from_id, into_id, merged_at, last_seq from household_merger where into_id is not null`;

/** That a household went into another one. */
export interface Merger {
  readonly from: string;
  readonly into: string;
  readonly mergedAt: Instant;
  /** The number of the merger in the stream of the household that went over. */
  readonly lastSeq: number;
}

export const mergerOf = ({
  data,
  time,
}: Pick<Received<'intake.household-absorbed.v1'>, 'data' | 'time'>): Merger => ({
  ...{ from: data.from, into: data.subject.householdId, mergedAt: time, lastSeq: data.lastSeq },
});

/** That a household stands by itself (again), with the number of this in its stream; null where that is not known. */
export interface Restoration {
  readonly householdId: string;
  readonly seq: number | null;
}

/**
 * Which households were merged into others: of each its last merger counts, and none that was undone before it was heard
 * of. A number is one merger, so that one heard of again changes nothing.
 */
export async function saveMergers(connection: Sql, mergers: readonly Merger[]): Promise<void> {
  const columns = { from: 'uuid', into: 'uuid', mergedAt: 'timestamptz', lastSeq: 'bigint' } as const;
  await sql`
    insert into household_merger as m (household_id, into_id, merged_at, last_seq)
    select distinct on ("from") "from", "into", "mergedAt", "lastSeq" from ${rows('a', columns, mergers)}
    order by "from", "lastSeq" desc
    on conflict (household_id) do update
      set into_id = excluded.into_id, merged_at = excluded.merged_at, last_seq = excluded.last_seq
      where coalesce(m.last_seq, 0) < excluded.last_seq and coalesce(m.restored_seq, 0) < excluded.last_seq`.on(
    connection,
  );
}

/**
 * Households that stand again are one with no other any more, also where the merger is heard of later; one that came after
 * the restoration stands. Where the restoration has no number, whatever was heard of so far is undone.
 */
export async function undoMergers(connection: Sql, restored: readonly Restoration[]): Promise<void> {
  await sql`
    insert into household_merger as m (household_id, restored_seq)
    select "householdId", max(seq) from ${rows('r', { householdId: 'uuid', seq: 'bigint' }, restored)}
    group by "householdId" order by "householdId"
    on conflict (household_id) do update
      set restored_seq = greatest(m.restored_seq, excluded.restored_seq),
        into_id = case when m.last_seq > excluded.restored_seq then m.into_id end,
        merged_at = case when m.last_seq > excluded.restored_seq then m.merged_at end`.on(connection);
}
