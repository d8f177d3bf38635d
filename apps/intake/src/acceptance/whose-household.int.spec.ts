import { householdBuilder, type Filing } from '@aid-chain/testing';
import { Window, type Answered } from '../window-check/window-check.fixture.js';

let window: Window;

beforeAll(async () => {
  window = await Window.open();
});

afterAll(() => window?.close());

/** Head, spouse and two children. */
const family = (): Filing =>
  householdBuilder()
    .with({ phone: '13900000001' })
    .with({ sex: 'female' })
    .with({ birthDate: '2014-03-01' })
    .with({ birthDate: '2016-03-01' })
    .build();

/** A member as a family files it that has the number not at hand. */
const withoutNumber = (member: Filing['members'][number] = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(member).filter(([field]) => field !== 'idNumber'));

/** What a portal hears of every filing, and a clerk of one that waits. */
const received = (answer: Answered): void => {
  expect(answer).toEqual({ applicationId: answer.applicationId, state: 'received' });
};
const waits = (answer: Answered): void => {
  expect(answer).toEqual({ applicationId: answer.applicationId, state: 'awaiting-window-check' });
};
const codes = async ({ applicationId }: Answered): Promise<string[]> =>
  (await window.look(applicationId)).body.doubts.map(({ code }) => code).sort();

/** Everything that the register and the streams hold of a household. */
async function everything(householdId: string): Promise<string> {
  const { rows } = await window.database.query(
    `select h.*, m.*, p.* from intake.household h join intake.membership m on m.household_id = h.id
     join intake.person p on p.id = m.person_id where h.id = $1 order by p.id`,
    [householdId],
  );
  const events = (await window.events(householdId)).filter(({ type }) => type.startsWith('household'));
  return JSON.stringify([rows, events]);
}

describe('a stranger', () => {
  it('[A-25] with the head’s number under another name, phone and address gets no household', async () => {
    const filing = family();
    const { householdId } = await window.file(filing);
    const before = await everything(householdId);
    const [head] = filing.members;
    const members = [{ ...head, name: '冒验名', phone: '13999999999' }];
    const answer = await window.file(
      { ...filing, address: '他处9号', members, authorisations: [] },
      'demo-portal',
    );
    received(answer);
    expect(await codes(answer)).toEqual(['number-of-other-name']);
    expect(await everything(householdId)).toBe(before);
  });

  it.each([
    ['both children of three', [2, 3]],
    ['half of the members', [1, 2]],
    ['one child', [2]],
  ])('[A-25] who names %s gets neither them nor the household', async (_title, named) => {
    const filing = family();
    const { householdId } = await window.file(filing);
    const before = await everything(householdId);
    const stranger = householdBuilder().with().build();
    const taken = named.map((index, n) => ({
      ...filing.members[index],
      ref: `m${String(n + 2)}`,
      relation: 'child',
    }));
    received(await window.file({ ...stranger, members: [...stranger.members, ...taken] }, 'demo-portal'));
    expect(await everything(householdId)).toBe(before);
  });
});

