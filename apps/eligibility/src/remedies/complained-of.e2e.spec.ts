import { until } from '@aid-chain/kernel';
import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { FiledRemedies } from '../testing/remedies.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

let scene: Scene;
let remedies: FiledRemedies;
let officials: Officials;
let householdId: string;

const on = '2026-01-16';
const TOWNSHIP = '510683990000';

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

const ofTrack = (more: object = {}) => ({
  ...{ kind: 'complaint', about: 'track', caseId: officials.caseId, track: 'civil-affairs' },
  ...{ receivedOn: on, ...more },
});
const ofPlace = (about: string, more: object = {}) => ({
  ...{ kind: 'complaint', about, regionCode: TOWNSHIP, receivedOn: on, ...more },
});
const code = ({ body }: { readonly body: Record<string, unknown> }) => body['code'];
const examine = (id: string, examiner: string) =>
  remedies.step('demo-agriculture', id, 'examiner', { on, examiner });

async function comesTo(id: string, result: string): Promise<void> {
  for (const step of [
    await examine(id, 'demo-civil-affairs'),
    await remedies.step('demo-civil-affairs', id, 'result', { on, result, findings: '示范' }),
    await remedies.step('demo-civil-affairs', id, 'answer', { on, method: 'post', answer: '示范' }),
  ])
    expect(step).toMatchObject({ status: 201 });
}

async function statesOnChain(id: string): Promise<unknown[]> {
  const published = await scene.published(householdId);
  return published.filter(({ data }) => data['remedyId'] === id).map(({ data }) => data['state']);
}

async function looksShownToFamily(): Promise<number> {
  const path = `/v1/access-log?householdId=${householdId}&presence=in-person&limit=200`;
  const { body } = await scene
    .http('demo-clerk-2')
    .get<{ items: { purpose: string }[] }>('eligibility', path);
  // Looks at the log itself are in it as well.
  return body.items.filter(({ purpose }) => purpose !== 'own-access').length;
}

it('[L-20] a complaint stands on the family’s chain, which everybody of the place reads, only once it was found true', async () => {
  const untrue = await remedies.filed('demo-clerk', ofTrack({ subjectActor: 'demo-reviewer' }));
  expect(await statesOnChain(untrue)).toEqual([]);
  await comesTo(untrue, 'unsubstantiated');
  expect(await statesOnChain(untrue)).toEqual([]);
  const found = await remedies.filed('demo-clerk', ofTrack({ subjectActor: 'demo-reviewer' }));
  await comesTo(found, 'substantiated');
  expect(await statesOnChain(found)).toEqual(['decided', 'closed']);
  const ofPerson = await remedies.filed(
    'demo-clerk',
    ofTrack({ about: 'person', subjectActor: 'demo-reviewer' }),
  );
  await comesTo(ofPerson, 'substantiated');
  expect(await statesOnChain(ofPerson)).toEqual([]);
});

it('[L-20] who is complained of does not find it in the list of what is due, though a colleague does', async () => {
  const id = await remedies.filed('demo-clerk', ofPlace('person', { subjectActor: 'demo-civil-affairs' }));
  expect(await remedies.due(id, 'demo-agriculture')).toHaveLength(1);
  expect(await remedies.due(id, 'demo-civil-affairs')).toEqual([]);
  const { body } = await scene
    .http('demo-civil-affairs')
    .get<Record<string, unknown>>('eligibility', '/v1/due-items?kind=remedy-examiner');
  expect(body['leftOut']).toBe(0);
});

it('[L-20] [L-17] a family finds no look at a tip-off about it in its log before that was found true', async () => {
  const tip = await remedies.filed('demo-clerk', ofTrack({ kind: 'tip-off', reporter: undefined }));
  const before = await looksShownToFamily();
  const full = { 'Unmask-Reason': 'complaint', 'Unmask-Case': 'JB-2026-0001' };
  for (const look of [
    await remedies.read('demo-agriculture', tip),
    await remedies.read('demo-agriculture', tip, full),
    await remedies.list('demo-agriculture', '?kind=tip-off'),
    await remedies.list('demo-agriculture', `?kind=tip-off&householdId=${householdId}`),
  ])
    expect(look).toMatchObject({ status: 200 });
  expect(await looksShownToFamily()).toBe(before);
  await examine(tip, 'demo-civil-affairs');
  const found = { on, result: 'substantiated', findings: '示范' };
  await remedies.step('demo-civil-affairs', tip, 'result', found);
  expect(await looksShownToFamily()).toBeGreaterThan(before);
});

