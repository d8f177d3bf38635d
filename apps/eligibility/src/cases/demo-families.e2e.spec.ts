import { newId } from '@aid-chain/kernel';
import { CHEN, WANG, ZHANG } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

let scene: Scene;

beforeEach(async () => {
  scene = await Scene.start('2026-07-06T09:00:00+08:00');
});

afterEach(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T15:00:00+08:00`);

async function decisionsOf(householdId: string): Promise<Record<string, unknown>[]> {
  const ends = ['household-recognised', 'application-refused', 'track-closed'].map(
    (end) => `eligibility.${end}.v1`,
  );
  return (await scene.published(householdId))
    .filter(({ type }) => ends.includes(type))
    .map(({ data }) => data);
}

it('[S0-05] [S0-20] 王: authorisation brought with the survey, then margin recognised, dibao refused and notified on the worked Saturday', async () => {
  await at('2026-09-11');
  const { caseId, householdId, personIds } = await scene.applies({ ...WANG, receivedOn: '2026-09-11' });
  const officials = new Officials(scene, caseId);
  expect(await scene.read(caseId)).toMatchObject({
    body: { state: 'authorisation-missing', verification: { missing: [personIds[1]] } },
  });
  await at('2026-09-18');
  expect(await officials.report('2026-09-14')).toMatchObject({
    status: 409,
    body: { code: 'AUTHORISATION_MISSING' },
  });
  const authorisations = [
    { personId: personIds[1], textVersion: 'authorisation-2026', signedOn: '2026-09-15' },
  ];
  const survey = await officials.survey('2026-09-15', { authorisations });
  expect(survey).toMatchObject({ status: 201, body: { verification: 'requested' } });
  expect(survey.body['needIds']).toHaveLength(1);
  expect(await officials.opinion('civil-affairs', '2026-09-16', 'positive')).toMatchObject({
    body: { code: 'VERIFICATION_MISSING' },
  });
  await officials.report('2026-09-16');
  await officials.opinion('monitored', '2026-09-18', 'no-ground');
  const nobody = await officials.post('demo-reviewer', 'no-special-hardship', { on: '2026-09-18' });
  expect(nobody).toMatchObject({ status: 201 });
  const given = await officials.opinion('civil-affairs', '2026-09-18', 'positive');
  expect(await officials.publicity('civil-affairs', '2026-09-18')).toMatchObject({
    body: { lastDay: '2026-09-28' },
  });
  await at('2026-09-28');
  expect(await officials.publicityEnd('civil-affairs', '2026-09-28')).toMatchObject({ status: 409 });
  await at('2026-10-10');
  await officials.publicityEnd('civil-affairs', '2026-09-29');
  expect(await officials.decision('civil-affairs', '2026-09-30', given)).toMatchObject({
    body: { decision: { noticeDueOn: '2026-10-10' } },
  });
  expect(await officials.notice('civil-affairs', '2026-10-10')).toMatchObject({
    status: 201,
    body: { state: 'ended' },
  });
  expect(await decisionsOf(householdId)).toMatchObject([
    { track: 'monitored', outcome: 'no-ground' },
    { results: [{ category: 'margin', validFrom: '2026-10-01' }], annualNetIncomeFen: 4_200_000 },
    { categories: ['dibao'], noticeDueOn: '2026-10-10' },
  ]);
});

it('[S0-21] 张: dibao and margin refused by civil affairs, the monitored track recognised by agriculture on its ground', async () => {
  const { caseId, householdId } = await scene.applies({ ...ZHANG, receivedOn: '2026-07-06' });
  const officials = new Officials(scene, caseId);
  await at('2026-07-09');
  await officials.report('2026-07-07');
  expect((await officials.survey('2026-07-08')).body['needIds']).toHaveLength(3);
  const civil = await officials.opinion('civil-affairs', '2026-07-09', 'negative');
  const monitored = await officials.opinion('monitored', '2026-07-09', 'positive');
  await officials.publicity('monitored', '2026-07-09');
  await at('2026-07-10');
  await officials.decision('civil-affairs', '2026-07-10', civil, { outcome: 'refuse' });
  await at('2026-07-20');
  expect(await officials.notice('civil-affairs', '2026-07-13')).toMatchObject({ status: 201 });
  await officials.publicityEnd('monitored', '2026-07-17');
  const reasonCodes = ['ground-substantiated', 'risk-of-hardship'];
  expect(await officials.decision('monitored', '2026-07-20', monitored, { reasonCodes })).toMatchObject({
    status: 201,
  });
  expect(await decisionsOf(householdId)).toMatchObject([
    { categories: ['dibao', 'margin'], noticeDueOn: '2026-07-15', annualNetIncomeFen: 7_500_000 },
    { results: [{ category: 'monitored' }], decidedBy: 'agriculture' },
  ]);
});

it('[S0-01] 陈: refused and closed in July; the review of September is decided by a person, not recognised, with reasons and notice', async () => {
  const { caseId, householdId, personIds } = await scene.applies({ ...CHEN, receivedOn: '2026-07-06' });
  const first = new Officials(scene, caseId);
  await at('2026-07-13');
  await first.report('2026-07-07');
  expect((await first.survey('2026-07-08')).body['needIds']).toEqual([]);
  const civil = await first.opinion('civil-affairs', '2026-07-09', 'negative');
  expect(await first.opinion('monitored', '2026-07-09', 'negative')).toMatchObject({
    body: { code: 'NO_GROUND_FOUND' },
  });
  await first.opinion('monitored', '2026-07-09', 'no-ground');
  await first.decision('civil-affairs', '2026-07-10', civil, { outcome: 'refuse' });
  await first.notice('civil-affairs', '2026-07-13');
  await at('2026-09-18');
  const review = new Officials(scene, await reviewOf(householdId));
  expect(await review.report('2026-09-17', [checked(personIds[0])])).toMatchObject({ status: 201 });
  const circumstances = [{ personId: personIds[1], incomeComplete: true }];
  expect(await review.survey('2026-09-17', { facts: { circumstances } })).toMatchObject({ status: 201 });
  const given = await review.opinion('monitored', '2026-09-17', 'negative');
  const refused = { outcome: 'refuse', reasonCodes: ['income-after-spending-sufficient', 'coping-ability'] };
  expect(await review.decision('monitored', '2026-09-18', given, refused)).toMatchObject({
    body: { decision: { noticeDueOn: '2026-09-22' } },
  });
  expect(await decisionsOf(householdId)).toMatchObject([
    { track: 'monitored', outcome: 'no-ground' },
    { categories: ['dibao'], noticeDueOn: '2026-07-15' },
    {
      categories: ['monitored'],
      reasons: [{ ruleId: 'income-after-spending-sufficient' }, {}],
      annualNetIncomeFen: 7_200_000,
    },
  ]);
  const { body } = await scene
    .http('demo-agriculture')
    .get('eligibility', `/v1/cases/${review.caseId}/determination`);
  expect(body).toMatchObject({
    tracks: [
      { frozen: true, figures: { selfPaidMedicalShareBp: 4861, netAfterMedicalPerHeadYearFen: 1_233_333 } },
    ],
  });
});

/** Monitoring asks for identification on 09-16, as after the visit in the demo. */
async function reviewOf(householdId: string): Promise<string> {
  await scene.publish(
    'monitoring.review-requested.v1',
    householdId,
    {
      subject: { householdId },
      tracks: ['monitored'],
      reasonCode: 'warning-identified',
      evidence: [{ kind: 'warning', id: newId() }],
      dueOn: '2026-10-10',
    },
    '2026-09-16',
  );
  await scene.stack.idle();
  return scene.caseOf(`householdId=${householdId}&state=gathering`);
}

/** Civil affairs finds the wage of the new window and the bill that raised the warning. */
function checked(personId: string | undefined): Record<string, unknown> {
  const period = { from: '2025-09-01', to: '2026-08-31' };
  return {
    sourceCode: 'tax',
    personId,
    result: 'match',
    incomes: [{ personId, kind: 'wage', itemCode: 'wage', amountFen: 7_200_000, period }],
    expenditures: [{ kind: 'medical', grossFen: 3_500_000, reimbursedFen: 0, period }],
  };
}
