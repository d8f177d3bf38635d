import { LI, WANG } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;

let scene: Scene;
let caseId: string;
let proposalId: string;

const on = '2026-01-15';
const PATH = '/v1/certificate-proposals';
const post = (key: string, path: string, body: object) =>
  scene.http(key).post<Body>('eligibility', `${PATH}${path}`, body);
const get = (key: string, path: string, headers: Record<string, string> = {}) =>
  scene.http(key).get<Body & { items: Body[] }>('eligibility', `${PATH}${path}`, { headers });
const proposal = (more: object = {}) => ({
  ...{ caseId, on, issuer: '示范村委会', addressee: '示范镇政府', content: '示范：收入证明不实' },
  ...more,
});

beforeAll(async () => {
  scene = await Scene.start('2026-01-15T10:00:00+08:00');
  caseId = (await scene.applies(LI)).caseId;
});
afterAll(() => scene?.stop());

it('[L-64] a false certificate is put before the superior of its issuer, and the case of the family goes on', async () => {
  const made = await post('demo-civil-affairs', '', proposal());
  expect(made).toMatchObject({ status: 201, body: { caseId } });
  proposalId = String(made.body['proposalId']);
  const officials = new Officials(scene, caseId);
  expect(await officials.report(on)).toMatchObject({ status: 201 });
  expect(await officials.survey(on)).toMatchObject({ status: 201 });
  expect(await officials.opinion('civil-affairs', on, 'positive')).toMatchObject({ status: 201 });
});

it('[L-64] it waits for its answer, which is recorded once; both are read with a reason alone', async () => {
  const due = await scene
    .http('demo-civil-affairs')
    .get<{ items: Body[] }>('eligibility', '/v1/due-items?limit=200');
  const own = due.body.items.filter(({ objectId }) => objectId === proposalId);
  expect(own).toMatchObject([{ kind: 'certificate-answer', role: 'civil-affairs-officer' }]);
  const full = await get('demo-civil-affairs', `/${proposalId}`, { 'Unmask-Reason': 'case-handling' });
  expect(full.body).toMatchObject({ issuer: '示范村委会', addressee: '示范镇政府' });
  expect((await get('demo-civil-affairs', `/${proposalId}`)).body).not.toHaveProperty('issuer');
  const answer = { on, answer: 'dealt-with', note: '示范：已约谈' };
  expect(await post('demo-civil-affairs', `/${proposalId}/answer`, answer)).toMatchObject({ status: 201 });
  expect(await post('demo-civil-affairs', `/${proposalId}/answer`, answer)).toMatchObject({
    ...{ status: 409, body: { code: 'CERTIFICATE_ANSWERED', params: { on } } },
  });
  const { body } = await get('demo-civil-affairs', '?regionCode=510683990000');
  expect(body.items).toMatchObject([{ proposalId, answeredOn: on, answerCode: 'dealt-with' }]);
});

it('[L-64] nobody proposes about a case elsewhere, about that of a relative, or on a day that has not come', async () => {
  const related = await scene.applies({ ...WANG, receivedOn: on, relatedTo: 'S-0301' });
  const refused = [
    await post('demo-civil-affairs', '', proposal({ caseId: proposalId })),
    await post('demo-civil-affairs', '', proposal({ caseId: related.caseId })),
    await post('demo-civil-affairs', '', proposal({ on: '2026-01-16' })),
    await post('demo-clerk', '', proposal()),
  ].map(({ body }) => body['code']);
  expect(refused).toEqual(['CASE_NOT_FOUND', 'CLOSE_RELATIVE', 'STEP_DATE_AFTER_TODAY', 'ROLE_NOT_ALLOWED']);
});

it('[L-64] what was written rests sealed', async () => {
  const { rows } = await scene.database.query<{ text: string }>(
    `select p::text as text from certificate_proposal p union all select audit::text from audit`,
  );
  expect(rows.some(({ text }) => text.includes(proposalId))).toBe(true);
  expect(rows.filter(({ text }) => text.includes('示范'))).toEqual([]);
});
