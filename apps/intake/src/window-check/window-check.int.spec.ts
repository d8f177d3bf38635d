import { householdBuilder, type Filing } from '@aid-chain/testing';
import { Window } from './window-check.fixture.js';

let window: Window;

beforeAll(async () => {
  window = await Window.open();
});

afterAll(() => window?.close());

/** A mother with two children. */
const family = () =>
  householdBuilder()
    .with({ phone: '13900000001' })
    .with({ birthDate: '2014-03-01' })
    .with({ birthDate: '2016-03-01' });
const waits = (answer: object): void => {
  expect(answer).toMatchObject({ state: 'received' });
  expect(Object.keys(answer).sort()).toEqual(['applicationId', 'state']);
};
const confirm = { decision: 'confirm', reasonCode: 'documents-seen' };
const since = (reasonCode: string, effectiveOn = '2026-01-10') => ({ effectiveOn, reasonCode });

describe('a filing that waits, at the window of its place', () => {
  let filing: Filing;
  let householdId: string;
  let applicationId: string;

  beforeAll(async () => {
    filing = family().build();
    ({ householdId } = await window.registered(filing));
    const father = householdBuilder().with({ name: '试父' }).build();
    const body = { ...father, members: [father.members[0], { ...filing.members[1], ref: 'm2' }] } as Filing;
    const answer = await window.file(body, 'demo-portal');
    waits(answer);
    ({ applicationId } = answer);
  });

  it('[A-25] stands in the list, for the portal that filed it too', async () => {
    for (const [actor, state] of [
      ['demo-clerk', 'awaiting-window-check'],
      ['demo-portal', 'received'],
    ] as const) {
      const list = await window.running
        .http(actor)
        .get<{ items: object[] }>('intake', `/v1/applications?state=${state}`);
      expect(list.body.items).toMatchObject([{ applicationId, state }]);
    }
  });

  it('is among what is due at its window, with where to check it and without a day that nobody set', async () => {
    const due = await window.running
      .http('demo-clerk')
      .get<{ items: object[] }>('intake', '/v1/due-items?kind=window-check');
    const path = `/v1/applications/${applicationId}/window-check`;
    expect(due.body.items).toMatchObject([{ objectId: applicationId, path, overdue: false }]);
    expect(due.body.items[0]).not.toHaveProperty('dueOn');
  });

  it('is nothing that an auditor learns of, who may read no application', async () => {
    const listed = async (actor: string) =>
      (await window.running.http(actor).get<{ items: object[] }>('intake', '/v1/due-items')).body.items;
    expect(await listed('demo-auditor')).toEqual([]);
    expect(await listed('demo-agriculture')).toHaveLength(1);
  });

  it('[A-25] shows the doubts with what to do, and both versions side by side, masked', async () => {
    const { status, body } = await window.look(applicationId);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      doubts: [{ code: 'member-in-other-household', memberRef: 'm2', householdId }],
      filed: { members: [{ ref: 'm1', name: '试*' }, { ref: 'm2' }] },
      registered: [{ householdId, members: [{ name: '试*' }, {}, {}] }],
    });
    expect(body.doubts[0]?.zh).toContain('核实');
    expect(JSON.stringify(body)).not.toContain(filing.members[1]?.['idNumber']);
  });

  it('[A-25] names are shown with a reason, each look leaves an audit row', async () => {
    const { body } = await window.look(applicationId, 'demo-reviewer', { 'Unmask-Reason': 'case-handling' });
    expect(JSON.stringify(body)).toContain(filing.members[1]?.['idNumber']);
    const { rows } = await window.database.query(
      `select action, actor_id, reason from intake.audit where object_id = $1 and action like 'window-check.%' order by id`,
      [applicationId],
    );
    expect(rows).toMatchObject([
      { action: 'window-check.shown', actor_id: 'demo-clerk' },
      { action: 'window-check.unmasked', actor_id: 'demo-reviewer', reason: 'case-handling' },
    ]);
    const { rows: compared } = await window.database.query(
      `select actor_id, reason from intake.audit where household_id = $1 and action = 'household.compared' order by id`,
      [householdId],
    );
    expect(compared).toEqual([
      { actor_id: 'demo-clerk', reason: null },
      { actor_id: 'demo-reviewer', reason: 'case-handling' },
    ]);
  });

  it('[A-25] a person without a household is shown in clear only where the last household was', async () => {
    const other = family().build();
    const home = await window.registered(other);
    const child = (await window.membersOf(home.householdId)).find(({ relation }) => relation === 'child');
    const leaves = { kind: 'leave', effectiveOn: '2026-01-12', reasonCode: 'moved-out', persons: [child] };
    const away = { persons: [{ personId: child?.personId }], guardian: { kind: 'person', name: '试姨' } };
    expect((await window.change(home.householdId, { ...leaves, ...away })).status).toBe(201);
    const number = other.members.find((m) => m['relation'] === 'child')?.['idNumber'];
    const seen = async (regionCode: string): Promise<string | undefined> => {
      await window.database.query('update intake.household set region_code = $2 where id = $1', [
        home.householdId,
        regionCode,
      ]);
      const alone = householdBuilder().with().build();
      const members = other.members.map((m, i) => ({
        ...alone.members[0],
        idNumber: m['idNumber'],
        livesTogether: m['livesTogether'],
        ref: `m${String(i + 1)}`,
      }));
      const filed = {
        ...alone,
        members: members.map((m, i) => ({ ...m, name: '冒验名', relation: i === 0 ? 'head' : 'other' })),
      };
      const { applicationId: waiting } = await window.file(filed);
      const { body } = await window.look(waiting, 'demo-clerk', { 'Unmask-Reason': 'case-handling' });
      return body.withoutHousehold[0]?.idNumber;
    };
    const numbers = other.members.map((m) => m['idNumber']);
    expect(numbers).toContain(number);
    expect(numbers).not.toContain(await seen('510683980001'));
    expect(numbers).toContain(await seen('510683990001'));
  });

  it('is no business of the portal, and not there for another township', async () => {
    expect((await window.look(applicationId, 'demo-portal')).status).toBe(403);
    expect(
      (
        await window.answer(
          applicationId,
          { decision: 'refuse', reasonCode: 'other', note: '示范：不符' },
          'demo-portal',
        )
      ).status,
    ).toBe(403);
    await window.database.query(`update intake.application set region_code = '510684990001' where id = $1`, [
      applicationId,
    ]);
    expect((await window.look(applicationId)).status).toBe(404);
    await window.database.query(`update intake.application set region_code = '510683990001' where id = $1`, [
      applicationId,
    ]);
  });

  it('[A-25] is answered for every member, with candidates only', async () => {
    const [child] = (await window.membersOf(householdId)).filter(({ relation }) => relation === 'child');
    const answers: [object, string][] = [
      [{ members: [{ ref: 'm1', personId: 'new' }] }, 'WINDOW_CHECK_MEMBERS'],
      [
        {
          members: [
            { ref: 'm1', personId: child?.personId },
            { ref: 'm2', personId: 'new' },
          ],
        },
        'WINDOW_CHECK_NUMBER',
      ],
      [
        {
          members: [
            { ref: 'm1', personId: applicationId },
            { ref: 'm2', personId: 'new' },
          ],
        },
        'WINDOW_CHECK_NO_CANDIDATE',
      ],
    ];
    const unsaid = await window.answer(applicationId, { ...confirm, members: [] });
    expect(unsaid.body.faults).toMatchObject([
      { code: 'WINDOW_CHECK_HOUSEHOLD_MISSING', path: '/householdId' },
      { code: 'WINDOW_CHECK_MEMBERS', path: '/members' },
      { code: 'CHANGE_DATE_MISSING', path: '/change' },
    ]);
    for (const [answer, code] of answers) {
      const target = { householdId: 'new', change: since('custody') };
      const { body } = await window.answer(applicationId, { ...confirm, ...target, ...answer });
      expect(body.code).toBe(code);
    }
  });

  it('[A-25] confirmed, the child moves from the mother to the father in one step, and nothing else changes', async () => {
    const members = [
      { ref: 'm1', personId: 'new' },
      ...(await window.answersFor(applicationId, filing)).slice(1, 2),
    ];
    const target = { householdId: 'new', members };
    const without = await window.answer(applicationId, { ...confirm, ...target });
    expect(without.body).toMatchObject({ code: 'CHANGE_DATE_MISSING' });
    const answer = await window.answer(applicationId, { ...confirm, ...target, change: since('custody') });
    expect(answer.body).toMatchObject({ applicationId, state: 'open' });
    expect(await window.membersOf(householdId)).toHaveLength(2);
    expect((await window.events(householdId)).at(-1)).toMatchObject({
      type: 'household-changed',
      data: { kind: 'leave', reasonCode: 'custody', effectiveOn: '2026-01-10' },
    });
    const events = await window.events(answer.body.householdId);
    expect(events.map(({ type }) => type)).toEqual([
      'household-registered',
      'application-accepted',
      'facts-declared',
    ]);
    expect(events[1]?.data).toMatchObject({ receivedOn: '2026-01-12', acceptedOn: '2026-01-12' });
  });

  it('is answered once', async () => {
    const again = await window.answer(applicationId, {
      decision: 'refuse',
      reasonCode: 'other',
      note: '示范：不符',
    });
    expect(again.body).toMatchObject({ code: 'WINDOW_CHECK_NOT_AWAITED' });
  });
});

