import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { FiledRemedies } from '../testing/remedies.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

let scene: Scene;
let remedies: FiledRemedies;
let officials: Officials;
let objection: string;

const on = '2026-01-16';
const objected = () => ({
  ...{ kind: 'publicity-objection', about: 'track', caseId: officials.caseId, track: 'civil-affairs' },
  ...{ receivedOn: on, content: '示范：有存款未申报' },
});

beforeAll(async () => {
  scene = await Scene.start('2026-01-16T10:00:00+08:00');
  remedies = new FiledRemedies(scene);
  officials = new Officials(scene, (await scene.applies(LI)).caseId);
  await officials.report('2026-01-13');
  await officials.survey('2026-01-14');
  await officials.opinion('civil-affairs', '2026-01-15', 'positive');
});
afterAll(() => scene?.stop());

it('[L-20] an objection with content comes in while publicity lasts, and waits for the township', async () => {
  expect(await remedies.file('demo-clerk', objected())).toMatchObject({
    body: { code: 'REMEDY_NO_PUBLICITY' },
  });
  await officials.publicity('civil-affairs', on);
  objection = await remedies.filed('demo-clerk', objected());
  expect(await remedies.due(objection, 'demo-reviewer')).toEqual([
    ['publicity-objection', undefined, 'township-reviewer'],
  ]);
});

it('[L-20] publicity ends without objection only once each objection has its result', async () => {
  await scene.stack.setClock('2026-01-26T10:00:00+08:00');
  expect(await officials.publicityEnd('civil-affairs', '2026-01-26')).toMatchObject({
    ...{ status: 409, body: { code: 'PUBLICITY_OBJECTION_OPEN', params: { count: 1 } } },
  });
  const examiner = { on: '2026-01-26', examiner: 'demo-clerk-2' };
  expect(await remedies.step('demo-reviewer', objection, 'examiner', examiner)).toMatchObject({
    status: 201,
  });
  const found = { on: '2026-01-26', result: 'partly-substantiated', findings: '示范：有一笔存款' };
  expect(await remedies.step('demo-clerk-2', objection, 'result', found)).toMatchObject({ status: 201 });
  expect(await officials.publicityEnd('civil-affairs', '2026-01-26')).toMatchObject({
    ...{ status: 409, body: { code: 'PUBLICITY_OBJECTION_TRUE', params: { count: 1 } } },
  });
  expect(await officials.publicityEnd('civil-affairs', '2026-01-26', 'objection')).toMatchObject({
    ...{ status: 201, body: { trackState: 'gathering' } },
  });
  expect(
    await remedies.step('demo-civil-affairs', objection, 'correction', {
      ...{ on: '2026-01-26', basis: 'as-today', reason: '示范' },
    }),
  ).toMatchObject({ body: { code: 'REMEDY_TRACK_OPEN' } });
});

it('[A-21] a fact that the objection won counts in the case at once, and a complaint wins none', async () => {
  const fact = { on: '2026-01-26', amountFen: 300_000 };
  expect(await remedies.step('demo-civil-affairs', objection, 'facts/asset.deposit', fact)).toMatchObject({
    ...{ status: 201, body: { key: 'asset.deposit', amount: 300_000 } },
  });
  const { body } = await scene.read<{ contradictions: object[] }>(`${officials.caseId}/determination`);
  expect(body.contradictions).toContainEqual(
    expect.objectContaining({
      key: 'asset.deposit',
      resolution: expect.objectContaining({ amount: 300_000, reasonCode: 'won-by-remedy' }) as object,
    }),
  );
  const complaint = await remedies.filed('demo-clerk', {
    ...objected(),
    ...{ kind: 'complaint', receivedOn: '2026-01-26' },
  });
  expect(await remedies.step('demo-civil-affairs', complaint, 'facts/asset.deposit', fact)).toMatchObject({
    body: { code: 'REMEDY_WINS_NO_FACT' },
  });
});
