import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql, type SqlText } from '@aid-chain/messaging';

/** What was matched last for a household. */
export interface PublishedMatches {
  readonly householdId: string;
  readonly caseId: string;
  readonly matchedOn: IsoDate;
  /** The next day on which the place, or a recognition, may give it something else; `NEVER` where nothing is recognised from then on. */
  readonly lookOn: IsoDate;
  readonly revision: string | null;
  /** Null where nothing was published. */
  readonly matches: Sealed | null;
}

const COLUMNS = {
  householdId: 'uuid',
  caseId: 'uuid',
  matchedOn: 'date',
  lookOn: 'date',
  revision: 'text',
  matches: 'jsonb',
} as const;

/** Keeps what was matched, each in the place of what was kept of the household before, with one statement. */
export async function savePublished(connection: Sql, published: readonly PublishedMatches[]): Promise<void> {
  if (published.length === 0) return;
  await sql`
    insert into published_matches (household_id, case_id, matched_on, look_on, revision, matches)
    select "householdId", "caseId", "matchedOn", "lookOn", revision, matches
      from ${rows('p', COLUMNS, published)} order by "householdId"
    on conflict (household_id) do update
       set case_id = excluded.case_id, matched_on = excluded.matched_on, look_on = excluded.look_on,
           revision = excluded.revision, matches = excluded.matches`.on(connection);
}

/** By what households are looked for that are to be matched anew. */
export interface Turn {
  readonly today: IsoDate;
  readonly revision: string | null;
}

/** Households of which something is recognised, today or later: the condition of the index as it stands there. */
const IS_LOOKED_AT = sql`p.look_on < '9999-12-31'`;

/** Whether what was matched last is to be matched anew by the parameters of a turn. */
const isBehind = ({ today, revision }: Turn) => sql`
  (${IS_LOOKED_AT} and (p.look_on <= ${today}::date or p.revision is distinct from ${revision}::text))`;

/** Where a page begins, and how many it has. */
interface Page {
  readonly after: string;
  readonly limit: number;
}

/**
 * The next households that are to be matched anew, in the order of their ids: those of which something is recognised, also only until the
 * day of an end, without one of which nobody is left, and those that were marked since.
 */
export async function householdsBehind(
  connection: Sql,
  turn: Turn,
  { after, limit }: Page,
): Promise<string[]> {
  const isLeft = (id: SqlText): SqlText =>
    sql`not exists (select from household h where h.household_id = ${id} and h.ended_on is not null)`;
  // Each part stops at a page by itself, in the order of its own index.
  const found = await sql`
    (select distinct r.household_id as id from recognition r
      where r.state = 'running' and r.household_id > ${after}::uuid and ${isLeft(sql`r.household_id`)}
        and not exists (select from published_matches p where p.household_id = r.household_id)
      order by id limit ${limit})
     union
    (select p.household_id as id from published_matches p
      where ${isBehind(turn)} and p.household_id > ${after}::uuid and ${isLeft(sql`p.household_id`)}
      order by id limit ${limit})
     union
    (${marked({ after, limit })})
     order by id limit ${limit}`.on<{ id: string }>(connection);
  return found.map(({ id }) => id);
}

/** The next households that were marked since they were matched, in the order of their ids. */
export async function householdsMarked(connection: Sql, next: Page): Promise<string[]> {
  return (await marked(next).on<{ id: string }>(connection)).map(({ id }) => id);
}

/** A household that was marked for several changes is one of the page. */
const marked = ({ after, limit }: Page): SqlText => sql`
  select distinct m.household_id as id from household_to_match m
   where m.household_id > ${after}::uuid order by id limit ${limit}`;

/** A household that is to be matched anew, by the case that published last, else by the newest decision that runs. */
export interface HouseholdBehind {
  readonly householdId: string;
  readonly caseId: string;
  readonly before: PublishedMatches | null;
}

/**
 * Which of some households are still behind or marked, read behind the locks of their cases: whoever held one may have published.
 * Locks the cases in the order of their ids, as every command that looks at several does. The marks are taken away before anything
 * else is read: whatever is marked later is looked at again.
 */
export async function lockBehind(
  connection: Sql,
  householdIds: readonly string[],
  turn: Turn,
): Promise<HouseholdBehind[]> {
  await sql`
    select from case_file where household_id = any (${householdIds}::uuid[]) order by case_id for update`.on(
    connection,
  );
  const marks = await sql`
    delete from household_to_match where household_id = any (${householdIds}::uuid[])
    returning household_id as id`.on<{ id: string }>(connection);
  const marked = [...new Set(marks.map(({ id }) => id))];
  return sql`
    select id as "householdId", coalesce(p.case_id, decided.case_id) as "caseId",
           case when p.household_id is null then null else jsonb_build_object('householdId', p.household_id,
             'caseId', p.case_id, 'matchedOn', p.matched_on, 'lookOn', p.look_on, 'revision', p.revision,
             'matches', p.matches) end as before
      from unnest(${householdIds}::uuid[]) as id
      left join published_matches p on p.household_id = id
      left join lateral (
        select case_id from recognition
         where household_id = id and state = 'running'
         order by document ->> 'decidedOn' desc, case_id desc limit 1) decided on true
     where coalesce(p.case_id, decided.case_id) is not null
       and (id = any (${marked}::uuid[]) or p.household_id is null or ${isBehind(turn)})
     order by id`.on<HouseholdBehind>(connection);
}

/** Whether a process has the parameters that were accepted last: one that has not leaves the households to those that have. */
export async function hasAccepted(connection: Sql, revision: string | null): Promise<boolean> {
  if (revision === null) return true;
  const [accepted] = await sql`
    select digest from directory.place_revision order by id desc limit 1`.on<{ digest: string }>(connection);
  return accepted === undefined || accepted.digest === revision;
}
