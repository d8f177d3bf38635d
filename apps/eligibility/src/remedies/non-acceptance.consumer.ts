import { Injectable } from '@nestjs/common';
import { Handles, rows, sql, type Received, type Tx } from '@aid-chain/messaging';
import type { RemedyExecution } from '@aid-chain/vocabulary';
import { emitRemedy } from './remedy-events.js';
import { stateWithResult } from './remedy-next.rules.js';
import type { Remedy } from './remedy.state.js';
import { REMEDY_COLUMNS, updateRemedy } from './remedy.store.js';

type Updated = Received<'intake.non-acceptance-updated.v1'>;

const COLUMNS = {
  ...({ applicationId: 'uuid', regionCode: 'text', keptFrom: 'jsonb' } as const),
  ...({ decidedOn: 'date', deliveredOn: 'date', acceptedOn: 'date' } as const),
};

/** Keeps which applications were not accepted, and finds by itself that a result which ordered their acceptance is carried out (L-22). */
@Injectable()
export class NonAcceptanceConsumer {
  @Handles('intake.non-acceptance-updated.v1')
  async updated(events: Updated[], tx: Tx): Promise<void> {
    await save(tx, events);
    await carryOut(tx, events);
  }
}

const NO_DAYS = { decidedOn: null, deliveredOn: null, acceptedOn: null };

/** An application as its last events leave it: a decision begins anew, what follows it is added. */
interface Kept {
  readonly applicationId: string;
  readonly regionCode: string;
  readonly keptFrom: readonly string[];
  readonly decidedOn: string | null;
  readonly deliveredOn: string | null;
  readonly acceptedOn: string | null;
}

async function save(tx: Tx, events: readonly Updated[]): Promise<void> {
  const last = new Map<string, Kept>();
  for (const { data } of events) {
    const { applicationId, regionCode, keptFrom, state, on } = data;
    const before = (state === 'decided' ? undefined : last.get(applicationId)) ?? NO_DAYS;
    last.set(applicationId, { ...before, applicationId, regionCode, keptFrom, [`${state}On`]: on });
  }
  const kept = [...last.values()];
  await sql`
    insert into unaccepted_application as u (application_id, region_code, kept_from, decided_on, delivered_on, accepted_on)
    select "applicationId", "regionCode", array(select jsonb_array_elements_text("keptFrom")), "decidedOn", "deliveredOn", "acceptedOn"
      from ${rows('r', COLUMNS, kept)}
    on conflict (application_id) do update set region_code = excluded.region_code, kept_from = excluded.kept_from,
      decided_on = coalesce(excluded.decided_on, u.decided_on),
      delivered_on = case when excluded.decided_on is null then coalesce(excluded.delivered_on, u.delivered_on)
                          else excluded.delivered_on end,
      accepted_on = case when excluded.decided_on is null then coalesce(excluded.accepted_on, u.accepted_on)
                         else excluded.accepted_on end`.on(tx);
}

/** How a state of an application carries out a result that orders it to be accepted. */
const CARRIES_OUT: Readonly<Record<string, RemedyExecution>> = {
  accepted: 'accepted',
  decided: 'decided-anew',
};

/** With its acceptance, or with a new decision of the window, what a remedy ordered is done. */
async function carryOut(tx: Tx, events: readonly Updated[]): Promise<void> {
  const done = new Map(
    events.filter(({ data }) => data.state in CARRIES_OUT).map((event) => [event.data.applicationId, event]),
  );
  if (done.size === 0) return;
  const found = await sql`
    select ${REMEDY_COLUMNS} from remedy r
     where r.application_id = any (${[...done.keys()]}::uuid[]) and r.result in ('changed', 'redone') and r.executed_on is null
     order by r.remedy_id for update of r`.on<Remedy>(tx);
  // At most a few: one reconsideration, perhaps a lawsuit, about one application.
  for (const remedy of found) {
    const event = done.get(remedy.applicationId ?? '');
    if (event === undefined) continue;
    const { state, on } = event.data;
    const executed: Remedy = { ...remedy, execution: CARRIES_OUT[state] ?? null, executedOn: on };
    const after: Remedy = { ...executed, state: stateWithResult(executed) };
    await updateRemedy(tx, after);
    emitRemedy(tx, after, { time: event.time, on });
  }
}
