import { householdBuilder, startServices, type RunningServices } from '@aid-chain/testing';
import type { ServiceName } from '@aid-chain/vocabulary';
import { SERVICES } from '../services.js';

type Body = Record<string, unknown>;

interface Referral {
  readonly referralId: string;
  readonly department: string;
}

const TODAY = '2026-01-12';

describe('a family in urgent hardship, from a bill to a combined plan', () => {
  let stack: RunningServices;
  let householdId: string;
  let conference: string;

  const post = async (key: string, service: ServiceName, path: string, body: Body): Promise<Body> => {
    const reply = await stack.http(key).post<Body>(service, path, body);
    expect([path, reply.body['code']]).toEqual([path, undefined]);
    await stack.idle();
    return reply.body;
  };
  const items = async <T>(service: ServiceName, path: string, key = 'demo-civil-affairs'): Promise<T[]> => {
    await stack.idle();
    return (await stack.http(key).get<{ items: T[] }>(service, path)).body.items;
  };
  const referralAt = async (department: string): Promise<string> => {
    const found = await items<Referral>('referral', `/v1/referrals?householdId=${householdId}`);
    return found.find((one) => one.department === department)?.referralId ?? 'none';
  };
  const reports = async (department: string, reportId: string): Promise<void> => {
    const aid = {
      ...{ measureCode: 'hospital-costs', kind: 'cash', nature: 'transitional', amountFen: 300_000 },
      ...{ period: { from: TODAY, to: TODAY }, fundingSource: 'county-relief-fund' },
    };
    const path = `/v1/referrals/${await referralAt(department)}/feedback`;
    const report = { reportId, quarter: '2026Q1', final: false, outcome: 'helped', aid: [aid] };
    await post(`demo-dept-${department}`, 'referral', path, report);
  };
  const chain = async (): Promise<string[]> => {
    const path = `/v1/households/${householdId}/aid-chain?limit=200`;
    return (await items<{ textZh: string }>('referral', path)).map(({ textZh }) => textZh);
  };

  /** A bill of 35,000 yuan warns, and the township finds that it is urgent and that it cannot settle it alone. */
  beforeAll(async () => {
    stack = await startServices(SERVICES);
    const family = householdBuilder()
      .with({ wageFenPerMonth: 750_000 })
      .changed({ channel: 'window' })
      .build();
    householdId = String((await post('demo-clerk', 'intake', '/v1/applications', family))['householdId']);
    const row = {
      rowRef: 'r-1',
      idNumber: family.members[0]?.['idNumber'],
      selfPaidFen: 3_500_000,
      settledOn: TODAY,
    };
    await post('demo-dept-medical-insurance', 'monitoring', '/v1/batches/medical-bills', { rows: [row] });
    const [warning] = await items<{ warningId: string }>(
      'monitoring',
      `/v1/warnings?householdId=${householdId}`,
    );
    const path = `/v1/warnings/${warning?.warningId ?? 'none'}`;
    await post('demo-clerk', 'monitoring', `${path}/visit`, { on: TODAY, outcome: 'substantiated' });
    await post('demo-reviewer', 'monitoring', `${path}/dispositions`, {
      ...{ on: TODAY, dispositions: ['push', 'conference'] },
      needs: [{ kind: 'medical', aspects: ['cost', 'treatment'], urgency: 'urgent' }],
    });
  }, 120_000);
  afterAll(() => stack.stop());

  it('[S2-18] what the township decided proposes one case conference, for civil affairs to answer', async () => {
    const path = `/v1/case-conferences?householdId=${householdId}`;
    const found = await items<{ conferenceId: string; state: string; triggers: string[] }>('referral', path);
    expect(found).toMatchObject([{ state: 'proposed' }]);
    conference = found[0]?.conferenceId ?? 'none';
    const due = await items<{ kind: string; objectId: string }>('referral', '/v1/due-items?limit=200');
    expect(due.filter(({ objectId }) => objectId === conference)).toMatchObject([
      { kind: 'conference-proposal' },
    ]);
  });

  it('[S4-04] it is convened, and its plan reaches the departments as referrals with days of their own', async () => {
    const path = `/v1/case-conferences/${conference}`;
    await post('demo-civil-affairs', 'referral', `${path}/answer`, {
      ...{
        answer: 'convene',
        on: TODAY,
        meetsOn: TODAY,
        departments: ['medical-insurance', 'health', 'housing'],
      },
      people: ['demo-clerk'],
    });
    const held = await post('demo-civil-affairs', 'referral', `${path}/minutes`, {
      ...{ on: TODAY, minutes: '医保先行结算，卫健负责后续治疗，住建安排周转房。' },
      plan: [{ needKind: 'housing', department: 'housing' }],
    });
    expect(held['referralIds']).toEqual([await referralAt('housing')]);
    const deliveries = await items<{ event: { type: string; data: { urgency?: string } } }>(
      'referral',
      '/v1/departments/housing/deliveries?limit=200',
      'demo-dept-housing',
    );
    expect(deliveries.at(-1)?.event).toMatchObject({
      type: 'department.referral-requested.v1',
      data: { urgency: 'urgent', needKind: 'housing' },
    });
    expect(JSON.stringify(deliveries)).not.toContain('周转房');
  });

  it('[S2-06] two departments that pay one bill from one fund are shown to civil affairs, and neither payment is touched', async () => {
    await reports('health', 'health-1');
    await reports('medical-insurance', 'insurance-1');
    const path = `/v1/double-aid?householdId=${householdId}`;
    const [pair] = await items<{ doubleAidId: string; state: string }>('referral', path);
    expect(pair).toMatchObject({ state: 'open', kind: 'same-funding' });
    await post('demo-civil-affairs', 'referral', `/v1/double-aid/${pair?.doubleAidId ?? 'none'}`, {
      ...{ decision: 'confirmed', reasonCode: 'both-confirm', on: TODAY },
    });
    const list = await stack
      .http('demo-clerk')
      .get<{ aid: object[] }>('referral', `/v1/households/${householdId}/happiness-list`);
    expect(list.body.aid).toHaveLength(2);
  });

  it('[S2-05] [S2-06] what the plan gave to a department that keeps silent is on the list of what is missed', async () => {
    const housing = async () =>
      (
        await items<{ householdId: string; objectId: string; kind: string }>(
          'referral',
          '/v1/missed-aid?department=housing',
        )
      ).filter((line) => line.householdId === householdId);
    expect(await housing()).toEqual([]);
    await stack.setClock('2026-01-20T09:00:00+08:00');
    expect(await housing()).toMatchObject([{ kind: 'step-overdue', objectId: await referralAt('housing') }]);
  });

  it('[S0-25] every step stands on the one chain of the household, in its order', async () => {
    const texts = (await chain()).filter((text) => /^个案会商|重复|住房需求/.test(text));
    expect(texts).toEqual([
      expect.stringMatching(/^个案会商：建议召开（(情形急难|情况复杂，难以甄别)），2026-01-12。$/),
      '个案会商：决定召开（2026-01-12，医保、卫健、住建），2026-01-12。',
      '住房需求推送住建，签收期限 2026-01-14。',
      '个案会商：已召开（综合方案 1 项任务），2026-01-12。',
      '民政部门认定卫健、医保对医疗需求的帮扶重复（两部门核对后均确认），2026-01-12；不因此停发或减发。',
      '住建对住房需求转办未按期签收（期限 2026-01-14）：已逾期。',
      '住建对住房需求转办未按期签收（期限 2026-01-14）：逾期未办，交民政督促。',
    ]);
  });
});
