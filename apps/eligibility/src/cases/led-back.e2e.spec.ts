import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

let scene: Scene;
let officials: Officials;
let head: string;

beforeAll(async () => {
  scene = await Scene.start('2026-01-15T10:00:00+08:00');
  const { caseId, personIds } = await scene.applies(LI);
  [head = ''] = personIds;
  officials = new Officials(scene, caseId);
  await officials.report('2026-01-13');
  await officials.survey('2026-01-14');
});

afterAll(() => scene?.stop());

const code = ({ body }: { body: Record<string, unknown> }): unknown => body['code'];

it('facts that change and change back show the worksheet of the opinion that stands, by which is decided', async () => {
  const opinionWith = async (grade: number) => {
    const facts = { circumstances: [{ personId: head, disability: { kind: 4, grade } }] };
    expect(await officials.survey('2026-01-15', { facts })).toMatchObject({ status: 201 });
    const given = await officials.opinion('civil-affairs', '2026-01-15', 'positive');
    const shown = (await frozen()).determinationHash;
    await officials.publicity('civil-affairs', '2026-01-15');
    await officials.publicityEnd('civil-affairs', '2026-01-15', 'objection');
    return [given.body['determinationHash'], shown];
  };
  const [first, second, third] = [await opinionWith(4), await opinionWith(3), await opinionWith(4)];
  expect(second[0]).not.toBe(first[0]);
  expect([first, second, third]).toEqual([first[0], second[0], first[0]].map((hash) => [hash, hash]));
});

it('an objection leads back to a new survey; the old one no longer carries an opinion, the new one does', async () => {
  await officials.survey('2026-01-15');
  await officials.opinion('civil-affairs', '2026-01-15', 'positive');
  await officials.publicity('civil-affairs', '2026-01-15');
  const objection = await officials.publicityEnd('civil-affairs', '2026-01-15', 'objection');
  expect(objection).toMatchObject({ status: 201, body: { trackState: 'gathering' } });
  expect(code(await officials.opinion('civil-affairs', '2026-01-15', 'positive'))).toBe('SURVEY_MISSING');
  expect(await officials.survey('2026-01-15')).toMatchObject({ status: 201 });
  expect(await officials.opinion('civil-affairs', '2026-01-15', 'positive')).toMatchObject({ status: 201 });
  expect(await officials.publicity('civil-affairs', '2026-01-15')).toMatchObject({ status: 201 });
});

it('[S0-21] each track is decided by its own authority, and civil affairs may return it to the survey', async () => {
  await scene.stack.setClock('2026-01-26T10:00:00+08:00');
  await officials.publicityEnd('civil-affairs', '2026-01-23');
  const { determinationHash } = await frozen();
  const body = { track: 'civil-affairs', on: '2026-01-26', outcome: 'recognise', determinationHash };
  expect(await officials.post('demo-agriculture', 'decision', body)).toMatchObject({
    status: 403,
    body: { code: 'TRACK_DECIDED_ELSEWHERE' },
  });
  const wrong = await officials.post('demo-civil-affairs', 'decision', { ...body, outcome: 'refuse' });
  expect(code(wrong)).toBe('DECISION_NOT_AS_COMPUTED');
  const other = await officials.post('demo-civil-affairs', 'decision', {
    ...body,
    determinationHash: 'f'.repeat(64),
  });
  expect(code(other)).toBe('DETERMINATION_NOT_NAMED');
  const returned = await officials.post('demo-civil-affairs', 'decision', { ...body, outcome: 'return' });
  expect(returned).toMatchObject({ status: 201, body: { trackState: 'gathering' } });
});

it('of two decisions at the same moment one is made and the other finds the track ended', async () => {
  await officials.survey('2026-01-26');
  const given = await officials.opinion('monitored', '2026-01-26', 'negative');
  const both = await Promise.all([
    officials.decision('monitored', '2026-01-26', given, { outcome: 'refuse' }),
    officials.decision('monitored', '2026-01-26', given, { outcome: 'refuse' }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect(both.map(code)).toContain('TRACK_ALREADY_CLOSED');
});

async function frozen(): Promise<{ determinationHash?: string }> {
  const path = `/v1/cases/${officials.caseId}/determination`;
  const { body } = await scene
    .http('demo-civil-affairs')
    .get<{ tracks: { determinationHash: string }[] }>('eligibility', path);
  return body.tracks[0] ?? {};
}
