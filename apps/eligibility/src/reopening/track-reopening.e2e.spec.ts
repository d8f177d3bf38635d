import { CHEN, LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

const track = 'civil-affairs';
let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-01-13T10:00:00+08:00');
});
afterAll(() => scene?.stop());

const codeOf = ({ body }: { readonly body: Record<string, unknown> }) => body['code'];

it('[A-18] an application that was withdrawn is reopened with a reason and goes on; both ends stand in what is published', async () => {
  const who = await scene.applies({ ...LI, receivedOn: '2026-01-12' });
  const { caseId, householdId, applicationId } = who;
  await scene.publish(
    'intake.withdrawal-requested.v1',
    householdId,
    { subject: { householdId }, applicationId, on: '2026-01-13', reasonCode: 'other' },
    '2026-01-13',
  );
  await scene.stack.idle();
  const officials = new Officials(scene, caseId);
  expect(codeOf(await officials.report('2026-01-13'))).toBe('TRACK_WITHDRAWN');
  const reopen = (more: object = {}, key = 'demo-reviewer') =>
    officials.post(key, 'track-reopening', { track, on: '2026-01-13', answer: 'reopen', ...more });
  expect(codeOf(await reopen())).toBe('REOPENING_REASON_MISSING');
  const reasonCode = 'withdrawal-entered-wrongly';
  expect(codeOf(await reopen({ reasonCode }, 'demo-clerk'))).toBe('ROLE_NOT_ALLOWED');
  expect(await reopen({ reasonCode })).toMatchObject({ status: 201, body: { trackState: 'gathering' } });
  expect(codeOf(await reopen({ reasonCode }))).toBe('TRACK_NOT_CLOSED');
  const ends = (await scene.published(householdId))
    .filter(({ data }) => data['track'] === track)
    .filter(({ type }) => type.startsWith('eligibility.track-'))
    .map(({ type, data }) => [type, data['outcome'], data['reasonCode']]);
  expect(ends).toEqual([
    ['eligibility.track-closed.v1', 'withdrawn', 'other'],
    ['eligibility.track-reopened.v1', 'withdrawn', reasonCode],
  ]);
  expect(await officials.report('2026-01-13')).toMatchObject({ status: 201 });
});

it('[A-18] what was decided is not reopened: the refusal names the way of an objection and its correction', async () => {
  const { caseId } = await scene.applies({ ...CHEN, receivedOn: '2026-01-12' });
  const officials = new Officials(scene, caseId);
  await officials.report('2026-01-13');
  await officials.survey('2026-01-13');
  const reopen = () =>
    officials.post('demo-reviewer', 'track-reopening', {
      ...{ track, on: '2026-01-13', answer: 'reopen', reasonCode: 'closed-wrongly' },
    });
  expect(codeOf(await reopen())).toBe('TRACK_NOT_CLOSED');
  const given = await officials.opinion(track, '2026-01-13', 'negative');
  await scene.stack.setClock('2026-01-14T10:00:00+08:00');
  const refused = await officials.decision(track, '2026-01-14', given, { outcome: 'refuse' });
  expect(refused.status).toBe(201);
  const answer = await reopen();
  expect(answer).toMatchObject({ status: 409, body: { code: 'TRACK_NOT_CLOSED_BY_END' } });
  expect(JSON.stringify(answer.body)).toContain('correction');
});
