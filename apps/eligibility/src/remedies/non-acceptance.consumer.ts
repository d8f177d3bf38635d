import { Injectable } from '@nestjs/common';
import { Handles, sql, type Received, type Tx } from '@aid-chain/messaging';
import type { RemedyExecution } from '@aid-chain/vocabulary';
import { saveNonAcceptances } from './non-acceptance.store.js';
import { emitRemedy } from './remedy-events.js';
import { stateWithResult } from './remedy-next.rules.js';
import type { Remedy } from './remedy.state.js';
import { REMEDY_COLUMNS, updateRemedy } from './remedy.store.js';
import { emitSetAside } from './set-aside-event.js';
import { decisionKnownOn, holdApplications } from './unaccepted-application.js';

type Updated = Received<'intake.non-acceptance-updated.v1'>;

/**
 * Keeps which applications were not accepted, joins the remedies that were recorded before that was known, and finds by itself that a
 * result which ordered their acceptance is carried out (L-22).
 */
@Injectable()
export class NonAcceptanceConsumer {
  @Handles('intake.non-acceptance-updated.v1')
  async updated(events: Updated[], tx: Tx): Promise<void> {
    await holdApplications(
      tx,
      events.map(({ data }) => data.applicationId),
    );
    await saveNonAcceptances(
      tx,
      events.map(({ data }) => data),
    );
    await join(tx, events);
    await giveHousehold(tx, events);
    await carryOut(tx, events);
  }
}

/** A remedy that came in first gets its decision and its place, within its county; what it has won is published now. */
async function join(tx: Tx, events: readonly Updated[]): Promise<void> {
  const times = new Map(events.map(({ data, time }) => [data.applicationId, time]));
  const ids = [...times.keys()];
  const waiting = sql`r.application_id = any (${ids}::uuid[]) and r.non_acceptance_id is null`;
  await sql`select from remedy r where ${waiting} order by r.remedy_id for update of r`.on(tx);
  const decision = sql`(
    select named.decision_id from (${decisionKnownOn(sql`r.application_id`, sql`r.known_on`)}) named)`;
  const joined = await sql`
    update remedy r set non_acceptance_id = ${decision}, region_code = u.region_code, household_id = u.household_id,
           warnings = array_remove(r.warnings, 'application-unknown')
      from unaccepted_application u
     where ${waiting} and u.application_id = r.application_id and left(u.region_code, 6) = left(r.region_code, 6)
    returning ${REMEDY_COLUMNS}`.on<Remedy>(tx);
  for (const remedy of joined) {
    const time = times.get(remedy.applicationId ?? '');
    if (time === undefined || remedy.resultOn === null) continue;
    emitSetAside(tx, remedy, { time, on: remedy.resultOn });
  }
}

/** Once the application is accepted, a remedy about it is the household's, and so is every look at it (A-17). */
async function giveHousehold(tx: Tx, events: readonly Updated[]): Promise<void> {
  const ids = events.flatMap(({ data }) => (data.householdId === undefined ? [] : [data.applicationId]));
  if (ids.length === 0) return;
  await sql`
    update remedy r set household_id = u.household_id from unaccepted_application u
     where r.application_id = any (${ids}::uuid[]) and r.non_acceptance_id is not null and r.household_id is null
       and u.application_id = r.application_id`.on(tx);
}

/** How a state of an application carries out a result that orders it to be accepted. */
const CARRIES_OUT: Readonly<Record<string, RemedyExecution>> = {
  accepted: 'accepted',
  decided: 'decided-anew',
};

/** With its acceptance, or, where it is to be decided anew, with a later decision of the window, what a remedy ordered is done. */
async function carryOut(tx: Tx, events: readonly Updated[]): Promise<void> {
  const done = new Map(
    events.filter(({ data }) => data.state in CARRIES_OUT).map((event) => [event.data.applicationId, event]),
  );
  if (done.size === 0) return;
  const found = await sql`
    select ${REMEDY_COLUMNS} from remedy r
     where r.application_id = any (${[...done.keys()]}::uuid[]) and r.non_acceptance_id is not null
       and r.result in ('changed', 'redone') and r.executed_on is null
     order by r.remedy_id for update of r`.on<Remedy>(tx);
  // At most a few: one reconsideration, perhaps a lawsuit, about one application.
  for (const remedy of found) {
    const event = done.get(remedy.applicationId ?? '');
    if (event === undefined) continue;
    const { state, on, decisionId } = event.data;
    if (state === 'decided' && (decisionId === remedy.nonAcceptanceId || remedy.result === 'changed'))
      continue;
    const executed: Remedy = { ...remedy, execution: CARRIES_OUT[state] ?? null, executedOn: on };
    const after: Remedy = { ...executed, state: stateWithResult(executed) };
    await updateRemedy(tx, after);
    emitRemedy(tx, after, { time: event.time, on });
  }
}
