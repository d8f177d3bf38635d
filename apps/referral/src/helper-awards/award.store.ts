import type { Fen, IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText, type Tx } from '@aid-chain/messaging';
import type { AwardGrounds } from '@aid-chain/policy';
import type { CommandTx } from '@aid-chain/platform';
import type { EntryCorrection } from '@aid-chain/vocabulary';

/** An award, as it stands. */
export interface HelperAward {
  readonly awardId: string;
  readonly organisationId: string;
  readonly measureCode: string;
  readonly householdId: string;
  readonly personId: string | null;
  readonly regionCode: string;
  /** Who answered for the measure on its day; none of awards that are older than this list. */
  readonly departments: readonly string[];
  readonly on: IsoDate;
  readonly amountFen: Fen;
  readonly figures: AwardGrounds;
  readonly paper: string;
  readonly reversedOn: IsoDate | null;
  readonly reason: EntryCorrection | null;
}

/** Columns of a {@link HelperAward}; `w` is the table. */
export const AWARD_COLUMNS = sql`
  w.award_id as "awardId", w.organisation_id as "organisationId", w.measure_code as "measureCode",
  w.household_id as "householdId", w.person_id as "personId", w.region_code as "regionCode", w.departments, w.awarded_on::text as "on",
  w.amount_fen as "amountFen", w.figures, w.paper, w.reversed_on::text as "reversedOn", w.reversed_for as reason`;

/** Digits of a code that name the county, which numbers its papers. */
const COUNTY = 6;

/** Who asks for an award, and for whom. */
export interface AwardAsked extends Pick<
  HelperAward,
  'organisationId' | 'measureCode' | 'personId' | 'paper' | 'regionCode'
> {
  /** The household with those that are one with it by a merger. */
  readonly family: readonly string[];
}

/**
 * What an organisation has had of an award, and whether it has it already: for a hire for that person, in whatever household he was
 * then, else for the family; the organisation is locked by the command (S3-18, S3-19).
 */
export async function standingAwards(
  tx: Tx,
  { organisationId, measureCode, family, personId, paper, regionCode }: AwardAsked,
): Promise<{
  readonly givenFen: Fen;
  readonly standing: string | undefined;
  readonly ofSamePaper: string | undefined;
}> {
  const isForThese =
    personId === null
      ? sql`w.person_id is null and w.household_id = any (${family}::uuid[])`
      : sql`w.person_id = ${personId}::uuid`;
  const [found] = await sql`
    select coalesce(sum(w.amount_fen), 0)::bigint as "givenFen", min(w.award_id::text) filter (where ${isForThese}) as standing
      from helper_award w
     where w.organisation_id = ${organisationId}::uuid and w.measure_code = ${measureCode} and w.reversed_on is null`.on<{
    givenFen: number;
    standing: string | null;
  }>(tx);
  const [same] = await sql`
    select w.award_id as id from helper_award w
     where w.paper = ${paper} and w.measure_code = ${measureCode} and w.reversed_on is null
       and left(w.region_code, ${COUNTY}) = left(${regionCode}, ${COUNTY})
     order by w.awarded_on limit 1`.on<{ readonly id: string }>(tx);
  return {
    givenFen: found?.givenFen ?? 0,
    standing: found?.standing ?? undefined,
    ofSamePaper: same?.id,
  };
}

/** Whether a household, or one that was merged into it, was recognised as monitored at some time between two days; what ended before its first day never was. */
export async function wasMonitored(
  connection: Sql,
  family: readonly string[],
  { since, until }: { readonly since: IsoDate; readonly until: IsoDate },
): Promise<boolean> {
  const found = await sql`
    select from recognition r
     where r.household_id = any (${family}::uuid[]) and r.category = 'monitored' and r.valid_from <= ${until}::date
       and (r.valid_to is null or r.valid_to >= greatest(${since}::date, r.valid_from)) limit 1`.on(
    connection,
  );
  return found.length > 0;
}

/** Keeps an award. */
export async function insertAward(
  tx: CommandTx,
  award: Omit<HelperAward, 'reversedOn' | 'reason'>,
): Promise<void> {
  const { awardId, organisationId, measureCode, householdId, personId, regionCode, on, amountFen } = award;
  await sql`
    insert into helper_award (award_id, organisation_id, measure_code, household_id, person_id, region_code, departments,
                              awarded_on, amount_fen, figures, paper, recorded_by)
    values (${awardId}::uuid, ${organisationId}::uuid, ${measureCode}, ${householdId}::uuid, ${personId}::uuid, ${regionCode},
            ${award.departments}::text[], ${on}::date, ${amountFen}::bigint, ${JSON.stringify(award.figures)}::jsonb, ${award.paper}, ${tx.actor.id})`.on(
    tx,
  );
}

/** Locks one of the own region; undefined for what is not there or lies elsewhere. */
export async function lockAward(
  tx: CommandTx,
  awardId: string,
  own: (regionCode: SqlText) => SqlText,
): Promise<HelperAward | undefined> {
  const [found] = await sql`
    select ${AWARD_COLUMNS} from helper_award w
     where w.award_id = ${awardId}::uuid and ${own(sql`w.region_code`)} for update`.on<HelperAward>(tx);
  return found;
}

/** Keeps that it is taken back; the award itself stays on record. */
export async function keepReversal(tx: CommandTx, awardId: string, reason: EntryCorrection): Promise<void> {
  await sql`
    update helper_award set reversed_on = ${tx.today}::date, reversed_for = ${reason}, reversed_by = ${tx.actor.id}
     where award_id = ${awardId}::uuid`.on(tx);
}
