import { LI, WANG } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { FiledRemedies } from '../testing/remedies.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

let scene: Scene;
let remedies: FiledRemedies;
let officials: Officials;
let householdId: string;
let complaint: string;

const on = '2026-01-16';
const unmasked = { 'Unmask-Reason': 'complaint', 'Unmask-Case': 'TS-2026-0001' };

beforeAll(async () => {
  scene = await Scene.start('2026-01-16T10:00:00+08:00');
  remedies = new FiledRemedies(scene);
  const who = await scene.applies(LI);
  householdId = who.householdId;
  officials = new Officials(scene, who.caseId);
  await officials.report('2026-01-13');
  await officials.survey('2026-01-14');
  await officials.opinion('civil-affairs', '2026-01-15', 'positive');
});
afterAll(() => scene?.stop());

const about = (more: object = {}) => ({
  ...{ kind: 'complaint', about: 'track', caseId: officials.caseId, track: 'civil-affairs' },
  ...{ receivedOn: on, content: '示范：调查时态度恶劣', ...more },
});
const code = ({ body }: { readonly body: Record<string, unknown> }) => body['code'];

it('[L-20] what cannot be handled is refused with what is missing, and nothing is recorded of it', async () => {
  const nowhere = { caseId: undefined, track: undefined, about: 'unit' };
  const refused = [
    await remedies.file('demo-clerk', about({ reporter: undefined })),
    await remedies.file('demo-clerk', about({ caseId: undefined, track: undefined })),
    await remedies.file('demo-clerk', about(nowhere)),
    await remedies.file('demo-clerk', about({ ...nowhere, regionCode: '421223001000' })),
    await remedies.file('demo-clerk', about({ ...nowhere, about: 'person', regionCode: '510683990000' })),
    await remedies.file('demo-clerk', about({ caseId: householdId })),
    await remedies.file('demo-clerk', about({ track: 'monitored', kind: 'publicity-objection' })),
    await remedies.file('demo-clerk', about({ kind: 'publicity-objection', about: 'unit' })),
    await remedies.file('demo-clerk', about({ kind: 'reconsideration', knownOn: on })),
    await remedies.file('demo-clerk', about({ kind: 'lawsuit', ground: 'silence' })),
    await remedies.file('demo-clerk', about({ receivedOn: '2026-01-17' })),
  ].map(code);
  expect(refused).toEqual([
    'REMEDY_REPORTER_MISSING',
    'REMEDY_CASE_MISSING',
    'REMEDY_PLACE_MISSING',
    'REGION_UNKNOWN',
    'REMEDY_PERSON_MISSING',
    'CASE_NOT_FOUND',
    'REMEDY_NO_PUBLICITY',
    'REMEDY_SUBJECT_WRONG',
    'REMEDY_NOT_DECIDED_YET',
    'REMEDY_KNOWN_ON_MISSING',
    'STEP_DATE_AFTER_TODAY',
  ]);
  expect((await remedies.list('demo-civil-affairs')).body.items).toEqual([]);
});

it('[L-20] a complaint in the confirmation stage has its days from the place, and owes a visit of the county', async () => {
  const filed = await remedies.file('demo-clerk', about());
  expect(filed).toMatchObject({
    ...{ status: 201, body: { dueOn: '2026-02-15', nextSteps: ['remedy-examiner', 'county-visit'] } },
  });
  complaint = String(filed.body['remedyId']);
  expect(await remedies.due(complaint)).toEqual(
    expect.arrayContaining([['remedy-examiner', '2026-02-15', 'civil-affairs-officer']]),
  );
  const visitors = ['demo-civil-affairs', 'demo-clerk'];
  const visit = { on, visitors, outcome: 'as-surveyed', note: '示范：家中情况属实' };
  expect(await officials.post('demo-clerk', 'county-visit', visit)).toMatchObject({ status: 403 });
  expect(await officials.post('demo-civil-affairs', 'county-visit', visit)).toMatchObject({ status: 201 });
  expect((await remedies.read('demo-civil-affairs', complaint)).body).toMatchObject({
    ...{ visitedOn: on, nextSteps: ['remedy-examiner'] },
  });
});

it('[L-20] nobody examines it who is concerned: who gave the opinion, who is complained of, an outsider, a relative', async () => {
  const name = (examiner: string, by = 'demo-civil-affairs', id = complaint) =>
    remedies.step(by, id, 'examiner', { on, examiner });
  expect(code(await name('demo-reviewer'))).toBe('EXAMINER_CONCERNED');
  expect(code(await name('demo-auditor'))).toBe('EXAMINER_NOT_FITTING');
  expect(code(await name('nobody'))).toBe('EXAMINER_NOT_FITTING');
  const person = await remedies.filed('demo-agriculture', {
    ...{ kind: 'complaint', about: 'person', subjectActor: 'demo-clerk', regionCode: '510683990000' },
    receivedOn: on,
  });
  expect(code(await name('demo-clerk', 'demo-civil-affairs', person))).toBe('EXAMINER_CONCERNED');
  const related = await scene.applies({ ...WANG, receivedOn: '2026-01-16', relatedTo: 'S-0301' });
  const ofRelative = await remedies.filed('demo-clerk', about({ caseId: related.caseId }));
  expect(code(await name('demo-civil-affairs', 'demo-agriculture', ofRelative))).toBe('CLOSE_RELATIVE');
  expect(await name('demo-clerk-2', 'demo-agriculture', ofRelative)).toMatchObject({ status: 201 });
  for (const look of [
    await remedies.read('demo-civil-affairs', ofRelative),
    await remedies.step('demo-civil-affairs', ofRelative, 'answer', { on, method: 'post', answer: '示范' }),
  ])
    expect(code(look)).toBe('CLOSE_RELATIVE');
  const page = await remedies.list('demo-civil-affairs');
  expect(page.body.leftOut).toBe(1);
});

