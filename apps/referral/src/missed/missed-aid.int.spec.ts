import type { MatchedMeasure } from '@aid-chain/contracts';
import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';
import type { MissedLineView } from './missed-aid.view.js';

const may = (measure: string, more: Partial<MatchedMeasure> = {}): MatchedMeasure => ({
  ...{ measure, outcome: 'may', reasons: [], missing: [] },
  ...more,
});

interface Item {
  readonly referralId: string;
  readonly department: string;
}

describe('what families miss', () => {
  let stack: RunningServices;
  let feed: EventFeed;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-14T12:00:00+08:00' });
    feed = new EventFeed(stack.bus);
  });
  afterAll(() => stack.stop());

  const family = async (seed: number): Promise<FedFamily> => {
    const fed = new FedFamily(stack, feed, seed);
    await fed.register();
    return fed;
  };
  const missed = async (query = '', key = 'demo-civil-affairs'): Promise<MissedLineView[]> => {
    await stack.idle();
    const path = `/v1/missed-aid?limit=200${query}`;
    const { status, body } = await stack.http(key).get<{ items: MissedLineView[] }>('referral', path);
    expect(status).toBe(200);
    return body.items;
  };
  const missedOf = async (fed: FedFamily, query = ''): Promise<MissedLineView[]> =>
    (await missed(query)).filter(({ householdId }) => householdId === fed.householdId);
  const answer = (fed: FedFamily, answers: object[], key = 'demo-clerk') =>
    stack.http(key).post('referral', `/v1/households/${fed.householdId}/missing-measures`, {
      on: '2026-01-14',
      answers,
    });
  const referralsOf = async ({ householdId }: FedFamily): Promise<Item[]> => {
    await stack.idle();
    const path = `/v1/referrals?householdId=${householdId}`;
    return (await stack.http('demo-clerk').get<{ items: Item[] }>('referral', path)).body.items;
  };
  const isDue = async ({ householdId }: FedFamily): Promise<number> => {
    await stack.idle();
    const path = '/v1/due-items?kind=missing-measures&limit=200';
    const { body } = await stack.http('demo-clerk').get<{ items: { objectId: string }[] }>('referral', path);
    return body.items.filter(({ objectId }) => objectId === householdId).length;
  };

  it('[S2-06] a measure that the place gives and nobody delivers stands on the list, with who gives it, what to do and the document', async () => {
    const fed = await family(2101);
    await fed.matched([
      may('medical-assistance', { personId: fed.personId }),
      may('education-assistance', { personId: fed.personId }),
      may('housing-assistance', { outcome: 'open', missing: [{ zh: '鉴定', en: 'grade' }] }),
    ]);
    expect(await missedOf(fed)).toMatchObject([
      {
        ...{ kind: 'measure-not-given', needKind: 'education', since: '2026-01-14', demo: false },
        ...{ actors: [{ department: 'education', departmentName: { zh: '教体' } }] },
        ...{
          person: { personId: fed.personId, name: '甲*' },
          measures: [{ measureCode: 'education-assistance' }],
        },
        path: `/v1/households/${fed.householdId}/missing-measures`,
        sources: [{ doc: '绵竹市两项政策衔接并轨试点工作方案（2024-11-15）', article: '二（二）' }],
      },
      { needKind: 'medical', measures: [{ measureCode: 'medical-assistance' }] },
    ]);
    expect(await isDue(fed)).toBe(1);
    expect(await missedOf(fed, '&needKind=medical')).toHaveLength(1);
    expect(await missedOf(fed, '&department=education')).toHaveLength(1);
    expect(await missedOf(fed, '&kind=step-overdue')).toEqual([]);
    const rows = await rowsOf(stack.databaseUrl, 'select * from referral.missing_measure');
    expect(JSON.stringify(rows)).not.toContain('medical-assistance');
  });

  it('[S2-06] what somebody answered stays answered as long as nothing changes, and is asked anew when it is matched anew', async () => {
    const fed = await family(2102);
    const health = may('health-service');
    await fed.matched([health, may('water-assistance')]);
    expect(await isDue(fed)).toBe(1);
    expect((await answer(fed, [{ measureCode: 'boats', answer: 'not-fitting' }])).body['code']).toBe(
      'MEASURE_NOT_MISSING',
    );
    const first = await answer(fed, [{ measureCode: 'health-service', answer: 'declined-by-family' }]);
    expect([first.status, first.body]).toEqual([
      201,
      { householdId: fed.householdId, answered: 1, missing: 1, referralIds: [] },
    ]);
    expect(await missedOf(fed)).toMatchObject([{ needKind: 'drinking-water' }]);
    await answer(fed, [{ measureCode: 'water-assistance', answer: 'not-fitting' }], 'demo-reviewer');
    expect([await missedOf(fed), await isDue(fed)]).toEqual([[], 0]);
    await fed.matched([health, may('water-assistance')], '2026-01-15');
    expect([await missedOf(fed), await isDue(fed)]).toEqual([[], 0]);
    await fed.matched([may('water-assistance')], '2026-01-16');
    await fed.matched([health, may('water-assistance')], '2026-01-17');
    expect(await missedOf(fed)).toMatchObject([{ measures: [{ measureCode: 'health-service' }] }]);
    const again = await answer(fed, [{ measureCode: 'water-assistance', answer: 'not-fitting' }]);
    expect(again.body['code']).toBe('MEASURE_NOT_MISSING');
  });

  it('[S2-17] a measure that is referred goes to who gives it as a need with days of its own, and is missed no more', async () => {
    const fed = await family(2103);
    await fed.matched([may('housing-assistance')]);
    const { status, body } = await answer(fed, [{ measureCode: 'housing-assistance', answer: 'refer' }]);
    expect([status, body['answered']]).toEqual([201, 1]);
    const [made] = await referralsOf(fed);
    expect([made?.department, [made?.referralId]]).toEqual(['housing', body['referralIds']]);
    expect([await missedOf(fed), await isDue(fed)]).toEqual([[], 0]);
    await stack.http('demo-dept-housing').post('referral', `/v1/referrals/${made?.referralId ?? ''}/answer`, {
      ...{ answer: 'declined', reasonCode: 'not-in-scheme', on: '2026-01-14' },
    });
    expect(await missedOf(fed)).toMatchObject([
      { kind: 'need-without-department', actors: [{ department: 'civil-affairs' }], needKind: 'housing' },
    ]);
  });

  it('what the place gives from a later day on is missed on that day by who was matched before, without any change of the family', async () => {
    const fed = await family(2190);
    await fed.matched([
      may('medical-assistance', { personId: fed.personId }),
      may('housing-assistance', { from: '2026-01-16' }),
    ]);
    const measuresOf = async () => (await missedOf(fed)).flatMap(({ measures = [] }) => measures);
    const codes = async () => JSON.stringify(await measuresOf());
    expect(await codes()).not.toContain('housing-assistance');
    await stack.setClock('2026-01-16T09:00:00+08:00');
    expect(await codes()).toContain('housing-assistance');
  });

  it('[S2-06] what a department gives is missing again the day after it ended', async () => {
    const fed = await family(2104);
    await fed.need({ kind: 'education', aspects: [], personId: fed.personId });
    await fed.matched([may('education-assistance', { personId: fed.personId })]);
    // Somebody is at the need, and it has days of its own.
    expect(await missedOf(fed)).toEqual([]);
    const [{ referralId = '' } = {}] = await referralsOf(fed);
    const department = stack.http('demo-dept-education');
    const aid = {
      ...{ measureCode: 'boarding-subsidy', kind: 'cash', nature: 'regular', amountFen: 50_000 },
      ...{ period: { from: '2026-01-01', to: '2026-01-20' }, fundingSource: 'county-budget' },
    };
    const report = { reportId: 'edu-1', quarter: '2026Q1', final: false, outcome: 'helped', aid: [aid] };
    expect((await department.post('referral', `/v1/referrals/${referralId}/feedback`, report)).status).toBe(
      201,
    );
    await department.post('referral', `/v1/referrals/${referralId}/answer`, {
      answer: 'completed',
      on: '2026-01-14',
    });
    expect(await missedOf(fed)).toEqual([]);
    await stack.setClock('2026-01-20T12:00:00+08:00');
    expect(await missedOf(fed)).toEqual([]);
    await stack.setClock('2026-01-21T12:00:00+08:00');
    expect(await missedOf(fed)).toMatchObject([{ kind: 'measure-not-given', needKind: 'education' }]);
  });

  it('[S2-06] a step that is overdue and a need without help stand there too, each with who is to act', async () => {
    const fed = await family(2105);
    await fed.need({ kind: 'housing', aspects: [] }, '2026-01-21T10:00:00+08:00');
    await stack.idle();
    const [{ referralId = '' } = {}] = await referralsOf(fed);
    expect(await missedOf(fed)).toEqual([]);
    await stack.setClock('2026-02-02T12:00:00+08:00');
    expect(await missedOf(fed)).toMatchObject([
      {
        ...{ kind: 'step-overdue', objectId: referralId, overdue: { zh: '签收' }, dueOn: '2026-01-28' },
        ...{ since: '2026-01-29', path: '/v1/supervision-orders', actors: [{ department: 'housing' }] },
      },
    ]);
    await stack.http('demo-dept-housing').post('referral', `/v1/referrals/${referralId}/answer`, {
      ...{ answer: 'accepted', on: '2026-02-02' },
    });
    await stack.setClock('2026-04-20T12:00:00+08:00');
    const late = await missedOf(fed);
    expect(late.map(({ kind }) => kind).sort()).toEqual(['report-overdue', 'step-overdue']);
    expect(late.find(({ kind }) => kind === 'report-overdue')).toMatchObject({
      overdue: { zh: '2026Q1 反馈' },
      dueOn: '2026-04-15',
      demo: true,
    });
    const report = { reportId: 'house-1', quarter: '2026Q1', final: true, outcome: 'not-yet', aid: [] };
    const path = `/v1/referrals/${referralId}/feedback`;
    expect((await stack.http('demo-dept-housing').post('referral', path, report)).status).toBe(201);
    expect(await missedOf(fed)).toMatchObject([{ kind: 'need-without-help', since: '2026-04-20' }]);
  });

  it('[L-15] a declared relative sees nothing of the family, neither on the list nor by answering', async () => {
    const fed = await family(2106);
    await fed.matched([may('water-assistance')]);
    expect((await missed('', 'demo-clerk')).some(({ householdId }) => householdId === fed.householdId)).toBe(
      true,
    );
    const [official] = await rowsOf<{ staff_code: string | null }>(
      stack.databaseUrl,
      `select staff_code from directory.actor where id = 'demo-clerk'`,
    );
    await rowsOf(
      stack.databaseUrl,
      `insert into referral.declared_relatives values ('${fed.householdId}', array['${official?.staff_code ?? ''}'], now()) returning 1`,
    );
    const path = '/v1/missed-aid?limit=200';
    const { body } = await stack
      .http('demo-clerk')
      .get<{ items: MissedLineView[]; leftOut?: number }>('referral', path);
    expect(body.items.some(({ householdId }) => householdId === fed.householdId)).toBe(false);
    expect(body.leftOut).toBe(1);
    expect(
      (await answer(fed, [{ measureCode: 'water-assistance', answer: 'not-fitting' }])).body['code'],
    ).toBe('CLOSE_RELATIVE');
  });

  it('a family whose data does not open is left out and named, and takes the list from nobody', async () => {
    const fed = await family(2107);
    await fed.matched([may('water-assistance')]);
    await stack.idle();
    await rowsOf(
      stack.databaseUrl,
      `update referral.matched_measures set matches = jsonb_set(matches, '{ct}', '"AAAA"')
        where household_id = '${fed.householdId}' returning 1`,
    );
    const { status, body } = await stack
      .http('demo-civil-affairs')
      .get<{ items: object[]; notReadable?: string[] }>('referral', '/v1/missed-aid?limit=200');
    expect([status, body.notReadable, body.items.length > 0]).toEqual([200, [fed.householdId], true]);
    await rowsOf(
      stack.databaseUrl,
      `delete from referral.missing_measure where household_id = '${fed.householdId}' returning 1`,
    );
  });

  it('is read page by page, and only of the own region', async () => {
    const path = '/v1/missed-aid?limit=1';
    const clerk = stack.http('demo-civil-affairs');
    const all = await missed();
    const walked: string[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const page = await clerk.get<{ items: MissedLineView[]; next?: string }>(
        'referral',
        `${path}${cursor}`,
      );
      walked.push(...page.body.items.map(({ objectId, kind }) => `${objectId} ${kind}`));
      next = page.body.next;
    }
    expect(walked).toEqual(all.map(({ objectId, kind }) => `${objectId} ${kind}`));
    const elsewhere = await stack
      .http('demo-clerk')
      .get('referral', '/v1/missed-aid?regionCode=510683980000');
    expect(elsewhere.body['code']).toMatch(/REGION_(OUTSIDE_SUBTREE|UNKNOWN)/);
  });

  it('[S2-06] a need that was open in a household which went into this one serves it, as it is one family, and the official of this one reads its referral', async () => {
    const into = await family(2191);
    // It lived in another township.
    const from = new FedFamily(stack, feed, 2192, '510683991001');
    await from.register();
    await into.matched([may('housing-assistance')]);
    await from.need({ kind: 'housing', aspects: [] });
    expect([await isDue(into), (await missedOf(into)).length]).toEqual([1, 1]);
    await feed.send('intake.household-closed.v1', {
      ...{ stream: from.stream, time: '2026-01-14T12:00:00+08:00' },
      data: { subject: from.subject, into: into.householdId, effectiveOn: '2026-01-14' },
    });
    expect([await isDue(into), await missedOf(into)]).toEqual([0, []]);
    const [listed, ...more] = await referralsOf(into);
    expect([listed?.department, more]).toEqual(['housing', []]);
    const path = `/v1/referrals/${listed?.referralId ?? ''}`;
    expect((await stack.http('demo-clerk').get('referral', path)).status).toBe(200);
    expect(await referralsOf(from)).toEqual([]);
  });
});
