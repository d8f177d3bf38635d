import type { Payload } from '@aid-chain/contracts';
import { rows, sql, type Tx } from '@aid-chain/messaging';

type Updated = Payload<'intake.non-acceptance-updated.v1'>;

const APPLICATION = {
  applicationId: 'uuid',
  regionCode: 'text',
  keptFrom: 'jsonb',
  candidates: 'jsonb',
  householdId: 'uuid',
} as const;
const DECISION = { decisionId: 'uuid', applicationId: 'uuid', on: 'date' } as const;
const ACCEPTANCE = { applicationId: 'uuid', acceptedOn: 'date', withdrawnOn: 'date' } as const;

/** Keeps each application as its last event leaves it, and each decision on it with the delivery of its notice. */
export async function saveNonAcceptances(tx: Tx, steps: readonly Updated[]): Promise<void> {
  const last = [...new Map(steps.map((step) => [step.applicationId, step])).values()].map((step) => ({
    ...{ ...step, candidates: step.candidates ?? [], householdId: step.householdId ?? null },
  }));
  await sql`
    insert into unaccepted_application as u (application_id, region_code, kept_from, candidates, household_id)
    select "applicationId", "regionCode", array(select jsonb_array_elements_text("keptFrom")),
           array(select jsonb_array_elements_text("candidates")::uuid), "householdId"
      from ${rows('r', APPLICATION, last)}
    on conflict (application_id) do update
       set region_code = excluded.region_code, kept_from = excluded.kept_from, candidates = excluded.candidates,
           household_id = coalesce(excluded.household_id, u.household_id)`.on(tx);
  const decided = steps.filter(({ state }) => state === 'decided');
  await sql`
    insert into non_acceptance (decision_id, application_id, decided_on)
    select "decisionId", "applicationId", "on" from ${rows('r', DECISION, decided)}
    on conflict (decision_id) do nothing`.on(tx);
  const delivered = steps.filter(({ state }) => state === 'delivered');
  await sql`
    update non_acceptance n set delivered_on = r."on" from ${rows('r', DECISION, delivered)}
     where n.decision_id = r."decisionId"`.on(tx);
  await saveAcceptances(tx, steps);
}

/** With a new decision not to accept, an application is neither accepted nor withdrawn any more. */
async function saveAcceptances(tx: Tx, steps: readonly Updated[]): Promise<void> {
  const changed = new Map(
    steps
      .filter(({ state }) => state !== 'delivered')
      .map(({ applicationId, state, on }) => [
        applicationId,
        {
          applicationId,
          acceptedOn: state === 'accepted' ? on : null,
          withdrawnOn: state === 'withdrawn' ? on : null,
        },
      ]),
  );
  await sql`
    update unaccepted_application u set accepted_on = r."acceptedOn", withdrawn_on = r."withdrawnOn" from ${rows('r', ACCEPTANCE, [...changed.values()])}
     where u.application_id = r."applicationId"`.on(tx);
}
