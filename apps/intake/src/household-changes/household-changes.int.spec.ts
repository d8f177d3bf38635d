import { householdBuilder, idNumber, type Filing } from '@aid-chain/testing';
import { Window } from '../window-check/window-check.fixture.js';

let window: Window;
let seed = 400_000;

beforeAll(async () => {
  window = await Window.open();
});

afterAll(() => window?.close());

/** Husband, wife and a grown daughter. */
const family = (): Filing =>
  householdBuilder()
    .with()
    .with({ sex: 'female' })
    .with({ relation: 'child', birthDate: '2001-05-01', sex: 'female' })
    .build();

interface Home {
  readonly householdId: string;
  readonly filing: Filing;
  readonly ids: Readonly<Record<string, string>>;
}

/** A registered family with the person ids of its members, by relation. */
async function home(filing: Filing = family()): Promise<Home> {
  const { householdId } = await window.registered(filing);
  const members = await window.membersOf(householdId);
  return { householdId, filing, ids: Object.fromEntries(members.map((m) => [m.relation, m.personId])) };
}

const leaves = (personId: string | undefined, more: object = {}) => ({
  ...{ kind: 'leave', effectiveOn: '2026-01-10', reasonCode: 'married-out', persons: [{ personId }] },
  ...more,
});
const correction = (more: object) => ({
  ...{ kind: 'correction', effectiveOn: '2026-01-10', reasonCode: 'data-corrected' },
  ...more,
});
const NOBODY = '01a20bad-0000-7000-8000-000000000000';
const NEWBORN = {
  ...{ ref: 'm1', relation: 'child', name: '试新', noIdReasonCode: 'newborn', birthDate: '2026-01-02' },
  ...{ sex: 'female', registerRegionCode: '510683', livesTogether: { from: '2026-01-02' } },
};
const at = (regionCode: string) => ({ regionCode, residence: 'rural', address: '示范镇一村' });
const changes = async (householdId: string) =>
  (await window.events(householdId))
    .filter(({ type }) => type.startsWith('household-'))
    .map(({ data }) => data['kind']);

/** A household is not shown as of days before it was registered, which these were all today. */
const registeredBefore = (householdId: string) =>
  window.database.query(`update intake.household set registered_on = '2026-01-01' where id = $1`, [
    householdId,
  ]);