it('[L-20] who is complained of never learns of it, and the township reads no complaint of others', async () => {
  const { body } = await remedies.list('demo-civil-affairs', '?kind=complaint&regionCode=510683990000');
  const person = String(body.items.find(({ about: what }) => what === 'person')?.['remedyId']);
  expect(await remedies.read('demo-clerk', person)).toMatchObject({ status: 404 });
  expect(await remedies.read('demo-reviewer', complaint)).toMatchObject({ status: 404 });
  expect((await remedies.list('demo-reviewer')).body.items).toEqual([]);
  expect(await remedies.due(complaint, 'demo-reviewer')).toEqual([]);
  const own = await remedies.file('demo-clerk', {
    ...{ kind: 'tip-off', about: 'person', subjectActor: 'demo-clerk', regionCode: '510683990000' },
    ...{ receivedOn: on, reporter: undefined },
  });
  expect(await remedies.read('demo-clerk', String(own.body['remedyId']))).toMatchObject({ status: 404 });
});

it('[L-20] its examiner alone sees who filed it, records what came of it, and answers', async () => {
  const steps = (key: string, step: string, body: object) =>
    remedies.step(key, complaint, step, { on, ...body });
  expect(await steps('demo-agriculture', 'examiner', { examiner: 'demo-civil-affairs' })).toMatchObject({
    ...{ status: 201, body: { state: 'in-examination' } },
  });
  const full = await remedies.read('demo-civil-affairs', complaint, unmasked);
  expect(full.body).toMatchObject({ reporter: '试甲 示范电话', content: '示范：调查时态度恶劣' });
  const other = await remedies.read('demo-agriculture', complaint, unmasked);
  expect(other.body).toMatchObject({ content: '示范：调查时态度恶劣' });
  expect(other.body).not.toHaveProperty('reporter');
  expect((await remedies.read('demo-civil-affairs', complaint)).body).not.toHaveProperty('content');

  const result = { result: 'substantiated', findings: '示范：已批评教育' };
  expect(code(await steps('demo-agriculture', 'result', result))).toBe('REMEDY_NOT_EXAMINER');
  expect(code(await steps('demo-civil-affairs', 'result', { ...result, result: 'kept' }))).toBe(
    'REMEDY_RESULT_NOT_FITTING',
  );
  expect(await steps('demo-civil-affairs', 'result', result)).toMatchObject({
    ...{ status: 201, body: { state: 'decided', nextSteps: ['remedy-answer'] } },
  });
  const answer = { method: 'post', answer: '示范：感谢监督' };
  expect(code(await steps('demo-agriculture', 'answer', answer))).toBe('REMEDY_NOT_EXAMINER');
  expect(await steps('demo-civil-affairs', 'answer', answer)).toMatchObject({
    ...{ status: 201, body: { state: 'closed', nextSteps: [] } },
  });
  expect(code(await steps('demo-civil-affairs', 'answer', answer))).toBe('REMEDY_ANSWER_NOT_OWED');
  expect(code(await steps('demo-civil-affairs', 'result', result))).toBe('REMEDY_STEP_NOT_NOW');
  expect(
    code(await remedies.read('demo-civil-affairs', complaint, { 'Unmask-Reason': 'case-handling' })),
  ).toBe('LOOK_UP_CASE_CLOSED');
});

it('[L-20] what was written rests sealed, in no event and no audit row; the chain shows what was found true without it', async () => {
  const { rows } = await scene.database.query<{ text: string }>(
    `select remedy::text as text from remedy union all select audit::text from audit`,
  );
  expect(rows.some(({ text }) => text.includes(complaint))).toBe(true);
  expect(rows.filter(({ text }) => /示范|试甲/u.test(text))).toEqual([]);
  const published = (await scene.published(householdId)).filter(({ type }) => type.includes('remedy'));
  expect(published.map(({ data }) => data['state'])).toEqual(['decided', 'closed']);
  expect(JSON.stringify(published)).not.toMatch(/示范|试甲|demo-/u);
});

it('[L-20] an anonymous tip-off owes nobody an answer, and stands on no chain while it is not found true', async () => {
  const tip = await remedies.filed('demo-clerk', about({ kind: 'tip-off', reporter: undefined }));
  await remedies.step('demo-agriculture', tip, 'examiner', { on, examiner: 'demo-civil-affairs' });
  const found = { on, result: 'unsubstantiated', findings: '示范' };
  expect(await remedies.step('demo-civil-affairs', tip, 'result', found)).toMatchObject({
    ...{ status: 201, body: { state: 'closed' } },
  });
  const correction = { on, basis: 'as-today', reason: '示范' };
  expect(code(await remedies.step('demo-civil-affairs', tip, 'correction', correction))).toBe(
    'REMEDY_GIVES_NO_CORRECTION',
  );
  const published = await scene.published(householdId);
  expect(published.filter(({ data }) => data['remedyId'] === tip)).toEqual([]);
});
