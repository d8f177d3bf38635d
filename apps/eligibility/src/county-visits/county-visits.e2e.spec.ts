import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

interface Family {
  readonly householdId: string;
  readonly staffCodes: readonly string[];
  readonly receives: readonly { category: string }[];
}

const track = 'civil-affairs';
const NOTE = '与入户调查一致，家中有重病人员';
let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-07-06T10:00:00+08:00');
});

afterAll(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);

const register = async (key = 'demo-civil-affairs') =>
  (await scene.http(key).get<{ items: Family[]; leftOut?: number }>('eligibility', '/v1/close-relatives'))
    .body;

/** The record of the visit on paper, as civil affairs takes it along and files it. */
async function paperOf(caseId: string): Promise<string> {
  const civilAffairs = scene.http('demo-civil-affairs');
  const form = { track, form: 'visit-record' };
  const prints = `/v1/cases/${caseId}/prints`;
  const { body } = await civilAffairs.post<{ copyId: string }>('eligibility', prints, form);
  const page = await civilAffairs.get<string>('eligibility', `/v1/print-copies/${body.copyId}`);
  return String(page.body);
}

it('[S4-11] [N5] [A-01] a family that is filed as related to an official is decided on only after the county has seen it at home, and stands in a register of its own', async () => {
  const { caseId, householdId } = await scene.applies({
    ...{ ...LI, receivedOn: '2026-07-06' },
    relatedTo: 'S-0777',
  });
  const officials = new Officials(scene, caseId);
  await at('2026-07-09');
  await officials.report('2026-07-07');
  await officials.survey('2026-07-08');
  const visit = (body: object, key = 'demo-civil-affairs') =>
    officials.post(key, 'county-visit', {
      ...{
        on: '2026-07-20',
        visitors: ['demo-civil-affairs', 'demo-clerk'],
        outcome: 'as-surveyed',
        note: NOTE,
      },
      ...body,
    });
  expect((await visit({ on: '2026-07-09' })).body['code']).toBe('OPINION_MISSING');
  const given = await officials.opinion(track, '2026-07-09', 'positive');
  await officials.publicity(track, '2026-07-09');
  await at('2026-07-20');
  await officials.publicityEnd(track, '2026-07-17');
  const empty = await paperOf(caseId);
  expect(empty).toContain('走访人员签名（两人以上）、日期');
  expect(empty).not.toMatch(/与入户调查一致|2026年7月20日<\/td>/u);
  const owed = async () => (await scene.due(caseId)).filter(([part]) => part === `county-visit/${track}`);
  expect(await owed()).toHaveLength(1);
  expect(await officials.decision(track, '2026-07-20', given)).toMatchObject({
    ...{ status: 409, body: { code: 'COUNTY_VISIT_MISSING' } },
  });
  const wrong = [
    await visit({ visitors: ['demo-clerk', 'demo-clerk-2'] }),
    await visit({ visitors: ['demo-civil-affairs'] }),
    await visit({ visitors: ['demo-civil-affairs', 'nobody'] }),
    await visit({ on: '2026-07-08' }),
    await visit({}, 'demo-clerk'),
  ];
  expect(wrong.map(({ body }) => body['code'])).toEqual([
    'COUNTY_VISITOR_MISSING',
    'INVESTIGATORS_TOO_FEW',
    'INVESTIGATOR_UNKNOWN',
    'STEP_DATE_TOO_EARLY',
    'ROLE_NOT_ALLOWED',
  ]);
  expect(await visit({})).toMatchObject({ status: 201, body: { outcome: 'as-surveyed' } });
  expect(await owed()).toEqual([]);
  const filled = await paperOf(caseId);
  for (const part of ['2026年7月20日', '与入户调查一致', '绵竹市民政部门', NOTE])
    expect(filled).toContain(part);
  expect(JSON.stringify(await scene.published(householdId))).not.toContain(NOTE);
  const visits = await scene
    .http('demo-civil-affairs')
    .get<{ items: { note: string }[] }>('eligibility', `/v1/cases/${caseId}/county-visits`);
  expect(visits.body.items.map(({ note }) => note)).toEqual([undefined]);
  const inFull = await scene
    .http('demo-civil-affairs')
    .get<{ items: { note: string }[] }>('eligibility', `/v1/cases/${caseId}/county-visits`, {
      headers: { 'Unmask-Reason': 'case-handling' },
    });
  expect(inFull.body.items.map(({ note }) => note)).toEqual([NOTE]);
  expect((await register()).items).toEqual([
    { householdId, regionCode: '510683990001', staffCodes: ['S-0777'], receives: [], registered: [] },
  ]);
  expect((await officials.decision(track, '2026-07-20', given)).status).toBe(201);
  expect((await register()).items).toMatchObject([{ receives: [{ category: 'dibao' }] }]);
  expect((await scene.http('demo-reviewer').get('eligibility', '/v1/close-relatives')).status).toBe(403);
});

