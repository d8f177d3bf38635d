import { OutsideInbox, Transactions } from '@aid-chain/messaging';
import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';
import { DepartmentMessages } from './department-messages.js';

interface Item {
  readonly referralId: string;
  readonly department: string;
  readonly state: string;
  readonly referredOn: string;
}

describe('what departments answer', () => {
  let stack: RunningServices;
  let feed: EventFeed;
  let seed = 100;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-16T09:00:00+08:00' });
    feed = new EventFeed(stack.bus);
  });
  afterAll(() => stack.stop());

  const referralsOf = async (family: FedFamily): Promise<Item[]> => {
    const path = `/v1/referrals?householdId=${family.householdId}`;
    return (await stack.http('demo-clerk').get<{ items: Item[] }>('referral', path)).body.items;
  };
  const referred = async (): Promise<{ family: FedFamily; id: string }> => {
    const family = new FedFamily(stack, feed, seed++);
    await family.register();
    await family.need({ aspects: ['cost'] });
    await stack.idle();
    const [only] = await referralsOf(family);
    return { family, id: only?.referralId ?? '' };
  };
  const answer = (id: string, body: object, department = 'medical-insurance') =>
    stack.http(`demo-dept-${department}`).post('referral', `/v1/referrals/${id}/answer`, body);

  it('[S0-22] acknowledged, accepted, completed; the same answer again changes nothing', async () => {
    const { family, id } = await referred();
    const acknowledged = { answer: 'acknowledged', on: '2026-01-15' };
    expect(await answer(id, acknowledged)).toMatchObject({
      status: 201,
      body: { state: 'acknowledged', repeat: false },
    });
    expect(await answer(id, acknowledged)).toMatchObject({
      status: 200,
      body: { state: 'acknowledged', repeat: true },
    });
    expect(await answer(id, { answer: 'accepted', on: '2026-01-16' })).toMatchObject({ status: 201 });
    expect(await answer(id, { answer: 'completed', on: '2026-01-16' })).toMatchObject({
      status: 201,
      body: { state: 'completed' },
    });
    expect(await answer(id, { answer: 'not-possible', on: '2026-01-16', reasonCode: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'REFERRAL_ALREADY_ENDED' },
    });
    await stack.idle();
    expect(await referralsOf(family)).toMatchObject([{ state: 'completed' }]);
  });

  it('what is posted stands in the inbox like a message over the topic; a refusal names its values and leaves no row', async () => {
    const { family, id } = await referred();
    await answer(id, { answer: 'accepted', on: '2026-01-16' });
    const report = { reportId: 'r-1', quarter: '2026Q1', final: true, outcome: 'not-yet', aid: [] };
    const refused = await stack
      .http('demo-dept-medical-insurance')
      .post('referral', `/v1/referrals/${id}/feedback`, report);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'QUARTER_NOT_OVER', params: { quarter: '2026Q1', from: '2026-04-01' } },
    });
    const rows = await rowsOf(
      stack.databaseUrl,
      `select topic, source, type, state, household_id, event_id ~ '^[0-9a-f-]{36}$' as uuid
         from referral.inbox where consumer = 'referral.outside' and stream = $1`,
      [`referral/${id}`],
    );
    expect(rows).toEqual([
      {
        topic: 'feedback.medical-insurance.v1',
        source: '/medical-insurance',
        type: 'department.referral-answered.v1',
        state: 'applied',
        household_id: family.householdId,
        uuid: true,
      },
    ]);
  });

  it('another department’s referral is unknown to it, and the attempt leaves an audit row', async () => {
    const { id } = await referred();
    const foreign = await stack.http('demo-dept-health').get('referral', `/v1/referrals/${id}`);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'REFERRAL_UNKNOWN' } });
    expect(await answer(id, { answer: 'accepted', on: '2026-01-16' }, 'health')).toMatchObject({
      status: 404,
      body: { code: 'REFERRAL_UNKNOWN' },
    });
    const audit = await rowsOf(
      stack.databaseUrl,
      `select code from referral.audit where actor_id = 'demo-dept-health' and code = 'REFERRAL_UNKNOWN'`,
    );
    expect(audit).toHaveLength(2);
  });

  it('an answer has a day between the referral and today', async () => {
    const { id } = await referred();
    const on = (day: string) => answer(id, { answer: 'acknowledged', on: day });
    expect(await on('2026-01-13')).toMatchObject({ status: 422, body: { code: 'ANSWER_DATE_INVALID' } });
    expect(await on('2026-01-17')).toMatchObject({ status: 422, body: { code: 'ANSWER_DATE_INVALID' } });
    expect(await on('2026-02-30')).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
    expect(await on('2026-01-14')).toMatchObject({ status: 201 });
  });

  it('passed on, it is a new referral of the other department with its own day', async () => {
    const { family, id } = await referred();
    const to = { answer: 'passed-on', on: '2026-01-15', to: 'civil-affairs', reasonCode: 'not-in-scheme' };
    expect(await answer(id, { ...to, to: 'nobody' })).toMatchObject({
      status: 422,
      body: { code: 'DEPARTMENT_UNKNOWN' },
    });
    expect(await answer(id, to)).toMatchObject({ status: 201, body: { state: 'passed-on' } });
    await stack.idle();
    const found = await referralsOf(family);
    expect(found).toMatchObject([
      { department: 'civil-affairs', state: 'referred', referredOn: '2026-01-16' },
      { department: 'medical-insurance', state: 'passed-on' },
    ]);
    await family.needFound({ aspects: ['cost'] });
    await stack.idle();
    expect(await referralsOf(family)).toHaveLength(2);
  });

  it('care goes to civil affairs, which passes it on to the disabled persons’ federation where it fits', async () => {
    const family = new FedFamily(stack, feed, seed++);
    await family.register();
    await family.need({ kind: 'care-service', aspects: [] });
    await stack.idle();
    const [care, ...others] = await referralsOf(family);
    expect([care?.department, others]).toEqual(['civil-affairs', []]);
    const to = {
      answer: 'passed-on',
      on: '2026-01-16',
      to: 'disabled-federation',
      reasonCode: 'its-own-task',
    };
    expect((await answer(care?.referralId ?? '', to, 'civil-affairs')).status).toBe(201);
    await stack.idle();
    const theirs = (await referralsOf(family)).find(({ department }) => department === to.to);
    const path = `/v1/referrals/${theirs?.referralId ?? ''}`;
    const shown = await stack.http('demo-dept-disabled-federation').get('referral', path);
    expect(shown).toMatchObject({ status: 200, body: { needKind: 'care-service', state: 'referred' } });
  });

  it('after every department has ended, a new origin opens a new need', async () => {
    const { family, id } = await referred();
    await answer(id, { answer: 'declined', on: '2026-01-16', reasonCode: 'not-in-scheme' });
    await family.needFound({ aspects: ['cost'] });
    await stack.idle();
    expect((await referralsOf(family)).map(({ state }) => state).sort()).toEqual(['declined', 'referred']);
  });

  it('a message over the topic is taken like one over HTTP, and a refused one is answered over the topic', async () => {
    const { family, id } = await referred();
    const send = (messageId: string, data: object) =>
      stack.bus.append([
        {
          topic: 'feedback.medical-insurance.v1',
          key: '',
          bytes: Buffer.from(
            JSON.stringify({
              specversion: '1.0',
              id: messageId,
              source: '/medical-insurance',
              type: 'department.referral-answered.v1',
              subject: id,
              data: { referralId: id, ...data },
            }),
          ),
        },
      ]);
    await send('a1', { answer: 'accepted', on: '2026-01-16' });
    await send('a2', { answer: 'declined', on: '2026-01-16', reasonCode: 'x' });
    await stack.idle();
    expect(await referralsOf(family)).toMatchObject([{ state: 'accepted' }]);
    const deliveries = await stack
      .http('demo-dept-medical-insurance')
      .get<{ items: { event: object }[] }>(
        'referral',
        '/v1/departments/medical-insurance/deliveries?limit=200',
      );
    expect(deliveries.body.items.at(-1)?.event).toMatchObject({
      type: 'department.feedback-refused.v1',
      stream: 'feedback/medical-insurance',
      data: { referralId: id, code: 'ANSWER_OUT_OF_ORDER' },
    });
  });

  const parts = () => {
    const app = stack.services[0]?.app;
    if (app === undefined) throw new Error('referral was not started');
    const find = { strict: false };
    return {
      transactions: app.get(Transactions, find),
      inbox: app.get(OutsideInbox, find),
      messages: app.get(DepartmentMessages, find),
    };
  };

  it.each(['webhook', 'excel'] as const)(
    'a channel to come needs nothing of its own: over %s a report is received once, and the chain names the channel',
    async (code) => {
      const { family, id } = await referred();
      const { transactions, inbox, messages } = parts();
      const now = '2026-01-16T10:00:00+08:00';
      const content = { quarter: '2026Q1', final: false, outcome: 'not-yet', aid: [], evidence: [] };
      const envelope = {
        specversion: '1.0',
        id: `${code}-1`,
        source: '/medical-insurance',
        type: 'department.feedback-reported.v1',
        subject: id,
        data: { reportId: `${code}-1`, referralId: id, ...content },
      };
      const message = { department: 'medical-insurance', bytes: Buffer.from(JSON.stringify(envelope)) };
      const send = () =>
        transactions.run({ correlationId: id }, (tx) =>
          inbox.receive(tx, message, (event) => messages.receive(tx, event, { code, now })),
        );
      expect(await send()).toMatchObject({
        outcome: 'applied',
        value: { repeat: false, shown: { reportId: `${code}-1`, revision: 1 } },
      });
      expect(await send()).toEqual({ outcome: 'repeat' });
      await stack.idle();
      const { body } = await stack
        .http('demo-clerk')
        .get<{ items: { type: string; refs: object }[] }>(
          'referral',
          `/v1/households/${family.householdId}/aid-chain`,
        );
      expect(body.items.filter(({ type }) => type === 'referral.feedback-recorded.v1')).toMatchObject([
        { refs: { referralId: id, channel: code } },
      ]);
    },
  );

  it('a department sees what its catalogue entry allows; officials see names masked', async () => {
    const { family, id } = await referred();
    const theirs = await stack.http('demo-dept-medical-insurance').get('referral', `/v1/referrals/${id}`);
    expect(theirs.body['family']).toEqual({
      name: family.name,
      idNumber: family.idNumber,
      regionCode: '510683990001',
      ground: { zh: '自付医疗费用达到标准。', en: 'Self-paid medical costs reach the limit.' },
      categories: [],
    });
    expect(JSON.stringify(theirs.body)).not.toContain(family.householdId);
    const masked = await stack.http('demo-clerk').get('referral', `/v1/referrals/${id}`);
    expect(JSON.stringify(masked.body)).not.toContain(family.idNumber);
    expect(masked.body['family']).toMatchObject({ name: '甲*' });
    const unmasked = await stack
      .http('demo-clerk')
      .get('referral', `/v1/referrals/${id}`, { headers: { 'Unmask-Reason': 'home-visit' } });
    expect(unmasked.body['family']).toMatchObject({ name: family.name, phone: family.phone });
    const elsewhere = await stack.http('demo-portal').get('referral', `/v1/referrals/${id}`);
    expect(elsewhere.status).toBe(403);
  });

  it('[S0-22] [S0-24] of messages that come at once each good one lands in the order of its family, and each bad one is answered with its reason', async () => {
    const [one, two] = [await referred(), await referred()];
    const message = (messageId: string, id: string, type: 'answered' | 'reported', data: object) => ({
      topic: 'feedback.medical-insurance.v1',
      key: '',
      bytes: Buffer.from(
        JSON.stringify({
          ...{ specversion: '1.0', id: messageId, source: '/medical-insurance', subject: id },
          type: `department.${type === 'answered' ? 'referral-answered' : 'feedback-reported'}.v1`,
          data: { referralId: id, ...data },
        }),
      ),
    });
    const on = '2026-01-16';
    const report = { quarter: '2026Q1', outcome: 'not-yet', aid: [], evidence: [] };
    const unknown = '01900000-0000-7000-8000-00000000dead';
    await stack.bus.append([
      message('m1', one.id, 'answered', { answer: 'accepted', on }),
      message('m2', one.id, 'answered', { answer: 'perhaps', on }),
      message('m3', two.id, 'reported', { ...report, reportId: 'm-3', final: true }),
      message('m4', unknown, 'answered', { answer: 'accepted', on }),
      message('m5', two.id, 'answered', { answer: 'accepted', on }),
      message('m6', one.id, 'answered', { answer: 'declined', on, reasonCode: 'x' }),
      message('m7', one.id, 'reported', { ...report, reportId: 'm-7', final: false }),
      message('m8', two.id, 'reported', { ...report, reportId: 'm-7', final: false }),
    ]);
    await stack.idle();
    expect(await referralsOf(one.family)).toMatchObject([{ state: 'in-progress' }]);
    expect(await referralsOf(two.family)).toMatchObject([{ state: 'accepted' }]);
    const { body } = await stack.http('demo-dept-medical-insurance').get<{
      items: { event: { type: string; data: { referralId?: string; code: string } } }[];
    }>('referral', '/v1/departments/medical-insurance/deliveries?limit=200');
    const ids = [one.id, two.id, unknown];
    const refused = body.items.flatMap(({ event: { type, data } }) =>
      type === 'department.feedback-refused.v1' && ids.includes(data.referralId ?? '')
        ? [`${String(ids.indexOf(data.referralId ?? ''))} ${data.code}`]
        : [],
    );
    expect(refused.sort()).toEqual([
      ...['0 ANSWER_OUT_OF_ORDER', '0 PAYLOAD_INVALID', '1 QUARTER_NOT_OVER', '1 REPORT_ID_REUSED'],
      '2 REFERRAL_UNKNOWN',
    ]);
  });
});
