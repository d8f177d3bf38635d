import type { IsoDate } from '@aid-chain/kernel';
import type { Received, Tx } from '@aid-chain/messaging';
import { subjectOf } from '../referral-state/referral-events.js';
import { standingOf } from './deaths.rules.js';
import { endSessions, restoreSessions, servedPersons, type ChangedPlan } from './session-end.store.js';

/** Why services end or stand again: the change of the register. */
type Cause =
  | Received<'intake.household-changed.v1'>
  | Received<'intake.household-ended.v1'>
  | Received<'intake.household-restored.v1'>;

/** Nothing is planned for the dead: what a change of the register shows of deaths cancels what comes after them, or takes that back (L-55). */
export async function endServicesOfDead(
  tx: Tx,
  events: readonly Received<'intake.household-changed.v1'>[],
): Promise<void> {
  const causes = byHousehold(events);
  const served = await servedPersons(tx, [...causes.keys()]);
  if (served.length === 0) return;
  const standings = [...causes].map(([householdId, { data }]) => {
    const persons = served.filter((one) => one.householdId === householdId);
    const ids = persons.map(({ personId }) => personId);
    return { householdId, ...standingOf(data, ids) };
  });
  const living = standings.flatMap((of) =>
    of.living.map((personId) => ({ householdId: of.householdId, personId })),
  );
  const died = standings.flatMap((of) => of.died.map((one) => ({ householdId: of.householdId, ...one })));
  const days = new Map(died.map(({ personId, on }) => [personId, on]));
  emitAll(tx, await restoreSessions(tx, living), causes, 'planned-anew');
  emitAll(tx, await endSessions(tx, died), causes, 'cancelled', (personId) => days.get(personId));
}

/** Nothing is planned for a household of which nobody is left. */
export async function endServicesOfHouseholds(
  tx: Tx,
  events: readonly Received<'intake.household-ended.v1'>[],
): Promise<void> {
  const ends = events.map(({ data: { subject, effectiveOn } }) => ({
    ...{ householdId: subject.householdId, personId: null, on: effectiveOn },
  }));
  emitAll(tx, await endSessions(tx, ends), byHousehold(events), 'cancelled');
}

/** What was planned for a household stands again where its end was a mistake. */
export async function restoreServices(
  tx: Tx,
  events: readonly Received<'intake.household-restored.v1'>[],
): Promise<void> {
  const causes = byHousehold(events);
  const again = [...causes.keys()].map((householdId) => ({ householdId, personId: null }));
  emitAll(tx, await restoreSessions(tx, again), causes, 'planned-anew');
}

function byHousehold<T extends Cause>(events: readonly T[]): ReadonlyMap<string, T> {
  return new Map(events.map((event) => [event.data.subject.householdId, event]));
}

/** One line of the chain for each plan of which something was cancelled, or stands again. */
function emitAll(
  tx: Tx,
  plans: readonly ChangedPlan[],
  causes: ReadonlyMap<string, Cause>,
  step: 'cancelled' | 'planned-anew',
  dayOf: (personId: string) => IsoDate | undefined = () => undefined,
): void {
  for (const { householdId, personId, assessmentId, planId } of plans) {
    const cause = causes.get(householdId);
    if (cause === undefined) continue;
    tx.emit({
      type: 'referral.service-aid-updated.v1',
      stream: `household/${householdId}`,
      time: cause.time,
      correlationId: assessmentId,
      causationId: cause.id,
      data: {
        ...{ subject: subjectOf({ householdId, personId }), assessmentId, planId, step },
        on: dayOf(personId) ?? cause.data.effectiveOn,
      },
    });
  }
}