describe('a household changes', () => {
  it('[A-19] a married-out daughter leaves, and then her husband files with her without any doubt', async () => {
    const { householdId, filing, ids } = await home();
    const husband = householdBuilder().with().build();
    const together = {
      ...husband,
      members: [husband.members[0], { ...filing.members[2], ref: 'm2', relation: 'spouse' }],
    } as Filing;
    expect(await window.file(together)).toMatchObject({ state: 'awaiting-window-check' });
    expect((await window.change(householdId, leaves(ids['child']))).status).toBe(201);
    expect(await changes(householdId)).toEqual([undefined, 'leave']);
    const answer = await window.file(together);
    expect(answer.state).toBe('open');
    expect(await window.membersOf(answer.householdId)).toContainEqual({
      personId: ids['child'],
      relation: 'spouse',
    });
  });

  it('[A-03] a head who dies leaves the family with a new head; the survivors keep the household', async () => {
    const { householdId, ids } = await home();
    const died = leaves(ids['head'], { reasonCode: 'died' });
    expect((await window.change(householdId, died)).body.code).toBe('HOUSEHOLD_WITHOUT_HEAD');
    const named = { ...died, relations: [{ personId: ids['spouse'], relation: 'head' }] };
    expect((await window.change(householdId, named)).body.code).toBe('HOUSEHOLD_CHANGE_BY_REVIEWER');
    expect((await window.change(householdId, named, 'demo-reviewer')).status).toBe(201);
    expect((await window.change(householdId, named, 'demo-reviewer')).body.code).toBe(
      'PERSON_NOT_IN_HOUSEHOLD',
    );
    expect(await changes(householdId)).toEqual([undefined, 'leave']);
    expect(await window.membersOf(householdId)).toEqual(
      expect.arrayContaining([{ personId: ids['spouse'], relation: 'head' }]),
    );
  });

  it('[A-25] [A-19] the dead do not come back by a filing or a join, a death entered by mistake is put right', async () => {
    const alone = householdBuilder().with().build();
    const [single, { householdId, ids }] = [await home(alone), await home()];
    const died = leaves(single.ids['head'], { reasonCode: 'died' });
    expect((await window.change(single.householdId, died, 'demo-reviewer')).status).toBe(201);
    const again = await window.file(alone);
    expect(again.state).toBe('awaiting-window-check');
    const seen = await window.look(again.applicationId);
    expect(seen.body.doubts.map(({ code }) => code)).toEqual(['registered-as-dead']);
    const founded = {
      ...{ decision: 'confirm', reasonCode: 'documents-seen', householdId: 'new' },
      members: [{ ref: 'm1', personId: single.ids['head'] }],
      change: { effectiveOn: '2026-01-12', reasonCode: 'entered-wrongly' },
    };
    const byClerk = await window.answer(again.applicationId, founded);
    expect(byClerk.body.code).toBe('PERSON_REGISTERED_AS_DEAD');
    const lost = await window.answer(again.applicationId, founded, 'demo-reviewer');
    expect([lost.status, lost.body.code]).toEqual([409, 'HOUSEHOLD_TO_BE_RESTORED']);
    expect((await window.change(householdId, leaves(ids['child'], { reasonCode: 'died' }))).status).toBe(201);
    const back = {
      ...{ kind: 'join', effectiveOn: '2026-01-11', reasonCode: 'returned' },
      persons: [{ personId: ids['child'], relation: 'child' }],
    };
    const refused = await window.change(householdId, back, 'demo-reviewer');
    expect([refused.status, refused.body.code]).toEqual([409, 'PERSON_REGISTERED_AS_DEAD']);
    const mistaken = { ...back, reasonCode: 'entered-wrongly', persons: [{ personId: ids['child'] }] };
    expect((await window.change(householdId, mistaken)).body.code).toBe('PERSON_REGISTERED_AS_DEAD');
    const bare = await window.change(householdId, mistaken, 'demo-reviewer');
    expect(bare.body.faults?.map(({ path }) => path)).toEqual(['/paper']);
    const shown = { ...mistaken, paper: 'death-record-withdrawn' };
    expect((await window.change(householdId, shown, 'demo-reviewer')).status).toBe(201);
    expect(await window.membersOf(householdId)).toContainEqual({ personId: ids['child'], relation: 'child' });
    const stays = (await window.events(householdId)).at(-1)?.data['members'];
    const stay = (stays as { personId: string; livesTogether: object }[]).find(
      ({ personId }) => personId === ids['child'],
    );
    expect(stay?.livesTogether).toEqual({ from: '2015-01-01' });
  });

  it('[A-18] a household that ended with a death that was none is restored by the reviewer, with its end on record', async () => {
    const alone = householdBuilder().with().build();
    const { householdId, ids } = await home(alone);
    const head = ids['head'];
    const died = leaves(head, { reasonCode: 'died' });
    expect((await window.change(householdId, died, 'demo-reviewer')).status).toBe(201);
    const { applicationId } = await window.file(alone);
    const [doubt] = (await window.look(applicationId)).body.doubts;
    expect(doubt).toMatchObject({
      code: 'registered-as-dead',
      householdId,
      zh: expect.stringContaining('restore') as string,
    });
    const other = await window.change(householdId, leaves(head));
    expect([other.status, other.body.code]).toEqual([409, 'HOUSEHOLD_NO_LONGER_REGISTERED']);
    const restores = {
      ...{ kind: 'restore', effectiveOn: '2026-01-12', reasonCode: 'entered-wrongly' },
      ...{ persons: [{ personId: head }], paper: 'person-seen' },
    };
    for (const [body, code, actor] of [
      [restores, 'HOUSEHOLD_RESTORED_BY_REVIEWER', 'demo-clerk'],
      [{ ...restores, paper: undefined }, 'VALIDATION_FAILED', 'demo-reviewer'],
      [{ ...restores, reasonCode: 'other' }, 'CHANGE_REASON_OF_OTHER_KIND', 'demo-reviewer'],
      [{ ...restores, effectiveOn: '2026-01-09' }, 'RESTORED_BEFORE_END', 'demo-reviewer'],
      [{ ...restores, persons: [{ personId: NOBODY }] }, 'PERSON_NOT_IN_HOUSEHOLD', 'demo-reviewer'],
    ] as const) {
      expect((await window.change(householdId, body, actor)).body.code).toBe(code);
    }
    const [one, two] = await Promise.all([
      window.change(householdId, restores, 'demo-reviewer'),
      window.change(householdId, { ...restores, paper: 'visited-at-home' }, 'demo-reviewer'),
    ]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
    expect([one.body.code, two.body.code]).toContain('CHANGE_WITHOUT_EFFECT');
    expect(await window.membersOf(householdId)).toEqual([{ personId: head, relation: 'head' }]);
    const events = (await window.events(householdId)).slice(-3);
    expect(events).toMatchObject([
      { type: 'household-ended', data: { effectiveOn: '2026-01-10', reasonCode: 'died' } },
      { type: 'household-restored', data: { endedOn: '2026-01-10', endReasonCode: 'died' } },
      {
        type: 'household-changed',
        data: { kind: 'restore', members: [{ livesTogether: { from: '2015-01-01' } }] },
      },
    ]);
    expect(events[1]?.data['reopens']).toBe(events[0]?.id);
    await registeredBefore(householdId);
    const day = await window.running
      .http('demo-clerk')
      .get<{ state: string; members: object[] }>('intake', `/v1/households/${householdId}?on=2026-01-11`);
    expect([day.body.state, day.body.members.length]).toEqual(['active', 1]);
    const answer = { decision: 'confirm', reasonCode: 'documents-seen', householdId };
    const members = [{ ref: 'm1', personId: head }];
    expect((await window.answer(applicationId, { ...answer, members })).body).toMatchObject({ householdId });
  });

  it('[A-19] who joins is related as can be, and leaves no other household unseen', async () => {
    const [from, to] = [await home(), await home()];
    await window.file(from.filing);
    const joins = (relation: string, reasonCode: string) => ({
      ...{ kind: 'join', effectiveOn: '2026-01-12', reasonCode },
      persons: [{ personId: from.ids['spouse'], relation }],
    });
    for (const [body, code] of [
      [joins('child', 'married-in'), 'CHANGE_REASON_OF_OTHER_PERSON'],
      [joins('spouse', 'moved-in'), 'SPOUSE_NOT_LAWFUL'],
      [joins('other', 'married-in'), 'MARRIED_ELSEWHERE'],
      [joins('other', 'moved-in'), 'LEAVES_OPEN_APPLICATION'],
    ] as const) {
      expect((await window.change(to.householdId, body)).body.code).toBe(code);
    }
    const young = {
      ...{ kind: 'join', effectiveOn: '2026-01-10', reasonCode: 'married-in' },
      member: { ...NEWBORN, relation: 'spouse', name: '试幼', birthDate: '2018-03-01' },
    };
    expect((await window.change(to.householdId, young)).body.code).toBe('SPOUSE_NOT_LAWFUL');
    const moved = await window.change(to.householdId, joins('other', 'moved-in'), 'demo-reviewer');
    expect(moved.status).toBe(201);
  });

  it('[A-03] two heads are refused', async () => {
    const { householdId, ids } = await home();
    const both = {
      ...{ kind: 'new-head', effectiveOn: '2026-01-10', reasonCode: 'family-agreed' },
      relations: [{ personId: ids['spouse'], relation: 'head' }],
    };
    expect((await window.change(householdId, both, 'demo-reviewer')).body.code).toBe(
      'HOUSEHOLD_WITH_TWO_HEADS',
    );
    const swapped = {
      ...both,
      relations: [...both.relations, { personId: ids['head'], relation: 'spouse' }],
    };
    expect((await window.change(householdId, swapped)).body.code).toBe('HOUSEHOLD_CHANGE_BY_REVIEWER');
    expect((await window.change(householdId, swapped, 'demo-reviewer')).status).toBe(201);
    expect(await changes(householdId)).toEqual([undefined, 'new-head']);
  });

  it('[A-19] a child moves from one household to another in one step', async () => {
    const [from, to] = [await home(), await home()];
    const joins = {
      ...{ kind: 'join', effectiveOn: '2026-01-10', reasonCode: 'custody' },
      persons: [{ personId: from.ids['child'], relation: 'grandchild' }],
    };
    const answer = await window.change(to.householdId, joins);
    expect(answer.body).toMatchObject({ households: [from.householdId, to.householdId] });
    expect(await window.membersOf(from.householdId)).toHaveLength(2);
    expect(await window.membersOf(to.householdId)).toContainEqual({
      personId: from.ids['child'],
      relation: 'grandchild',
    });
    expect([await changes(from.householdId), await changes(to.householdId)]).toEqual([
      [undefined, 'leave'],
      [undefined, 'join'],
    ]);
  });

  it('[A-19] of two households that one child joins at the same moment one has it, and the other window learns why', async () => {
    const [from, one, two] = [await home(), await home(), await home()];
    const persons = [{ personId: from.ids['child'], relation: 'grandchild' }];
    const joins = { kind: 'join', effectiveOn: '2026-01-10', reasonCode: 'custody', persons };
    const answers = await Promise.all([one, two].map(({ householdId }) => window.change(householdId, joins)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [lost, loser] = answers[0]?.status === 409 ? [answers[0], one] : [answers[1], two];
    expect(lost?.body.code).toBe('PERSON_MOVED_SINCE');
    expect((await window.change(loser.householdId, { ...joins, effectiveOn: '2026-01-11' })).status).toBe(
      201,
    );
  });

  it('[A-19] of two households that somebody new without a number joins at the same moment one has the person', async () => {
    const [one, two] = [await home(), await home()];
    const born = { kind: 'join', effectiveOn: '2026-01-02', reasonCode: 'born' };
    const member = { ...NEWBORN, name: '试同时' };
    const answers = await Promise.all(
      [one, two].map(({ householdId }) => window.change(householdId, { ...born, member })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.map(({ body }) => body.code)).toContain('PERSON_ALREADY_REGISTERED');
  });

  it('[A-19] a child that was taken away by mistake comes back to its own household, into no third one', async () => {
    const [own, other, third] = [await home(), await home(), await home()];
    const persons = [{ personId: own.ids['child'], relation: 'grandchild' }];
    const joins = { kind: 'join', effectiveOn: '2026-01-10', reasonCode: 'custody', persons };
    expect((await window.change(other.householdId, joins)).status).toBe(201);
    const mistake = { ...joins, reasonCode: 'entered-wrongly', paper: 'visited-at-home' };
    const refused = await window.change(third.householdId, mistake, 'demo-reviewer');
    expect([refused.status, refused.body.code]).toEqual([409, 'JOIN_NOT_A_RETURN']);
    const bare = await window.change(own.householdId, { ...mistake, paper: undefined }, 'demo-reviewer');
    expect(bare.body.faults?.map(({ path }) => path)).toEqual(['/paper']);
    expect((await window.change(own.householdId, mistake, 'demo-reviewer')).status).toBe(201);
  });

  it('[A-19] who has filed did not die or move away before, by the filing itself', async () => {
    const living = async (filing: Filing) => {
      const { householdId } = await window.file(filing);
      const members = await window.membersOf(householdId);
      const died = (relation: string, more = {}) => {
        const who = members.find((member) => member.relation === relation)?.personId;
        const body = leaves(who, { reasonCode: 'died', ...more });
        return window.change(householdId, body, 'demo-reviewer');
      };
      const child = members.find((member) => member.relation === 'child')?.personId;
      return { died, child, householdId };
    };
    const alone = await living(householdBuilder().with().build());
    const head = await alone.died('head', { effectiveOn: '2015-07-06' });
    expect([head.status, head.body.code]).toEqual([422, 'CHANGE_BEFORE_ACTED']);
    const { died, ...filed } = await living(family());
    const child = await died('child');
    expect([child.status, child.body.code]).toEqual([409, 'CHANGE_DAY_NOT_CONFIRMED']);
    const livesTogether = { from: '2015-01-01', to: '2016-01-01', reasonOut: 'prison' };
    const gone = correction({ persons: [{ personId: filed.child }], corrected: { livesTogether } });
    const moves = {
      kind: 'moved',
      effectiveOn: '2026-01-10',
      reasonCode: 'moved',
      place: at('510683990002'),
    };
    const weds = {
      ...{ kind: 'join', effectiveOn: '2016-01-01', reasonCode: 'moved-in' },
      member: {
        ...NEWBORN,
        name: '试入',
        noIdReasonCode: 'lost',
        relation: 'other',
        birthDate: '1980-01-01',
        livesTogether: { from: '2016-01-01' },
      },
    };
    for (const body of [gone, moves, weds]) {
      const answer = await window.change(filed.householdId, body);
      expect([answer.status, answer.body.code]).toEqual([403, 'CHANGE_DAY_BY_REVIEWER']);
    }
    const splits = {
      ...{ kind: 'split', effectiveOn: '2016-01-01', reasonCode: 'own-household' },
      persons: [{ personId: filed.child, relation: 'head' }],
    };
    const split = await window.change(filed.householdId, splits, 'demo-reviewer');
    expect([split.status, split.body.code]).toEqual([409, 'CHANGE_DAY_NOT_CONFIRMED']);
    const looked = { ...moves, confirmedDoubts: ['filed-as-before'] };
    expect((await window.change(filed.householdId, looked, 'demo-reviewer')).status).toBe(201);
    expect((await died('child', { confirmedDoubts: ['filed-as-living'] })).status).toBe(201);
  });

  it('[A-19] a newborn joins; the same child a second time is refused, its twin confirmed by the reviewer', async () => {
    const { householdId } = await home();
    const born = { kind: 'join', effectiveOn: '2026-01-02', reasonCode: 'born', member: NEWBORN };
    expect((await window.change(householdId, born)).status).toBe(201);
    expect((await window.change(householdId, born)).body.code).toBe('PERSON_ALREADY_REGISTERED');
    expect(await window.membersOf(householdId)).toHaveLength(4);
    const twin = { ...born, confirmedDoubts: ['same-name-and-birth'] };
    expect((await window.change(householdId, twin)).body.code).toBe('PERSON_ALREADY_REGISTERED');
    expect((await window.change(householdId, twin, 'demo-reviewer')).status).toBe(201);
    expect(await window.membersOf(householdId)).toHaveLength(5);
  });

  it('the day on which a newborn joins is kept and published by the month: it is the birth date', async () => {
    const { householdId } = await home();
    const member = { ...NEWBORN, name: '试月' };
    const born = { kind: 'join', effectiveOn: '2026-01-02', reasonCode: 'born', member };
    expect((await window.change(householdId, born)).status).toBe(201);
    const { data } = (await window.events(householdId)).at(-1) ?? { data: {} };
    expect(data).toMatchObject({ kind: 'join', effectiveOn: '2026-01-01' });
    expect(JSON.stringify(data)).not.toContain('2026-01-02');
    const { rows } = await window.database.query<{ member: string }>(
      'select row_to_json(m)::text as member from intake.membership m where household_id = $1',
      [householdId],
    );
    expect(rows.filter(({ member }) => member.includes('2026-01-02'))).toEqual([]);
    const { body } = await window.running
      .http('demo-clerk')
      .get<{ items: object[] }>('intake', `/v1/households/${householdId}/changes`);
    expect(body.items[0]).toMatchObject({ kind: 'join', effectiveOn: '2026-01' });
    await registeredBefore(householdId);
    const day = await window.running
      .http('demo-clerk')
      .get<{ members: object[] }>('intake', `/v1/households/${householdId}?on=2026-01-01`);
    expect(day.body.members.filter((one) => JSON.stringify(one).includes('newborn'))).toEqual([]);
  });

  it('since when a member lives there is put right by the month', async () => {
    const { householdId, ids } = await home();
    const since = {
      persons: [{ personId: ids['child'] }],
      corrected: { livesTogether: { from: '2020-05-17' } },
    };
    const asked = await window.change(householdId, correction(since));
    expect([asked.status, asked.body.code]).toEqual([403, 'CHANGE_DAY_BY_REVIEWER']);
    const looked = correction({ ...since, confirmedDoubts: ['long-ago'] });
    expect((await window.change(householdId, looked, 'demo-reviewer')).status).toBe(201);
    const { data } = (await window.events(householdId)).at(-1) ?? { data: {} };
    expect(data).toMatchObject({ corrects: ['stay'] });
    expect(JSON.stringify(data)).toContain('"from":"2020-05-01"');
    expect(JSON.stringify(data)).not.toContain('2020-05-17');
  });

  it('[A-19] [S0-05] a number and a name are put right, and the family is recognised by them from then on', async () => {
    const { householdId, filing, ids } = await home();
    const number = idNumber(seed++, { birthDate: '2001-05-01', sex: 'female' });
    const put = (corrected: object, paper?: string) =>
      correction({ persons: [{ personId: ids['child'] }], corrected, paper });
    const both = await window.change(householdId, put({ name: '试改名', idNumber: number }), 'demo-reviewer');
    expect([both.status, both.body.code]).toEqual([409, 'PERSON_WOULD_BE_ANOTHER']);
    for (const corrected of [{ name: '试改名' }, { idNumber: number }]) {
      expect((await window.change(householdId, put(corrected))).body.code).toBe('IDENTITY_BY_REVIEWER');
      const bare = await window.change(householdId, put(corrected), 'demo-reviewer');
      expect([bare.status, bare.body.code]).toEqual([422, 'IDENTITY_PAPER_NEEDED']);
      const shown = put(corrected, 'police-certificate');
      expect((await window.change(householdId, shown, 'demo-reviewer')).status).toBe(201);
      expect((await window.change(householdId, put(corrected))).body.code).toBe('CHANGE_WITHOUT_EFFECT');
    }
    // Who verifies the family learns of another number, not of a name.
    const [renamed, renumbered] = (await window.events(householdId)).slice(-2).map(({ data }) => data);
    expect(renamed).not.toHaveProperty('renumbered');
    expect(renumbered).toMatchObject({ corrects: ['identity'], renumbered: [ids['child']] });
    const members = filing.members.map((m, i) => (i === 2 ? { ...m, name: '试改名', idNumber: number } : m));
    expect(await window.file({ ...filing, members })).toMatchObject({ state: 'open', householdId });
  });

  it('a number that was put right is free for the person to whom it belongs', async () => {
    const { householdId, filing, ids } = await home();
    const number = idNumber(seed++, { birthDate: '2001-05-01', sex: 'female' });
    const corrected = { corrected: { idNumber: number }, persons: [{ personId: ids['child'] }] };
    const shown = correction({ ...corrected, paper: 'person-seen' });
    expect((await window.change(householdId, shown, 'demo-reviewer')).status).toBe(201);
    const owner = householdBuilder().with().build();
    const members = [{ ...owner.members[0], idNumber: filing.members[2]?.idNumber }];
    expect(await window.file({ ...owner, members })).toMatchObject({ state: 'open' });
  });

  it('[A-19] two officials correct one name at one moment: the first stands, the second is told and looks again', async () => {
    const { householdId, ids } = await home();
    const seen = await window.running
      .http('demo-reviewer')
      .get<{ version: number }>('intake', `/v1/households/${householdId}`);
    const put = (name: string, version = seen.body.version) =>
      window.change(
        householdId,
        correction({
          version,
          paper: 'person-seen',
          corrected: { name },
          persons: [{ personId: ids['child'] }],
        }),
        'demo-reviewer',
      );
    const answers = await Promise.all([put('试先改'), put('试后改')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'HOUSEHOLD_CHANGED_SINCE_SEEN', params: { version: 2 } });
    expect((await changes(householdId)).slice(1)).toEqual(['correction']);
    expect((await put('试再改', 2)).status).toBe(201);
  });

  it('a number that somebody else has is put to nobody', async () => {
    const [{ householdId, ids }, other] = [await home(), await home()];
    const taken = {
      corrected: { idNumber: other.filing.members[2]?.idNumber },
      persons: [{ personId: ids['child'] }],
    };
    const answer = await window.change(householdId, correction(taken));
    expect([answer.status, answer.body.code]).toEqual([409, 'PERSON_ALREADY_REGISTERED']);
  });

  it('[A-19] a household of another township is not found, also where the number or person is known', async () => {
    const [{ householdId, ids }, other] = [await home(), await home()];
    await window.database.query(`update intake.household set region_code = '510683980001' where id = $1`, [
      householdId,
    ]);
    const known = other.filing.members[2];
    const number = {
      corrected: { idNumber: known?.['idNumber'] },
      persons: [{ personId: ids['child'] }],
    };
    const stay = { livesTogether: { from: '2026-01-10' } };
    const member = { ...known, ref: 'm1', circumstance: undefined, ...stay };
    const joins = { kind: 'join', effectiveOn: '2026-01-10', reasonCode: 'other', member };
    for (const body of [correction({ ...number, version: 1 }), joins]) {
      expect((await window.change(householdId, body)).status).toBe(404);
      const path = `/v1/households/${householdId}/proposals`;
      expect((await window.running.http('demo-clerk').post('intake', path, body)).status).toBe(404);
    }
  });

  it('nobody is corrected to live there before the birth, by the same fault as in a filing', async () => {
    const { householdId, ids } = await home();
    const stays = { livesTogether: { from: '1990-01-01' } };
    const wrong = { corrected: stays, persons: [{ personId: ids['child'] }] };
    const { status, body } = await window.change(householdId, correction(wrong));
    expect([status, body.faults]).toMatchObject([
      422,
      [{ code: 'LIVES_TOGETHER_BEFORE_BIRTH', path: '/corrected/livesTogether/from' }],
    ]);
  });

  it.each<[string, object, string[]]>([
    [
      'a new member who would be older than anybody alive',
      { member: { ...NEWBORN, birthDate: '1850-01-01' } },
      ['DATE_TOO_EARLY /member/birthDate'],
    ],
    [
      'a new member of whom neither number nor birth is stated',
      { member: { ...NEWBORN, noIdReasonCode: undefined, birthDate: undefined } },
      ['ID_NUMBER_OR_REASON /member', 'BIRTH_DATE_OR_ID_NUMBER /member'],
    ],
    [
      'the same person twice',
      { persons: [{ personId: NOBODY }, { personId: NOBODY }] },
      ['LIST_ENTRY_TWICE /persons'],
    ],
    [
      'a place that does not exist',
      { kind: 'moved', place: at('510683999999') },
      ['REGION_UNKNOWN /place/regionCode'],
    ],
    [
      'a whole county to live in',
      { kind: 'moved', place: at('510683000000') },
      ['REGION_TOO_LARGE /place/regionCode'],
    ],
  ])('%s is refused by name', async (_title, wrong, faults) => {
    const { householdId } = await home();
    const join = { kind: 'join', effectiveOn: '2026-01-10', reasonCode: 'other' };
    const { status, body } = await window.change(householdId, { ...join, ...wrong });
    expect([status, body.faults?.map(({ code, path }) => `${code} ${path}`)]).toEqual([422, faults]);
  });

  it('moves, and splits by the reviewer; each is published once', async () => {
    const { householdId, ids } = await home();
    const place = { regionCode: '510683990002', residence: 'rural', address: '示范镇二村1组' };
    const moves = { kind: 'moved', effectiveOn: '2026-01-10', reasonCode: 'moved', place };
    expect((await window.change(householdId, moves)).status).toBe(201);
    expect((await window.change(householdId, moves)).body.code).toBe('CHANGE_WITHOUT_EFFECT');
    const splits = {
      ...{ kind: 'split', effectiveOn: '2026-01-10', reasonCode: 'own-household' },
      persons: [{ personId: ids['child'], relation: 'head' }],
    };
    expect((await window.change(householdId, splits)).body.code).toBe('HOUSEHOLD_CHANGE_BY_REVIEWER');
    const { body } = await window.change(householdId, splits, 'demo-reviewer');
    const [, other = ''] = (body as unknown as { households: string[] }).households;
    expect(await window.membersOf(other)).toEqual([{ personId: ids['child'], relation: 'head' }]);
    expect([await changes(householdId), (await window.events(other)).map(({ type }) => type)]).toEqual([
      [undefined, 'moved', 'split'],
      ['household-registered'],
    ]);
  });

  it.each<[string, object, string]>([
    ['in the future', { effectiveOn: '2026-01-13' }, 'VALIDATION_FAILED'],
    ['before the member lived there', { effectiveOn: '2014-12-31' }, 'CHANGE_TOO_EARLY'],
    ['about somebody else', { persons: [{ personId: NOBODY }] }, 'PERSON_NOT_IN_HOUSEHOLD'],
    ['that names nobody', { persons: [] }, 'VALIDATION_FAILED'],
  ])('[A-19] a change %s is refused and changes nothing', async (_title, wrong, code) => {
    const { householdId, ids } = await home();
    expect((await window.change(householdId, leaves(ids['child'], wrong))).body.code).toBe(code);
    expect(await window.membersOf(householdId)).toHaveLength(3);
    expect(await changes(householdId)).toEqual([undefined]);
  });

  it('[A-19] a member of another township’s household is moved by the county alone', async () => {
    const [from, to] = [await home(), await home()];
    await window.database.query(`update intake.household set region_code = '510683980001' where id = $1`, [
      from.householdId,
    ]);
    const joins = {
      ...{ kind: 'join', effectiveOn: '2026-01-10', reasonCode: 'custody' },
      persons: [{ personId: from.ids['child'], relation: 'grandchild' }],
    };
    expect((await window.change(to.householdId, joins)).body.code).toBe('HOUSEHOLD_OUTSIDE_SUBTREE');
    expect((await window.change(from.householdId, leaves(from.ids['child']))).status).toBe(404);
    expect((await window.change(to.householdId, joins, 'demo-civil-affairs')).status).toBe(201);
  });

  it('[A-19] a household of which nobody stays ends in the other one, by the reviewer and with no application open', async () => {
    const single = householdBuilder().with().build();
    const [from, to] = [await home(single), await home()];
    const joins = {
      ...{ kind: 'join', effectiveOn: '2026-01-10', reasonCode: 'same-family' },
      persons: [{ personId: from.ids['head'], relation: 'other' }],
    };
    const { applicationId } = await window.file(single);
    expect((await window.change(to.householdId, joins, 'demo-reviewer')).body.code).toBe(
      'APPLICATION_ALREADY_OPEN',
    );
    await window.running.http('demo-clerk').post('intake', `/v1/applications/${applicationId}/withdrawal`, {
      on: '2026-01-12',
      reasonCode: 'other',
    });
    expect((await window.change(to.householdId, joins)).body.code).toBe('HOUSEHOLD_CHANGE_BY_REVIEWER');
    expect((await window.change(to.householdId, joins, 'demo-reviewer')).status).toBe(201);
    const [ended, joined] = [await window.events(from.householdId), await window.events(to.householdId)];
    expect(ended.at(-1)).toMatchObject({ type: 'household-closed', data: { into: to.householdId } });
    expect(joined.slice(-2)).toMatchObject([
      { type: 'household-changed', data: { kind: 'join' } },
      { type: 'household-absorbed', data: { from: from.householdId, lastSeq: ended.length } },
    ]);
    expect(await window.membersOf(from.householdId)).toEqual([]);
    const restores = {
      ...{ kind: 'restore', effectiveOn: '2026-01-12', reasonCode: 'entered-wrongly' },
      ...{ persons: [{ personId: from.ids['head'] }], paper: 'person-seen' },
    };
    expect(
      (await window.change(from.householdId, { ...restores, kind: 'leave', paper: undefined })).body.code,
    ).toBe('HOUSEHOLD_MERGED');
    expect((await window.change(from.householdId, restores, 'demo-reviewer')).status).toBe(201);
    const reopens = ended.at(-1)?.id;
    expect((await window.events(from.householdId)).slice(-2)).toMatchObject([
      { type: 'household-restored', data: { reopens, mergedInto: to.householdId, endedOn: '2026-01-10' } },
      { type: 'household-changed', data: { kind: 'restore' } },
    ]);
    expect((await window.events(to.householdId)).at(-1)).toMatchObject({
      data: { kind: 'leave', effectiveOn: '2026-01-10', reasonCode: 'entered-wrongly' },
    });
    expect(await window.membersOf(from.householdId)).toEqual([
      { personId: from.ids['head'], relation: 'head' },
    ]);
    expect(await window.membersOf(to.householdId)).toHaveLength(3);
  });

  it('[A-03] [A-19] what a departure asks, a corrected stay and a confirmed filing ask too, and a death is published as one', async () => {
    const filing = householdBuilder()
      .with()
      .with({ sex: 'female' })
      .with({ relation: 'child', birthDate: '2014-06-01', sex: 'female' })
      .build();
    const { householdId, ids } = await home(filing);
    const until = (reasonOut: string) => ({ from: '2015-01-01', to: '2026-01-11', reasonOut });
    const ends = (personId: string | undefined, reasonOut: string, more: object = {}) =>
      correction({ persons: [{ personId }], corrected: { livesTogether: until(reasonOut) }, ...more });
    const made = async (body: object) => (await window.change(householdId, body)).body.code ?? 'made';
    const guardian = { kind: 'person', name: '试姨' };
    for (const reasonOut of ['moved-out', 'prison', 'married-out', 'military-service'])
      expect(await made(ends(ids['child'], reasonOut))).toBe('MINOR_WITHOUT_HOUSEHOLD');
    const gone = filing.members.map((one, i) => (i === 2 ? { ...one, livesTogether: until('prison') } : one));
    const { applicationId } = await window.file({ ...filing, members: gone });
    const confirms = {
      ...{ decision: 'confirm', reasonCode: 'documents-seen', householdId },
      members: await window.answersFor(applicationId, filing),
      change: { effectiveOn: '2026-01-12', reasonCode: 'data-corrected' },
    };
    expect((await window.answer(applicationId, confirms)).body.code).toBe('MINOR_WITHOUT_HOUSEHOLD');
    expect(await made(ends(ids['child'], 'prison', { guardian }))).toBe('made');
    expect(await made(ends(ids['spouse'], 'died'))).toBe('made');
    expect((await window.events(householdId)).slice(-2)).toMatchObject([
      { data: { departures: [{ personId: ids['child'], reasonCode: 'prison', on: '2026-01-11' }] } },
      { data: { departures: [{ personId: ids['spouse'], reasonCode: 'died', on: '2026-01-11' }] } },
    ]);
    expect((await window.events(householdId)).at(-1)?.data['corrects']).toBeUndefined();
  });

  it('[A-18] [A-25] merged and dead on one day: the dead do not come back unseen, and the mistake is taken back step by step', async () => {
    const reviewer = 'demo-reviewer';
    const [own, other] = [await home(householdBuilder().with().build()), await home()];
    const [persons, rest] = [
      [{ personId: own.ids['head'], relation: 'other' }],
      Object.values(other.ids).map((personId) => ({ personId })),
    ];
    const dies = (who: object[]) => leaves(undefined, { reasonCode: 'died', persons: who });
    const joins = { kind: 'join', effectiveOn: '2026-01-10', reasonCode: 'same-family', persons };
    const back = { ...joins, reasonCode: 'returned' };
    const mistake = { effectiveOn: '2026-01-12', reasonCode: 'entered-wrongly', paper: 'person-seen' };
    const returns = { ...mistake, kind: 'join', persons: [{ personId: own.ids['head'] }] };
    const restores = { ...returns, kind: 'restore' };
    const made = async (householdId: string, body: object, actor = reviewer) =>
      (await window.change(householdId, body, actor)).body.code ?? 'made';
    expect(await made(other.householdId, joins)).toBe('made');
    expect(await made(other.householdId, dies(persons))).toBe('made');
    expect(await made(other.householdId, back, 'demo-clerk')).toBe('PERSON_REGISTERED_AS_DEAD');
    expect(await made(own.householdId, restores)).toBe('MERGED_MEMBER_LEFT_SINCE');
    expect(await made(other.householdId, returns)).toBe('made');
    expect(await made(other.householdId, dies([...persons, ...rest]))).toBe('made');
    const everybody = [...returns.persons, ...rest];
    expect(await made(other.householdId, { ...restores, persons: everybody })).toBe('made');
    expect(await window.membersOf(other.householdId)).toHaveLength(4);
    expect(await made(own.householdId, restores)).toBe('made');
    expect(await window.membersOf(own.householdId)).toEqual([
      { personId: own.ids['head'], relation: 'head' },
    ]);
    expect(await window.membersOf(other.householdId)).toHaveLength(3);
  });

  it('an integrator changes no household', async () => {
    const { householdId, ids } = await home();
    expect((await window.change(householdId, leaves(ids['child']), 'demo-portal')).status).toBe(403);
  });
});
