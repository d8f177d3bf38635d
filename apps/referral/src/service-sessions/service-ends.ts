import { groupBy, type IsoDate } from '@aid-chain/kernel';
import type { Received, Tx } from '@aid-chain/messaging';
import { subjectOf } from '../referral-state/referral-events.js';
import { settledAnew } from './attendance.rules.js';
import { standingOf } from './deaths.rules.js';
import {
  endSessions,
  keepRestored,
  lockEnded,
  type ChangedPlan,
  type EndedSession,
} from './session-end.store.js';

/** Why services end or stand again: the change of the register. */
type Cause =
  | Received<'intake.household-changed.v1'>
  | Received<'intake.household-ended.v1'>
  | Received<'intake.household-restored.v1'>;

/** By how many minutes the times of a service may differ in a place. */
export type MinutesApart = (regionCode: string, on: IsoDate) => number | undefined;

interface Listed {
  readonly householdId: string;
  readonly personId: string;
}

/**
 * Nothing is planned for the dead: what changes of the register show of deaths cancels what comes after them, or takes that back
 * (L-55). Of several changes each counts, and of one person the last that shows something.
 * @param before who was listed before the first of them
 */
export async function endServicesOfDead(
  tx: Tx,
  events: readonly Received<'intake.household-changed.v1'>[],
  { before, minutesApart }: { readonly before: readonly Listed[]; readonly minutesApart: MinutesApart },
): Promise<void> {
  const lists = new Map(
    [...groupBy(before, ({ householdId }) => householdId)].map(
      ([id, listed]) => [id, listed.map(({ personId }) => personId)] as const,
    ),
  );
  const shown = new Map<string, Listed & { readonly on: IsoDate | null; readonly cause: Cause }>();
  for (const cause of events) {
    const { householdId } = cause.data.subject;
    const { died, living } = standingOf(cause.data, lists.get(householdId) ?? []);
    const standings = [...living.map((personId) => ({ personId, on: null })), ...died];
    for (const of of standings) shown.set(`${householdId}|${of.personId}`, { householdId, ...of, cause });
    lists.set(householdId, living);
  }
  const all = [...shown.values()];
  const restored = await restore(
    tx,
    all.filter(({ on }) => on === null),
    minutesApart,
  );
  const died = all.flatMap(({ on, ...of }) => (on === null ? [] : [{ ...of, on }]));
  const causeOf = ({ causedIn, personId }: ChangedPlan) => shown.get(`${causedIn}|${personId}`);
  emitAll(tx, restored, 'planned-anew', causeOf);
  emitAll(tx, await endSessions(tx, died), 'cancelled', causeOf);
}

/** Nothing is planned for a household of which nobody is left, nor elsewhere for who lived there. */
export async function endServicesOfHouseholds(
  tx: Tx,
  events: readonly Received<'intake.household-ended.v1'>[],
): Promise<void> {
  const ends = events.map(({ data: { subject, effectiveOn } }) => ({
    ...{ householdId: subject.householdId, personId: null, on: effectiveOn },
  }));
  const causes = byHousehold(events);
  emitAll(tx, await endSessions(tx, ends), 'cancelled', ({ causedIn }) => causes.get(causedIn));
}

/** What was planned for a household stands again where its end was a mistake. */
export async function restoreServices(
  tx: Tx,
  events: readonly Received<'intake.household-restored.v1'>[],
  minutesApart: MinutesApart,
): Promise<void> {
  const causes = byHousehold(events);
  const again = [...causes.keys()].map((householdId) => ({ householdId, personId: null }));
  const restored = await restore(tx, again, minutesApart);
  emitAll(tx, restored, 'planned-anew', ({ causedIn }) => causes.get(causedIn));
}

/** What was stated meanwhile counts: each service stands again as its statements come to. */
async function restore(
  tx: Tx,
  living: readonly { readonly householdId: string; readonly personId: string | null }[],
  minutesApart: MinutesApart,
): Promise<ChangedPlan[]> {
  const sessions = await lockEnded(tx, living);
  const settled = sessions.map((session) => ({
    ...settledAnew(session, minutesApart(session.regionCode, session.plannedOn)),
    sessionId: session.sessionId,
  }));
  await keepRestored(tx, settled);
  return onePerPlan(sessions);
}

function onePerPlan(sessions: readonly EndedSession[]): ChangedPlan[] {
  return [...new Map(sessions.map((session) => [session.planId, session])).values()];
}

interface Shown {
  readonly cause: Cause;
  readonly on: IsoDate | null;
}

function byHousehold<T extends Cause>(events: readonly T[]): ReadonlyMap<string, Shown> {
  return new Map(events.map((cause) => [cause.data.subject.householdId, { cause, on: null }]));
}

/** One line of the chain for each plan of which something was cancelled, or stands again. */
function emitAll(
  tx: Tx,
  plans: readonly ChangedPlan[],
  step: 'cancelled' | 'planned-anew',
  causeOf: (plan: ChangedPlan) => Shown | undefined,
): void {
  for (const plan of plans) {
    const shown = causeOf(plan);
    if (shown === undefined) continue;
    const { cause, on } = shown;
    const { householdId, personId, assessmentId, planId } = plan;
    tx.emit({
      type: 'referral.service-aid-updated.v1',
      stream: `household/${householdId}`,
      time: cause.time,
      correlationId: assessmentId,
      causationId: cause.id,
      data: {
        ...{ subject: subjectOf({ householdId, personId }), assessmentId, planId, step },
        on: on ?? cause.data.effectiveOn,
      },
    });
  }
}
