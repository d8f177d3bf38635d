import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { newId } from '@aid-chain/kernel';
import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

interface Item {
  readonly referralId: string;
  readonly needId: string;
  readonly department: string;
  readonly state: string;
}

describe('the course of a referral', () => {
  let stack: RunningServices;
  let feed: EventFeed;
  let seed = 400;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-16T09:00:00+08:00' });
    feed = new EventFeed(stack.bus);
  });
  afterAll(() => stack.stop());

  const on = '2026-01-16';
  const referralsOf = async ({ householdId }: FedFamily): Promise<Item[]> => {
    const path = `/v1/referrals?householdId=${householdId}`;
    return (await stack.http('demo-clerk').get<{ items: Item[] }>('referral', path)).body.items;
  };
  const liveOne = async (family: FedFamily): Promise<Item> => {
    const live = (await referralsOf(family)).filter(({ state }) => state === 'referred');
    expect(live).toHaveLength(1);
    return live[0] ?? { referralId: '', needId: '', department: '', state: '' };
  };
  const referred = async (): Promise<{ family: FedFamily; id: string }> => {
    const family = new FedFamily(stack, feed, seed++);
    await family.register();
    await family.need({ kind: 'housing', aspects: [] });
    await stack.idle();
    return { family, id: (await liveOne(family)).referralId };
  };
  const answer = (id: string, department: string, body: object) =>
    stack.http(`demo-dept-${department}`).post('referral', `/v1/referrals/${id}/answer`, { on, ...body });
  /** The department helps, reports it and is done: that meets the need. */
  const helped = async (id: string): Promise<void> => {
    const given = {
      ...{ measureCode: 'dilapidated-house-rebuilding', kind: 'cash', nature: 'transitional' },
      ...{ amountFen: 100_000, period: { from: on, to: on }, fundingSource: 'housing-fund' },
    };
    const content = { quarter: '2026Q1', final: false, outcome: 'helped', aid: [given] };
    const path = `/v1/referrals/${id}/feedback`;
    const report = { reportId: `helped-${id.slice(0, 8)}`, ...content };
    expect((await stack.http('demo-dept-housing').post('referral', path, report)).status).toBe(201);
    await answer(id, 'housing', { answer: 'completed' });
  };
  const passOn = (id: string, department: string, to: string, reasonCode: string | null = 'not-in-scheme') =>
    answer(id, department, { answer: 'passed-on', to, ...(reasonCode === null ? {} : { reasonCode }) });
  const official = (key: string, id: string, command: string, body: object) =>
    stack.http(key).post('referral', `/v1/referrals/${id}/${command}`, { on, ...body });
  const detail = async (key: string, id: string) =>
    (await stack.http(key).get('referral', `/v1/referrals/${id}`)).body;
  const chainOf = async ({ householdId }: FedFamily) => {
    await stack.idle();
    const path = `/v1/households/${householdId}/aid-chain?limit=200`;
    const { body } = await stack
      .http('demo-clerk')
      .get<{ items: { textZh: string; textEn: string; refs: object }[] }>('referral', path);
    return body.items;
  };
  const lastDelivered = async (department: string) => {
    const path = `/v1/departments/${department}/deliveries?limit=200`;
    const { body } = await stack
      .http(`demo-dept-${department}`)
      .get<{ items: { event: { type: string; data: object } }[] }>('referral', path);
    return body.items.at(-1)?.event;
  };

  describe('passing on', () => {
    it('[S0-22] from department to department and back, the need comes to civil affairs, which decides once', async () => {
      const { family, id } = await referred();
      expect((await passOn(id, 'housing', 'charity')).body).toMatchObject({ passedTo: 'charity' });
      const second = await liveOne(family);
      const back = { state: 'passed-on', passedTo: 'civil-affairs', opening: 'sent-to-decide' };
      expect(await passOn(second.referralId, 'charity', 'housing')).toMatchObject({
        status: 201,
        body: { ...back, reasonCode: 'came-back', repeat: false },
      });
      expect(await passOn(second.referralId, 'charity', 'housing')).toMatchObject({
        status: 200,
        body: { ...back, reasonCode: 'came-back', repeat: true },
      });
      expect(await detail('demo-clerk', second.referralId)).toMatchObject({
        duties: [{ state: 'released' }],
      });
      const third = await liveOne(family);
      expect(third.department).toBe('civil-affairs');
      expect(await passOn(third.referralId, 'civil-affairs', 'housing', null)).toMatchObject({
        status: 422,
        body: { code: 'PASSED_ON_REASON_MISSING' },
      });
      const decided = await passOn(third.referralId, 'civil-affairs', 'housing', 'its-own-task');
      expect(decided.body).toMatchObject({ passedTo: 'housing' });
      const fourth = await liveOne(family);
      expect((await passOn(fourth.referralId, 'housing', 'health')).body).toMatchObject({
        passedTo: 'civil-affairs',
        reasonCode: 'third-passing-on',
      });
      const fifth = await liveOne(family);
      expect(await passOn(fifth.referralId, 'civil-affairs', 'health', 'its-own-task')).toMatchObject({
        status: 409,
        body: { code: 'PASSED_ON_ALREADY_DECIDED' },
      });
      expect((await chainOf(family)).map(({ textZh }) => textZh)).toEqual(
        expect.arrayContaining([
          '住房需求推送民政（多次转办，交民政决定：接收部门曾转出此需求），签收期限 2026-01-23。',
          '住房需求推送住建（民政决定转办），签收期限 2026-01-23。',
        ]),
      );
    });

    it('everybody concerned sees the way of the need; a department no id that is not its own', async () => {
      const { family, id } = await referred();
      const earlier = { answer: 'passed-on', on: '2026-01-15', to: 'charity', reasonCode: 'not-in-scheme' };
      await answer(id, 'housing', earlier);
      const { referralId, needId } = await liveOne(family);
      await passOn(referralId, 'charity', 'housing');
      const way = [
        { to: 'housing', opening: 'routed' },
        {
          on: '2026-01-15',
          from: 'housing',
          to: 'charity',
          opening: 'handed-over',
          reasonCode: 'not-in-scheme',
        },
        { from: 'charity', to: 'civil-affairs', opening: 'sent-to-decide', reasonCode: 'came-back' },
      ];
      const theirs = await detail('demo-dept-charity', referralId);
      expect(theirs['path']).toMatchObject(way);
      expect(JSON.stringify(theirs)).not.toContain(id);
      const need = await stack.http('demo-clerk').get('referral', `/v1/needs/${needId}`);
      expect(need.body).toMatchObject({ kind: 'housing', state: 'open', referrals: way });
      expect((await stack.http('demo-dept-charity').get('referral', `/v1/needs/${needId}`)).status).toBe(403);
    });
  });

  describe('cancelling', () => {
    it('the department gets notice without identity, owes nothing more, and its later answer is refused', async () => {
      const { family, id } = await referred();
      await answer(id, 'housing', { answer: 'accepted' });
      expect(
        await official('demo-clerk', id, 'cancellation', { reasonCode: 'need-met-otherwise' }),
      ).toMatchObject({
        status: 201,
        body: { referralId: id, state: 'cancelled' },
      });
      await stack.idle();
      const delivered = await lastDelivered('housing');
      expect(delivered).toMatchObject({ type: 'department.referral-cancelled.v1' });
      expect(delivered?.data).toEqual({ referralId: id, on, reasonCode: 'need-met-otherwise' });
      expect(await detail('demo-dept-housing', id)).toMatchObject({
        state: 'cancelled',
        cancelReason: 'need-met-otherwise',
        duties: [{ state: 'released' }],
      });
      expect(await answer(id, 'housing', { answer: 'completed' })).toMatchObject({
        status: 409,
        body: { code: 'REFERRAL_CANCELLED' },
      });
      const report = { reportId: 'late', quarter: '2026Q1', final: false, outcome: 'not-yet', aid: [] };
      expect(await official('demo-dept-housing', id, 'feedback', { ...report, on: undefined })).toMatchObject(
        {
          status: 409,
          body: { code: 'REFERRAL_CANCELLED' },
        },
      );
      expect((await chainOf(family)).at(-1)).toMatchObject({
        textZh: expect.stringMatching(
          /^.+需求转办（.+）已取消（需求已由其他途径解决），2026-01-16。$/u,
        ) as string,
        refs: { referralId: id, state: 'cancelled', reasonCode: 'need-met-otherwise' },
      });
    });

    it('is done by officials of the place with a reason, and only while the referral is open', async () => {
      const { id } = await referred();
      const body = { reasonCode: 'opened-by-mistake' };
      expect((await official('demo-dept-housing', id, 'cancellation', body)).status).toBe(403);
      expect((await official('demo-clerk', id, 'cancellation', {})).status).toBe(422);
      expect((await official('demo-reviewer', id, 'cancellation', body)).status).toBe(201);
      expect(await official('demo-clerk', id, 'cancellation', body)).toMatchObject({
        status: 409,
        body: { code: 'REFERRAL_ALREADY_ENDED' },
      });
    });

    it('[A-19] for the end of a household that stands nothing is taken back, and the need stays', async () => {
      const { family, id } = await referred();
      const body = { reasonCode: 'household-ended' };
      const refused = await official('demo-civil-affairs', id, 'cancellation', body);
      expect([refused.status, refused.body['code']]).toEqual([409, 'HOUSEHOLD_NOT_ENDED']);
      expect(await liveOne(family)).toMatchObject({ referralId: id });
    });

    it.each([
      ['need-withdrawn', 'closed'],
      ['opened-by-mistake', 'open'],
    ])('for the reason %s the need is %s afterwards', async (reasonCode, state) => {
      const { family, id } = await referred();
      await official('demo-civil-affairs', id, 'cancellation', { reasonCode });
      const [cancelled] = await referralsOf(family);
      const need = await stack.http('demo-clerk').get('referral', `/v1/needs/${cancelled?.needId ?? ''}`);
      expect(need.body).toMatchObject({ state });
    });
  });

  describe('opening again', () => {
    it('[A-18] the end stays, a new referral points to it, and the chain shows both', async () => {
      const { family, id } = await referred();
      await helped(id);
      const body = { reasonCode: 'help-did-not-last' };
      expect((await official('demo-clerk', id, 'reopening', body)).status).toBe(403);
      const free = await official('demo-reviewer', id, 'reopening', { reasonCode: 'because' });
      expect(free).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
      const reopened = await official('demo-reviewer', id, 'reopening', body);
      expect(reopened).toMatchObject({ status: 201, body: { reopens: id, state: 'referred' } });
      const made = String(reopened.body['referralId']);
      expect(await detail('demo-clerk', id)).toMatchObject({ state: 'completed', endedOn: on });
      expect(await detail('demo-dept-housing', made)).toMatchObject({ state: 'referred', reopens: id });
      const links = (await chainOf(family)).slice(-3);
      expect(links).toMatchObject([
        { refs: { referralId: id, state: 'completed' } },
        { refs: { state: 'met' } },
        { refs: { referralId: made, reopens: id, reasonCode: 'help-did-not-last' } },
      ]);
      expect(links[2]?.textZh).toContain('重新开启');
      expect(await answer(made, 'housing', { answer: 'accepted' })).toMatchObject({ status: 201 });
    });

    it('[A-18] every other referral is refused with the way out', async () => {
      const { family, id } = await referred();
      const reopen = (referralId: string) =>
        official('demo-civil-affairs', referralId, 'reopening', { reasonCode: 'need-not-met' });
      expect(await reopen(id)).toMatchObject({ status: 409, body: { code: 'REFERRAL_STILL_OPEN' } });
      await passOn(id, 'housing', 'charity');
      expect(await reopen(id)).toMatchObject({ status: 409, body: { code: 'REFERRAL_WAS_PASSED_ON' } });
      const { referralId } = await liveOne(family);
      await answer(referralId, 'charity', { answer: 'not-possible', reasonCode: 'no-donor' });
      const { body } = await reopen(referralId);
      expect(await reopen(referralId)).toMatchObject({
        status: 409,
        body: { code: 'REFERRAL_ALREADY_REOPENED' },
      });
      expect(JSON.stringify(await reopen(referralId))).toContain(String(body['referralId']));
    });

    it('[A-18] while the same need is just being found again, it waits and goes on under that one', async () => {
      const { family, id } = await referred();
      await helped(id);
      const arriving = new pg.Client({
        connectionString: stack.databaseUrl,
        options: '-c search_path=referral',
      });
      await arriving.connect();
      try {
        await arriving.query('begin');
        await arriving.query('select pg_advisory_xact_lock(hashtextextended($1, 7105))', [
          `${family.householdId}|housing|${family.personId}`,
        ]);
        await arriving.query(
          `insert into need (need_id, household_id, kind, person_key, aspects, urgency, region_code, ground_code,
             ground_zh, ground_en, established_on)
           values ($1, $2, 'housing', $3, '{}', 'normal', '510683990001', 'visit.housing', '走访', 'visit', $4)`,
          [newId(), family.householdId, family.personId, on],
        );
        const reopening = official('demo-reviewer', id, 'reopening', { reasonCode: 'new-facts' });
        await pause(500);
        await arriving.query('commit');
        expect(await reopening).toMatchObject({ status: 201, body: { reopens: id } });
      } finally {
        await arriving.end();
      }
    });

    it('where the same need was found again in the meantime, the running referral is named', async () => {
      const { family, id } = await referred();
      await helped(id);
      await family.needFound({ kind: 'housing', aspects: [] });
      await stack.idle();
      const running = await liveOne(family);
      const refused = await official('demo-reviewer', id, 'reopening', { reasonCode: 'new-facts' });
      expect(refused).toMatchObject({ status: 409, body: { code: 'NEED_ALREADY_REFERRED' } });
      expect(JSON.stringify(refused.body)).toContain(running.referralId);
    });

    it('[S0-22] a second survey of the same case that states a completed need on the same ground sends nothing again', async () => {
      const { family, id } = await referred();
      await helped(id);
      await family.need({ kind: 'housing', aspects: [] });
      await stack.idle();
      const [only, ...others] = await referralsOf(family);
      expect([only?.referralId, others]).toEqual([id, []]);
      const need = await stack.http('demo-clerk').get('referral', `/v1/needs/${only?.needId ?? ''}`);
      expect(need.body).toMatchObject({ state: 'closed', origins: [{ type: 'case' }, { type: 'case' }] });
    });

    it('a second survey that states a completed need on another ground sends it again, linked to the old one', async () => {
      const { family, id } = await referred();
      await helped(id);
      await family.need({ kind: 'housing', aspects: [], groundCode: 'survey-finding' });
      await stack.idle();
      const { referralId } = await liveOne(family);
      expect(await detail('demo-clerk', referralId)).toMatchObject({ follows: id });
      expect((await chainOf(family)).at(-1)).toMatchObject({ refs: { referralId, follows: id } });
    });
  });

  it('a note that cannot be opened is named as one, and takes the referral from nobody', async () => {
    const { id } = await referred();
    const report = {
      reportId: 'lost-note',
      quarter: '2026Q1',
      final: false,
      outcome: 'not-yet',
      aid: [],
      note: '已联系',
    };
    await stack.http('demo-dept-housing').post('referral', `/v1/referrals/${id}/feedback`, report);
    await rowsOf(
      stack.databaseUrl,
      `update referral.feedback_report set note = jsonb_set(note, '{kid}', '"gone"') where referral_id = $1 returning 1`,
      [id],
    );
    const [shown] = (await detail('demo-clerk', id))['reports'] as Record<string, unknown>[];
    expect(shown).toMatchObject({ reportId: 'lost-note', noteNotReadable: true });
    expect(shown).not.toHaveProperty('note');
  });

  it('a note of a department is read by the department, the township and civil affairs, and each reading is kept', async () => {
    const { id } = await referred();
    const note = '住房已加固，请村里协助验收';
    const report = {
      reportId: 'note-of-the-visit',
      quarter: '2026Q1',
      final: false,
      outcome: 'not-yet',
      aid: [],
      note,
    };
    await stack.http('demo-dept-housing').post('referral', `/v1/referrals/${id}/feedback`, report);
    for (const key of ['demo-dept-housing', 'demo-clerk', 'demo-reviewer', 'demo-civil-affairs']) {
      expect((await detail(key, id))['reports']).toMatchObject([{ note }]);
    }
    for (const key of ['demo-auditor', 'demo-agriculture']) {
      expect(JSON.stringify(await detail(key, id))).not.toContain(note);
    }
    const { needId } = (await detail('demo-clerk', id)) as { needId?: string };
    const need = await stack.http('demo-civil-affairs').get('referral', `/v1/needs/${needId ?? ''}`);
    expect(need.body['reports']).toMatchObject([{ note }]);
    const readings = await rowsOf(
      stack.databaseUrl,
      `select actor_id from referral.audit where action = 'feedback-note.read' and object_id = $1`,
      [id],
    );
    expect(readings).toHaveLength(6);
    const kept = await rowsOf<{ text: string }>(
      stack.databaseUrl,
      `select convert_from(bytes, 'UTF8') as text from referral.outbox
        union all select refs::text from referral.chain_link
        union all select a::text from referral.audit a`,
    );
    expect(kept.filter(({ text }) => text.includes(note))).toEqual([]);
  });
});
