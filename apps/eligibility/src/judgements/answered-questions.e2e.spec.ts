import { CHEN, type FamilyOf } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

const IN_AUGUST = { receivedOn: '2026-08-03' } as const;
const LAND = { kind: 'land', valueFen: 50_000_000, locationRegionCode: '510683' };
/** Without any income, so that property alone decides. */
const POOR: FamilyOf = {
  ...IN_AUGUST,
  categories: ['dibao'],
  persons: [
    { birthDate: '1962-03-04', employment: 'not-working', labour: 'none' },
    { birthDate: '2018-09-09', labour: 'none', employment: 'not-working' },
  ],
};

let scene: Scene;

beforeEach(async () => {
  scene = await Scene.start('2026-08-03T09:00:00+08:00');
});
afterEach(() => scene?.stop());

async function surveyed(family: FamilyOf, facts: object = {}) {
  await scene.stack.setClock('2026-08-06T15:00:00+08:00');
  const who = await scene.applies(family);
  const officials = new Officials(scene, who.caseId);
  expect(await officials.report('2026-08-04')).toMatchObject({ status: 201 });
  const circumstances = who.personIds.map((personId) => ({ personId, supporters: [] }));
  const found = { circumstances, expenditures: [], ...facts };
  expect(await officials.survey('2026-08-05', { facts: found })).toMatchObject({ status: 201 });
  const post = (key: string, step: string, body: object) =>
    officials.post(key, step, { on: '2026-08-06', ...body });
  const asked = async () =>
    (await scene.due(who.caseId))
      .map(([step]) => String(step))
      .filter((step) => /acceptable|other-/.test(step));
  return { ...who, officials, post, asked };
}

it('[N3] property without a rule waits for the township’s answer, which decides and stands on the worksheet and the chain', async () => {
  const { officials, post, asked, householdId } = await surveyed(POOR, { assets: [LAND] });
  expect(await asked()).toEqual(['property-acceptable']);
  const opinion = (kind: string) => officials.opinion('civil-affairs', '2026-08-06', kind);
  expect(await opinion('positive')).toMatchObject({ status: 409, body: { code: 'FACTS_MISSING' } });
  const answer = { answer: 'no', paper: '示范镇会议纪要〔2026〕8号' };
  expect(await post('demo-clerk', 'property-reviews', answer)).toMatchObject({ status: 403 });
  expect(await post('demo-reviewer', 'property-reviews', answer)).toMatchObject({
    status: 201,
    body: { question: 'property-acceptable', answer: 'no', questions: [] },
  });
  expect(await asked()).toEqual([]);
  expect(await opinion('positive')).toMatchObject({ body: { code: 'OPINION_NOT_AS_COMPUTED' } });
  expect(await post('demo-reviewer', 'property-reviews', { ...answer, answer: 'yes' })).toMatchObject({
    status: 201,
    body: { number: 2 },
  });
  expect(await opinion('positive')).toMatchObject({ status: 201 });
  const links = (await scene.published(householdId)).filter(
    ({ type }) => type === 'eligibility.judgement-recorded.v1',
  );
  expect(links.map(({ data }) => data['answer'])).toEqual(['no', 'yes']);
  expect(JSON.stringify(links)).not.toContain('会议纪要');
});

it('[N3] where the worksheet names no property nobody answers about it', async () => {
  const { post, asked } = await surveyed(POOR);
  expect(await asked()).toEqual([]);
  const answer = { answer: 'yes', paper: '示范镇会议纪要〔2026〕8号' };
  expect(await post('demo-reviewer', 'property-reviews', answer)).toMatchObject({
    status: 409,
    body: { code: 'PROPERTY_REVIEW_NOT_ASKED' },
  });
});

it('[S3-08] a family that asked for the monitored track is not closed before people have answered about another ground', async () => {
  const { officials, post, asked } = await surveyed({ ...CHEN, ...IN_AUGUST, categories: ['monitored'] });
  expect(await asked()).toEqual(['other-ground']);
  const opinion = (kind: string) => officials.opinion('monitored', '2026-08-06', kind);
  expect(await opinion('no-ground')).toMatchObject({ status: 409, body: { code: 'QUESTION_OPEN' } });
  const ground = { answer: 'yes', paper: '示范一村会议记录〔2026〕6号', note: '示范情形' };
  expect(await post('demo-reviewer', 'other-grounds', { ...ground, note: '' })).toMatchObject({
    status: 422,
  });
  expect(await post('demo-reviewer', 'other-grounds', ground)).toMatchObject({
    status: 201,
    body: { question: 'other-ground', answer: 'yes' },
  });
  expect(await opinion('no-ground')).toMatchObject({ body: { code: 'GROUND_EXISTS' } });
  expect(await post('demo-reviewer', 'other-grounds', { ...ground, answer: 'no' })).toMatchObject({
    status: 201,
  });
  expect(await opinion('no-ground')).toMatchObject({ status: 201 });
});

it('[S3-08] one that did not ask is closed without the question, and one outside the scope is asked nothing', async () => {
  const { asked } = await surveyed({ ...CHEN, ...IN_AUGUST });
  expect(await asked()).toEqual([]);
  const town = { ...CHEN, ...IN_AUGUST, residence: 'urban', categories: ['monitored'] } as const;
  const other = await surveyed({ ...town, persons: POOR.persons });
  expect(await other.asked()).toEqual([]);
  const ground = { answer: 'yes', paper: '记录', note: '示范情形' };
  expect(await other.post('demo-reviewer', 'other-grounds', ground)).toMatchObject({
    body: { code: 'OTHER_GROUND_NOT_HERE' },
  });
});
