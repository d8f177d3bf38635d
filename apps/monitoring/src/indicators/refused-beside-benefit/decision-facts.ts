import type { Fen } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { withMergedHouseholds } from '../../population/merged-households.sql.js';
import type { EventFacts, HouseholdEvent } from '../indicator.js';
import { runningBeside, refusedBesideCode } from './refused-beside-benefit.rules.js';

export type DecisionEventType = 'eligibility.household-recognised.v1' | 'eligibility.application-refused.v1';

/** A decision beside a benefit that goes on, with what people have looked at. */
export interface DecisionFacts extends EventFacts {
  readonly event: HouseholdEvent<DecisionEventType>;
  readonly beside: ReturnType<typeof runningBeside>;
  /** The last warning of the kind that a person disposed of, whatever followed from it. */
  readonly lastId: string | null;
  readonly lastFen: Fen | null;
  /** The members about whom any of them was. */
  readonly lookedAtPersonIds: readonly string[];
}

type Known = Pick<DecisionFacts, 'householdId' | 'regionCode' | 'lastId' | 'lastFen' | 'lookedAtPersonIds'>;

/**
 * The decisions that left a benefit running beside them. The family is visited where the register has it now, and where
 * the decision places it while the register has not reported it. What was looked at under the id of a household that was
 * merged into this one was looked at for it.
 */
export async function readDecisions(
  connection: Sql,
  events: readonly HouseholdEvent<DecisionEventType>[],
): Promise<DecisionFacts[]> {
  const concerned = events
    .map((event) => ({ event, beside: besideBy(event) }))
    .filter(({ beside }) => beside.length > 0);
  if (concerned.length === 0) return [];
  const known = await knownOf(
    connection,
    concerned.map(({ event }) => event.data.subject.householdId),
  );
  const byHousehold = new Map(known.map((row) => [row.householdId, row]));
  return concerned.map(({ event, beside }) => {
    const { householdId } = event.data.subject;
    const row = byHousehold.get(householdId) ?? {
      householdId,
      regionCode: null,
      lastId: null,
      lastFen: null,
      lookedAtPersonIds: [],
    };
    return { ...row, regionCode: row.regionCode ?? event.data.regionCode ?? null, event, beside };
  });
}

/** The warnings of the kind that people disposed of, of a household and of those merged into it. */
const LOOKED_AT = sql`w.household_id = any(${withMergedHouseholds(sql`asked.id`)})
  and w.indicator = ${refusedBesideCode} and w.state = 'disposed'`;

function knownOf(connection: Sql, ids: readonly string[]): Promise<Known[]> {
  return sql`
    select asked.id as "householdId", h.region_code as "regionCode", last.id as "lastId", last.measured as "lastFen",
      array(select distinct unnest(w.person_ids) from warning w where ${LOOKED_AT}) as "lookedAtPersonIds"
    from unnest(${ids}::uuid[]) as asked (id)
    left join household h on h.id = asked.id
    left join lateral (
      select w.id, w.measured from warning w where ${LOOKED_AT} order by w.id desc limit 1
    ) last on true`.on<Known>(connection);
}

function besideBy({ data }: HouseholdEvent<DecisionEventType>): ReturnType<typeof runningBeside> {
  const results = 'results' in data ? data.results : [];
  return runningBeside({ results, running: data.running ?? [] });
}
