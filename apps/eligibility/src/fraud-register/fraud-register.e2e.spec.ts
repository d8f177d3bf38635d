import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;
const track = 'civil-affairs';
const NOTE = '示范：家中情况与申报一致';
const DOCUMENT = '处罚决定〔2026〕12号';
let scene: Scene;
let caseId: string;
let householdId: string;
let personId: string;
let childId: string;
let entryId: string;

beforeAll(async () => {
  scene = await Scene.start('2026-07-06T10:00:00+08:00');
  const who = await scene.applies({ ...LI, receivedOn: '2026-07-06' });
  ({ caseId, householdId } = who);
  personId = who.personIds[0] ?? '';
  childId = who.personIds[2] ?? '';
});
afterAll(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const post = (path: string, body: object, key = 'demo-civil-affairs') =>
  scene.http(key).post<Body>('eligibility', `/v1/${path}`, body);
const read = (reason?: string, key = 'demo-civil-affairs', asked: { query?: string; matter?: string } = {}) =>
  scene
    .http(key)
    .get<Body & { items: Body[] }>(
      'eligibility',
      `/v1/households/${householdId}/fraud-entries${asked.query ?? ''}`,
      {
        headers: {
          ...(reason === undefined ? {} : { 'Unmask-Reason': reason }),
          ...(asked.matter === undefined ? {} : { 'Unmask-Case': asked.matter }),
        },
      },
    );
const outbox = async () => (await scene.published(householdId)).length;
const due = async (key: string, asked = 'county-visit') => {
  const { body } = await scene.http(key).get<{ items: Body[] }>('eligibility', '/v1/due-items?limit=200');
  return body.items.filter(({ kind }) => kind === asked);
};
const worksheet = async () =>
  (await scene.http('demo-civil-affairs').get<Body>('eligibility', `/v1/cases/${caseId}/determination`)).body;

const entry = (more: object = {}) => ({
  ...{ on: '2026-07-06', personId, decidedOn: '2026-07-06', until: '2026-07-31' },
  ...{ document: DOCUMENT, authority: '示范县民政局', findings: '示范：冒名领取' },
  ...more,
});

it('[S4-10] proven fraud is entered after a decision with its document, and has no effect before the person was notified', async () => {
  const before = await outbox();
  const enter = (more: object = {}) => post(`cases/${caseId}/fraud-entries`, entry(more));
  expect((await enter({ decidedOn: '2026-07-07' })).body['code']).toBe('FRAUD_DECISION_LATER');
  expect((await enter({ document: undefined })).status).toBe(422);
  const made = await enter();
  expect(made).toMatchObject({ status: 201, body: { standing: 'notice-owed' } });
  entryId = String(made.body['entryId']);
  expect((await enter()).body['code']).toBe('FRAUD_ENTRY_TWICE');
  const visit = await post(`fraud-entries/${entryId}/visits`, { on: '2026-07-06' });
  expect(visit.body['code']).toBe('FRAUD_NOTICE_MISSING');
  const [item, ...others] = await due('demo-civil-affairs', 'fraud-notice');
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    objectId: entryId,
    path: `/v1/fraud-entries/${entryId}/notice`,
    overdue: false,
  });
  expect(JSON.stringify(item)).not.toMatch(
    new RegExp([householdId, personId, caseId, '12号', '冒名'].join('|')),
  );
  for (const key of ['demo-clerk', 'demo-reviewer', 'demo-agriculture', 'demo-auditor'])
    expect(await due(key, 'fraud-notice')).toEqual([]);
  const notice = { on: '2026-07-06', method: 'in-person' };
  expect((await post(`fraud-entries/${entryId}/notice`, notice)).body['standing']).toBe('in-force');
  expect(await due('demo-civil-affairs', 'fraud-notice')).toEqual([]);
  expect(await outbox()).toBe(before);
});

