import { groupBy, newId, type IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { CaseEvent } from '../cases/case.state.js';
import { recognitionsAfter } from './recognition.rules.js';
import { saveRecognitions } from './recognition-store.js';
import type { Recognition } from './recognition.state.js';

/**
 * Keeps recognitions of many households in step with events about them, with one statement. The caller has locked them.
 * @param present the recognitions by their household, as they are under the lock
 */
export async function applyEvents(
  connection: Sql,
  present: ReadonlyMap<string, readonly Recognition[]>,
  events: readonly CaseEvent[],
  on: IsoDate,
): Promise<void> {
  const byHousehold = groupBy(events, ({ data }) => data.subject.householdId);
  const changed = [...byHousehold].flatMap(([householdId, own]) =>
    recognitionsAfter(present.get(householdId) ?? [], { events: own }, { on, newId }),
  );
  if (changed.length > 0) await saveRecognitions(changed).on(connection);
}
