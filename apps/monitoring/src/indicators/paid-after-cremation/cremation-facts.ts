import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { withMergedHouseholds } from '../../population/merged-households.sql.js';
import type { AskedHousehold, HouseholdFacts, WarnedFacts } from '../indicator.js';
import type { RunningBenefit } from '../paid-benefits.rules.js';
import type { CrematedMember } from './paid-after-cremation.rules.js';

/** What is known of a household with a cremation: who, what it receives, and what people have looked at. */
export interface CremationFacts extends HouseholdFacts {
  readonly cremated: readonly CrematedMember[];
  readonly benefits: readonly RunningBenefit[];
  /** The grounds of warnings that were disposed of or that stand for a household merged into this one, and the last that was disposed of. */
  readonly looked: readonly string[];
  readonly lastWarningId: string | null;
}

export interface WarnedCremation extends CremationFacts, WarnedFacts {
  readonly endOn: IsoDate;
}

const MERGED = withMergedHouseholds(sql`asked.household_id`);

const CODE = 'paid-after-cremation';

const NOTHING = sql``;

/** What is read beside the facts of a household, and the condition of the open warning whose grounds are not looked at yet. */
interface Beside {
  readonly own: SqlText;
  readonly columns?: SqlText;
  readonly join?: SqlText;
}

/**
 * Rows are found by the members whom a household has now: a household that was merged keeps its dead, and is not asked
 * about itself any more. The last hash is that of the oldest key, which a row keeps when the keys change.
 */
const factsOf = (
  households: readonly AskedHousehold[],
  { own, columns = NOTHING, join = NOTHING }: Beside,
): SqlText => sql`
select asked.household_id as "householdId",
  (select coalesce(jsonb_agg(jsonb_build_object('personId', r.person_id, 'on', r.happened_on, 'batchId', r.batch_id,
      'rowNo', r.row_no, 'ground', r.person_id || ' ' || r.matter_hashes[cardinality(r.matter_hashes)],
      'registeredDead', coalesce(m.left_reason, '') = 'died')
      order by r.happened_on, r.row_ref), '[]')
    from household_member m
    join department_row r on r.person_id = m.person_id and r.kind = 'cremations' and r.state = 'counts'
    where m.household_id = asked.household_id and (m.lives_to is null or m.lives_to >= r.happened_on)) as cremated,
  (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('category', b.category,
      'personId', nullif(b.person_key, ''), 'validFrom', b.valid_from, 'monthlyAmountFen', b.monthly_amount_fen))
      order by b.category, b.person_key), '[]')
    from recognition b
    where b.household_id = any(${MERGED}) and b.state = 'active') as benefits,
  array(select distinct unnest(w.grounds) from warning w
    where w.household_id = any(${MERGED}) and w.indicator = ${CODE}
      and (w.state = 'disposed' or not (${own}))) as looked,
  (select w.id from warning w
    where w.household_id = any(${MERGED}) and w.indicator = ${CODE} and w.state = 'disposed'
    order by w.id desc limit 1) as "lastWarningId"${columns}
from unnest(${households.map(({ householdId }) => householdId)}::uuid[]) as asked (household_id) ${join}
where not exists (select from household_alias a where a.from_id = asked.household_id)`;

export function readCremations(
  connection: Sql,
  _batchId: string,
  households: readonly AskedHousehold[],
): Promise<CremationFacts[]> {
  return factsOf(households, { own: sql`w.household_id = asked.household_id` }).on<CremationFacts>(
    connection,
  );
}

/** The same for the households that have a warning which nobody visited yet. */
export function readWarnedCremations(
  connection: Sql,
  _batchId: string,
  households: readonly AskedHousehold[],
): Promise<WarnedCremation[]> {
  return factsOf(households, {
    own: sql`w.id = own.id`,
    columns: sql`, own.id as "warningId", own.end_on as "endOn"`,
    join: sql`join warning own on own.household_id = any(${MERGED}) and own.indicator = ${CODE} and own.state = 'open'`,
  }).on<WarnedCremation>(connection);
}
