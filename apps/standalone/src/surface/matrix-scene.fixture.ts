import { newId } from '@aid-chain/kernel';
import { issueKey } from '@aid-chain/platform';
import { householdBuilder, type RunningServices } from '@aid-chain/testing';
import { REGIONAL_ROLES, SERVICE_NAMES, type Role } from '@aid-chain/vocabulary';
import pg from 'pg';
import { awardHelper, matchSocialForces, neighboursInNeed, planService } from './matrix-help.fixture.js';
import { proposeAdjustment } from './adjustment.fixture.js';
import { enterInLedger } from './ledger.fixture.js';
import { openSurface } from './open-surface.fixture.js';
import { printAtOthers, printEverywhere } from './matrix-prints.fixture.js';
import { ROLE_KEYS } from './reviewed-matrix.fixture.js';
import { complain } from './remedy-objects.fixture.js';
import { verifyCase } from './verification-objects.fixture.js';

const ELSEWHERE = '421223001000';
/** A township of the demo county that nobody of the outsiders serves. */
const NEIGHBOUR = '510683980000';
const OTHER_DEPARTMENT = 'water';

/** Real objects of the demo county, and keys of people and of a department whose they are not. */
export interface MatrixScene {
  readonly ids: Readonly<Record<string, string>>;
  readonly otherRegion: Readonly<Partial<Record<Role, string>>>;
  readonly otherDepartment: string;
}

/** Brings one object of each kind into being, and enters people of another region with keys of their own. */
export async function openScene(stack: RunningServices): Promise<MatrixScene> {
  const ids = await openSurface(stack);
  const portal = await stack
    .http('demo-portal')
    .post('intake', '/v1/applications', householdBuilder().with({ wageFenPerMonth: 20_000 }).build());
  ids['filed'] = String(portal.body['applicationId']);
  const referral = await stack.http('demo-clerk').get('referral', `/v1/referrals/${ids['referral'] ?? ''}`);
  ids['need'] = String(referral.body['needId']);
  const database = new pg.Client({ connectionString: stack.databaseUrl });
  await database.connect();
  try {
    const outsiders = await enterOutsiders(database);
    Object.assign(ids, await handOver(database));
    ids['assignment'] = await assign(stack, ids['household'] ?? '');
    ids['proxy'] = await fileByProxy(stack);
    ids['proposal'] = await proposeMove(stack, ids['household'] ?? '');
    await leaveOrphan(stack);
    Object.assign(ids, await printEverywhere(stack, ids));
    await printAtOthers(database, ids);
    await database.query(
      `insert into eligibility.declared_relatives values ($1, '{S-0777}', '2026-01-12T10:00:00+08:00')
       on conflict (household_id) do update set staff_codes = excluded.staff_codes`,
      [ids['household']],
    );
    Object.assign(ids, await withholdEverywhere(stack, ids['household'] ?? ''));
    await database.query(
      `insert into eligibility.method_difference
       values ($1, 'income-method', '510683990001', '2026-01-12', 'fen/person/year', '100', '200')`,
      [ids['case']],
    );
    Object.assign(ids, await find(database, ids['referral'] ?? ''));
    Object.assign(ids, await complain(database, ids['case'] ?? ''));
    ids['order'] = await superviseReferral(database, ids['referral'] ?? '');
    ids['sheet'] = await uploadSheet(database);
    Object.assign(ids, await matchSocialForces(stack, ids['need'] ?? ''));
    await neighboursInNeed(database, ids['need'] ?? '');
    Object.assign(ids, await planService(stack, database, ids));
    ids['award'] = await awardHelper(database, ids);
    ids['adjustment'] = await proposeAdjustment(stack, database, ids['case'] ?? '');
    await enterInLedger(stack, database, ids['case'] ?? '');
    const verified = { caseId: ids['case'] ?? '', member: ids['member'] ?? '' };
    Object.assign(ids, await verifyCase(stack, database, verified));
    return { ids, ...outsiders };
  } finally {
    await database.end();
  }
}

