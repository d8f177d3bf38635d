import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { FiledRemedies } from '../testing/remedies.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

const track = 'civil-affairs';
const on = '2026-07-20';
let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-07-09T10:00:00+08:00');
});
afterAll(() => scene?.stop());

const code = ({ body }: { readonly body: Record<string, unknown> }) => body['code'];

it('[L-20] a family about whose case somebody complained by name is decided on only after the county has seen it', async () => {
  const remedies = new FiledRemedies(scene);
  const officials = new Officials(scene, (await scene.applies({ ...LI, receivedOn: '2026-07-06' })).caseId);
  await officials.report('2026-07-07');
  await officials.survey('2026-07-08');
  const given = await officials.opinion(track, '2026-07-09', 'positive');
  await officials.publicity(track, '2026-07-09');
  await scene.stack.setClock(`${on}T10:00:00+08:00`);
  await officials.publicityEnd(track, '2026-07-17');
  const about = { about: 'track', caseId: officials.caseId, track, receivedOn: '2026-07-17' };
  const taken = await remedies.filed('demo-civil-affairs', { kind: 'complaint', ...about });
  const decide = () => officials.decision(track, on, given);
  expect(code(await decide())).toBe('COUNTY_VISIT_MISSING');
  await remedies.step('demo-civil-affairs', taken, 'result', { on, result: 'withdrawn', findings: '示范' });

  const tip = await remedies.filed('demo-civil-affairs', { kind: 'tip-off', ...about });
  await remedies.step('demo-agriculture', tip, 'examiner', { on, examiner: 'demo-civil-affairs' });
  const found = { on, result: 'unverifiable', findings: '示范' };
  expect(await remedies.step('demo-civil-affairs', tip, 'result', found)).toMatchObject({ status: 201 });
  expect(code(await decide())).toBe('COUNTY_VISIT_MISSING');
  const visit = { on: '2026-07-17', visitors: ['demo-civil-affairs', 'demo-clerk'] };
  const seen = await officials.post('demo-civil-affairs', 'county-visit', {
    ...{ ...visit, outcome: 'as-surveyed', note: '示范：与调查一致' },
  });
  expect(seen).toMatchObject({ status: 201 });

  const known = await remedies.file('demo-civil-affairs', { kind: 'tip-off', ...about });
  expect(known.body).toMatchObject({ nextSteps: ['remedy-examiner'] });
  expect((await remedies.read('demo-civil-affairs', String(known.body['remedyId']))).body).toMatchObject({
    visitedOn: visit.on,
  });
  const ofVisitor = { kind: 'tip-off', ...about, subjectActor: 'demo-clerk' };
  expect((await remedies.file('demo-civil-affairs', ofVisitor)).body).toMatchObject({
    nextSteps: ['remedy-examiner', 'county-visit'],
  });
  await remedies.filed('demo-civil-affairs', { kind: 'tip-off', ...about, receivedOn: on });
  expect(code(await decide())).toBe('COUNTY_VISIT_MISSING');
  const again = await officials.post('demo-civil-affairs', 'county-visit', {
    ...{ on, visitors: ['demo-civil-affairs', 'demo-clerk-2'], outcome: 'as-surveyed', note: '示范' },
  });
  expect(again).toMatchObject({ status: 201 });
  expect(await decide()).toMatchObject({ status: 201 });
});