it('the lists of visits, postings and requests of a case are cut as every other list, and odd limits and cursors are refused', async () => {
  await at('2026-07-20');
  const { caseId } = await scene.applies({ ...LI, receivedOn: '2026-07-20' });
  const civilAffairs = scene.http('demo-civil-affairs');
  const asked = await civilAffairs.post('eligibility', `/v1/cases/${caseId}/verification-requests`, {
    on: '2026-07-20',
  });
  expect(asked.status).toBe(201);
  const list = (what: string, query: string) =>
    civilAffairs.get<{ items: { requestId: string }[]; next?: string; code?: string }>(
      ...(['eligibility', `/v1/cases/${caseId}/${what}?${query}`] as const),
    );
  for (const what of ['county-visits', 'postings', 'verification-requests']) {
    for (const query of ['limit=0', 'limit=100000']) {
      expect((await list(what, query)).body.code).toBe('VALIDATION_FAILED');
    }
    expect((await list(what, 'cursor=abc')).body.code).toBe('CURSOR_INVALID');
    expect((await list(what, 'limit=200')).status).toBe(200);
  }
  const all = (await list('verification-requests', 'limit=200')).body.items;
  const first = (await list('verification-requests', 'limit=5')).body;
  const rest = (await list('verification-requests', `limit=200&cursor=${first.next ?? ''}`)).body;
  expect([first.items.length, all.length > 5, rest]).toMatchObject([5, true, { caseId }]);
  expect([...first.items, ...rest.items]).toEqual(all);
});

it('[S4-11] of two families with an opinion only the related one waits for the visit of the county', async () => {
  const related = await scene.applies({ ...LI, receivedOn: '2026-07-20', relatedTo: 'S-0778' });
  const other = await scene.applies({ ...LI, receivedOn: '2026-07-20' });
  const results = [];
  for (const { caseId } of [related, other]) {
    await at('2026-08-03');
    const officials = new Officials(scene, caseId);
    await officials.report('2026-07-21');
    await officials.survey('2026-07-22');
    const given = await officials.opinion(track, '2026-07-23', 'positive');
    results.push(given);
  }
  const due = await Promise.all([related, other].map(({ caseId }) => scene.due(caseId)));
  expect(due.map((items) => items.some(([part]) => String(part).startsWith('county-visit')))).toEqual([
    true,
    false,
  ]);
});

it('[S4-11] [N5] the visit of the county is owed of a relative of whom it was learned only after the opinion', async () => {
  const who = await scene.applies({ ...LI, receivedOn: '2026-08-03' });
  const officials = new Officials(scene, who.caseId);
  await at('2026-08-06');
  await officials.report('2026-08-04');
  await officials.survey('2026-08-05');
  const given = await officials.opinion(track, '2026-08-06', 'positive');
  expect((await officials.publicity(track, '2026-08-06')).status).toBe(201);
  await at('2026-08-20');
  expect(await officials.publicityEnd(track, '2026-08-14')).toMatchObject({ status: 201 });
  const owed = async () => (await scene.due(who.caseId)).filter(([part]) => part === `county-visit/${track}`);
  expect(await owed()).toEqual([]);
  const relation = {
    ...{ on: '2026-08-20', householdId: who.householdId, personId: who.personIds[0], relation: 'sibling' },
    ...{ learnedFrom: 'tip-off', name: '示范干部', villageCode: '510683990001' },
  };
  const made = await scene.http('demo-clerk').post('eligibility', '/v1/close-relatives', relation);
  expect(made.status).toBe(201);
  expect(await owed()).toHaveLength(1);
  expect((await officials.decision(track, '2026-08-20', given)).body['code']).toBe('COUNTY_VISIT_MISSING');
  const published = await scene.published(who.householdId);
  expect(JSON.stringify(published)).not.toContain('示范干部');
});
