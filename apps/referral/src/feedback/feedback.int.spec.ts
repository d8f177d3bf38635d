import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

const aid = {
  measureCode: 'medical-assistance',
  kind: 'cash',
  nature: 'transitional',
  amountFen: 120_000,
  period: { from: '2026-01-01', to: '2026-06-30' },
  fundingSource: 'medical-assistance-fund',
};

interface Emitted {
  readonly time: string;
  readonly data: {
    readonly subject?: { readonly householdId: string };
    readonly referralId?: string;
    readonly quarter?: string;
  };
}

describe('quarterly feedback', () => {
  let stack: RunningServices;
  let reporting: FedFamily;
  let silent: FedFamily;
  let done: FedFamily;
  let declined: FedFamily;
  let ended: FedFamily;
  let restored: FedFamily;
  let feed: EventFeed;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-14T12:00:00+08:00' });
    feed = new EventFeed(stack.bus);
    reporting = new FedFamily(stack, feed, 201);
    silent = new FedFamily(stack, feed, 202);
    done = new FedFamily(stack, feed, 203);
    declined = new FedFamily(stack, feed, 204);
    ended = new FedFamily(stack, feed, 205);
    restored = new FedFamily(stack, feed, 206);
    for (const family of [reporting, silent, done, declined, ended, restored]) {
      await family.register();
      await family.need({ aspects: ['cost'] });
    }
    const gone = { effectiveOn: '2026-01-14', reasonCode: 'died' } as const;
    const time = '2026-01-14T11:00:00+08:00';
    for (const { stream, subject } of [ended, restored]) {
      await feed.send('intake.household-ended.v1', { stream, time, data: { subject, ...gone } });
    }
    await stack.idle();
  });
  afterAll(() => stack.stop());

  const idOf = async ({ householdId }: FedFamily): Promise<string> => {
    const path = `/v1/referrals?householdId=${householdId}`;
    const { body } = await stack
      .http('demo-clerk')
      .get<{ items: { referralId: string }[] }>('referral', path);
    return body.items[0]?.referralId ?? '';
  };
  const report = async (over: object, department = 'medical-insurance') =>
    stack
      .http(`demo-dept-${department}`)
      .post('referral', `/v1/referrals/${await idOf(reporting)}/feedback`, {
        reportId: 'final-1',
        quarter: '2026Q1',
        final: true,
        outcome: 'helped',
        aid: [aid],
        evidence: ['voucher/2026-0317'],
        ...over,
      });
  const detail = async (family: FedFamily) =>
    (await stack.http('demo-clerk').get('referral', `/v1/referrals/${await idOf(family)}`)).body;
  const emitted = async (type: string) => {
    const rows = await rowsOf<{ bytes: Buffer }>(
      stack.databaseUrl,
      `select bytes from referral.outbox where position(convert_to($1, 'UTF8') in bytes) > 0 order by topic, id`,
      [`"${type}"`],
    );
    return rows.map(({ bytes }) => JSON.parse(bytes.toString('utf8')) as Emitted);
  };

  it('[S0-24] an interim report within the quarter sets the referral in progress', async () => {
    await stack.setClock('2026-03-10T09:00:00+08:00');
    const interim = { reportId: 'interim-1', final: false, outcome: 'partly', note: '已上门核实情况' };
    expect(await report(interim)).toMatchObject({ status: 201, body: { revision: 1, repeat: false } });
    expect(await report(interim)).toMatchObject({ status: 200, body: { repeat: true } });
    expect(await report({ ...interim, note: '改动' })).toMatchObject({
      status: 409,
      body: { code: 'NOTE_CHANGED' },
    });
    expect(await detail(reporting)).toMatchObject({ state: 'in-progress' });
  });

  it('[S0-24] completed owes its own quarter and no later one, declined owes none', async () => {
    const answer = async (family: FedFamily, body: object) =>
      stack
        .http('demo-dept-medical-insurance')
        .post('referral', `/v1/referrals/${await idOf(family)}/answer`, { on: '2026-03-10', ...body });
    expect(await answer(done, { answer: 'completed' })).toMatchObject({ status: 201 });
    expect(await answer(declined, { answer: 'declined', reasonCode: 'not-in-scheme' })).toMatchObject({
      status: 201,
    });
    expect(await detail(declined)).toMatchObject({ duties: [{ quarter: '2026Q1', state: 'released' }] });
  });

  it('[S0-24] the final report is refused until the quarter is over', async () => {
    await stack.setClock('2026-03-31T23:00:00+08:00');
    expect(await report({})).toMatchObject({ status: 409, body: { code: 'QUARTER_NOT_OVER' } });
  });

  it('[S0-24] on the first day after the quarter each open referral gets notice of what it owes, and Q2 begins', async () => {
    await stack.setClock('2026-04-01T09:00:00+08:00');
    const due = await emitted('department.feedback-due.v1');
    expect(due).toHaveLength(3);
    for (const event of due) {
      expect(event).toMatchObject({
        time: '2026-04-01T00:00:00+08:00',
        data: { quarter: '2026Q1', dueOn: '2026-04-15' },
      });
    }
    expect((await detail(done))['duties']).toHaveLength(1);
    expect((await detail(declined))['duties']).toHaveLength(1);
    expect(await detail(silent)).toMatchObject({
      duties: [
        { quarter: '2026Q1', dueOn: '2026-04-15', state: 'open' },
        { quarter: '2026Q2', dueOn: '2026-07-15', state: 'open' },
      ],
    });
  });

  it('[S0-24] the final report meets the duty; again it is a repeat, with other content it is refused', async () => {
    expect(await report({})).toMatchObject({ status: 201, body: { revision: 2 } });
    expect(await report({})).toMatchObject({ status: 200, body: { revision: 2, repeat: true } });
    expect(await report({ outcome: 'partly' })).toMatchObject({
      status: 409,
      body: { code: 'REPORT_ID_REUSED' },
    });
    expect(await report({ reportId: 'final-2' })).toMatchObject({
      status: 409,
      body: { code: 'FINAL_ALREADY_REPORTED' },
    });
    expect(await report({ reportId: 'final-2', supersedes: 'final-1' })).toMatchObject({
      status: 422,
      body: { code: 'CORRECTION_REASON_MISSING' },
    });
    const corrected = { reportId: 'final-2', supersedes: 'final-1', reasonCode: 'paid-back' };
    expect(await report(corrected)).toMatchObject({ status: 201, body: { revision: 3 } });
    expect(await report({ reportId: 'x' }, 'health')).toMatchObject({ status: 404 });
    expect(await detail(reporting)).toMatchObject({ duties: [{ state: 'reported' }, { state: 'open' }] });
  });

  it('[L-18] a corrected report stands on the chain beside the one that it corrects, with its reason', async () => {
    await stack.idle();
    const { body } = await stack
      .http('demo-clerk')
      .get<{ items: { eventId: string; textZh: string; type: string; refs: object }[] }>(
        'referral',
        `/v1/households/${reporting.householdId}/aid-chain?limit=200`,
      );
    const [first, second] = body.items.filter(({ textZh }) => textZh.includes('2026Q1 终报'));
    expect(second).toMatchObject({
      textZh: expect.stringContaining('终报（更正 2026-04-01 的反馈：款物已退回）：') as string,
      refs: { corrects: first?.eventId, reasonCode: 'paid-back' },
    });
    expect(first?.textZh).not.toContain('更正');
    expect((await detail(reporting))['reports']).toContainEqual(
      expect.objectContaining({ reportId: 'final-2', supersedes: 'final-1', reasonCode: 'paid-back' }),
    );
  });

  it('a report id that may be somebody’s number is refused with all other faults', async () => {
    const faults = await report({
      reportId: '13800138000',
      quarter: '2026Q5',
      aid: [{ ...aid, amountFen: 1.5 }],
    });
    expect(faults).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
    expect(
      (faults.body['faults'] as { code: string; path: string }[]).map((f) => `${f.path} ${f.code}`),
    ).toEqual(
      expect.arrayContaining([
        '/reportId MESSAGE_ID_INVALID',
        '/quarter QUARTER_INVALID',
        '/aid/0/amountFen MONEY_NOT_WHOLE_FEN',
      ]),
    );
  });

  it('[A-19] of a household of which nobody is left nothing falls overdue; officials see what is still open and cancel it', async () => {
    const gone = ended.householdId;
    await stack.setClock('2026-04-20T08:00:00+08:00');
    const due = await emitted('department.feedback-due.v1');
    expect(due).toHaveLength(3);
    const overdue = await emitted('referral.feedback-overdue.v1');
    expect(overdue.map(({ data }) => data.subject?.householdId)).not.toContain(gone);
    expect(overdue).not.toEqual([]);
    const list = (key: string, householdEnded = 'true') =>
      stack.http(key).get<{
        items: { referralId: string; householdId?: string }[];
      }>('referral', `/v1/referrals?householdEnded=${householdEnded}`);
    const asked = {
      householdId: gone,
      state: 'referred',
      householdEnded: { on: '2026-01-14', reasonCode: 'died' },
    };
    const others = (items: readonly { referralId: string; householdId?: string }[]) =>
      items.filter(({ householdId }) => householdId !== restored.householdId);
    expect(others((await list('demo-civil-affairs')).body.items)).toMatchObject([asked]);
    expect(await detail(ended)).toMatchObject({ duties: [{ state: 'suspended' }, { state: 'suspended' }] });
    const standing = (await list('demo-civil-affairs', 'false')).body.items;
    expect([standing.length > 0, standing.some(({ householdId }) => householdId === gone)]).toEqual([
      true,
      false,
    ]);
    expect((await list('demo-dept-medical-insurance')).body.items).toEqual([]);
    const cancel = { on: '2026-04-20', reasonCode: 'household-ended' };
    const path = `/v1/referrals/${await idOf(ended)}/cancellation`;
    expect(await stack.http('demo-civil-affairs').post('referral', path, cancel)).toMatchObject({
      status: 201,
    });
    expect(others((await list('demo-civil-affairs')).body.items)).toEqual([]);
    expect(await detail(ended)).toMatchObject({ duties: [{ state: 'released' }, { state: 'released' }] });
    expect(await emitted('department.referral-cancelled.v1')).toMatchObject([{ data: cancel }]);
  });

  it('[S0-24] the day after the due day what was not reported is overdue, under its own business time', async () => {
    await stack.setClock('2026-04-20T09:00:00+08:00');
    const overdue = await emitted('referral.feedback-overdue.v1');
    const duty = { department: 'medical-insurance', quarter: '2026Q1', dueOn: '2026-04-15' };
    expect(overdue).toHaveLength(2);
    for (const { subject } of [silent, done]) {
      expect(overdue).toContainEqual(
        expect.objectContaining({
          time: '2026-04-16T00:00:00+08:00',
          data: expect.objectContaining({ subject, ...duty }) as object,
        }),
      );
    }
    expect(await detail(silent)).toMatchObject({
      duties: [{ state: 'open', overdue: true }, { overdue: false }],
    });
  });

  it('[A-18] of a household that is restored every quarter is owed, with all its days from then on', async () => {
    await stack.setClock('2026-05-04T09:00:00+08:00');
    const { stream, subject } = restored;
    await feed.send('intake.household-restored.v1', {
      ...{ stream, time: '2026-05-04T09:00:00+08:00' },
      data: {
        ...{ subject, effectiveOn: '2026-01-14', reasonCode: 'entered-wrongly', paper: 'person-seen' },
        ...{ reopens: subject.householdId, endedOn: '2026-01-14', endReasonCode: 'died' },
      },
    });
    await stack.idle();
    await stack.setClock('2026-05-19T09:00:00+08:00');
    const referralId = await idOf(restored);
    const heard = async (type: string) =>
      (await emitted(type)).filter(({ data }) => data.referralId === referralId);
    expect(await heard('department.feedback-due.v1')).toMatchObject([
      { time: '2026-05-05T00:00:00+08:00', data: { quarter: '2026Q1', dueOn: '2026-05-19' } },
    ]);
    expect(await heard('referral.feedback-overdue.v1')).toEqual([]);
    expect(await detail(restored)).toMatchObject({
      duties: [
        { quarter: '2026Q1', dueOn: '2026-05-19', state: 'open', overdue: false },
        { quarter: '2026Q2', dueOn: '2026-07-15', state: 'open' },
      ],
    });
    await stack.setClock('2026-05-20T09:00:00+08:00');
    expect(await heard('referral.feedback-overdue.v1')).toMatchObject([
      { time: '2026-05-20T00:00:00+08:00', data: { quarter: '2026Q1', dueOn: '2026-05-19' } },
    ]);
  });

  it('[S0-06] [S0-25] the happiness list shows aid that runs, once, with its nature', async () => {
    const path = `/v1/households/${reporting.householdId}/happiness-list`;
    const { body } = await stack.http('demo-clerk').get<{ aid: object[] }>('referral', path);
    expect(body.aid).toMatchObject([
      {
        measureCode: 'medical-assistance',
        nature: 'transitional',
        amountYuan: '1200.00',
        departmentName: { zh: '医保' },
      },
    ]);
    await stack.setClock('2026-07-01T09:00:00+08:00');
    const later = await stack.http('demo-clerk').get<{ aid: object[] }>('referral', path);
    expect(later.body.aid).toEqual([]);
  });

  it('[S0-24] completed on the first day of a quarter, it owes nothing for that quarter', async () => {
    await stack.setClock('2026-10-01T09:00:00+08:00');
    expect(await detail(silent)).toMatchObject({
      duties: [{}, {}, { quarter: '2026Q3', state: 'open' }, { quarter: '2026Q4', state: 'open' }],
    });
    const path = `/v1/referrals/${await idOf(silent)}/answer`;
    const completed = { answer: 'completed', on: '2026-10-01' };
    await stack.http('demo-dept-medical-insurance').post('referral', path, completed);
    expect(await detail(silent)).toMatchObject({
      duties: [{}, {}, { quarter: '2026Q3', state: 'open' }, { quarter: '2026Q4', state: 'released' }],
    });
    await stack.setClock('2027-01-20T09:00:00+08:00');
    const overdue = (await emitted('referral.feedback-overdue.v1')).map((event) => event.data);
    const ofSilent = overdue.filter(({ subject }) => subject?.householdId === silent.householdId);
    expect(ofSilent.map(({ quarter }) => quarter).sort()).toEqual(['2026Q1', '2026Q2', '2026Q3']);
  });

  it('a note of a department lies sealed and nowhere else', async () => {
    const rows = await rowsOf<{ note: object | null }>(
      stack.databaseUrl,
      `select note from referral.feedback_report where report_id = 'interim-1'`,
    );
    expect(Object.keys(rows[0]?.note ?? {}).sort()).toEqual(['ct', 'iv', 'kid']);
  });
});
