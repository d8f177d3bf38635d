import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

interface Listed {
  readonly items: readonly Record<string, unknown>[];
  readonly next?: string;
  readonly code?: string;
}

const OTHER_TOWNSHIP = '510683980001';
const DEPARTMENT = 'demo-dept-medical-insurance';

describe('who is late', () => {
  let stack: RunningServices;
  const families: Record<'early' | 'tardy' | 'silent' | 'elsewhere' | 'gone', FedFamily> = {} as never;
  /** Reports that were due on the last day, an hour before it was over. */
  let onDueDay: Listed['items'];
  const referralOf = new Map<FedFamily, string>();

  const get = async (key: string, path: string) => (await stack.http(key).get<Listed>('referral', path)).body;
  const all = (path: string, key = 'demo-civil-affairs') => get(key, path);
  const idOf = (family: FedFamily): string => referralOf.get(family) ?? '';
  /** What the department sends must be taken: a refusal here would be read as silence by every test below. */
  const send = async (family: FedFamily, what: 'answer' | 'feedback', body: object): Promise<void> => {
    const path = `/v1/referrals/${idOf(family)}/${what}`;
    expect(await stack.http(DEPARTMENT).post('referral', path, body)).toMatchObject({ status: 201 });
  };
  const answer = (family: FedFamily, on: string) => send(family, 'answer', { answer: 'accepted', on });
  const report = (family: FedFamily, quarter: string) =>
    send(family, 'feedback', {
      ...{
        reportId: `${quarter}-${idOf(family).slice(-12)}`,
        quarter,
        final: true,
        outcome: 'not-yet',
        aid: [],
      },
      evidence: [],
    });
  const ids = ({ items }: Listed) => items.map(({ referralId }) => referralId);

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-14T12:00:00+08:00' });
    await rowsOf(
      stack.databaseUrl,
      `insert into directory.region (code, level, name, valid_from)
       values ('510683980000', 'township', '示范二镇', '2000-01-01'), ('${OTHER_TOWNSHIP}', 'village', '示范二镇一村', '2000-01-01')`,
    );
    const feed = new EventFeed(stack.bus);
    const named = ['early', 'tardy', 'silent', 'elsewhere', 'gone'] as const;
    for (const [n, name] of named.entries()) {
      const family = new FedFamily(stack, feed, 700 + n, name === 'elsewhere' ? OTHER_TOWNSHIP : undefined);
      families[name] = family;
      await family.register();
      await family.need({
        aspects: ['cost'],
        ...(name === 'elsewhere' ? { regionCode: OTHER_TOWNSHIP } : {}),
      });
    }
    await stack.idle();
    for (const family of Object.values(families)) {
      const { items } = await all(`/v1/referrals?householdId=${family.householdId}`);
      referralOf.set(family, String(items[0]?.['referralId']));
    }
    await stack.setClock('2026-01-20T09:00:00+08:00');
    await answer(families.early, '2026-01-16');
    await stack.setClock('2026-01-30T09:00:00+08:00');
    await answer(families.tardy, '2026-01-16');
    const { stream, subject } = families.gone;
    const gone = { effectiveOn: '2026-02-01', reasonCode: 'died' } as const;
    await feed.send('intake.household-ended.v1', {
      ...{ stream, time: '2026-02-01T11:00:00+08:00', data: { subject, ...gone } },
    });
    await stack.idle();
    await stack.setClock('2026-04-15T23:00:00+08:00');
    await report(families.early, '2026Q1');
    onDueDay = (await all('/v1/due-items?kind=feedback')).items;
    await stack.setClock('2026-04-20T09:00:00+08:00');
    await report(families.tardy, '2026Q1');
  }, 120_000);
  afterAll(() => stack.stop());

  it.each([
    ['on-time', ['early']],
    ['late', ['tardy']],
    ['missing', ['silent', 'elsewhere']],
    ['suspended', ['gone']],
    ['owed', []],
  ] as const)('of the first quarter civil affairs sees whose report is %s', async (state, expected) => {
    const found = await all(`/v1/feedback-duties?quarter=2026Q1&state=${state}`);
    expect([...ids(found)].sort()).toEqual(expected.map((name) => idOf(families[name])).sort());
    for (const item of found.items) {
      expect(item).toMatchObject({ state, dueOn: '2026-04-15', department: 'medical-insurance' });
      expect(JSON.stringify(item)).not.toContain(families.early.householdId);
    }
  });

  it('the matrix counts each department and quarter once, for the county and for one township', async () => {
    const first = { department: 'medical-insurance', quarter: '2026Q1', departmentName: { zh: '医保' } };
    const summary = (query: string, key?: string) => all(`/v1/feedback-duties/summary?${query}`, key);
    const county = await summary('from=2026Q1&to=2026Q2');
    expect(county.items).toMatchObject([
      { ...first, owedInAll: 4, onTime: 1, late: 1, missing: 2, owed: 0, suspended: 1 },
      { quarter: '2026Q2', owedInAll: 4, onTime: 0, late: 0, missing: 0, owed: 4, suspended: 1 },
    ]);
    const township = await summary('from=2026Q1&to=2026Q1&regionCode=510683980000');
    expect(township.items).toMatchObject([{ ...first, owedInAll: 1, missing: 1 }]);
    const clerk = await summary('from=2026Q1&to=2026Q1', 'demo-clerk');
    expect(clerk.items).toMatchObject([{ owedInAll: 3, onTime: 1, late: 1, missing: 1, suspended: 1 }]);
    expect((await summary('', 'demo-dept-health')).items).toEqual([]);
    expect((await summary('from=2026Q2&to=2026Q1')).code).toBe('PERIOD_REVERSED');
    expect(await summary('from=2099Q1')).toMatchObject({ from: '2099Q1', to: '2099Q1', items: [] });
  });

  it.each(['feedback-duties', 'acknowledgements', 'due-items', 'referrals'])(
    'a department that never was is refused and not read as one that owes nothing: %s',
    async (list) => {
      expect((await all(`/v1/${list}?department=nope`)).code).toBe('DEPARTMENT_UNKNOWN');
      expect((await all(`/v1/${list}?department=medical-insurance`)).items).toBeDefined();
    },
  );

  it.each(['feedback-duties?quarter=2026Q1&', 'feedback-duties/summary?', 'acknowledgements?', 'due-items?'])(
    'a region that is in no table is refused and not read as one of which nobody is late: %s',
    async (list) => {
      expect((await all(`/v1/${list}regionCode=510683999999`)).code).toBe('REGION_UNKNOWN');
      expect((await all(`/v1/${list}regionCode=510683990000`)).items).toBeDefined();
    },
  );

  it.each(['feedback-duties', 'acknowledgements'])(
    '%s of days that run backwards are refused',
    async (list) => {
      expect((await all(`/v1/${list}?dueFrom=2026-04-02&dueTo=2026-04-01`)).code).toBe('PERIOD_REVERSED');
    },
  );

  it('the matrix counts five years at once and no more, so that nobody has the whole table read', async () => {
    const summary = (query: string) => all(`/v1/feedback-duties/summary?${query}`);
    expect((await summary('from=1900Q1&to=2199Q4')).code).toBe('TOO_MANY_QUARTERS');
    expect((await summary('from=0001Q1&to=9999Q4')).code).toBe('VALIDATION_FAILED');
    expect((await summary('from=2021Q2&to=2026Q2')).code).toBe('TOO_MANY_QUARTERS');
    expect((await summary('from=2021Q3&to=2026Q2')).items).toHaveLength(2);
    expect((await summary('from=2000Q1')).code).toBe('TOO_MANY_QUARTERS');
  });

  it('acknowledgements are in time, late or missing, by the day that the place gives', async () => {
    const listed = async (state: string) => [...ids(await all(`/v1/acknowledgements?state=${state}`))].sort();
    expect(await listed('on-time')).toEqual([idOf(families.early)]);
    expect(await listed('late')).toEqual([idOf(families.tardy)]);
    expect(await listed('missing')).toEqual([families.silent, families.elsewhere].map(idOf).sort());
    expect(await listed('suspended')).toEqual([idOf(families.gone)]);
    expect(await listed('owed')).toEqual([]);
    expect((await all('/v1/acknowledgements?dueFrom=2026-02-01')).items).toEqual([]);
    expect((await all('/v1/acknowledgements?dueTo=2026-02-01')).items).toHaveLength(5);
  });

  it('[S0-27] an acknowledgement that came late is late whatever day it states: the lists and the chain show both days', async () => {
    const { items } = await all('/v1/acknowledgements?state=late');
    expect(items).toMatchObject([
      { dueOn: '2026-01-21', acknowledgedOn: '2026-01-16', acknowledgementCameOn: '2026-01-30' },
    ]);
    const detail = await all(`/v1/referrals/${idOf(families.tardy)}`, DEPARTMENT);
    expect(detail).toMatchObject({
      ...{ acknowledgedOn: '2026-01-16', acknowledgementCameOn: '2026-01-30' },
      answers: [{ answer: 'accepted', on: '2026-01-16', cameOn: '2026-01-30' }],
    });
    const chain = await all(`/v1/households/${families.tardy?.householdId ?? ''}/aid-chain?limit=200`);
    expect(chain.items.map(({ textZh }) => textZh)).toContain(
      '医疗需求转办（医保）已受理，2026-01-16（2026-01-30 送达）。',
    );
  });

  it('a department sees its own and no village, a clerk the own township, nobody another place', async () => {
    for (const list of ['feedback-duties', 'acknowledgements']) {
      const own = await get(DEPARTMENT, `/v1/${list}`);
      expect(own.items.length).toBeGreaterThan(4);
      expect(own.items[0]).toHaveProperty('townshipCode');
      expect(own.items[0]).not.toHaveProperty('regionCode');
      expect((await get('demo-dept-health', `/v1/${list}`)).items).toEqual([]);
      expect((await get('demo-dept-health', `/v1/${list}?department=medical-insurance`)).items).toEqual([]);
      expect(ids(await get('demo-clerk', `/v1/${list}`))).not.toContain(idOf(families.elsewhere));
      expect((await get('demo-clerk', `/v1/${list}?regionCode=510683980000`)).code).toBe(
        'REGION_OUTSIDE_SUBTREE',
      );
      expect((await get('demo-portal', `/v1/${list}`)).code).toBe('ROLE_NOT_ALLOWED');
    }
  });

  it.each([
    ['acknowledgements', 'state=missing'],
    ['feedback-duties', 'quarter=2026Q1'],
    ['feedback-duties/summary', 'from=2026Q1&to=2026Q1'],
    ['due-items', 'kind=feedback'],
  ])(
    'a department finds out by %s in which township a family lives, and not in which village',
    async (list, query) => {
      const village = (key: string) => get(key, `/v1/${list}?${query}&regionCode=${OTHER_TOWNSHIP}`);
      const refused = await village(DEPARTMENT);
      expect([refused.code, refused.items]).toEqual(['REGION_BELOW_TOWNSHIP', undefined]);
      const township = await get(DEPARTMENT, `/v1/${list}?${query}&regionCode=510683980000`);
      expect(township.items).toHaveLength(1);
      expect((await village('demo-civil-affairs')).items).toHaveLength(1);
    },
  );

  it.each(['feedback-duties', 'acknowledgements', 'due-items'])(
    '%s comes in pages, by due day',
    async (list) => {
      const whole = await all(`/v1/${list}`);
      const read: Record<string, unknown>[] = [];
      for (let cursor = ''; ;) {
        const part = await all(`/v1/${list}?limit=2${cursor}`);
        read.push(...part.items);
        if (part.next === undefined) break;
        cursor = `&cursor=${part.next}`;
      }
      expect(whole.items.length).toBeGreaterThan(3);
      expect(read).toEqual(whole.items);
      const days = read.map(({ dueOn }) => (typeof dueOn === 'string' ? dueOn : '9'));
      expect(days).toEqual([...days].sort());
    },
  );

  it('what is due for somebody: acknowledgements and reports, with where to go, and nobody’s household', async () => {
    const { items } = await all('/v1/due-items?overdue=true');
    const silent = idOf(families.silent);
    expect(items.filter(({ objectId }) => objectId === silent)).toMatchObject([
      {
        ...{
          id: `${silent}/acknowledgement`,
          kind: 'acknowledgement',
          path: `/v1/referrals/${silent}/answer`,
        },
        ...{ role: 'department', department: 'medical-insurance', overdue: true, since: '2026-01-14' },
      },
      {
        ...{ id: `${silent}/feedback/2026Q1`, kind: 'feedback', path: `/v1/referrals/${silent}/feedback` },
        ...{ dueOn: '2026-04-15', since: '2026-04-01', overdue: true, objectType: 'referral' },
      },
    ]);
    for (const { householdId } of Object.values(families))
      expect(JSON.stringify(items)).not.toContain(householdId);
    expect((await all('/v1/due-items?overdue=false')).items).toMatchObject([
      { kind: 'cancellation', objectId: idOf(families.gone), role: 'clerk', since: '2026-02-01' },
    ]);
    expect((await all('/v1/due-items?kind=feedback')).items).toHaveLength(2);
    expect((await all('/v1/due-items?kind=survey')).items).toEqual([]);
    expect((await all('/v1/due-items?role=clerk')).items).toHaveLength(1);
    const own = await get(DEPARTMENT, '/v1/due-items?kind=feedback');
    expect(own.items.map(({ regionCode }) => regionCode).sort()).toEqual(['510683980000', '510683990000']);
    expect((await get('demo-dept-health', '/v1/due-items')).items).toEqual([]);
  });

  it('on the due day itself nothing is overdue', () => {
    expect(onDueDay.length).toBe(3);
    for (const item of onDueDay) expect(item).toMatchObject({ dueOn: '2026-04-15', overdue: false });
  });

  it('a need whose only referral was taken back waits for civil affairs, without a day', async () => {
    const path = `/v1/referrals/${idOf(families.elsewhere)}/cancellation`;
    const body = { on: '2026-04-20', reasonCode: 'wrong-department' };
    expect((await stack.http('demo-civil-affairs').post('referral', path, body)).status).toBe(201);
    const { items } = await all('/v1/due-items?kind=need-without-referral');
    expect(items).toMatchObject([
      { role: 'civil-affairs-officer', overdue: false, objectType: 'need', since: '2026-04-20' },
    ]);
    expect(items[0]).not.toHaveProperty('dueOn');
    expect(items[0]).toHaveProperty('path', `/v1/needs/${String(items[0]?.['objectId'])}/decision`);
    const released = await all('/v1/acknowledgements?state=released');
    expect(ids(released)).toEqual([idOf(families.elsewhere)]);
  });

  it('the metric counts what is overdue by kind, the kinds without any as 0', async () => {
    const text = await (await fetch(`${stack.urls.referral ?? ''}/metrics`)).text();
    const count = (kind: string) =>
      new RegExp(`^aid_chain_overdue_items\\{kind="${kind}".*\\} (\\d+)$`, 'm').exec(text)?.[1];
    expect([count('acknowledgement'), count('feedback'), count('need-without-referral')]).toEqual([
      '1',
      '1',
      '0',
    ]);
  });
});