it('[S4-10] it is read of one household for a stated purpose, by civil affairs and auditors, and stands in no list', async () => {
  expect((await read()).body['code']).toBe('FRAUD_PURPOSE_MISSING');
  expect((await read('case-handling', 'demo-clerk')).body['code']).toBe('ROLE_NOT_ALLOWED');
  // 审计人员同样须说明事由，所看不含文书内容，并留下记录。
  expect((await read(undefined, 'demo-auditor')).body['code']).toBe('FRAUD_PURPOSE_MISSING');
  expect((await read('audit-order', 'demo-auditor')).body['code']).toBe('LOOK_UP_MATTER_MISSING');
  const seen = await read('audit-order', 'demo-auditor', { matter: 'SJ-2026-7' });
  expect(seen.body.items).toMatchObject([{ entryId, standing: 'in-force' }]);
  expect(JSON.stringify(seen.body)).not.toContain(DOCUMENT);
  const { rows: looks } = await scene.database.query<{ reason: string }>(
    `select reason from audit where action = 'fraud-entries.read' and actor_id = 'demo-auditor' and code is null`,
  );
  expect(looks.map(({ reason }) => reason)).toEqual(['audit-order']);
  expect((await read('case-handling')).body.items).toMatchObject([
    { entryId, personId, document: DOCUMENT, until: '2026-07-31', standing: 'in-force' },
  ]);
  expect((await scene.http('demo-civil-affairs').get('eligibility', '/v1/fraud-entries')).status).toBe(404);
  const shown = [
    await scene.http('demo-civil-affairs').get('eligibility', '/v1/cases'),
    await scene.http('demo-civil-affairs').get('eligibility', '/v1/due-items?limit=200'),
    await scene.read(caseId, 'demo-civil-affairs'),
  ];
  expect(JSON.stringify(shown.map(({ body }) => body))).not.toMatch(/fraud|失信|12号/);
  const { rows } = await scene.database.query<{ kept: string }>(
    `select string_agg(e::text, '') || (select string_agg(a::text, '') from audit a) as kept from fraud_entry e`,
  );
  expect(rows[0]?.kept).not.toContain(DOCUMENT);
});

it('[S4-10] it may order a visit of the county to the family, whose item names nobody and not why', async () => {
  const ordered = await post(`fraud-entries/${entryId}/visits`, { on: '2026-07-06' });
  expect(ordered).toMatchObject({ status: 201, body: { caseId } });
  const items = await due('demo-civil-affairs');
  expect(items).toMatchObject([{ objectId: caseId, reasons: ['ordered'] }]);
  expect(JSON.stringify(items)).not.toContain('fraud');
  expect(await due('demo-clerk')).toEqual([]);
  const visitors = ['demo-civil-affairs', 'demo-clerk'];
  const done = { on: '2026-07-06', visitors, outcome: 'as-surveyed', note: NOTE };
  const record = (body: object) => post(`cases/${caseId}/county-visit`, body);
  expect(JSON.stringify((await record({ ...done, visitors: ['nobody'] })).body)).toContain(
    'INVESTIGATOR_UNKNOWN',
  );
  const published = await outbox();
  expect(await record(done)).toMatchObject({ status: 201 });
  expect((await record(done)).body['code']).toBe('OPINION_MISSING');
  expect(await due('demo-civil-affairs')).toEqual([]);
  expect(await outbox()).toBe(published);
  // Who handles the case reads for a reason what was found, and not why somebody went.
  const found = (headers: Record<string, string> = {}) =>
    scene
      .http('demo-clerk')
      .get<{ items: Body[] }>('eligibility', `/v1/cases/${caseId}/county-visits`, { headers });
  expect((await found()).body.items).toEqual([{ on: '2026-07-06', visitors, outcome: 'as-surveyed' }]);
  expect((await found({ 'Unmask-Reason': 'case-handling' })).body.items).toMatchObject([{ note: NOTE }]);
});