describe('what the window answers', () => {
  it('[A-25] refused, the application ends as not accepted, with its reason, and no other service hears of it', async () => {
    const filing = family().build();
    const { householdId } = await window.registered(filing);
    const before = await window.events(householdId);
    const { applicationId } = await window.file({ ...filing, members: filing.members.slice(0, 1) });
    const answer = await window.answer(applicationId, {
      decision: 'refuse',
      reasonCode: 'not-the-applicant',
    });
    expect([answer.status, answer.body]).toEqual([201, { applicationId, state: 'not-accepted' }]);
    expect(await window.events(householdId)).toEqual(before);
    const shown = await window.running.http('demo-clerk').get('intake', `/v1/applications/${applicationId}`);
    expect(shown.body).toMatchObject({ state: 'not-accepted', notAcceptedReasonCode: 'not-the-applicant' });
  });

  it('refused with members or a change beside it is not taken: nobody could tell which of them holds', async () => {
    const filing = family().build();
    await window.registered(filing);
    const { applicationId } = await window.file({ ...filing, members: filing.members.slice(0, 1) });
    const both = await window.answer(applicationId, {
      ...{ decision: 'refuse', reasonCode: 'not-the-applicant', householdId: 'new' },
      members: [{ ref: filing.members[0]?.ref ?? '', personId: 'new' }],
    });
    const { faults } = both.body as unknown as { faults: { code: string; path: string }[] };
    expect(faults.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'WINDOW_REFUSAL_WITH_ANSWERS /householdId',
      'WINDOW_REFUSAL_WITH_ANSWERS /members',
    ]);
  });

  it('[A-25] corrected, the application is accepted for the registered household, which stays as it is', async () => {
    const filing = family().build();
    const { householdId } = await window.registered(filing);
    const before = await window.membersOf(householdId);
    const filed = { ...filing, address: '他处9号', members: filing.members.slice(0, 1) };
    const { applicationId } = await window.file(filed);
    const [head] = before.filter(({ relation }) => relation === 'head');
    const answer = await window.answer(applicationId, {
      ...{ decision: 'correct', reasonCode: 'family-asked', householdId },
      members: [{ ref: 'm1', personId: head?.personId }],
    });
    expect(answer.body).toMatchObject({ state: 'open', householdId });
    expect(await window.membersOf(householdId)).toEqual(before);
    const shown = await window.running.http('demo-clerk').get('intake', `/v1/applications/${applicationId}`);
    expect(shown.body).toMatchObject({ proposedChanges: [{ kind: 'moved', fields: ['address'] }] });
    expect((await window.events(householdId)).filter(({ type }) => type === 'household-changed')).toEqual([]);
  });

  it('[A-25] a child at the second filing joins when the window confirms, for a reason that can be true of it', async () => {
    const filing = family().build();
    const { householdId } = await window.registered(filing);
    const baby = { ...family().build().members[2], ref: 'm4', name: '试新' };
    const { applicationId } = await window.file({ ...filing, members: [...filing.members, baby] });
    const { body } = await window.look(applicationId);
    expect(body.doubts.map(({ code }) => code)).toEqual(['member-new']);
    const members = await window.answersFor(applicationId, { ...filing, members: [...filing.members, baby] });
    const born = { ...confirm, householdId, change: since('born', '2026-01-10'), members };
    expect((await window.answer(applicationId, born)).body.code).toBe('CHANGE_REASON_OF_OTHER_PERSON');
    const change = since('custody', '2026-01-10');
    const answer = await window.answer(applicationId, { ...confirm, householdId, change, members });
    expect(answer.body).toMatchObject({ householdId, state: 'open' });
    expect(await window.membersOf(householdId)).toHaveLength(4);
    expect((await window.events(householdId)).map(({ type }) => type).slice(-3)).toEqual([
      'household-changed',
      'application-accepted',
      'facts-declared',
    ]);
  });

  it('[A-25] a number under another name changes no name at a click: the reviewer, with a paper, or nobody', async () => {
    const filing = family().build();
    const { householdId } = await window.registered(filing);
    const members = filing.members.map((m, i) => (i === 0 ? { ...m, name: '试改名' } : m));
    const { applicationId } = await window.file({ ...filing, members });
    const answers = await window.answersFor(applicationId, filing);
    const body = { ...confirm, householdId, members: answers, change: since('data-corrected', '2026-01-12') };
    const clerk = await window.answer(applicationId, body);
    expect([clerk.status, clerk.body.code]).toEqual([403, 'IDENTITY_BY_REVIEWER']);
    const bare = await window.answer(applicationId, body, 'demo-reviewer');
    expect([bare.status, bare.body.code]).toEqual([422, 'IDENTITY_PAPER_NEEDED']);
    const ofDeath = { ...body, paper: 'death-record-withdrawn' };
    const other = await window.answer(applicationId, ofDeath, 'demo-reviewer');
    expect([other.status, other.body.code]).toEqual([422, 'IDENTITY_PAPER_NEEDED']);
    const shown = await window.answer(applicationId, { ...body, paper: 'person-seen' }, 'demo-reviewer');
    expect(shown.body).toMatchObject({ householdId, state: 'open' });
    const { rows } = await window.database.query(
      'select paper from intake.household_change where household_id = $1',
      [householdId],
    );
    expect(rows).toEqual([{ paper: 'person-seen' }]);
  });

  it('[A-25] in two steps, name and then number, the clerk makes nobody another person either', async () => {
    const filing = family().build();
    const { householdId } = await window.registered(filing);
    const [head] = (await window.membersOf(householdId)).filter(({ relation }) => relation === 'head');
    const stranger = householdBuilder().with({ name: '全然不同' }).build();
    const asHead = async (member: object, decision: 'confirm' | 'correct', actor = 'demo-clerk') => {
      const members = filing.members.map((m, i) => (i === 0 ? member : m));
      const { applicationId } = await window.file({ ...filing, members } as Filing);
      const [, ...rest] = await window.answersFor(applicationId, filing);
      const answer = await window.answer(
        applicationId,
        {
          ...{ decision, reasonCode: 'documents-seen', householdId, paper: 'person-seen' },
          ...{ members: [{ ref: 'm1', personId: head?.personId }, ...rest] },
          change: since('data-corrected', '2026-01-12'),
        },
        actor,
      );
      return answer.body.code;
    };
    const [old, another] = [filing.members[0] ?? {}, stranger.members[0] ?? {}];
    expect(await asHead({ ...old, name: '全然不同' }, 'confirm')).toBe('IDENTITY_BY_REVIEWER');
    expect(await asHead({ ...old, idNumber: another['idNumber'] }, 'confirm')).toBe('WINDOW_CHECK_NUMBER');
    const card = { ...another, idNumber: undefined };
    const lost = {
      ...card,
      relation: 'head',
      noIdReasonCode: 'lost',
      birthDate: '1999-09-09',
      sex: 'female',
    };
    for (const decision of ['confirm', 'correct'] as const)
      expect(await asHead(lost, decision, 'demo-reviewer')).toBe('PERSON_WOULD_BE_ANOTHER');
    expect(await window.membersOf(householdId)).toContainEqual(head);
  });

  it('[A-25] while an application of that household is undecided, the window hears so', async () => {
    const filing = family().build();
    const { householdId, applicationId: first } = await window.file(filing);
    const { applicationId } = await window.file({ ...filing, members: filing.members.slice(0, 1) });
    const heads = (await window.membersOf(householdId)).filter(({ relation }) => relation === 'head');
    const answer = await window.answer(applicationId, {
      ...{ decision: 'correct', reasonCode: 'family-asked', householdId },
      members: [{ ref: 'm1', personId: heads[0]?.personId }],
    });
    expect(answer.body).toMatchObject({ code: 'APPLICATION_ALREADY_OPEN', params: { applicationId: first } });
  });
});
