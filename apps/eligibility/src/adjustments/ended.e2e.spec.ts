import { addDays, type IsoDate } from '@aid-chain/kernel';
import type { Reply } from '@aid-chain/testing';
import { recognised, running } from '../testing/decided-family.fixture.js';
import { CHEN, LI, type FamilyOf } from '../testing/families.fixture.js';
import { householdData, type Identity } from '../testing/family-events.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { FiledRemedies } from '../testing/remedies.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-07-06T10:00:00+08:00');
}, 120_000);
afterAll(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const post = (path: string, body: Body, key = 'demo-civil-affairs'): Promise<Reply<Body>> =>
  scene.http(key).post('eligibility', path, body);

const propose = async (caseId: string, body: Body): Promise<Reply<{ adjustment: Body } & Body>> =>
  scene.http('demo-clerk').post('eligibility', `/v1/cases/${caseId}/adjustments`, body);
const pathOf = ({ body }: Reply<{ adjustment: Body } & Body>): string =>
  `/v1/adjustments/${String(body.adjustment['adjustmentId'])}`;
const hearing = (personId: string | undefined, on: IsoDate, changes: Body = {}): Body => ({
  ...{ outcome: 'heard', on, means: 'phone', heardBy: ['demo-clerk'], personId, capacity: 'full' },
  ...{ opinion: 'no-opinion', ...changes },
});
const ends = async ({ householdId }: Identity): Promise<Body[]> =>
  (await scene.published(householdId))
    .filter(({ type }) => type.endsWith('recognition-ended.v1'))
    .map(({ data }) => data);

/** From the filing to the survey. */
async function surveyed(family: FamilyOf, again: Identity | undefined, facts: (personId: string) => Body) {
  const who = await (again === undefined ? scene.applies(family) : scene.appliesAgain(again, family));
  const officials = new Officials(scene, who.caseId);
  const day = (days: number): IsoDate => addDays(family.receivedOn, days);
  await at(day(3));
  await officials.report(day(1));
  expect((await officials.survey(day(2), facts(who.personIds[0] ?? ''))).status).toBe(201);
  return { who, officials, day };
}

/** The same, and recognised two weeks later. */
async function decided({ officials, day }: Awaited<ReturnType<typeof surveyed>>): Promise<IsoDate> {
  const opinion = await officials.opinion('civil-affairs', day(3), 'positive');
  expect([opinion.status, opinion.body['code']]).toEqual([201, undefined]);
  await officials.publicity('civil-affairs', day(3));
  await at(day(14));
  await officials.publicityEnd('civil-affairs', day(14));
  expect(await officials.decision('civil-affairs', day(14), opinion)).toMatchObject({ status: 201 });
  return day(14);
}

/** The family files once more, the township is against it and civil affairs refuses. */
async function refused({ officials, day }: Awaited<ReturnType<typeof surveyed>>): Promise<IsoDate> {
  const opinion = await officials.opinion('civil-affairs', day(3), 'negative');
  expect([opinion.status, opinion.body['code']]).toEqual([201, undefined]);
  const reply = await officials.decision('civil-affairs', day(3), opinion, { outcome: 'refuse' });
  expect(reply).toMatchObject({ status: 201 });
  return day(3);
}

/** An old person who lives alone and looks after themselves. */
const oldAndAlone = (receivedOn: string): FamilyOf => ({
  ...{ receivedOn, categories: ['tekun'] },
  persons: [{ birthDate: '1952-03-01', employment: 'not-working', labour: 'none' }],
});
const SELF_CARE = {
  ...{ eating: true, dressing: true, rising: true, toilet: true, walking: true, bathing: true },
};

/** The last member of a household died or moved away. */
async function gone(who: Identity, reasonCode: 'moved-out' | 'died', on: string): Promise<void> {
  const data = { subject: { householdId: who.householdId }, effectiveOn: on, reasonCode };
  await scene.publish('intake.household-ended.v1', who.householdId, data, on);
  await scene.stack.idle();
}
const endOf = ({ caseId }: { caseId: string }, on: string) =>
  post(`/v1/cases/${caseId}/recognition-end`, { track: 'civil-affairs', on });

/** A neighbour objects to the end of tekun support while it is public. */
function objected(caseId: string, receivedOn: string): Promise<string> {
  const about = { kind: 'publicity-objection', about: 'track', caseId, track: 'civil-affairs' };
  return new FiledRemedies(scene).filed('demo-clerk', { ...about, receivedOn, content: '示范：无人照料' });
}

/** Makes the end of tekun support public. @returns the first day on which it can be decided */
async function madePublic(path: string, on: string, objectedIn?: string): Promise<string> {
  const started = await post(`${path}/publicity`, { on }, 'demo-reviewer');
  expect([started.status, started.body['code']]).toEqual([201, undefined]);
  const until = String(started.body['endableFrom']);
  const objection = objectedIn === undefined ? undefined : await objected(objectedIn, on);
  await at(until);
  const ended = { on: until, outcome: 'no-objection' };
  if (objection !== undefined) await isAnswered(path, objection, until);
  expect(await post(`${path}/publicity/end`, ended, 'demo-reviewer')).toMatchObject({ status: 201 });
  return until;
}

/** Without the result of an objection publicity does not end as if there had been none. */
async function isAnswered(path: string, objection: string, until: string): Promise<void> {
  const ended = { on: until, outcome: 'no-objection' };
  expect(await post(`${path}/publicity/end`, ended, 'demo-reviewer')).toMatchObject({
    ...{ status: 409, body: { code: 'PUBLICITY_OBJECTION_OPEN', params: { count: 1 } } },
  });
  const remedies = new FiledRemedies(scene);
  const examiner = { on: until, examiner: 'demo-clerk-2' };
  await remedies.step('demo-reviewer', objection, 'examiner', examiner);
  const found = { on: until, result: 'unsubstantiated', findings: '示范：经查，已由其子女照料' };
  expect(await remedies.step('demo-clerk-2', objection, 'result', found)).toMatchObject({ status: 201 });
}

describe('What ends a running recognition, over HTTP on PostgreSQL', () => {
  it('[L-01] a refusal ends nothing: what runs ends by a proposal of the case, heard and decided by a person', async () => {
    const { who } = await recognised(scene, { ...LI, receivedOn: '2026-07-06' });
    const rich = {
      ...LI,
      receivedOn: '2026-08-03',
      persons: LI.persons.map((each, index) => (index === 0 ? { ...each, wageFenPerMonth: 900_000 } : each)),
    };
    const second = await surveyed(rich, who, () => ({}));
    const { caseId } = second.who;
    const early = await propose(caseId, { on: second.day(3), category: 'dibao' });
    expect(early.body).toMatchObject({ adjustment: { kinds: ['ends'], ends: true, hearingOwed: true } });
    expect(await post(`${pathOf(early)}/decision`, { on: second.day(3) })).toMatchObject({
      body: { code: 'ADJUSTMENT_AWAITS_CASE' },
    });
    const on = await refused(second);
    expect(await running(scene, who)).toHaveProperty('dibao');
    expect(await post(`${pathOf(early)}/decision`, { on }, 'demo-agriculture')).toMatchObject({
      status: 403,
    });
    expect(await post(`${pathOf(early)}/decision`, { on })).toMatchObject({
      status: 409,
      body: { code: 'HEARING_MISSING' },
    });
    await post(`${pathOf(early)}/hearing`, hearing(who.personIds[0], on));
    expect(await post(`${pathOf(early)}/decision`, { on })).toMatchObject({
      status: 403,
      body: { code: 'ADJUSTMENT_NEEDS_SECOND_OFFICIAL' },
    });
    const again = hearing(who.personIds[0], on);
    expect(await post(`${pathOf(early)}/hearing`, again, 'demo-clerk')).toMatchObject({
      ...{ status: 409, body: { code: 'HEARING_CORRECTION_MISSING' } },
    });
    const corrected = { ...again, corrects: '由镇里再次听取' };
    expect((await post(`${pathOf(early)}/hearing`, corrected, 'demo-clerk')).status).toBe(201);
    expect(await post(`${pathOf(early)}/decision`, { on })).toMatchObject({ status: 201 });
    expect(await running(scene, who)).toEqual({});
    expect(await ends(who)).toMatchObject([{ effectiveOn: '2026-09-01', reasonCode: 'no-longer-met' }]);
    expect(await post(`${pathOf(early)}/decision`, { on })).toMatchObject({
      body: { code: 'ADJUSTMENT_NOT_OPEN' },
    });
  });

  it('[L-02] a proposal that is withdrawn with its reason leaves what runs, and one without a change is none', async () => {
    await at('2026-09-01');
    const { who, caseId, day } = await recognised(scene, { ...LI, receivedOn: '2026-09-01' });
    expect(await propose(caseId, { on: day, category: 'dibao' })).toMatchObject({
      status: 409,
      body: { code: 'ADJUSTMENT_NOTHING_CHANGES' },
    });
    expect(await propose(caseId, { on: day, category: 'margin' })).toMatchObject({
      status: 409,
      body: { code: 'NO_RECOGNITION_TO_ADJUST' },
    });
    const poorer = {
      ...LI,
      receivedOn: '2026-09-21',
      persons: LI.persons.map((each, index) => (index === 0 ? { ...each, wageFenPerMonth: 160_000 } : each)),
    };
    const second = await surveyed(poorer, who, () => ({}));
    const made = await propose(second.who.caseId, { on: second.day(3), category: 'dibao' });
    expect(await propose(second.who.caseId, { on: second.day(3), category: 'dibao' })).toMatchObject({
      body: { code: 'ADJUSTMENT_OPEN_ALREADY' },
    });
    const withdrawn = { on: second.day(3), reason: '工资为一次性收入，不再提出' };
    expect(await post(`${pathOf(made)}/withdrawal`, withdrawn, 'demo-clerk')).toMatchObject({
      status: 201,
      body: { adjustment: { state: 'withdrawn' } },
    });
    expect(await running(scene, who)).toHaveProperty('dibao');
    const { rows } = await scene.database.query('select withdrawal_reason from adjustment');
    expect(JSON.stringify(rows)).not.toContain('一次性');
  });

  it('[L-02] dibao of one person who has left the household ends after that very person was heard, and the family keeps its own class', async () => {
    await at('2026-10-09');
    const family: FamilyOf = {
      ...LI,
      receivedOn: '2026-10-09',
      categories: ['margin'],
      persons: LI.persons.map((person, index) =>
        index === 0 ? { ...person, wageFenPerMonth: 260_000 } : person,
      ),
    };
    const first = await surveyed(family, undefined, () => ({}));
    const { who, officials } = first;
    const [head = '', ill = ''] = who.personIds;
    await officials.post('demo-civil-affairs', 'single-filings', {
      ...{ on: first.day(3), personId: ill, ground: 'seriously-ill', answer: 'yes' },
    });
    await officials.post('demo-reviewer', 'no-special-hardship', { on: first.day(3) });
    await decided(first);
    expect(await running(scene, who)).toMatchObject({ dibao: 56_000 });
    const { members, ...place } = householdData(family, who, scene.sealer());
    const left = members.filter(({ personId }) => personId !== ill);
    const change = {
      ...place,
      members: left,
      kind: 'leave',
      reasonCode: 'divorced',
      effectiveOn: '2026-11-02',
    } as const;
    await scene.publish('intake.household-changed.v1', who.householdId, change, '2026-11-02');
    await scene.stack.idle();
    await at('2026-11-03');
    const made = await propose(who.caseId, { on: '2026-11-03', category: 'dibao', personId: ill });
    expect(made.body).toMatchObject({
      adjustment: { kinds: ['person-left'], hearingOwed: true, hearingGround: 'ends' },
    });
    expect(await post(`${pathOf(made)}/hearing`, hearing(head, '2026-11-03'), 'demo-clerk')).toMatchObject({
      body: { code: 'HEARING_OF_OTHER_PERSON' },
    });
    expect(await post(`${pathOf(made)}/decision`, { on: '2026-11-03' })).toMatchObject({
      body: { code: 'HEARING_MISSING' },
    });
    await post(`${pathOf(made)}/hearing`, hearing(ill, '2026-11-03'), 'demo-clerk');
    expect(await post(`${pathOf(made)}/decision`, { on: '2026-11-03' })).toMatchObject({ status: 201 });
    expect(await running(scene, who)).toEqual({ margin: null });
    expect(await ends(who)).toMatchObject([
      { category: 'dibao', personId: ill, effectiveOn: '2026-12-01', reasonCode: 'person-left' },
    ]);
  });

  it('[L-02] [L-20] [A-01] [S2-36] tekun support that is certainly not met any more ends after the person was heard and seven days of publicity, for which there is a sheet with the phone for complaints and to which anybody may object', async () => {
    await at('2026-12-01');
    const alone = oldAndAlone('2026-12-01');
    const found = (supporters: readonly Body[]) => (personId: string) => ({
      facts: { circumstances: [{ personId, supporters, selfCare: SELF_CARE }] },
    });
    const first = await surveyed(alone, undefined, found([]));
    await decided(first);
    expect(await running(scene, first.who)).toHaveProperty('tekun');
    const again = { ...alone, receivedOn: '2026-12-21' };
    const second = await surveyed(again, first.who, found([{ relation: 'child', situation: 'able' }]));
    const [personId] = first.who.personIds;
    const on = await refused(second);
    expect(await running(scene, first.who)).toHaveProperty('tekun');
    const made = await propose(second.who.caseId, { on, category: 'tekun', personId });
    expect(made.body).toMatchObject({
      adjustment: { kinds: ['ends'], publicityOwed: true, hearingOwed: true },
    });
    await post(`${pathOf(made)}/hearing`, hearing(personId, on), 'demo-clerk');
    expect(await post(`${pathOf(made)}/decision`, { on })).toMatchObject({
      body: { code: 'ADJUSTMENT_PUBLICITY_MISSING' },
    });
    const sheet = { form: 'end-publicity-sheet', track: 'civil-affairs' };
    const print = () => post(`/v1/cases/${second.who.caseId}/prints`, sheet, 'demo-clerk');
    const { body } = await print();
    const page = await scene
      .http('demo-clerk')
      .get<string>('eligibility', `/v1/print-copies/${String(body['copyId'])}`);
    expect(String(page.body)).toMatch(/试一<\/td><td>特困人员/u);
    expect(String(page.body)).not.toMatch(/元|照料|工资/u);
    expect(String(page.body)).toContain('监督举报电话 <strong class="call">0838-0000012</strong>');
    const until = await madePublic(pathOf(made), on, second.who.caseId);
    expect((await print()).body['code']).toBe('PRINT_STEP_OVER');
    expect(await post(`${pathOf(made)}/decision`, { on: until })).toMatchObject({ status: 201 });
    expect(await running(scene, first.who)).toEqual({});
  });

  it('[L-02] of a household whose last member moved away the person is heard first; of one that died out nobody is left to be heard', async () => {
    await at('2027-01-11');
    const alone = (receivedOn: string): FamilyOf => ({
      ...LI,
      receivedOn,
      persons: LI.persons.slice(0, 1).map((each) => ({ ...each, wageFenPerMonth: 20_000 })),
    });
    const first = await recognised(scene, alone('2027-01-11'));
    await gone(first.who, 'moved-out', first.day);
    expect(await endOf(first, first.day)).toMatchObject({ status: 409, body: { code: 'HEARING_MISSING' } });
    const made = await propose(first.caseId, { on: first.day, category: 'dibao' });
    expect(made.body).toMatchObject({ adjustment: { kinds: ['person-left'] } });
    await post(`${pathOf(made)}/hearing`, hearing(first.who.personIds[0], first.day), 'demo-clerk');
    expect(await post(`${pathOf(made)}/decision`, { on: first.day })).toMatchObject({
      body: { code: 'ADJUSTMENT_ENDS_WITH_HOUSEHOLD' },
    });
    expect(await endOf(first, first.day)).toMatchObject({ status: 201 });
    expect(await running(scene, first.who)).toEqual({});
    expect(await scene.http('demo-clerk').get('eligibility', pathOf(made))).toMatchObject({
      body: { state: 'decided', noticeOwed: true },
    });
    const second = await recognised(scene, alone('2027-01-26'));
    await gone(second.who, 'died', second.day);
    expect(await propose(second.caseId, { on: second.day, category: 'dibao' })).toMatchObject({
      status: 409,
    });
    expect(await endOf(second, second.day)).toMatchObject({ status: 201 });
  });

  it('[L-15] a declared relative sees and does none of it', async () => {
    await at('2027-03-01');
    const { who, day } = await recognised(scene, { ...CHEN, ...LI, receivedOn: '2027-03-01' });
    const second = await surveyed(
      {
        ...LI,
        receivedOn: '2027-03-22',
        persons: LI.persons.map((each, index) =>
          index === 0 ? { ...each, wageFenPerMonth: 160_000 } : each,
        ),
      },
      who,
      () => ({}),
    );
    const made = await propose(second.who.caseId, { on: second.day(3), category: 'dibao' });
    expect(day).toBe('2027-03-15');
    await scene.database.query(
      `insert into declared_relatives (household_id, staff_codes, declared_at) values ($1, array['S-0301'], now())
       on conflict (household_id) do update set staff_codes = excluded.staff_codes`,
      [who.householdId],
    );
    const officer = scene.http('demo-civil-affairs');
    expect(await officer.get('eligibility', pathOf(made))).toMatchObject({
      status: 403,
      body: { code: 'CLOSE_RELATIVE' },
    });
    const list = await officer.get<{ items: Body[]; leftOut: number }>(
      'eligibility',
      '/v1/adjustments?limit=200',
    );
    expect(list.body.items.map(({ householdId }) => householdId)).not.toContain(who.householdId);
    expect(list.body.leftOut).toBe(1);
    const { body } = await officer.get<{ items: Body[] }>('eligibility', '/v1/due-items?limit=200');
    expect(body.items.map(({ objectId }) => `/v1/adjustments/${String(objectId)}`)).not.toContain(
      pathOf(made),
    );
    for (const step of ['decision', 'publicity', 'notice'])
      expect([403, 400, 422]).toContain(
        (await post(`${pathOf(made)}/${step}`, { on: second.day(3), method: 'post' })).status,
      );
    expect(await post(`${pathOf(made)}/decision`, { on: second.day(3) })).toMatchObject({
      body: { code: 'CLOSE_RELATIVE' },
    });
    expect(await post(`${pathOf(made)}/hearing-tries`, { on: second.day(3), means: 'phone' })).toMatchObject({
      body: { code: 'CLOSE_RELATIVE' },
    });
    const heard = hearing(who.personIds[0], second.day(3), { heardBy: ['demo-clerk', 'demo-civil-affairs'] });
    expect(await post(`${pathOf(made)}/hearing`, heard, 'demo-clerk')).toMatchObject({
      status: 403,
      body: { code: 'CLOSE_RELATIVE' },
    });
  });

  it('[L-02] the end of tekun support is public before it also where the person lived alone: who died, and who moved away and is heard as well', async () => {
    await at('2027-04-06');
    const found = (personId: string) => ({
      facts: { circumstances: [{ personId, supporters: [], selfCare: SELF_CARE }] },
    });
    const dead = await surveyed(oldAndAlone('2027-04-06'), undefined, found);
    const day = await decided(dead);
    await gone(dead.who, 'died', day);
    const missing = { status: 409, body: { code: 'ADJUSTMENT_PUBLICITY_MISSING' } };
    expect(await endOf(dead.who, day)).toMatchObject(missing);
    const of = { category: 'tekun', personId: dead.who.personIds[0] };
    const made = await propose(dead.who.caseId, { on: day, ...of });
    expect(made.body).toMatchObject({
      adjustment: { publicityOwed: true, hearingOwed: false, hearingGround: 'tekun-person-died' },
    });
    expect(await endOf(dead.who, day)).toMatchObject(missing);
    const until = await madePublic(pathOf(made), day);
    expect(await endOf(dead.who, until)).toMatchObject({ status: 201 });
    expect(await running(scene, dead.who)).toEqual({});
    expect(await scene.http('demo-clerk').get('eligibility', pathOf(made))).toMatchObject({
      body: { state: 'decided', noticeOwed: false },
    });
    const away = await surveyed(oldAndAlone(until), undefined, found);
    const on = await decided(away);
    await gone(away.who, 'moved-out', on);
    const who = { category: 'tekun', personId: away.who.personIds[0] };
    const left = await propose(away.who.caseId, { on, ...who });
    await post(`${pathOf(left)}/hearing`, hearing(who.personId, on), 'demo-clerk');
    expect(await endOf(away.who, on)).toMatchObject(missing);
    const last = await madePublic(pathOf(left), on);
    expect(await endOf(away.who, last)).toMatchObject({ status: 201 });
    expect(await scene.http('demo-clerk').get('eligibility', pathOf(left))).toMatchObject({
      body: { state: 'decided', noticeOwed: true },
    });
  });

  it('[L-01] [L-02] what the case recognises in the place of dibao ends it with the same decision, heard first: no household has both', async () => {
    await at('2027-06-14');
    const { who } = await recognised(scene, { ...LI, receivedOn: '2027-06-14' });
    const better = {
      ...{ ...LI, receivedOn: '2027-07-05', categories: ['margin'] as const },
      persons: LI.persons.map((each, index) => (index === 0 ? { ...each, wageFenPerMonth: 260_000 } : each)),
    };
    const second = await surveyed(better, who, () => ({}));
    await second.officials.post('demo-civil-affairs', 'single-filings', {
      ...{
        on: second.day(3),
        personId: who.personIds[1],
        ground: 'seriously-ill',
        answer: 'no',
        reasonCode: 'ground-not-substantiated',
      },
    });
    await second.officials.post('demo-reviewer', 'no-special-hardship', { on: second.day(3) });
    const opinion = await second.officials.opinion('civil-affairs', second.day(3), 'positive');
    expect([opinion.status, opinion.body['code']]).toEqual([201, undefined]);
    await second.officials.publicity('civil-affairs', second.day(3));
    await at(second.day(14));
    await second.officials.publicityEnd('civil-affairs', second.day(14));
    const decide = () => second.officials.decision('civil-affairs', second.day(14), opinion);
    expect(await decide()).toMatchObject({ status: 409, body: { code: 'DIBAO_END_NOT_PROPOSED' } });
    expect(await running(scene, who)).not.toHaveProperty('margin');
    const made = await propose(second.who.caseId, { on: second.day(14), category: 'dibao' });
    expect(made.body).toMatchObject({ adjustment: { ends: true } });
    expect(await decide()).toMatchObject({ status: 409, body: { code: 'HEARING_MISSING' } });
    await post(`${pathOf(made)}/hearing`, hearing(who.personIds[0], second.day(14)), 'demo-clerk');
    const reply = await decide();
    expect(reply).toMatchObject({ status: 201, body: { decision: { running: [] } } });
    expect(await running(scene, who)).toEqual({ margin: null });
    expect(await ends(who)).toMatchObject([{ category: 'dibao', effectiveOn: '2027-08-01' }]);
    expect(await scene.http('demo-clerk').get('eligibility', pathOf(made))).toMatchObject({
      body: { state: 'decided', noticeOwed: true },
    });
  });
});
