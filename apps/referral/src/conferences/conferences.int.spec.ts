import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { newId } from '@aid-chain/kernel';
import { referral } from '../referral.definition.js';
import type { ConferenceDetailView } from './conference.view.js';

const URGENT: Parameters<FedFamily['need']>[0] = { kind: 'housing', aspects: [], urgency: 'urgent' };

describe('a case conference', () => {
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
  const conferences = async ({ householdId }: FedFamily): Promise<ConferenceDetailView[]> => {
    await stack.idle();
    const path = `/v1/case-conferences?householdId=${householdId}`;
    return (await stack.http('demo-civil-affairs').get<{ items: ConferenceDetailView[] }>('referral', path))
      .body.items;
  };
  const command = (id: string | undefined, step: string, body: object, key = 'demo-civil-affairs') =>
    stack
      .http(key)
      .post('referral', `/v1/case-conferences/${id ?? ''}/${step}`, { on: '2026-01-14', ...body });
  const dueKinds = async (id: string | undefined): Promise<string[]> => {
    const { body } = await stack
      .http('demo-civil-affairs')
      .get<{ items: { kind: string; objectId: string }[] }>('referral', '/v1/due-items?limit=200');
    return body.items.filter(({ objectId }) => objectId === id).map(({ kind }) => kind);
  };
  const chainOf = async ({ householdId }: FedFamily): Promise<string[]> => {
    await stack.idle();
    const path = `/v1/households/${householdId}/aid-chain?limit=200`;
    const { body } = await stack.http('demo-clerk').get<{ items: { textZh: string }[] }>('referral', path);
    return body.items.map(({ textZh }) => textZh);
  };

  it('[S4-04] two kinds of aid alone propose none, for a family that is in no urgent hardship', async () => {
    const fed = await family(2301);
    await fed.recognised([
      { category: 'dibao', unit: 'household', validFrom: '2026-01-01' },
      { category: 'monitored', unit: 'household', validFrom: '2026-01-01' },
    ]);
    await fed.need({ kind: 'medical' });
    expect(await conferences(fed)).toEqual([]);
    await fed.need(URGENT);
    expect(await conferences(fed)).toMatchObject([
      { state: 'proposed', triggers: ['urgent', 'several-kinds'], proposedOn: '2026-01-14' },
    ]);
  });

  it('[S1-15] is proposed for an urgent need, convened by civil affairs, and owes its minutes from its day on', async () => {
    const fed = await family(2302);
    await fed.need(URGENT);
    const [proposed] = await conferences(fed);
    const id = proposed?.conferenceId;
    expect(await dueKinds(id)).toEqual(['conference-proposal']);
    const convened = { answer: 'convene', meetsOn: '2026-01-16', departments: ['housing', 'civil-affairs'] };
    expect((await command(id, 'answer', convened, 'demo-clerk')).status).toBe(403);
    expect((await command(id, 'answer', { ...convened, people: ['nobody'] })).body['code']).toBe(
      'ACTOR_UNKNOWN',
    );
    const answered = await command(id, 'answer', { ...convened, people: ['demo-clerk'] });
    expect([answered.status, answered.body]).toEqual([
      201,
      { conferenceId: id, state: 'convened', referralIds: [] },
    ]);
    expect(await dueKinds(id)).toEqual([]);
    await stack.setClock('2026-01-16T12:00:00+08:00');
    expect(await dueKinds(id)).toEqual(['conference-minutes']);
    const plan = [
      { needKind: 'medical', aspects: ['cost'], personId: fed.personId, department: 'medical-insurance' },
      { needKind: 'housing', personId: fed.personId, department: 'housing' },
    ];
    const minutes = '与会各部门商定：住建先安置，医保报销住院费。';
    const stranger = [{ needKind: 'medical', personId: newId(), department: 'health' }];
    expect((await command(id, 'minutes', { minutes, plan: stranger })).body['code']).toBe(
      'NEED_PERSON_UNKNOWN',
    );
    const held = await command(id, 'minutes', { on: '2026-01-16', minutes, plan });
    expect(held).toMatchObject({ status: 201, body: { state: 'held' } });
    expect(held.body['referralIds']).toHaveLength(2);
    expect((await command(id, 'minutes', { on: '2026-01-16', minutes, plan })).body['code']).toBe(
      'CONFERENCE_NOT_CONVENED',
    );
    expect(await dueKinds(id)).toEqual([]);
  });

  it('[S4-04] gives duties that become referrals with their days and quarters, and names each step on the chain', async () => {
    const [held] = await rowsOf<{ household_id: string; conference_id: string }>(
      stack.databaseUrl,
      `select household_id, conference_id from referral.case_conference where state = 'held'`,
    );
    const path = `/v1/referrals?householdId=${held?.household_id ?? ''}`;
    await stack.idle();
    const { body } = await stack
      .http('demo-clerk')
      .get<{ items: { department: string; needKind: string; dueOn: string }[] }>('referral', path);
    expect(body.items.map(({ department, needKind, dueOn }) => [department, needKind, dueOn]).sort()).toEqual(
      [
        // What was referred already is not asked twice.
        ['housing', 'housing', expect.any(String)],
        ['medical-insurance', 'medical', '2026-01-20'],
      ],
    );
    const chain = await stack
      .http('demo-clerk')
      .get<{ items: { textZh: string }[] }>(
        'referral',
        `/v1/households/${held?.household_id ?? ''}/aid-chain?limit=200`,
      );
    const texts = chain.body.items.map(({ textZh }) => textZh).filter((text) => text.startsWith('个案会商'));
    expect(texts).toEqual([
      '个案会商：建议召开（情形急难），2026-01-14。',
      '个案会商：决定召开（2026-01-16，住建、民政），2026-01-14。',
      '个案会商：已召开（综合方案 2 项任务），2026-01-16。',
    ]);
  });

  it('[N13] minutes rest sealed and are shown only to who states a reason', async () => {
    const rows = await rowsOf<{ conference_id: string }>(
      stack.databaseUrl,
      `select * from referral.case_conference where state = 'held'`,
    );
    expect(JSON.stringify(rows)).not.toContain('住建先安置');
    const path = `/v1/case-conferences/${rows[0]?.conference_id ?? ''}`;
    const officer = stack.http('demo-civil-affairs');
    const masked = await officer.get<ConferenceDetailView>('referral', path);
    expect([masked.status, masked.body.state, masked.body.minutes]).toEqual([200, 'held', undefined]);
    const headers = { 'Unmask-Reason': 'review', 'Unmask-Case': 'R-2026-001' };
    const full = await officer.get<ConferenceDetailView>('referral', path, { headers });
    expect(full.body.minutes).toContain('住建先安置');
  });

  it('[S4-04] is declined with a reason, and the same urgent need proposes none again', async () => {
    const fed = await family(2303);
    await fed.need(URGENT);
    const [proposed] = await conferences(fed);
    const id = proposed?.conferenceId;
    const on = '2026-01-16';
    expect((await command(id, 'answer', { on, answer: 'decline' })).body['code']).toBe(
      'CONFERENCE_REASON_MISSING',
    );
    const declined = { on, answer: 'decline', reasonCode: 'in-regular-course' };
    expect(await command(id, 'answer', declined)).toMatchObject({ status: 201, body: { state: 'declined' } });
    await fed.need(URGENT);
    expect(await conferences(fed)).toMatchObject([{ state: 'declined', reasonCode: 'in-regular-course' }]);
    expect(await chainOf(fed)).toContain('个案会商：决定不召开（各部门按常规办理即可），2026-01-16。');
    await fed.need({ ...URGENT, kind: 'disaster' });
    expect((await conferences(fed)).map(({ state }) => state)).toEqual(['declined', 'proposed']);
  });

  it('[S2-18] the township sends a case that it cannot settle to a conference, also where nothing is urgent', async () => {
    const fed = await family(2304);
    await feed.send('monitoring.warning-disposed.v1', {
      stream: fed.stream,
      time: '2026-01-16T12:00:00+08:00',
      data: {
        ...{ subject: fed.subject, warningId: newId(), dispositions: ['conference'], on: '2026-01-16' },
        ...{ authority: 'township', regionCode: '510683990001' },
      },
    });
    expect(await conferences(fed)).toMatchObject([{ state: 'proposed', triggers: ['unclear'] }]);
  });

  it('[S4-04] is proposed by people too, one at a time, and with what they say sealed', async () => {
    const fed = await family(2305);
    const body = { householdId: fed.householdId, triggers: ['above-cap'], note: '自付三十万，已到封顶线' };
    await stack.idle();
    const made = await stack.http('demo-clerk').post('referral', '/v1/case-conferences', body);
    expect(made).toMatchObject({ status: 201, body: { state: 'proposed' } });
    const again = await stack.http('demo-clerk').post('referral', '/v1/case-conferences', body);
    expect([again.status, again.body['code']]).toEqual([409, 'CONFERENCE_OPEN_ALREADY']);
    const rows = await rowsOf(
      stack.databaseUrl,
      'select note from referral.case_conference where note is not null',
    );
    expect([rows.length, JSON.stringify(rows).includes('封顶线')]).toEqual([1, false]);
  });

  it('[S4-04] is proposed once for households that became one, and stands on the list of the one that stands', async () => {
    const [into, from] = [await family(2391), await family(2392)];
    await into.recognised([
      { category: 'dibao', unit: 'household', validFrom: '2026-01-01' },
      { category: 'monitored', unit: 'household', validFrom: '2026-01-01' },
    ]);
    await from.need(URGENT);
    expect([(await conferences(into)).length, (await conferences(from)).length]).toEqual([0, 1]);
    await feed.send('intake.household-closed.v1', {
      ...{ stream: from.stream, time: '2026-01-14T12:00:00+08:00' },
      data: { subject: from.subject, into: into.householdId, effectiveOn: '2026-01-14' },
    });
    const [proposed, ...more] = await conferences(into);
    expect([proposed?.state, more]).toEqual(['proposed', []]);
    const declined = { on: proposed?.proposedOn, answer: 'decline', reasonCode: 'in-regular-course' };
    expect((await command(proposed?.conferenceId, 'answer', declined)).status).toBe(201);
    await from.need({ kind: 'medical', aspects: ['cost'], urgency: 'urgent' });
    expect((await conferences(into)).map(({ householdId, triggers }) => [householdId, triggers])).toEqual([
      [from.householdId, ['urgent']],
      [into.householdId, ['urgent', 'several-kinds']],
    ]);
  });
});
