import type { NeedKind } from '@aid-chain/vocabulary';
import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

interface Shown {
  readonly proposedNeeds: readonly { kind: NeedKind; personId: string | null }[];
  readonly assessment: readonly object[];
}

/** 安顺市西秀区. */
const TOWNSHIP = '520402990';
const TRACK = 'civil-affairs';
let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-07-06T10:00:00+08:00', undefined, TOWNSHIP);
});

afterAll(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const item = (dimension: string, of: string, name: string, isLacking = false) => ({
  ...{ dimension, class: of, item: name, isLacking },
});

it('[S4-21] a survey assesses six dimensions in three classes by the list of the place; what the family lacks is a need that the survey answers, and the case shows it', async () => {
  const { caseId, householdId } = await scene.applies({ ...LI, receivedOn: '2026-07-06' });
  const officials = new Officials(scene, caseId);
  const whole = [
    item('economy', 'income-and-spending', 'stable-income', true),
    item('health', 'health-and-work', 'illness', true),
    item('education', 'income-and-spending', 'cost-of-school'),
    item('housing', 'surroundings', 'safe-dwelling', true),
    item('employment', 'health-and-work', 'work', true),
    item('participation', 'surroundings', 'neighbours'),
  ];
  const coded = async (assessment: object[]) =>
    (await officials.survey('2026-07-06', { assessment })).body['code'];
  const unknown = [item('economy', 'surroundings', 'stable-income'), ...whole.slice(1)];
  expect(await coded(unknown)).toBe('VALIDATION_FAILED');
  // 就业有困难，须逐项答复。
  expect(await officials.survey('2026-07-06', { assessment: whole })).toMatchObject({
    ...{ status: 422, body: { code: 'NEED_NOT_ANSWERED', params: { kinds: 'employment' } } },
  });
  const { proposedNeeds } = (await scene.read<Shown>(caseId)).body;
  const confirm = { decision: 'confirm', reasonCode: 'seen-at-home' };
  const needs = [
    ...proposedNeeds.map(({ kind, personId }) => ({
      ...{ kind, ...confirm },
      ...(personId === null ? {} : { personId }),
    })),
    { kind: 'employment', ...confirm },
  ];
  const left = await officials.survey('2026-07-06', { assessment: whole.slice(0, 5), needs });
  expect(left).toMatchObject({ body: { code: 'ASSESSMENT_INCOMPLETE', params: { missingZh: '社会参与' } } });
  expect((await officials.survey('2026-07-06', { assessment: whole, needs })).status).toBe(201);
  expect((await scene.read<Shown>(caseId)).body.assessment).toEqual(whole);
  const established = (await scene.published(householdId)).filter(
    ({ type }) => type === 'eligibility.need-established.v1',
  );
  expect(JSON.stringify(established)).toContain('"employment"');
});

it('[S4-28] [N12] there is no review meeting where nobody objects; an objection calls for one before the next opinion, and the sheet names where anybody may report', async () => {
  await at('2026-07-08');
  const { caseId, householdId } = await scene.applies({ ...LI, receivedOn: '2026-07-06' });
  const officials = new Officials(scene, caseId);
  await officials.report('2026-07-07');
  await officials.survey('2026-07-07');
  const meeting = {
    ...{ track: TRACK, on: '2026-07-10', outcome: 'supported', present: 21, votesFor: 18, votesAgainst: 3 },
    paper: '村评〔2026〕1号',
  };
  const review = (body: object = {}) =>
    officials.post('demo-clerk', 'review-meeting', { ...meeting, ...body });
  expect((await review({ on: '2026-07-08' })).body['code']).toBe('REVIEW_NOT_DISPUTED');
  expect((await officials.opinion(TRACK, '2026-07-08', 'positive')).status).toBe(201);
  const started = await officials.publicity(TRACK, '2026-07-08');
  expect(started.body['reportChannels']).toContain('hotline-12349');
  await at('2026-07-10');
  expect((await officials.publicityEnd(TRACK, '2026-07-09', 'objection')).status).toBe(201);
  const parts = async () => (await scene.due(caseId)).map(([part]) => part);
  expect(await parts()).toContain(`review-meeting/${TRACK}`);
  await officials.survey('2026-07-10');
  expect((await officials.opinion(TRACK, '2026-07-10', 'positive')).body['code']).toBe(
    'REVIEW_MEETING_MISSING',
  );
  const wrong = [
    await review({ votesFor: 20 }),
    await review({ votesFor: 3, votesAgainst: 18 }),
    await review({ on: '2026-07-08' }),
  ];
  expect(wrong.map(({ body }) => body['code'])).toEqual([
    'REVIEW_VOTES',
    'REVIEW_VOTES',
    'STEP_DATE_TOO_EARLY',
  ]);
  expect(await review()).toMatchObject({ status: 201, body: { outcome: 'supported' } });
  expect(await parts()).not.toContain(`review-meeting/${TRACK}`);
  expect((await officials.opinion(TRACK, '2026-07-10', 'positive')).status).toBe(201);
  // A meeting after the new opinion would inform nobody any more.
  expect((await review()).body['code']).toBe('REVIEW_OPINION_GIVEN');
  expect(await scene.published(householdId)).toContainEqual(
    expect.objectContaining({
      data: expect.objectContaining({ step: 'review-meeting', outcomeCode: 'supported' }) as object,
    }),
  );
  const special = { on: '2026-07-10', change: 'extend', reasonCode: 'objection' };
  expect(await officials.post('demo-reviewer', 'time-limit', special)).toMatchObject({
    body: { timeLimit: { workingDays: 45 } },
  });
});
