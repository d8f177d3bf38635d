import { issueKey } from '@aid-chain/platform';
import { householdBuilder, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import type { ServiceName } from '@aid-chain/vocabulary';
import { SERVICES } from '../services.js';

const WORKER = 'demo-service-worker';
const CONTRACT = 'DEMO-2026-01';
const ON = '2026-01-12';

type Body = Record<string, unknown>;
interface Items {
  readonly items: readonly Body[];
}

describe('the people of a purchased service', () => {
  let stack: RunningServices;
  let [household, caseId, warning, assignment] = ['', '', '', ''];

  const post = (key: string, service: ServiceName, path: string, body: Body) =>
    stack.http(key).post<Body>(service, path, body);
  const get = <T = Body>(key: string, service: ServiceName, path: string) =>
    stack.http(key).get<T>(service, path);
  const items = async (key: string, service: ServiceName, path: string) =>
    (await get<Items>(key, service, path)).body.items;
  const survey = (key: string, ...investigators: string[]) =>
    post(key, 'eligibility', `/v1/cases/${caseId}/survey`, { on: ON, investigators, needs: [] });
  const visit = (key: string) =>
    post(key, 'monitoring', `/v1/warnings/${warning}/visit`, { on: ON, outcome: 'not-met' });
  const assign = (worker: string) =>
    post('demo-reviewer', 'intake', `/v1/households/${household}/service-assignments`, { worker });
  const refused = (status: number, code: string) => ({ status, body: { code } });
  const sentences = async (): Promise<string> => {
    await stack.idle();
    return JSON.stringify(
      (await get('demo-clerk', 'referral', `/v1/households/${household}/aid-chain`)).body,
    );
  };
  /** Somebody of another contract. @returns the key */
  const enter = async (id: string, from: string, to: string, activities: string): Promise<string> => {
    const { key, prefix, hash } = issueKey();
    await rowsOf(
      stack.databaseUrl,
      `insert into directory.contract values ('${id}', '某机构', '某服务', '510683990000', '${from}', '${to}', '{${activities}}');
       insert into directory.actor (id, role, region_code, contract)
         values ('${id}', 'service-worker', '510683990000', '${id}');
       insert into directory.api_key (prefix, secret_hash, actor_id, label)
         values ('${prefix}', '${hash}', '${id}', 'spec')`,
    );
    return key;
  };

  beforeAll(async () => {
    stack = await startServices(SERVICES);
    const family = householdBuilder().with({ wageFenPerMonth: 750_000 }).build();
    const filed = await post('demo-clerk', 'intake', '/v1/applications', family);
    household = String(filed.body['householdId']);
    await stack.idle();
    const [opened] = await items('demo-clerk', 'eligibility', `/v1/cases?householdId=${household}`);
    caseId = String(opened?.['caseId']);
    const row = { rowRef: 'r-1', idNumber: family.members[0]?.['idNumber'], selfPaidFen: 3_500_000 };
    await post('demo-dept-medical-insurance', 'monitoring', '/v1/batches/medical-bills', {
      rows: [{ ...row, settledOn: ON }],
    });
    await stack.idle();
    const [raised] = await items('demo-clerk', 'monitoring', `/v1/warnings?householdId=${household}`);
    warning = String(raised?.['warningId']);
  }, 120_000);
  afterAll(() => stack.stop());

  it('[L-56] see and do nothing about a household that the township did not assign to them', async () => {
    const none = refused(403, 'HOUSEHOLD_NOT_ASSIGNED');
    expect(await get(WORKER, 'eligibility', `/v1/cases/${caseId}`)).toMatchObject(none);
    expect(await survey(WORKER, 'demo-clerk', 'demo-clerk-2')).toMatchObject(none);
    expect(await visit(WORKER)).toMatchObject(none);
    expect(await survey('demo-clerk', 'demo-clerk', 'demo-clerk-2', WORKER)).toMatchObject(
      refused(422, 'INVESTIGATOR_NOT_ASSIGNED'),
    );
    expect(await items(WORKER, 'eligibility', '/v1/cases')).toEqual([]);
    expect(await items(WORKER, 'monitoring', '/v1/warnings')).toEqual([]);
    expect(await items(WORKER, 'intake', '/v1/service-assignments')).toEqual([]);
  });

  it('[L-56] are assigned a household by the township alone, once, and that reads from both sides', async () => {
    for (const key of ['demo-clerk', WORKER])
      expect(
        await post(key, 'intake', `/v1/households/${household}/service-assignments`, { worker: WORKER }),
      ).toMatchObject(refused(403, 'ROLE_NOT_ALLOWED'));
    expect(await assign('demo-clerk')).toMatchObject(refused(422, 'SERVICE_WORKER_UNKNOWN'));
    const assigned = await assign(WORKER);
    expect(assigned).toMatchObject({ status: 201, body: { householdId: household, state: 'standing' } });
    assignment = String(assigned.body['assignmentId']);
    expect(await assign(WORKER)).toMatchObject(refused(409, 'HOUSEHOLD_ALREADY_ASSIGNED'));
    const row = { householdId: household, worker: WORKER, contract: CONTRACT, assignedBy: 'demo-reviewer' };
    const of = `/v1/service-assignments?householdId=${household}`;
    expect(await items('demo-clerk', 'intake', of)).toMatchObject([row]);
    expect(await items('demo-auditor', 'intake', `/v1/service-assignments?worker=${WORKER}`)).toMatchObject([
      row,
    ]);
    expect(await items(WORKER, 'intake', '/v1/service-assignments')).toMatchObject([row]);
    const audited = await items(
      'demo-auditor',
      'intake',
      `/v1/audit-entries?householdId=${household}&action=household.assigned`,
    );
    expect(audited).toMatchObject([{ actorId: 'demo-reviewer', ids: [assignment, WORKER] }]);
  });

  it('[L-56] record a survey beside two officials, which case, chain and audit show as theirs by the contract', async () => {
    expect(await items(WORKER, 'eligibility', '/v1/cases')).toMatchObject([{ caseId }]);
    expect(await survey(WORKER, 'demo-clerk', WORKER)).toMatchObject(refused(422, 'INVESTIGATORS_TOO_FEW'));
    expect(await survey(WORKER, 'demo-clerk', 'demo-clerk-2', WORKER)).toMatchObject({ status: 201 });
    const shown = await get(WORKER, 'eligibility', `/v1/cases/${caseId}`);
    expect(shown.body).toMatchObject({
      household: { members: [{ name: expect.stringContaining('*') as string }] },
      recordedWork: [{ step: 'survey', recordedBy: WORKER, purchasedService: CONTRACT }],
    });
    const entry = `/v1/audit-entries?householdId=${household}&action=survey.recorded`;
    expect(await items('demo-auditor', 'eligibility', entry)).toMatchObject([
      { actorId: WORKER, actorRole: 'service-worker', contract: CONTRACT },
    ]);
    const chain = await sentences();
    expect(chain).toContain(`由政府购买服务的人员录入，合同 ${CONTRACT}`);
    expect(chain).toContain(`entered by a purchased service, contract ${CONTRACT}`);
    expect(chain).not.toContain(WORKER);
  });

  it('[L-56] [S2-10] visit it, and the visit says so: who entered it is asked of the warning itself', async () => {
    expect(await items(WORKER, 'monitoring', '/v1/warnings')).toMatchObject([{ warningId: warning }]);
    expect(await visit(WORKER)).toMatchObject({ status: 201 });
    expect(await items('demo-clerk', 'monitoring', `/v1/warnings?householdId=${household}`)).toMatchObject([
      { visitRecordedBy: WORKER, visitPurchasedService: CONTRACT },
    ]);
    expect(await sentences()).toMatch(new RegExp(`Visited on ${ON}: [^.]*contract ${CONTRACT}`));
  });

  it('[L-56] give no opinion, decide, dispose and answer nothing, whatever was assigned to them', async () => {
    const steps = ['initial-opinion', 'publicity', 'decision', 'refusal-notice', 'verification-report'];
    for (const step of steps)
      expect(await post(WORKER, 'eligibility', `/v1/cases/${caseId}/${step}`, {})).toMatchObject(
        refused(403, 'ROLE_NOT_ALLOWED'),
      );
    expect(await post(WORKER, 'monitoring', `/v1/warnings/${warning}/dispositions`, {})).toMatchObject(
      refused(403, 'ROLE_NOT_ALLOWED'),
    );
  });

  it('[L-56] file for a family; the application says so, and they see of it what they sent, masked', async () => {
    const filing = householdBuilder().with({}).changed({ channel: 'portal', filedBy: 'proxy' }).build();
    const filed = await post(WORKER, 'intake', '/v1/applications', filing);
    expect(filed).toMatchObject({ status: 201, body: { state: 'received' } });
    expect(Object.keys(filed.body)).not.toContain('householdId');
    const path = `/v1/applications/${String(filed.body['applicationId'])}`;
    const official = await get('demo-clerk', 'intake', path);
    expect(official.body).toMatchObject({ recordedBy: WORKER, purchasedService: CONTRACT });
    expect((await get(WORKER, 'intake', path)).body).toMatchObject({
      members: [{ name: expect.stringContaining('*') as string }],
    });
    expect(await items(WORKER, 'intake', '/v1/applications')).toHaveLength(1);
    household = String(official.body['householdId']);
    expect(await sentences()).toMatch(/受理申请[^"]*由政府购买服务的人员录入/);
  });

  it('[L-56] act within the period and the activities of their contract only', async () => {
    const ended = await enter('ended', '2025-01-01', '2025-12-31', 'filing,home-visit');
    expect(await items('demo-clerk', 'intake', '/v1/service-assignments?worker=ended')).toEqual([]);
    expect(await get(ended, 'eligibility', '/v1/cases')).toMatchObject({
      status: 403,
      body: {
        code: 'CONTRACT_NOT_IN_FORCE',
        params: { contract: 'ended', from: '2025-01-01', to: '2025-12-31' },
      },
    });
    expect(await assign('ended')).toMatchObject(refused(409, 'ASSIGNMENT_OUTSIDE_CONTRACT'));
    const surveyor = await enter('surveyor', '2026-01-01', '2026-12-31', 'household-survey');
    const filing = householdBuilder().with({}).changed({ channel: 'portal', filedBy: 'proxy' }).build();
    expect(await post(surveyor, 'intake', '/v1/applications', filing)).toMatchObject(
      refused(403, 'CONTRACT_DOES_NOT_COVER'),
    );
  });

  it('[L-56] are let in no more once the assignment has ended, at every service at once', async () => {
    const end = () =>
      post('demo-reviewer', 'intake', `/v1/service-assignments/${assignment}/end`, { reasonCode: 'done' });
    expect(await end()).toMatchObject({ status: 201, body: { state: 'ended' } });
    expect(await end()).toMatchObject(refused(409, 'ASSIGNMENT_OVER'));
    expect(await get(WORKER, 'eligibility', `/v1/cases/${caseId}`)).toMatchObject(
      refused(403, 'HOUSEHOLD_NOT_ASSIGNED'),
    );
    expect(await visit(WORKER)).toMatchObject(refused(403, 'HOUSEHOLD_NOT_ASSIGNED'));
    expect(await items('demo-clerk', 'intake', '/v1/service-assignments?state=ended')).toMatchObject([
      { worker: WORKER, endedOn: ON, endReasonCode: 'done' },
    ]);
  });
});