/** A household that somebody of a purchased service works on. @returns the id of the assignment */
async function assign(stack: RunningServices, household: string): Promise<string> {
  const { body } = await stack
    .http('demo-reviewer')
    .post('intake', `/v1/households/${household}/service-assignments`, { worker: 'demo-service-worker' });
  return String(body['assignmentId']);
}

/** @returns the id of an application that somebody of a purchased service filed */
async function fileByProxy(stack: RunningServices): Promise<string> {
  const filing = householdBuilder().with({}).changed({ channel: 'portal', filedBy: 'proxy' }).build();
  const { body } = await stack.http('demo-service-worker').post('intake', '/v1/applications', filing);
  return String(body['applicationId']);
}

/** A household that moves to another township waits for both windows. @returns the id of the proposal */
async function proposeMove(stack: RunningServices, household: string): Promise<string> {
  const place = { regionCode: NEIGHBOUR, residence: 'rural', address: '他镇一号' };
  const moves = { kind: 'moved', effectiveOn: '2026-01-12', reasonCode: 'moved', place };
  const { body } = await stack
    .http('demo-clerk')
    .post('intake', `/v1/households/${household}/proposals`, moves);
  return String(body['proposalId']);
}

/** Something of the access log is kept back at each service. @returns the ids, each by the name of its service */
async function withholdEverywhere(stack: RunningServices, householdId: string) {
  const ids: Record<string, string> = {};
  for (const service of SERVICE_NAMES) {
    const { body } = await stack.http('demo-auditor').post(service, '/v1/access-log-withholdings', {
      ...{ householdId, purposes: ['audit-order'], groundCode: 'secret-by-law' },
      ...{ decision: 'D-2026-0001', until: '2026-12-31' },
    });
    ids[`withholding at ${service}`] = String(body['withholdingId']);
  }
  return ids;
}

/** A child of whom no adult is left, so that somebody waits for a guardian. */
async function leaveOrphan(stack: RunningServices): Promise<void> {
  const clerk = stack.http('demo-clerk');
  const filing = householdBuilder().with().with({ birthDate: '2014-03-01' }).build();
  const filed = await clerk.post('intake', '/v1/applications', filing);
  const household = String(filed.body['householdId']);
  const { body } = await clerk.get<{ members: { personId: string; relation: string }[] }>(
    'intake',
    `/v1/households/${household}`,
  );
  const idOf = (relation: string) => body.members.find((one) => one.relation === relation)?.personId;
  await stack.http('demo-reviewer').post('intake', `/v1/households/${household}/changes`, {
    ...{ kind: 'leave', effectiveOn: '2026-01-12', reasonCode: 'head-died' },
    persons: [{ personId: idOf('head') }],
    relations: [{ personId: idOf('child'), relation: 'head' }],
    guardian: { kind: 'not-settled' },
  });
}

/** Everybody hands over something to a clerk: what is another's is not there for anybody else. */
async function handOver(database: pg.Client): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const role of REGIONAL_ROLES) {
    const id = newId();
    await database.query(
      `insert into directory.handover (id, kind, giver, taker, role, region_code, from_on, to_on, giver_away, proposed_by)
       select $1, 'deputy', id, 'demo-clerk-2', role, region_code, '2026-01-12', '2026-01-30', false, 'demo-operator'
         from directory.actor where id = $2`,
      [id, ROLE_KEYS[role]],
    );
    ids[`handover of ${role}`] = id;
  }
  return ids;
}