describe('the family itself', () => {
  it('[A-25] the head who files alone does not take the household with him', async () => {
    const filing = family();
    const { householdId } = await window.registered(filing);
    const before = await everything(householdId);
    const alone = await window.file({ ...filing, members: filing.members.slice(0, 1), authorisations: [] });
    waits(alone);
    expect(await codes(alone)).toEqual(['member-missing', 'member-missing', 'member-missing']);
    const [head] = await window.answersFor(alone.applicationId, {
      ...filing,
      members: filing.members.slice(0, 1),
    });
    const answer = await window.answer(alone.applicationId, {
      ...{ decision: 'confirm', reasonCode: 'family-asked', householdId: 'new', members: [head] },
      change: { effectiveOn: '2026-01-10', reasonCode: 'divorced' },
    });
    expect(answer.body.code).toBe('HOUSEHOLD_WITHOUT_HEAD');
    expect(await everything(householdId)).toBe(before);
  });

  it('[A-03] a head who leaves is a new household by the reviewer, the others stay with a head of their own', async () => {
    const filing = family();
    const { householdId } = await window.registered(filing);
    const alone = { ...filing, members: filing.members.slice(0, 1), authorisations: [] };
    const { applicationId } = await window.file(alone);
    const divorced = {
      ...{ decision: 'confirm', reasonCode: 'family-asked' },
      members: await window.answersFor(applicationId, alone),
      change: { effectiveOn: '2026-01-10', reasonCode: 'divorced' },
    };
    const keeps = { ...divorced, householdId };
    expect((await window.answer(applicationId, keeps, 'demo-reviewer')).body.code).toBe(
      'MINOR_WITHOUT_HOUSEHOLD',
    );
    const gone = { ...keeps, change: { ...divorced.change, reasonCode: 'moved-out' } };
    expect((await window.answer(applicationId, gone)).body.code).toBe('MINOR_WITHOUT_HOUSEHOLD');
    const spouse = (await window.membersOf(householdId)).find(({ relation }) => relation === 'spouse');
    const stays = {
      ...{ ...divorced, householdId: 'new' },
      relations: [{ personId: spouse?.personId, relation: 'head' }],
    };
    expect((await window.answer(applicationId, stays)).body.code).toBe('HOUSEHOLD_CHANGE_BY_REVIEWER');
    const answer = await window.answer(applicationId, stays, 'demo-reviewer');
    expect(answer.status).toBe(201);
    expect(answer.body.householdId).not.toBe(householdId);
    expect(await window.membersOf(householdId)).toContainEqual({ ...spouse, relation: 'head' });
  });

  it('[A-25] filed twice without any number, the second waits; answered once, the third is recognised', async () => {
    const filing = family();
    const [head] = filing.members;
    const rest = withoutNumber(head);
    const person = { ...rest, name: '试无号', noIdReasonCode: 'lost', birthDate: '1980-03-03', sex: 'male' };
    const single = { ...filing, members: [person], authorisations: [] };
    const first = await window.registered(single);
    const second = await window.file(single, 'demo-portal');
    received(second);
    const [{ personId } = { personId: '' }] = await window.membersOf(first.householdId);
    const answer = await window.answer(second.applicationId, {
      ...{ decision: 'correct', reasonCode: 'family-asked', householdId: first.householdId },
      members: [{ ref: 'm1', personId }],
    });
    expect(answer.body).toMatchObject({ state: 'open', householdId: first.householdId });
    const third = await window.running
      .http('demo-clerk')
      .post<Answered>('intake', '/v1/applications', single);
    expect(third.body.code).toBe('APPLICATION_ALREADY_OPEN');
  });

  it('[A-25] one child listed twice, with and without number, is counted once by the window', async () => {
    const filing = family();
    filing.members = filing.members.map((m, i) => (i === 2 ? { ...m, name: '试独一' } : m));
    const { idNumber: number = '', ...rest } = filing.members[2] ?? {};
    const day = `${String(number).slice(6, 10)}-${String(number).slice(10, 12)}-${String(number).slice(12, 14)}`;
    const again = {
      ...rest,
      ref: 'm5',
      relation: 'other',
      noIdReasonCode: 'lost',
      birthDate: day,
      sex: 'male',
    };
    const answer = await window.file({ ...filing, members: [...filing.members, again] });
    waits(answer);
    expect(await codes(answer)).toEqual(['person-twice']);
    const members = ['m1', 'm2', 'm3', 'm4'].map((ref) => ({ ref, personId: 'new' }));
    const checked = await window.answer(answer.applicationId, {
      ...{ decision: 'confirm', reasonCode: 'documents-seen', householdId: 'new' },
      members: [...members, { ref: 'm5', sameAs: 'm3' }],
    });
    expect(await window.membersOf(checked.body.householdId)).toHaveLength(4);
  });

  it('[A-03] one child listed twice is not made two persons by the clerk alone; twins are, by the reviewer who saw their papers', async () => {
    const filing = family();
    const baby = { ...withoutNumber(filing.members[3]), noIdReasonCode: 'newborn', name: '试双' };
    const born = { birthDate: '2026-01-05', sex: 'male', livesTogether: { from: '2026-01-05' } };
    const entry = (ref: string): Record<string, unknown> => ({ ...baby, ...born, ref });
    const members = [...filing.members.slice(0, 3), entry('m4'), entry('m5')];
    const twice = await window.file({ ...filing, members });
    expect(await codes(twice)).toEqual(['person-twice', 'person-twice']);
    const everybodyNew = {
      ...{ decision: 'confirm', reasonCode: 'documents-seen', householdId: 'new' },
      members: members.map(({ ref }) => ({ ref, personId: 'new' })),
    };
    const confirmed = { ...everybodyNew, confirmedDoubts: ['same-name-and-birth'] };
    for (const [answer, actor] of [
      [everybodyNew, 'demo-clerk'],
      [confirmed, 'demo-clerk'],
      [everybodyNew, 'demo-reviewer'],
    ] as const) {
      const { status, body } = await window.answer(twice.applicationId, answer, actor);
      expect([status, body.code]).toEqual([409, 'PERSON_ALREADY_REGISTERED']);
    }
    const twins = await window.answer(twice.applicationId, confirmed, 'demo-reviewer');
    expect(await window.membersOf(twins.body.householdId)).toHaveLength(5);
  });

  it('[A-23] a child whose name is written with other signs is the same child', async () => {
    const filing = family();
    const rest = withoutNumber(filing.members[3]);
    const child = { ...rest, noIdReasonCode: 'newborn', birthDate: '2016-03-01', sex: 'male' };
    const named = (name: string): Filing => ({
      ...filing,
      members: [...filing.members.slice(0, 3), { ...child, name }],
    });
    const { householdId } = await window.registered(named('李é·ＡＢ'));
    for (const name of ['\uf9e1e\u0301•AB', '李 é・ab', '李é‧AB']) {
      expect(await window.registered(named(name))).toMatchObject({ householdId, state: 'open' });
    }
    expect(await window.membersOf(householdId)).toHaveLength(4);
  });

  it('[A-25] an older filing and an omitted field change nothing of the register', async () => {
    const filing = family();
    const { householdId } = await window.registered({ ...filing, address: '新址1号' });
    const before = await everything(householdId);
    const members = filing.members.map(({ registerRegionCode: _, phone: __, ...member }) => member);
    const older = await window.registered({
      ...filing,
      members,
      address: '旧址2号',
      receivedOn: '2025-12-01',
    });
    expect(older).toMatchObject({ householdId, state: 'open' });
    expect(await everything(householdId)).toBe(before);
    const { body } = await window.running
      .http('demo-clerk')
      .get('intake', `/v1/applications/${older.applicationId}`);
    expect(body).toMatchObject({ proposedChanges: [] });
  });
});

