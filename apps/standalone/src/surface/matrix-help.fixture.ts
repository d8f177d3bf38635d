import type { RunningServices } from '@aid-chain/testing';
import type pg from 'pg';

/** An organisation, what it offers, a need that is open to it, and their match. @returns ids by their names */
export async function matchSocialForces(
  stack: RunningServices,
  need: string,
): Promise<Record<string, string>> {
  const made = async (path: string, body: object, name: string): Promise<string> =>
    String((await stack.http('demo-reviewer').post('referral', `/v1/${path}`, body)).body[name]);
  const money = { form: 'money', quantity: 1000 };
  const registered = { kind: 'township-fund', name: '示范基金', regionCode: '510683990000' };
  const organisation = await made('social-organisations', registered, 'organisationId');
  const receipt = { on: '2026-01-12', amountFen: 1000, source: 'budget', paper: 'JZ-0' };
  await made(`social-organisations/${organisation}/fund-receipts`, receipt, 'organisationId');
  const offer = await made(`social-organisations/${organisation}/offers`, money, 'offerId');
  const opening = { ...money, quantity: 10, lawFirst: 'urgent-meanwhile' };
  const socialNeed = await made(`needs/${need}/social-openings`, opening, 'socialNeedId');
  const match = await made(`social-needs/${socialNeed}/matches`, { offerId: offer, quantity: 1 }, 'matchId');
  return { organisation, offer, 'social-need': socialNeed, 'social-match': match };
}

/** Other households of the place with such a need: among too few alike nothing is published. */
export async function neighboursInNeed(database: pg.Client, need: string): Promise<void> {
  await database.query(
    `with neighbour as (
       insert into referral.household (household_id, region_code, residence, address, members, business_at)
       select gen_random_uuid(), h.region_code, h.residence, h.address, h.members, h.business_at
         from generate_series(1, 5), referral.need n join referral.household h using (household_id) where n.need_id = $1
       returning household_id)
     insert into referral.need (need_id, household_id, kind, person_key, aspects, urgency, region_code, ground_code,
       ground_zh, ground_en, established_on)
     select gen_random_uuid(), neighbour.household_id, n.kind, '', n.aspects, n.urgency, n.region_code, n.ground_code,
       n.ground_zh, n.ground_en, n.established_on from neighbour, referral.need n where n.need_id = $1`,
    [need],
  );
}

/** A service that is planned for a member, of a contract and of the department whose key the matrix has. @returns ids by their names */
export async function planService(
  stack: RunningServices,
  database: pg.Client,
  { household = '', member = '' }: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const post = async (path: string, body: object) =>
    (await stack.http('demo-reviewer').post('referral', `/v1/${path}`, body)).body;
  const items = ['eating', 'dressing', 'bed', 'toilet', 'walking', 'bathing'];
  const found = {
    ...{ personId: member, reason: 'first', on: '2026-01-12', carer: 'nobody', home: 'not-known' },
    unrecognisedReason: 'case-open',
    selfCare: Object.fromEntries(items.map((item) => [item, 'not-known'])),
  };
  const { assessmentId } = await post(`households/${household}/service-assessments`, found);
  const lines = [{ item: 'help-with-bathing', unitsAMonth: 4 }];
  const { planId } = await post(`service-assessments/${String(assessmentId)}/plan`, { lines });
  const planned = { sessions: [{ line: 1, on: '2026-01-12', from: '09:00', units: 1 }] };
  const { sessionIds } = await post(`service-plans/${String(planId)}/sessions`, planned);
  const [session] = Array.isArray(sessionIds) ? (sessionIds as unknown[]) : [];
  await database.query(`update referral.service_session set department = 'medical-insurance'`);
  return { assessment: String(assessmentId), plan: String(planId), session: String(session) };
}

/** An award to the organisation of the scene, for its household. @returns its id */
export async function awardHelper(
  database: pg.Client,
  { organisation = '', household = '' }: Readonly<Record<string, string>>,
): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    `insert into referral.helper_award (award_id, organisation_id, measure_code, household_id, region_code, departments, awarded_on,
       amount_fen, figures, paper, recorded_by)
     select gen_random_uuid(), $1, 'industry-leader-award', household_id, region_code, '{agriculture}', '2026-01-12', 200000, '{}', 'JB-0', 'demo-reviewer'
       from referral.household where household_id = $2
     returning award_id as id`,
    [organisation, household],
  );
  return rows[0]?.id ?? '';
}
