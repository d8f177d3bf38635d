import { rowsOf } from '@aid-chain/testing';
import { ServiceScene, TODAY } from './service-aid.fixture.js';
import type { AssessmentList } from '../service-plans/plan.view.js';
import type { PaymentPage, SessionPage } from './session.view.js';

const NEXT_DAY = '2026-01-15';

describe('service-type aid', () => {
  let scene: ServiceScene;

  beforeAll(async () => {
    scene = await ServiceScene.start();
  });
  afterAll(() => scene.stop());

  const assessed = async (seed: number) => {
    const fed = await scene.recipient(seed);
    const made = await scene.assess(fed);
    return { fed, made, id: String(made.body['assessmentId']) };
  };
  const LINES = [
    { item: 'help-with-bathing', unitsAMonth: 8 },
    { item: 'meal-delivery', unitsAMonth: 20 },
  ];
  const dueKinds = async (): Promise<string[]> => {
    const { items } = await scene.social.get<{ items: { kind: string }[] }>(
      'due-items?limit=200',
      'demo-reviewer',
    );
    return items.map(({ kind }) => kind).filter((kind) => kind.startsWith('service-'));
  };

  it('[L-54] begins with an assessment of the person, whose findings rest sealed, and leads to a plan from the list and a referral', async () => {
    const { fed, made, id } = await assessed(5401);
    expect(made).toMatchObject({ status: 201, body: { nextOn: '2027-01-14', referralIds: [] } });
    const [row] = await rowsOf(
      scene.social.stack.databaseUrl,
      `select findings from referral.service_assessment where assessment_id = '${id}'`,
    );
    expect([JSON.stringify(row).includes('unable'), JSON.stringify(row).includes('洗澡')]).toEqual([
      false,
      false,
    ]);
    const plan = (lines: object[]) => scene.social.post(`service-assessments/${id}/plan`, { lines });
    expect((await plan([{ item: 'haircut', unitsAMonth: 1 }])).body).toMatchObject({
      code: 'SERVICE_ITEM_UNKNOWN',
      params: { listed: 'comfort-visit, help-with-bathing, meal-delivery' },
    });
    const planned = await plan(LINES);
    expect(planned.status).toBe(201);
    expect(planned.body['referralIds']).toHaveLength(1);
    expect((await plan(LINES)).body['code']).toBe('SERVICE_PLAN_EXISTS');
    const { items } = await scene.social.get<{ items: { needKind: string; department: string }[] }>(
      `referrals?householdId=${fed.householdId}&needKind=care-service`,
    );
    expect(items).toMatchObject([{ needKind: 'care-service', department: 'civil-affairs' }]);
    const path = `households/${fed.householdId}/service-assessments`;
    const masked = await scene.social.get<AssessmentList>(path);
    expect(masked.items[0]?.findings).toBeUndefined();
    expect(masked.items).toMatchObject([{ lines: [{ item: 'help-with-bathing', priceFen: 4_500 }, {}] }]);
    const full = await scene.social.stack
      .http('demo-clerk')
      .get<AssessmentList>('referral', `/v1/${path}`, { headers: { 'Unmask-Reason': 'case-handling' } });
    expect(full.body.items).toMatchObject([
      { findings: { selfCare: { bathing: 'unable' }, wish: '希望有人帮忙洗澡' } },
    ]);
  });

  it('[L-54] is assessed again when something changes: the new one stands, and the old plan takes no more services', async () => {
    const { fed, id } = await assessed(5402);
    const { body } = await scene.social.post(`service-assessments/${id}/plan`, { lines: LINES });
    expect((await scene.assess(fed, { reason: 'change' })).status).toBe(201);
    const sessions = [{ line: 1, on: TODAY, from: '09:00', units: 2 }];
    expect(
      (await scene.social.post(`service-plans/${String(body['planId'])}/sessions`, { sessions })).body[
        'code'
      ],
    ).toBe('SERVICE_ASSESSMENT_REPLACED');
  });

  it('[L-55] a service is given when both sides state the same; then it is paid exactly, and what is missed is an alarm and is not paid', async () => {
    const { fed, id } = await assessed(5403);
    const { body } = await scene.social.post(`service-assessments/${id}/plan`, { lines: LINES });
    const sessions = [
      { line: 1, on: TODAY, from: '09:00', units: 2 },
      { line: 1, on: TODAY, from: '07:00', units: 1 },
      { line: 2, on: TODAY, from: '12:00', units: 1 },
    ];
    const path = `service-plans/${String(body['planId'])}/sessions`;
    const planned = await scene.social.post(path, { sessions });
    expect((await scene.social.post(path, { sessions })).body['code']).toBe('SERVICE_SESSION_TWICE');
    const [bathed = '', disputed = '', meal = ''] = planned.body['sessionIds'] as string[];
    const given = { given: true, from: '09:05', units: 2 };
    expect((await scene.provider(bathed, given)).body).toMatchObject({ state: 'stated' });
    expect((await scene.person(fed, bathed, given)).body).toMatchObject({ state: 'given', amountFen: 9_000 });
    const early = { given: true, from: '07:00', units: 1 };
    await scene.provider(disputed, early);
    const denied = await scene.person(fed, disputed, { given: false, reasonCode: 'nobody-came' });
    expect(denied.body).toEqual({ sessionId: disputed, state: 'disputed' });
    expect(await dueKinds()).toEqual(['service-session']);
    await scene.social.stack.setClock(`${NEXT_DAY}T12:00:00+08:00`);
    expect(await dueKinds()).toEqual(['service-session', 'service-session']);
    expect(
      (await scene.social.post(`service-sessions/${meal}/follow-up`, { followUp: 'provider-asked' })).body,
    ).toEqual({
      ...{ sessionId: meal, state: 'not-given' },
    });
    const { items } = await scene.social.get<PaymentPage>(`service-payments?from=${TODAY}&to=${NEXT_DAY}`);
    expect(items).toEqual([
      {
        ...{
          department: 'civil-affairs',
          item: 'meal-delivery',
          given: 0,
          units: 0,
          amountFen: 0,
          unpaid: 1,
        },
      },
      {
        ...{ department: 'civil-affairs', contract: 'DEMO-2026-01', item: 'help-with-bathing', given: 1 },
        ...{ units: 2, amountFen: 9_000, unpaid: 1 },
      },
    ]);
    const evaluation = { evaluation: 'helped', note: '服务员很耐心' };
    expect((await scene.social.post(`service-sessions/${bathed}/evaluation`, evaluation)).status).toBe(201);
    expect(
      (await scene.social.post(`service-sessions/${disputed}/evaluation`, evaluation)).body['code'],
    ).toBe('SERVICE_SESSION_STATE');
    const list = await scene.social.get<SessionPage>('service-sessions?limit=200', 'demo-dept-civil-affairs');
    expect(list.items.find(({ sessionId }) => sessionId === bathed)).toMatchObject({
      ...{ givenFrom: '09:05', plannedFrom: '09:00', evaluation: 'helped' },
    });
    expect(JSON.stringify(list)).not.toContain(fed.householdId);
    expect(await scene.social.chain(fed)).toEqual(
      expect.arrayContaining(['服务类社会救助（助浴）：已提供，双方确认 2 小时，2026-01-14。']),
    );
  });
});
