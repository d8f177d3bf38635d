import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { COUNTS, rowsOfMember } from '../../data-kinds/kept-rows/kept-rows.sql.js';
import { lockStanding, withMergedHouseholds } from '../../population/merged-households.sql.js';
import type { IndicatorCode } from '@aid-chain/vocabulary';
import type { AskedHousehold, EventFacts, WarnedFacts } from '../indicator.js';
import type { RunningBenefit } from '../paid-benefits.rules.js';
import type { CrematedMember } from './paid-after-cremation.rules.js';

/** What is known of a household with a cremation: who, what it receives, and what people have looked at. */
export interface CremationFacts extends EventFacts {
  readonly cremated: readonly CrematedMember[];
  readonly benefits: readonly RunningBenefit[];
  /** An application or a review of it is being examined. */
  readonly isExamined: boolean;
  /** The grounds that people have looked at, or that stand in a warning of a household merged into this one. */
  readonly looked: readonly string[];
  /** Whose death a visit found true: nobody is cremated twice. */
  readonly confirmed: readonly string[];
  /** The last warning that was disposed of. */
  readonly lastWarningId: string | null;
}

export interface WarnedCremation extends CremationFacts, WarnedFacts {
  readonly endOn: IsoDate;
}

const MERGED = withMergedHouseholds(sql`asked.household_id`);

/** Which indicator asks, and the warnings by which people have looked at a death for it. */
export interface CremationQuestion {
  readonly code: IndicatorCode;
  readonly lookedBy: readonly IndicatorCode[];
}

/** After these a household may have a member whose cremation was reported before. */
export const MEMBER_EVENTS = [
  'intake.household-registered.v1',
  'intake.household-changed.v1',
  'intake.household-restored.v1',
  'intake.household-absorbed.v1',
] as const;
export type MemberEvent = (typeof MEMBER_EVENTS)[number];

const PAID: CremationQuestion = { code: 'paid-after-cremation', lookedBy: ['paid-after-cremation'] };

const NOTHING = sql``;

/** Whether a person put a warning away: one that the end of a recognition closed was looked at by nobody. */
const DISPOSED = sql`w.state = 'disposed' and 'recognition-ended' <> all (w.dispositions)`;

const GROUNDS = sql`warning w cross join lateral unnest(w.grounds) as g (ground)`;

/** Whether a ground is not of a death that was found true and whose report was taken back after that. */
const STILL_REPORTED = sql`not exists (
  select from withdrawn_death d where d.warning_id = w.id and d.person_id::text = split_part(g.ground, ' ', 1))`;

/** What is read beside the facts of a household, and the condition of the open warning whose grounds are not looked at yet. */
interface Beside {
  readonly own: SqlText;
  readonly columns?: SqlText;
  readonly join?: SqlText;
}

/**
 * Rows are found by the members whom a household has now: a household that was merged keeps its dead, and is not asked
 * about itself any more. The last hash is that of the oldest key, which a row keeps when the keys change. A certificate
 * under which two persons were reported is in doubt for both, until the institution corrects or withdraws one of the rows.
 */
const factsOf = (
  households: readonly { readonly householdId: string }[],
  { lookedBy }: CremationQuestion,
  { own, columns = NOTHING, join = NOTHING }: Beside,
): SqlText => sql`
select asked.household_id as "householdId", h.region_code as "regionCode",
  (select coalesce(jsonb_agg(jsonb_build_object('personId', r.person_id, 'on', r.happened_on, 'batchId', r.batch_id,
      'rowNo', r.row_no, 'grounds', jsonb_build_array(
        r.person_id || ' ' || r.matter_hashes[cardinality(r.matter_hashes)], r.person_id || ' ' || r.happened_on),
      'registeredDead', coalesce(m.left_reason, '') = 'died')
      order by r.happened_on, r.row_ref), '[]')
    from household_member m cross join ${rowsOfMember('cremations')}
    where m.household_id = asked.household_id and ${COUNTS}
      and (m.lives_to is null or m.lives_to >= r.happened_on)) as cremated,
  (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('category', b.category,
      'personId', nullif(b.person_key, ''), 'validFrom', b.valid_from, 'monthlyAmountFen', b.monthly_amount_fen))
      order by b.category, b.person_key), '[]')
    from recognition b
    where b.household_id = any(${MERGED}) and b.state = 'active') as benefits,
  exists (select from case_track t where t.household_id = any(${MERGED}) and t.state = 'open') as "isExamined",
  array(select distinct g.ground from ${GROUNDS}
    where w.household_id = any(${MERGED}) and w.indicator = any(${lookedBy}::text[]) and ${STILL_REPORTED}
      and (${DISPOSED} or w.state <> 'disposed' and not (${own}))) as looked,
  array(select distinct split_part(g.ground, ' ', 1) from ${GROUNDS}
    where w.household_id = any(${MERGED}) and w.indicator = any(${lookedBy}::text[]) and ${STILL_REPORTED} and ${DISPOSED}
      and 'unsubstantiated' <> all (w.dispositions)) as confirmed,
  (select w.id from warning w
    where w.household_id = any(${MERGED}) and w.indicator = any(${lookedBy}::text[]) and ${DISPOSED}
    order by w.id desc limit 1) as "lastWarningId"${columns}
from unnest(${households.map(({ householdId }) => householdId)}::uuid[]) as asked (household_id)
left join household h on h.id = asked.household_id ${join}
where not exists (select from household_alias a where a.from_id = asked.household_id)`;

export function readCremations(
  connection: Sql,
  households: readonly { readonly householdId: string }[],
  question = PAID,
): Promise<CremationFacts[]> {
  return factsOf(households, question, { own: sql`w.household_id = asked.household_id` }).on<CremationFacts>(
    connection,
  );
}

/**
 * The same after events about households, of those that stand now. They are locked before their rows are sought: a batch
 * and a recognition that are taken at once see each other, whichever comes second.
 */
export async function readCremationsAfter(
  connection: Sql,
  heard: readonly { readonly householdId: string }[],
  question = PAID,
): Promise<CremationFacts[]> {
  const standing = await lockStanding(
    connection,
    heard.map(({ householdId }) => householdId),
  );
  const reportedUnder = new Map(standing.map((one) => [one.householdId, one.reportedUnder]));
  const reported = await reportedOn(connection, standing);
  if (reported.length === 0) return [];
  const facts = await readCremations(connection, reported, question);
  return facts.map((one) => ({
    ...one,
    reportedUnder: reportedUnder.get(one.householdId) ?? one.householdId,
  }));
}

/** The households of which a member was reported; nearly none was, and of them nothing more is read. */
function reportedOn(
  connection: Sql,
  standing: readonly { readonly householdId: string }[],
): Promise<{ readonly householdId: string }[]> {
  const ids = standing.map(({ householdId }) => householdId);
  return sql`
    select distinct m.household_id as "householdId" from household_member m
    cross join ${rowsOfMember('cremations')}
    where m.household_id = any(${ids}::uuid[]) order by 1`.on<{ householdId: string }>(connection);
}

/** The same for the households that have a warning which nobody visited yet. */
export function readWarnedCremations(
  connection: Sql,
  _batchId: string,
  households: readonly AskedHousehold[],
  question = PAID,
): Promise<WarnedCremation[]> {
  return factsOf(households, question, {
    own: sql`w.id = own.id`,
    columns: sql`, own.id as "warningId", own.end_on as "endOn"`,
    join: sql`join warning own on own.household_id = any(${MERGED}) and own.indicator = ${question.code} and own.state = 'open'`,
  }).on<WarnedCremation>(connection);
}