it('[S4-10] an objection suspends it, and somebody else than who made the entry answers', async () => {
  const step = (name: string, body: object, key?: string) =>
    post(`fraud-entries/${entryId}/${name}`, body, key);
  expect(await step('visits', { on: '2026-07-06' })).toMatchObject({ status: 201 });
  expect(await due('demo-civil-affairs')).toMatchObject([{ objectId: caseId }]);
  expect(await due('demo-agriculture')).toEqual([]);
  const objected = await step('objection', { on: '2026-07-06', content: '示范：并非本人' });
  expect(objected.body['standing']).toBe('suspended');
  expect((await step('visits', { on: '2026-07-06' })).body['code']).toBe('FRAUD_OBJECTION_OPEN');
  // Nobody goes for an entry that is suspended.
  expect(await due('demo-civil-affairs')).toEqual([]);
  const answer = { on: '2026-07-06', answer: 'kept', findings: '示范：经核查属实' };
  expect((await step('objection-answer', answer)).body['code']).toBe('FRAUD_EXAMINER_CONCERNED');
  expect((await read('case-handling')).body.items).toMatchObject([{ standing: 'suspended' }]);
});

it('[S4-10] the family is decided on as if there were no entry: same days, same result, same amount', async () => {
  const officials = new Officials(scene, caseId);
  await at('2026-07-09');
  await officials.report('2026-07-07');
  await officials.survey('2026-07-08');
  const given = await officials.opinion(track, '2026-07-09', 'positive');
  expect(given.status).toBe(201);
  const other = await scene.applies({ ...LI, receivedOn: '2026-07-06' });
  const beside = new Officials(scene, other.caseId);
  await beside.report('2026-07-07');
  await beside.survey('2026-07-08');
  // Outcomes, amounts and figures; the ids of the two families differ.
  const resultOf = ({ tracks }: Body) => {
    const shown = (tracks as Body[]).map(({ categories, figures }) => [categories, figures]);
    return JSON.stringify(shown).replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');
  };
  const own = await worksheet();
  const { body } = await scene
    .http('demo-civil-affairs')
    .get<Body>('eligibility', `/v1/cases/${other.caseId}/determination`);
  expect(resultOf(own)).toContain('monthlyAmountFen');
  expect(resultOf(own)).toBe(resultOf(body));
  await officials.publicity(track, '2026-07-09');
  await at('2026-07-20');
  await officials.publicityEnd(track, '2026-07-17');
  expect((await scene.due(caseId)).map(([part]) => part)).toContain(`decision/${track}`);
  expect((await officials.decision(track, '2026-07-20', given)).status).toBe(201);
});

it('[S4-10] it expires by itself on its day', async () => {
  await at('2026-07-31');
  expect((await read('case-handling')).body.items).toHaveLength(1);
  await at('2026-08-01');
  expect((await read('case-handling')).body.items).toEqual([]);
  const late = await post(`fraud-entries/${entryId}/visits`, { on: '2026-08-01' });
  expect(late).toMatchObject({
    status: 409,
    body: { code: 'FRAUD_ENTRY_ENDED', params: { on: '2026-08-01' } },
  });
});

it('[S4-10] two documents of one day are two entries, and a child is entered by none', async () => {
  const days = { on: '2026-08-01', until: '2026-08-31' };
  const enter = (more: object) => post(`cases/${caseId}/fraud-entries`, entry({ ...days, ...more }));
  expect(await enter({ document: '处罚决定〔2026〕13号' })).toMatchObject({ status: 201 });
  expect((await enter({ document: '处罚决定〔2026〕13号' })).body['code']).toBe('FRAUD_ENTRY_TWICE');
  const before = { decidedOn: '2015-03-02', document: '处罚决定〔2015〕3号' };
  expect(await enter(before)).toMatchObject({ status: 201 });
  const asChild = { decidedOn: '1975-03-02', document: '处罚决定〔1975〕3号' };
  expect((await enter(asChild)).body['code']).toBe('FRAUD_OF_MINOR');
  expect((await enter({ personId: childId, document: '处罚决定〔2026〕14号' })).body['code']).toBe(
    'FRAUD_OF_MINOR',
  );
  const { body: all } = await read('case-handling');
  const { body: first } = await read('case-handling', 'demo-civil-affairs', { query: '?limit=2' });
  const next = encodeURIComponent(JSON.stringify(first['next']).slice(1, -1));
  const { body: second } = await read('case-handling', 'demo-civil-affairs', {
    query: `?limit=2&cursor=${next}`,
  });
  expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2));
  expect((await read('case-handling', 'demo-civil-affairs', { query: '?limit=0' })).status).toBe(422);
});
