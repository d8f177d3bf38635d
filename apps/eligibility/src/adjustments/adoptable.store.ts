import type { Fen } from '@aid-chain/kernel';
import { all, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';
import type { Category } from '@aid-chain/vocabulary';
import type { Adoptable } from './adoption.dto.js';

/** A recognition that a run found changed and nobody has dealt with yet. */
export interface AdoptableRow {
  readonly caseId: string;
  readonly recognitionId: string;
  readonly householdId: string;
  readonly category: Category;
  readonly change: Adoptable;
  readonly oldAmountFen: Fen | null;
  readonly newAmountFen: Fen | null;
}

/** Which of a run are asked for. */
export interface AskedFor {
  /** Who asks, and sees the own region alone. */
  readonly actor: Actor;
  readonly redeterminationId: string;
  readonly changes: readonly Adoptable[];
  readonly caseId: string | undefined;
  /** Households that are left to somebody else. */
  readonly related: readonly string[];
}

/** The same, with the regions in which it is the actor who decides. */
export interface AskedOf extends AskedFor {
  readonly regions: readonly string[];
}

const waiting = ({ actor, redeterminationId, changes, caseId }: AskedFor): SqlText =>
  all([
    regionCondition(actor, sql`r.region_code`),
    sql`r.redetermination_id = ${redeterminationId}::uuid and r.change = any (${changes}::text[])`,
    sql`not exists (
      select from redetermination_adoption done
       where done.redetermination_id = r.redetermination_id and done.recognition_id = r.recognition_id)`,
    ...(caseId === undefined ? [] : [sql`r.case_id = ${caseId}::uuid`]),
  ]);

/** Where families live of whom a run found something that waits. */
export async function waitingRegions(connection: Sql, asked: AskedFor): Promise<readonly string[]> {
  const found = await sql`
    select distinct r.region_code as "regionCode" from redetermined_recognition r where ${waiting(asked)} order by 1`.on<{
    readonly regionCode: string;
  }>(connection);
  return found.map(({ regionCode }) => regionCode);
}

/** The next recognitions of a run that wait for who asks, without those of relatives. */
export function adoptableRows(connection: Sql, asked: AskedOf, limit: number): Promise<AdoptableRow[]> {
  return sql`
    select r.case_id as "caseId", r.recognition_id as "recognitionId", r.household_id as "householdId", r.category, r.change,
      r.old_amount_fen::float8 as "oldAmountFen", r.new_amount_fen::float8 as "newAmountFen"
      from redetermined_recognition r
     where ${waiting(asked)} and r.region_code = any (${asked.regions}::text[])
       and r.household_id <> all (${asked.related}::uuid[])
     order by r.case_id, r.recognition_id limit ${limit}`.on<AdoptableRow>(connection);
}

/** How many still wait, how many of them only for somebody who is no relative, and how many for another who decides. */
export interface Waiting {
  readonly left: number;
  readonly leftOut: number;
  readonly elsewhere: number;
}

/** Counts what of a run is not dealt with yet. */
export async function countWaiting(connection: Sql, asked: AskedOf): Promise<Waiting> {
  const isOwn = sql`r.region_code = any (${asked.regions}::text[])`;
  const isRelated = sql`r.household_id = any (${asked.related}::uuid[])`;
  const [found] = await sql`
    select count(*) filter (where ${isOwn} and not ${isRelated})::float8 as left,
      count(*) filter (where ${isOwn} and ${isRelated})::float8 as "leftOut",
      count(*) filter (where not ${isOwn})::float8 as elsewhere
      from redetermined_recognition r where ${waiting(asked)}`.on<Waiting>(connection);
  return found ?? { left: 0, leftOut: 0, elsewhere: 0 };
}
