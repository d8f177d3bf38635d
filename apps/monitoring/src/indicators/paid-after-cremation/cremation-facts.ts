import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { withMergedHouseholds } from '../../population/merged-households.sql.js';
import type { AskedHousehold, HouseholdFacts, WarnedFacts } from '../indicator.js';
import type { CrematedMember, RunningBenefit } from './paid-after-cremation.rules.js';

/** What is known of a household with a cremation: who, what it receives, and what people have looked at. */
export interface CremationFacts extends HouseholdFacts {
  readonly cremated: readonly CrematedMember[];
  readonly benefits: readonly RunningBenefit[];
  /** The grounds of warnings that were disposed of. */
  readonly looked: readonly string[];
  /** Whose death a disposed warning did not dismiss: nobody is cremated twice. */
  readonly confirmed: readonly string[];
  /** The last warning that was disposed of. */
  readonly lastWarningId: string | null;
}

export interface WarnedCremation extends CremationFacts, WarnedFacts {
  readonly endOn: IsoDate;
}

const MERGED = withMergedHouseholds('asked.household_id');

/**
 * Rows are found by the members whom a household has now: a household that was merged keeps its dead. The last hash is
 * that of the oldest key, which a row keeps when the keys change. A certificate under which two persons were reported
 * is in doubt for both, until the institution corrects or takes back one of the rows.
 */
const FACTS = `
select asked.household_id as "householdId",
  (select coalesce(jsonb_agg(jsonb_build_object('personId', r.person_id, 'on', r.happened_on, 'batchId', r.batch_id,
      'rowNo', r.row_no, 'grounds', jsonb_build_array(
        r.person_id || ' ' || r.matter_hashes[cardinality(r.matter_hashes)], r.person_id || ' ' || r.happened_on),
      'registeredDead', coalesce(m.left_reason, '') = 'died')
      order by r.happened_on, r.row_ref), '[]')
    from household_member m
    join department_row r on r.person_id = m.person_id and r.kind = 'cremations' and r.state = 'counts'
      and not r.paper_shared
    where m.household_id = asked.household_id and (m.lives_to is null or m.lives_to >= r.happened_on)) as cremated,
  (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('category', b.category,
      'personId', nullif(b.person_key, ''), 'validFrom', b.valid_from, 'monthlyAmountFen', b.monthly_amount_fen))
      order by b.category, b.person_key), '[]')
    from recognition b
    where b.household_id = any(${MERGED}) and b.state = 'active') as benefits,
  array(select distinct unnest(w.grounds) from warning w
    where w.household_id = any(${MERGED}) and w.indicator = $2 and w.state = 'disposed') as looked,
  array(select distinct split_part(unnest(w.grounds), ' ', 1) from warning w
    where w.household_id = any(${MERGED}) and w.indicator = $2 and w.state = 'disposed'
      and 'unsubstantiated' <> all (w.dispositions)) as confirmed,
  (select w.id from warning w
    where w.household_id = any(${MERGED}) and w.indicator = $2 and w.state = 'disposed'
    order by w.id desc limit 1) as "lastWarningId"
from unnest($1::uuid[]) as asked (household_id)`;

const WARNED = `
select f.*, w.id as "warningId", w.end_on as "endOn" from (${FACTS}) f
join warning w on w.household_id = f."householdId" and w.indicator = $2 and w.state = 'open'`;

const CODE = 'paid-after-cremation';

export function readCremations(sql: Sql, households: readonly AskedHousehold[]): Promise<CremationFacts[]> {
  return sql.query<CremationFacts>(FACTS, [households.map(({ householdId }) => householdId), CODE]);
}

/** The same for the households that have a warning which nobody visited yet. */
export function readWarnedCremations(
  sql: Sql,
  _batchId: string,
  households: readonly AskedHousehold[],
): Promise<WarnedCremation[]> {
  return sql.query<WarnedCremation>(WARNED, [households.map(({ householdId }) => householdId), CODE]);
}