async function enterOutsiders(database: pg.Client): Promise<Omit<MatrixScene, 'ids'>> {
  await database.query(
    `insert into directory.region (code, level, name, valid_from)
     select code, 'township', '他镇', '2020-01-01' from unnest($1::text[]) code`,
    [[ELSEWHERE, NEIGHBOUR]],
  );
  await database.query(
    `insert into directory.contract values
       ($1, '他镇服务', '调查', $1, '2026-01-01', '2026-12-31', '{household-survey,filing,home-visit,need-analysis}')`,
    [ELSEWHERE],
  );
  const enter = async (id: string, role: Role, department: string | null): Promise<string> => {
    const { key, prefix, hash } = issueKey();
    const region = department === null ? ELSEWHERE : null;
    const contract = role === 'service-worker' ? ELSEWHERE : null;
    await database.query(
      'insert into directory.actor (id, role, region_code, department, contract) values ($1, $2, $3, $4, $5)',
      [id, role, region, department, contract],
    );
    await database.query(
      `insert into directory.api_key (prefix, secret_hash, actor_id, label) values ($1, $2, $3, 'spec')`,
      [prefix, hash, id],
    );
    return key;
  };
  const otherRegion: Partial<Record<Role, string>> = {};
  for (const role of REGIONAL_ROLES) otherRegion[role] = await enter(`elsewhere-${role}`, role, null);
  return { otherRegion, otherDepartment: await enter('other-department', 'department', OTHER_DEPARTMENT) };
}

/** A sheet that the department of the scene uploaded. @returns the id of the upload */
async function uploadSheet(database: pg.Client): Promise<string> {
  const uploadId = newId();
  await database.query(
    `insert into referral.sheet_upload (upload_id, department, uploaded_by, uploaded_at, file_kind, row_count)
     values ($1, 'medical-insurance', 'demo-dept-medical-insurance', '2026-01-12', 'xlsx', 0)`,
    [uploadId],
  );
  return uploadId;
}

/** An order about a report of the last quarter: on the day of the scene nothing is overdue of which one could be made. */
async function superviseReferral(database: pg.Client, referralId: string): Promise<string> {
  const orderId = newId();
  await database.query(
    `insert into referral.supervision_order
     select $1, department, region_code, referred_on, due_on, false, 'demo-civil-affairs' from referral.referral
      where referral_id = $2`,
    [orderId, referralId],
  );
  await database.query(
    `insert into referral.supervision_item
     select $1, referral_id, null, '2025Q4', due_on from referral.referral where referral_id = $2`,
    [orderId, referralId],
  );
  return orderId;
}

/** Measures that nobody gives, two that may be one help, a case conference that was proposed: nothing of the scene leads to them. */
async function find(database: pg.Client, referralId: string): Promise<Record<string, string>> {
  const [pair, conference] = [newId(), newId()];
  await database.query(
    `insert into referral.double_aid (double_aid_id, kind, household_id, person_key, need_kind, region_code,
       first_referral, first_household, first_department, first_measure, first_funding, first_from, first_until,
       second_referral, second_household, second_department, second_measure, second_funding, second_from, second_until, found_on)
     select $1, 'same-funding', household_id, '', need_kind, region_code, referral_id, household_id, department, 'a', 'f',
       referred_on, due_on, referral_id, household_id, department, 'b', 'f', referred_on, due_on, referred_on
       from referral.referral where referral_id = $2`,
    [pair, referralId],
  );
  await database.query(
    `insert into referral.case_conference (conference_id, household_id, person_key, region_code, state, triggers, urgent_needs, proposed_on)
     select $1, household_id, '', region_code, 'proposed', '{unclear}', '{}', referred_on
       from referral.referral where referral_id = $2`,
    [conference, referralId],
  );
  await database.query(
    `insert into referral.missing_measure
     select household_id, '', 'subsidy', array[department], 1, referred_on, region_code from referral.referral
      where referral_id = $1`,
    [referralId],
  );
  await database.query(
    `insert into referral.given_aid
     select referral_id, 99, household_id, '', need_kind, department, region_code, 'not-in-any-list', 'f', 100,
            referred_on, referred_on, true
       from referral.referral where referral_id = $1`,
    [referralId],
  );
  const found = newId();
  await database.query(
    `insert into referral.household (household_id, region_code, residence, address, members, business_at)
     select $1, region_code, 'unknown', address, '[]', business_at from referral.household
      where household_id = (select household_id from referral.referral where referral_id = $2)`,
    [found, referralId],
  );
  await database.query(
    `insert into referral.found_person (household_id, kind, found_on, region_code, recorded_by)
     select household_id, 'stranded', '2026-01-12', region_code, 'demo-clerk' from referral.household where household_id = $1`,
    [found],
  );
  return { 'double-aid': pair, conference, 'found-person': found };
}