it('[L-20] who is complained of is named by an id of the directory, and a name rests nowhere', async () => {
  for (const subjectActor of ['demo-clerk-21', 'Demo-clerk', 'zhang-shifan']) {
    const refused = await remedies.file('demo-civil-affairs', ofPlace('person', { subjectActor }));
    expect(refused).toMatchObject({ status: 422, body: { code: 'REMEDY_PERSON_UNKNOWN' } });
    expect(code(await remedies.file('demo-civil-affairs', ofTrack({ subjectActor })))).toBe(
      'REMEDY_PERSON_UNKNOWN',
    );
  }
  const { rows } = await scene.database.query<{ text: string }>(
    `select remedy::text as text from remedy union all select audit::text from audit`,
  );
  expect(rows.filter(({ text }) => text.includes('zhang-shifan'))).toEqual([]);
  await scene.database.query(`update directory.actor set active = false where id = 'demo-clerk-2'`);
  const left = ofPlace('person', { subjectActor: 'demo-clerk-2' });
  expect(await remedies.file('demo-civil-affairs', left)).toMatchObject({ status: 201 });
  await scene.database.query(`update directory.actor set active = true where id = 'demo-clerk-2'`);
  // The service reads the directory from time to time: it may have seen the clerk leave and not yet return.
  await until('the clerk is back', async () => (await remedies.list('demo-clerk-2')).status === 200);
});

it('[L-20] no township examines itself, and who surveyed the family examines no complaint about its case', async () => {
  const unit = await remedies.filed('demo-civil-affairs', ofPlace('unit'));
  const act = await remedies.filed('demo-civil-affairs', ofPlace('township-act'));
  for (const id of [unit, act]) {
    for (const examiner of ['demo-clerk', 'demo-reviewer'])
      expect(code(await examine(id, examiner))).toBe('EXAMINER_CONCERNED');
    expect(await examine(id, 'demo-civil-affairs')).toMatchObject({ status: 201 });
  }
  const track = await remedies.filed('demo-civil-affairs', ofTrack());
  for (const surveyor of ['demo-clerk', 'demo-clerk-2'])
    expect(code(await examine(track, surveyor))).toBe('EXAMINER_CONCERNED');
});

it('[L-20] its examiner finds it on the list, also a clerk; nobody else of the township does', async () => {
  const id = await remedies.filed('demo-civil-affairs', ofPlace('person', { subjectActor: 'demo-reviewer' }));
  expect(await remedies.due(id, 'demo-clerk')).toEqual([]);
  await examine(id, 'demo-clerk');
  const result = [['remedy-result', '2026-02-15', 'clerk']];
  expect(await remedies.due(id, 'demo-clerk')).toEqual(result);
  expect(await remedies.due(id, 'demo-agriculture')).toEqual(result);
  for (const other of ['demo-clerk-2', 'demo-reviewer']) expect(await remedies.due(id, other)).toEqual([]);
  const found = { on, result: 'substantiated', findings: '示范' };
  await remedies.step('demo-clerk', id, 'result', found);
  expect(await examine(id, 'demo-agriculture')).toMatchObject({ status: 201, body: { state: 'decided' } });
  expect(await remedies.due(id, 'demo-agriculture')).toEqual([
    ['remedy-answer', undefined, 'agriculture-officer'],
  ]);
  const answer = { on, method: 'post', answer: '示范' };
  expect(code(await remedies.step('demo-clerk', id, 'answer', answer))).toBe('NOT_FOUND');
  expect(await remedies.step('demo-agriculture', id, 'answer', answer)).toMatchObject({ status: 201 });
});
