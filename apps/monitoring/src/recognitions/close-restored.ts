import { dateOf } from '@aid-chain/kernel';
import { rows, sql, type Received, type Tx } from '@aid-chain/messaging';
import { CLOSED_BY_RESTORATION } from '../indicators/indicators.js';
import { emitWarningClosed } from '../warnings/warning-closed.js';
import { withMergedHouseholds } from '../population/merged-households.sql.js';
import { HOUSEHOLD_RESTORED_RULE, householdRestoredSentence } from './close-restored.rules.js';

type Restored = Received<'intake.household-restored.v1'>;

interface Closed {
  readonly id: string;
  readonly householdId: string;
  readonly restoredId: string;
  readonly on: string;
}

/**
 * The end of a household was none, so a warning that asks to end its recognitions is done and says so, also where
 * somebody visited already (A-18, A-19).
 */
export async function closeRestoredWarnings(tx: Tx, events: readonly Restored[]): Promise<void> {
  const byHousehold = new Map(events.map((event) => [event.data.subject.householdId, event]));
  for (const { id, householdId, restoredId, on } of await close(tx, events)) {
    const event = byHousehold.get(restoredId);
    if (event === undefined) continue;
    const { time, correlationId, id: causationId } = event;
    // The register is put right by the reviewer of the township.
    const closed = { id, householdId, on, disposition: 'household-restored', authority: 'township' } as const;
    emitWarningClosed(tx, closed, { time, correlationId, causationId });
  }
}

function close(tx: Tx, events: readonly Restored[]): Promise<Closed[]> {
  const restored = rows(
    'e',
    { household_id: 'uuid', restored_on: 'date', evidence: 'jsonb' },
    events.map(({ data, time }) => ({
      household_id: data.subject.householdId,
      restored_on: dateOf(time),
      evidence: [{ ruleId: HOUSEHOLD_RESTORED_RULE, ...householdRestoredSentence(data) }],
    })),
  );
  return sql`
    update warning set state = 'disposed', disposed_on = greatest(e.restored_on, warning.raised_on),
      dispositions = array['household-restored'], evidence = warning.evidence || e.evidence
    from ${restored}
    where warning.household_id = any(${withMergedHouseholds(sql`e.household_id`)})
      and warning.indicator = any(${CLOSED_BY_RESTORATION}::text[]) and warning.state <> 'disposed'
    returning warning.id, warning.household_id as "householdId", e.household_id as "restoredId",
      warning.disposed_on as "on"`.on<Closed>(tx);
}