describe('an integrator', () => {
  const values: [string, unknown][] = [
    ['regionCode', '510683990002'],
    ['residence', 'urban'],
    ['address', '他处9号'],
    ['receivedOn', '2025-12-01'],
    ['channel', 'hotline'],
    ['filedBy', 'proxy'],
    ['members/0/name', '冒验名'],
    ['members/0/phone', '13999999999'],
    ['members/0/registerRegionCode', '510600'],
    ['members/0/relation', 'parent'],
    ['members/1/relation', 'sibling'],
    ['members/1/livesTogether', { from: '2016-01-01' }],
    ['members/1/livesTogether', { from: '2015-01-01', to: '2025-12-31', reasonOut: 'died' }],
    ['members/1/idNumber', undefined],
    ['members/2', undefined],
  ];

  it.each(values)('[A-25] who files %s otherwise moves, renames and removes nobody', async (path, value) => {
    const filing = family();
    const { householdId } = await window.registered(filing);
    const before = await everything(householdId);
    const changed = JSON.parse(JSON.stringify(filing)) as Filing;
    const [list = '', index = '0', field] = path.split('/');
    if (list !== 'members') changed[list] = value;
    else if (field === undefined) changed.members.splice(Number(index), 1);
    else
      changed.members = changed.members.map((m, i) => (i === Number(index) ? { ...m, [field]: value } : m));
    if (path === 'members/0/relation') changed.members[1] = { ...changed.members[1], relation: 'head' };
    if (path === 'members/1/idNumber') {
      const lost = { noIdReasonCode: 'lost', birthDate: '1980-01-02', sex: 'female' };
      changed.members[1] = { ...changed.members[1], ...lost };
    }
    const refs = changed.members.map(({ ref }) => ref);
    const signed = (filing['authorisations'] as { memberRef: string }[]).filter((a) =>
      refs.includes(a.memberRef),
    );
    const answer = await window.file({ ...changed, authorisations: signed }, 'demo-portal');
    received(answer);
    expect(await everything(householdId)).toBe(before);
  });
});
