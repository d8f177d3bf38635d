import { dateOf } from '@aid-chain/kernel';
import { rows, sql, type Received, type Tx } from '@aid-chain/messaging';
import type { RecognitionEndReason } from '@aid-chain/vocabulary';
import { CLOSED_BY_END } from '../indicators/indicators.js';
import { emitWarningClosed } from '../warnings/warning-closed.js';
import { mergedInto } from '../population/merged-into.sql.js';
import { recognitionsEndedSentence, RECOGNITIONS_ENDED_RULE } from './close-ended.rules.js';

type Ended = Received<'eligibility.recognition-ended.v1'>;

interface Closed {
  readonly id: string;
  readonly householdId: string;
  readonly endedOf: string;
  readonly on: string;
}

/** What ended under one id because it goes on under another is no end for the family. */
const RECOGNISED_ANEW: RecognitionEndReason = 'recognised-anew';

/**
 * The authority ended what a warning named, so the warning is done, states that and asks for no visit (A-19, S2-09): once no
 * recognition of the household is left, also where somebody visited already.
 */
export async function closeEndedWarnings(tx: Tx, events: readonly Ended[]): Promise<void> {
  const byHousehold = new Map(events.map((event) => [event.data.subject.householdId, event]));
  const final = events.filter(({ data }) => data.reasonCode !== RECOGNISED_ANEW);
  for (const { id, householdId, endedOf, on } of await close(tx, final)) {
    const event = byHousehold.get(endedOf);
    if (event === undefined) continue;
    const { time, correlationId, id: causationId, data } = event;
    const closed = {
      id,
      householdId,
      on,
      disposition: 'recognition-ended',
      authority: data.decidedBy,
    } as const;
    emitWarningClosed(tx, closed, { time, correlationId, causationId });
  }
}

/** Read from the ended households: their warnings stand under their own ids, or those of what they were merged into. */
function close(tx: Tx, events: readonly Ended[]): Promise<Closed[]> {
  const ended = rows(
    'e',
    { household_id: 'uuid', ended_on: 'date', evidence: 'jsonb' },
    events.map(({ data, time }) => ({
      household_id: data.subject.householdId,
      ended_on: dateOf(time),
      evidence: [{ ruleId: RECOGNITIONS_ENDED_RULE, ...recognitionsEndedSentence(data) }],
    })),
  );
  return sql`
    with recursive ended as (select * from ${ended}),
    later (ended_id, id) as (
      select household_id, household_id from ended
      union
      select later.ended_id, a.into_id from later join household_alias a on a.from_id = later.id
    ),
    ${mergedInto(sql`select id from later`)}
    update warning set state = 'disposed', disposed_on = greatest(e.ended_on, warning.raised_on),
      dispositions = array['recognition-ended'], evidence = warning.evidence || e.evidence
    from (
      select distinct on (w.id) w.id, e.household_id, e.ended_on, e.evidence
      from ended e join later on later.ended_id = e.household_id
      join warning w on w.household_id = later.id and w.indicator = any(${CLOSED_BY_END}::text[])
        and w.state <> 'disposed'
      where not exists (
        select from same join recognition r on r.household_id = same.household_id and r.state = 'active'
        where same.standing_id = w.household_id
      )
      order by w.id
    ) e
    where warning.id = e.id
    returning warning.id, warning.household_id as "householdId", e.household_id as "endedOf",
      warning.disposed_on as "on"`.on<Closed>(tx);
}
