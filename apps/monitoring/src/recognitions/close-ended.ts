import { dateOf } from '@aid-chain/kernel';
import { sql, type Received, type Tx } from '@aid-chain/messaging';
import { trackOf } from '@aid-chain/policy';
import type { Authority } from '@aid-chain/vocabulary';
import { recognitionWithoutHousehold } from '../indicators/recognition-without-household/recognition-without-household.js';
import { withMergedHouseholds } from '../population/merged-households.sql.js';

type Ended = Received<'eligibility.recognition-ended.v1'>;

const MERGED = withMergedHouseholds(sql`w.household_id`).text;

/** A warning is closed when nothing stands any more of what it names; one that somebody visited as well. */
const CLOSE = `
update warning set state = 'disposed', disposed_on = greatest(e.ended_on, warning.raised_on),
  dispositions = array['recognition-ended']
from (
  select distinct on (w.id) w.id, e.household_id, e.ended_on
  from jsonb_to_recordset($1::jsonb) as e(household_id uuid, ended_on date)
  join warning w on w.indicator = $2 and w.state <> 'disposed' and e.household_id = any(${MERGED})
  where not exists (select from recognition r where r.household_id = any(${MERGED}) and r.state = 'active')
  order by w.id
) e
where warning.id = e.id
returning warning.id, warning.household_id as "householdId", e.household_id as "endedOf", warning.disposed_on as "on"`;

interface Closed {
  readonly id: string;
  readonly householdId: string;
  readonly endedOf: string;
  readonly on: string;
}

const AUTHORITY = { 'civil-affairs': 'civil-affairs', monitored: 'agriculture' } as const satisfies Record<
  string,
  Authority
>;

/** The authority ended what a warning named, so the warning is done and asks for no visit. */
export async function closeEndedWarnings(tx: Tx, events: readonly Ended[]): Promise<void> {
  const rows = events.map(({ data, time }) => ({
    household_id: data.subject.householdId,
    ended_on: dateOf(time),
  }));
  const closed = await tx.query<Closed>(CLOSE, [JSON.stringify(rows), recognitionWithoutHousehold.code]);
  const byHousehold = new Map(events.map((event) => [event.data.subject.householdId, event]));
  for (const { id, householdId, endedOf, on } of closed) {
    const event = byHousehold.get(endedOf);
    if (event === undefined) continue;
    tx.emit({
      type: 'monitoring.warning-disposed.v1',
      stream: `household/${householdId}`,
      ...{ time: event.time, correlationId: event.correlationId, causationId: event.id },
      data: {
        subject: { householdId },
        warningId: id,
        ...{ dispositions: ['recognition-ended'], on },
        authority: AUTHORITY[trackOf(event.data.category)],
      },
    });
  }
}
