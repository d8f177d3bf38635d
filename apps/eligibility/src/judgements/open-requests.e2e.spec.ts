import type { FamilyOf } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

const DOES_ALL = { eating: true, dressing: true, rising: true, toilet: true, walking: true, bathing: true };
const TRACK = 'civil-affairs';

let scene: Scene;

beforeEach(async () => {
  scene = await Scene.start('2026-08-03T09:00:00+08:00');
});
afterEach(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T15:00:00+08:00`);

/** A family of whom nobody outside owes support, verified and surveyed. */
async function surveyed(family: FamilyOf) {
  await at('2026-08-06');
  const who = await scene.applies(family);
  const officials = new Officials(scene, who.caseId);
  expect(await officials.report('2026-08-04')).toMatchObject({ status: 201 });
  const circumstances = who.personIds.map((personId) => ({ personId, supporters: [], selfCare: DOES_ALL }));
  expect(await officials.survey('2026-08-05', { facts: { circumstances } })).toMatchObject({ status: 201 });
  const record = (step: string, body: object) =>
    officials.post('demo-civil-affairs', step, { on: '2026-08-06', ...body });
  const opinion = () => officials.opinion(TRACK, '2026-08-06', 'positive');
  return { ...who, officials, record, opinion };
}

/** What was published of one kind about a household, after the decision of a positive opinion. */
async function decided({ officials, opinion, householdId }: Awaited<ReturnType<typeof surveyed>>) {
  const given = await opinion();
  expect(given).toMatchObject({ status: 201 });
  expect(await officials.publicity(TRACK, '2026-08-06')).toMatchObject({ status: 201 });
  await at('2026-08-17');
  expect(await officials.publicityEnd(TRACK, '2026-08-14')).toMatchObject({ status: 201 });
  expect(await officials.decision(TRACK, '2026-08-17', given)).toMatchObject({ status: 201 });
  const all = await scene.published(householdId);
  return (type: string) => all.filter((each) => each.type === type).map(({ data }) => data);
}

it('[N10] [L-43] a minor of 17 is a question to civil affairs that keeps the opinion waiting, and a yes is recognised by name', async () => {
  const family = await surveyed({
    receivedOn: '2026-08-03',
    categories: ['tekun'],
    persons: [
      { birthDate: '1950-03-01', employment: 'not-working', labour: 'none' },
      { ...{ birthDate: '2009-08-01', student: 'senior', labour: 'none', employment: 'student' } },
    ],
  });
  const [, minor = ''] = family.personIds;
  const steps = (await scene.due(family.caseId)).map(([step]) => String(step));
  expect(steps).toContain(`tekun-minor/${minor}`);
  expect(await family.opinion()).toMatchObject({ status: 409, body: { code: 'QUESTION_OPEN' } });
  const [old = ''] = family.personIds;
  const answer = { answer: 'yes', paper: '民政局会议纪要〔2026〕7号' };
  expect(await family.record('tekun-minors', { ...answer, personId: old })).toMatchObject({
    body: { code: 'TEKUN_MINOR_NOT_ASKED' },
  });
  expect(await family.record('tekun-minors', { ...answer, personId: minor })).toMatchObject({
    status: 201,
    body: { question: 'tekun-minor', answer: 'yes', questions: [] },
  });
  const published = await decided(family);
  expect(published('eligibility.household-recognised.v1')).toMatchObject([
    {
      results: [
        { category: 'tekun', personId: old },
        { category: 'tekun', personId: minor },
      ],
    },
  ]);
});

it('[N10] [L-43] a child who turns 16 after the opinion is asked about all the same: answer, opinion and publicity again, and nobody goes back to the survey', async () => {
  const family = await surveyed({
    receivedOn: '2026-08-03',
    categories: ['tekun'],
    persons: [
      { birthDate: '1950-03-01', employment: 'not-working', labour: 'none' },
      { ...{ birthDate: '2010-08-10', student: 'junior', labour: 'none', employment: 'student' } },
    ],
  });
  const { officials, personIds, householdId } = family;
  const [old = '', child = ''] = personIds;
  const answer = (on: string) =>
    family.record('tekun-minors', {
      ...{ on, personId: child, answer: 'yes', paper: '民政局会议纪要〔2026〕9号' },
    });
  const given = await family.opinion();
  expect(given).toMatchObject({ status: 201 });
  expect(await answer('2026-08-06')).toMatchObject({ body: { code: 'OPINION_ALREADY_GIVEN' } });
  expect(await officials.publicity(TRACK, '2026-08-06')).toMatchObject({ status: 201 });
  await at('2026-08-17');
  expect(await officials.publicityEnd(TRACK, '2026-08-14')).toMatchObject({ status: 201 });
  expect(await officials.decision(TRACK, '2026-08-17', given)).toMatchObject({
    body: { code: 'DETERMINATION_CHANGED' },
  });
  const opinion = () => officials.opinion(TRACK, '2026-08-17', 'positive');
  expect(await opinion()).toMatchObject({ status: 409, body: { code: 'QUESTION_OPEN' } });
  expect(await answer('2026-08-17')).toMatchObject({ status: 201, body: { questions: [] } });
  const again = await opinion();
  expect(again).toMatchObject({ status: 201 });
  expect(await answer('2026-08-17')).toMatchObject({ body: { code: 'OPINION_ALREADY_GIVEN' } });
  expect(await officials.publicity(TRACK, '2026-08-17')).toMatchObject({ status: 201 });
  await at('2026-08-26');
  expect(await officials.publicityEnd(TRACK, '2026-08-25')).toMatchObject({ status: 201 });
  expect(await officials.decision(TRACK, '2026-08-26', again)).toMatchObject({ status: 201 });
  const recognised = (await scene.published(householdId)).filter(
    ({ type }) => type === 'eligibility.household-recognised.v1',
  );
  expect(recognised.map(({ data }) => data)).toMatchObject([
    {
      results: [
        { category: 'tekun', personId: old },
        { category: 'tekun', personId: child },
      ],
    },
  ]);
});

it('[L-41] a margin family whose opinion is of June is asked in July what the law has begun to ask, without going back to the survey', async () => {
  await scene.stop();
  scene = await Scene.start('2026-06-15T09:00:00+08:00');
  await at('2026-06-18');
  const { caseId } = await scene.applies({
    receivedOn: '2026-06-15',
    categories: ['dibao'],
    persons: [
      { birthDate: '1982-03-04', employment: 'employed', wageFenPerMonth: 350_000 },
      { birthDate: '1984-03-04', employment: 'not-working' },
      { birthDate: '2018-09-09', labour: 'none', employment: 'not-working' },
      { birthDate: '2019-09-09', labour: 'none', employment: 'not-working' },
    ],
  });
  const officials = new Officials(scene, caseId);
  expect(await officials.report('2026-06-16')).toMatchObject({ status: 201 });
  expect(await officials.survey('2026-06-17')).toMatchObject({ status: 201 });
  const given = await officials.opinion(TRACK, '2026-06-18', 'positive');
  expect(given).toMatchObject({ status: 201 });
  expect(await officials.publicity(TRACK, '2026-06-18')).toMatchObject({ status: 201 });
  await at('2026-07-03');
  expect(await officials.publicityEnd(TRACK, '2026-06-29')).toMatchObject({ status: 201 });
  expect(await officials.decision(TRACK, '2026-07-03', given)).toMatchObject({
    body: { code: 'DETERMINATION_CHANGED' },
  });
  const opinion = () => officials.opinion(TRACK, '2026-07-03', 'positive');
  expect(await opinion()).toMatchObject({ body: { code: 'QUESTION_OPEN' } });
  const nobody = await officials.post('demo-reviewer', 'no-special-hardship', { on: '2026-07-03' });
  expect(nobody).toMatchObject({ status: 201, body: { questions: [] } });
  expect(await opinion()).toMatchObject({ status: 201 });
});

it('[S0-14] what a family asked for is not passed over: the opinion names what is missing, until it is brought or a person leaves it open with a reason that the chain shows', async () => {
  const family = await surveyed({
    receivedOn: '2026-08-03',
    categories: ['tekun', 'dibao'],
    persons: [{ birthDate: '1986-03-04', employment: 'not-working', labour: 'none' }],
  });
  const refused = await family.opinion();
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'REQUESTED_CATEGORY_OPEN', zh: expect.stringContaining('残疾证') as string },
  });
  const open = { category: 'tekun', answer: 'yes' };
  expect(await family.record('open-categories', open)).toMatchObject({
    status: 422,
    body: { code: 'LEFT_OPEN_REASON_MISSING' },
  });
  const reasonCode = 'not-found-out-yet';
  expect(await family.record('open-categories', { ...open, category: 'margin', reasonCode })).toMatchObject({
    status: 409,
    body: { code: 'CATEGORY_NOT_OPEN' },
  });
  expect(await family.record('open-categories', { ...open, reasonCode })).toMatchObject({ status: 201 });
  const published = await decided(family);
  expect(published('eligibility.household-recognised.v1')).toMatchObject([
    { results: [{ category: 'dibao', unit: 'household' }] },
  ]);
  expect(published('eligibility.application-refused.v1')).toEqual([]);
  expect(published('eligibility.judgement-recorded.v1')).toMatchObject([
    { question: 'category-left-open', category: 'tekun', answer: 'yes', reasonCode },
  ]);
});
