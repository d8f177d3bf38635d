import { householdBuilder, startServices, type RunningServices } from '@aid-chain/testing';
import type { ServiceName } from '@aid-chain/vocabulary';
import { SERVICES } from '../services.js';

type Body = Record<string, unknown>;

interface Answer {
  readonly department: string;
  readonly state: string;
  readonly dueOn: string | null;
  readonly reasonCode: string | null;
}
interface Delivery {
  readonly measureCode: string;
  readonly measureName: { readonly zh: string };
  readonly answers: readonly Answer[];
}

interface DueItem {
  readonly kind: string;
  readonly objectId: string;
  readonly dueOn: string;
}
interface Registered {
  readonly members: readonly { readonly personId: string }[];
}

const TODAY = '2026-01-12';

describe('a visit finds that measures of the place are not carried out', () => {
  let stack: RunningServices;
  let householdId: string;
  let warning: string;
  let idNumber: string;
  let personId: string;

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
    const path = `/v1/referrals?householdId=${householdId}`;
    const found = await items<{ referralId: string; department: string }>('referral', path);
    return found.find((one) => one.department === department)?.referralId ?? 'none';
  };
  const answers = async (measureCode: string): Promise<readonly Answer[]> => {
    const [found] = await items<{ deliveries: Delivery[] }>(
      'monitoring',
      `/v1/warnings?householdId=${householdId}`,
    );
    return found?.deliveries.find((each) => each.measureCode === measureCode)?.answers ?? [];
  };
  const answer = async (department: string, body: Body): Promise<void> => {
    const path = `/v1/referrals/${await referralAt(department)}/answer`;
    await post(`demo-dept-${department}`, 'referral', path, body);
  };
  const chain = async (): Promise<string[]> => {
    const path = `/v1/households/${householdId}/aid-chain?limit=200`;
    return (await items<{ textZh: string }>('referral', path)).map(({ textZh }) => textZh);
  };
  /** A bill makes a warning, and a visit finds that it is so. */
  const warned = async (rowRef: string, on: string): Promise<void> => {
    const row = { rowRef, idNumber, selfPaidFen: 3_500_000, settledOn: on };
    await post('demo-dept-medical-insurance', 'monitoring', '/v1/batches/medical-bills', { rows: [row] });
    const path = `/v1/warnings?householdId=${householdId}`;
    const found = await items<{ warningId: string }>('monitoring', path);
    warning = found.find(({ warningId }) => warningId !== warning)?.warningId ?? 'none';
    await post('demo-clerk', 'monitoring', `/v1/warnings/${warning}/visit`, {
      ...{ on, outcome: 'substantiated' },
    });
  };
  const dispose = (body: Body) =>
    stack.http('demo-reviewer').post<Body>('monitoring', `/v1/warnings/${warning}/dispositions`, {
      ...{ on: TODAY, dispositions: ['deliver'] },
      ...body,
    });

  beforeAll(async () => {
    stack = await startServices(SERVICES);
    const family = householdBuilder()
      .with({ wageFenPerMonth: 750_000 })
      .changed({ channel: 'window' })
      .build();
    const filed = await post('demo-clerk', 'intake', '/v1/applications', family);
    householdId = String(filed['householdId']);
    const register = `/v1/households/${householdId}`;
    const { body } = await stack.http('demo-clerk').get<Registered>('intake', register);
    personId = String(body.members[0]?.personId);
    idNumber = String(family.members[0]?.['idNumber']);
    await warned('r-1', TODAY);
  }, 120_000);
  afterAll(() => stack.stop());

  it('[S2-16] no measure, measures that the place does not have, that stand twice or without `deliver`, and a stranger are each refused', async () => {
    const medical = { measureCode: 'medical-assistance', personId };
    const housing = { measureCode: 'housing-assistance' };
    const codes = [];
    for (const body of [
      { measures: [] },
      { dispositions: ['conference'], measures: [medical] },
      { measures: [{ measureCode: 'no-such-measure' }] },
      { measures: [medical, medical] },
      { measures: [{ ...medical, personId: '01900000-0000-7000-8000-0000000000ff' }] },
      { measures: [{ measureCode: 'medical-assistance' }] },
      { measures: [{ ...housing, personId }] },
    ])
      codes.push((await dispose(body)).body['code']);
    expect(codes).toEqual([
      'MEASURES_NOT_NAMED',
      ...['MEASURES_WITHOUT_DELIVER', 'MEASURE_UNKNOWN', 'MEASURE_NAMED_TWICE', 'NEED_PERSON_UNKNOWN'],
      ...['MEASURE_PERSON_MISSING', 'MEASURE_OF_HOUSEHOLD'],
    ]);
    expect(await items('referral', `/v1/referrals?householdId=${householdId}`)).toEqual([]);
  });

  it('[S2-16] each is asked of its department, which reads what is asked, with an answer owed by a day', async () => {
    const measures = [
      ...[{ measureCode: 'medical-assistance', personId }, { measureCode: 'housing-assistance' }],
      { measureCode: 'water-assistance' },
    ];
    const disposed = await dispose({ measures });
    expect([disposed.status, (disposed.body['requestIds'] as string[]).length]).toEqual([201, 3]);
    expect(await answers('medical-assistance')).toMatchObject([
      { department: 'medical-insurance', state: 'requested', dueOn: '2026-01-19' },
    ]);
    const path = '/v1/departments/medical-insurance/deliveries?limit=200';
    const sent = await items<{ event: object }>('referral', path, 'demo-dept-medical-insurance');
    expect(sent.at(-1)?.event).toMatchObject({
      type: 'department.referral-requested.v1',
      data: { needKind: 'medical', aspects: ['cost'], measureRequested: true },
    });
    expect(JSON.stringify(sent)).not.toContain('medical-assistance');
    const referral = `/v1/referrals/${await referralAt('medical-insurance')}`;
    const read = await stack.http('demo-dept-medical-insurance').get<Body>('referral', referral);
    expect(read.body['requestedMeasures']).toMatchObject([
      { measureCode: 'medical-assistance', measureName: { zh: '医疗救助' }, state: 'requested' },
    ]);
  });

  it('[S2-16] a department that accepts will carry it out, and has done so when it reports the measure and no other', async () => {
    await answer('medical-insurance', { answer: 'accepted', on: TODAY });
    expect(await answers('medical-assistance')).toMatchObject([{ state: 'will-deliver', dueOn: null }]);
    const report = (measureCode: string, reportId: string) => ({
      ...{ reportId, quarter: '2026Q1', final: false, outcome: 'helped' },
      aid: [
        {
          ...{ measureCode, kind: 'cash', nature: 'transitional', amountFen: 300_000 },
          ...{ period: { from: TODAY, to: '2026-06-30' }, fundingSource: 'medical-assistance-fund' },
        },
      ],
    });
    const path = `/v1/referrals/${await referralAt('medical-insurance')}/feedback`;
    await post('demo-dept-medical-insurance', 'referral', path, report('hospital-costs', 'one'));
    expect(await answers('medical-assistance')).toMatchObject([{ state: 'will-deliver' }]);
    await post('demo-dept-medical-insurance', 'referral', path, report('medical-assistance', 'two'));
    expect(await answers('medical-assistance')).toMatchObject([{ state: 'delivered', reasonCode: null }]);
  });

  it('[S2-16] one that cannot states why: monitoring has the reason, and civil affairs the need until it sends it elsewhere', async () => {
    await answer('housing', { answer: 'declined', on: TODAY, reasonCode: 'not-in-scheme' });
    expect(await answers('housing-assistance')).toMatchObject([
      { department: 'housing', state: 'not-delivered', reasonCode: 'not-in-scheme' },
    ]);
    const due = await items<{ kind: string; objectId: string }>('referral', '/v1/due-items?limit=200');
    const waiting = due.filter(({ kind }) => kind === 'need-without-referral');
    expect(waiting).toHaveLength(1);
    const decision = { decision: 'sent-elsewhere', on: TODAY, to: 'emergency-management' };
    await post(
      'demo-civil-affairs',
      'referral',
      `/v1/needs/${waiting[0]?.objectId ?? 'none'}/decision`,
      decision,
    );
    // Of one day: their order is that of their ids.
    const stated = (await answers('housing-assistance')).map(({ department, state }) => [department, state]);
    expect(new Map(stated as [string, string][])).toEqual(
      new Map([
        ['housing', 'not-delivered'],
        ['emergency-management', 'requested'],
      ]),
    );
  });

  it('[S2-16] one that keeps silent is late: on its own list, on that of civil affairs, and in a supervision order', async () => {
    await stack.setClock('2026-01-28T09:00:00+08:00');
    const water = await referralAt('water');
    const kinds = async (key: string) =>
      (
        await items<{ kind: string; objectId: string; overdue: boolean }>(
          'referral',
          '/v1/due-items?limit=200',
          key,
        )
      )
        .filter(({ objectId }) => objectId === water)
        .map(({ kind, overdue }) => [kind, overdue]);
    expect(await kinds('demo-dept-water')).toEqual([['acknowledgement', true]]);
    expect(await kinds('demo-civil-affairs')).toContainEqual(['referral-escalation', expect.anything()]);
    const ordered = await post('demo-civil-affairs', 'referral', '/v1/supervision-orders', {
      department: 'water',
    });
    expect(ordered['items']).toBe(1);
    expect(await answers('water-assistance')).toMatchObject([{ state: 'requested', dueOn: '2026-01-19' }]);
  });

  it('[S2-16] request and answers stand on the chain of the household, without the measure', async () => {
    const all = await chain();
    expect(all.join('\n')).not.toContain('assistance');
    expect(all.filter((text) => /未落实|商请/.test(text))).toEqual([
      ...['医疗', '住房', '饮水'].map(
        (need) => `2026-01-12 走访发现${need}方面有一项政策未落实，商请责任部门落实。`,
      ),
      ...['医保', '住建', '水利'].map(
        (department) => `商请落实的政策（${department}）：已商请，待答复，2026-01-12，答复期限 2026-01-19。`,
      ),
      '商请落实的政策（医保）：将予落实，2026-01-12。',
      '商请落实的政策（医保）：已落实，2026-01-12。',
      '商请落实的政策（住建）：未能落实（不属于本部门政策范围），2026-01-12。',
      '商请落实的政策（应急）：已商请，待答复，2026-01-12，答复期限 2026-01-19。',
    ]);
  });

  it('[S2-16] what a report named before the visit does not count as carried out when the visit finds that it is not', async () => {
    const later = '2026-01-28';
    await warned('r-2', later);
    const measures = [{ measureCode: 'medical-assistance', personId }, { measureCode: 'water-assistance' }];
    const disposed = await dispose({ on: later, dispositions: ['deliver', 'push'], measures });
    expect(disposed.status).toBe(201);
    await stack.idle();
    const path = `/v1/warnings?householdId=${householdId}`;
    const found = await items<{ warningId: string; deliveries: Delivery[] }>('monitoring', path);
    const asked = found.find(({ warningId }) => warningId === warning)?.deliveries ?? [];
    expect(asked).toMatchObject([
      {
        measureCode: 'medical-assistance',
        answers: [{ department: 'medical-insurance', state: 'will-deliver' }],
      },
      {
        measureCode: 'water-assistance',
        answers: [{ department: 'water', state: 'requested', dueOn: '2026-02-04' }],
      },
    ]);
  });

  it('[S2-16] what is asked again is owed from the day of asking, beside what is late, and a need pushed with it asks nobody twice', async () => {
    const water = await referralAt('water');
    const due = await items<DueItem>('referral', '/v1/due-items?limit=200', 'demo-dept-water');
    const owed = due.filter(({ objectId }) => objectId === water).map(({ kind, dueOn }) => [kind, dueOn]);
    expect(owed).toEqual([
      ['acknowledgement', '2026-01-19'],
      ['measure-request', '2026-02-04'],
    ]);
    const asked = await items<{ department: string }>('referral', `/v1/referrals?householdId=${householdId}`);
    expect(asked.filter(({ department }) => department === 'medical-insurance')).toHaveLength(1);
    await answer('water', { answer: 'accepted', on: '2026-01-28' });
    const after = await items<DueItem>('referral', '/v1/due-items?limit=200', 'demo-dept-water');
    expect(after.map(({ kind }) => kind)).not.toContain('measure-request');
  });
});
