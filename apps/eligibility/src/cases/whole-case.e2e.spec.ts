import { MATCHES_FIELD, type MatchedMeasure, type Sealed } from '@aid-chain/contracts';
import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start();
});

afterAll(() => scene?.stop());

describe('one case from the application to two recognitions, over HTTP on PostgreSQL', () => {
  it('[S0-01] [S0-05] [S0-15] [S0-18] [S0-21] 李 gets dibao of 480.00 yuan from 2026-02-01 and is monitored too', async () => {
    const { caseId, householdId } = await scene.applies(LI);
    const officials = new Officials(scene, caseId);
    expect(await scene.due(caseId)).toEqual([
      ['survey', '2026-01-15', false],
      ['verification-report', '2026-01-15', false],
    ]);
    await scene.stack.setClock('2026-01-15T10:00:00+08:00');
    expect(await officials.report('2026-01-13')).toMatchObject({
      status: 201,
      body: { verification: 'reported' },
    });
    const survey = await officials.survey('2026-01-14');
    expect(survey).toMatchObject({ status: 201, body: { survey: 'recorded' } });
    expect(survey.body['needIds']).toHaveLength(4);
    const civil = await officials.opinion('civil-affairs', '2026-01-15', 'positive');
    const monitored = await officials.opinion('monitored', '2026-01-15', 'positive');
    expect([civil.status, monitored.status]).toEqual([201, 201]);
    for (const track of ['civil-affairs', 'monitored'] as const) {
      expect(await officials.publicity(track, '2026-01-15')).toMatchObject({
        body: { lastDay: '2026-01-22' },
      });
    }
    expect(await scene.due(caseId)).toEqual([
      ['publicity-end/civil-affairs', '2026-01-23', false],
      ['publicity-end/monitored', '2026-01-23', false],
    ]);
    await scene.stack.setClock('2026-01-20T10:00:00+08:00');
    expect(await officials.publicityEnd('civil-affairs', '2026-01-20')).toMatchObject({
      status: 409,
      body: { code: 'PUBLICITY_NOT_OVER' },
    });
    await scene.stack.setClock('2026-01-26T10:00:00+08:00');
    expect(await scene.due(caseId)).toMatchObject([{ 2: true }, { 2: true }]);
    await officials.publicityEnd('civil-affairs', '2026-01-23');
    await officials.publicityEnd('monitored', '2026-01-23');
    expect(await officials.decision('civil-affairs', '2026-01-26', civil)).toMatchObject({ status: 201 });
    expect(await officials.decision('monitored', '2026-01-26', monitored)).toMatchObject({ status: 201 });
    expect(await scene.due(caseId)).toEqual([['posting/civil-affairs', undefined, false]]);
    await checkPublished(householdId);
    await checkMeasures(householdId);
    await checkRecognitions(householdId, caseId);
    expect(await scene.read(caseId)).toMatchObject({ body: { state: 'ended', nextSteps: [] } });
  });

  it('[L-65] is decided with a warning while a letter to a unit is open, which stays due until its answer is filed', async () => {
    await scene.stack.setClock('2026-01-26T10:00:00+08:00');
    const { caseId } = await scene.applies(LI);
    const officials = new Officials(scene, caseId);
    await officials.report('2026-01-13');
    await officials.survey('2026-01-14');
    const sent = await officials.post('demo-civil-affairs', 'inquiry-letters', {
      ...{ on: '2026-01-14', unit: '示范砖厂', purpose: 'income', fields: ['land'] },
    });
    const units = async (key: string) => {
      const { body } = await scene
        .http(key)
        .get<{ items: { unit: string }[] }>('eligibility', `/v1/cases/${caseId}/inquiry-letters`);
      return body.items.map(({ unit }) => unit);
    };
    expect([await units('demo-civil-affairs'), await units('demo-clerk')]).toEqual([['示范砖厂'], ['示***']]);
    const civil = await officials.opinion('civil-affairs', '2026-01-15', 'positive');
    await officials.publicity('civil-affairs', '2026-01-26');
    await scene.stack.setClock('2026-02-03T10:00:00+08:00');
    await officials.publicityEnd('civil-affairs', '2026-02-03');
    expect(await officials.decision('civil-affairs', '2026-02-03', civil)).toMatchObject({
      ...{ status: 201, body: { warnings: [{ code: 'inquiry-open' }] } },
    });
    const isDue = async () => {
      const { body } = await scene
        .http('demo-clerk')
        .get<{ items: { objectId: string }[] }>('eligibility', '/v1/due-items?limit=200&kind=inquiry-letter');
      return body.items.some(({ objectId }) => objectId === sent.body['letterId']);
    };
    expect(await isDue()).toBe(true);
    const answered = await scene
      .http('demo-clerk')
      .post<{ warnings?: object[] }>(
        ...(['eligibility', `/v1/inquiry-letters/${String(sent.body['letterId'])}/answer`] as const),
        { on: '2026-02-03', outcome: 'answered', paper: 'HF-3' },
      );
    expect(answered).toMatchObject({ status: 201, body: { warnings: [{ code: 'inquiry-after-decision' }] } });
    expect(await isDue()).toBe(false);
  });
});

async function checkRecognitions(householdId: string, caseId: string): Promise<void> {
  const { rows } = await scene.database.query<{ category: string; document: object }>(
    `select category, document from recognition
     where household_id = $1 and case_id = $2 and state = 'running' order by category`,
    [householdId, caseId],
  );
  expect(rows).toMatchObject([
    {
      category: 'dibao',
      document: { decidedOn: '2026-01-26', validFrom: '2026-02-01', monthlyAmountFen: 48_000 },
    },
    { category: 'monitored', document: { documentVersion: 1, monthlyAmountFen: null, track: 'monitored' } },
  ]);
}

/** With each decision, which measures of the place the family may get: sealed, and without income, health or work (N13). */
async function checkMeasures(householdId: string): Promise<void> {
  const published = await scene.published(householdId);
  const matched = published.filter(({ type }) => type === 'eligibility.measures-matched.v1');
  expect(matched.map(({ data }) => data['matchedOn'])).toEqual(['2026-01-26', '2026-01-26']);
  expect(JSON.stringify(matched)).not.toContain('education-assistance');
  const opened = matched.map(({ data }) =>
    scene.sealer().openJson<readonly MatchedMeasure[]>(MATCHES_FIELD, householdId, data['matches'] as Sealed),
  );
  const may = opened.map((all) =>
    all.flatMap(({ outcome, measure, from }) => (outcome === 'may' && from === undefined ? [measure] : [])),
  );
  // The premium of each of the three begins with the law.
  const later = opened.map((all) =>
    all.flatMap(({ measure, from }) => (from === undefined ? [] : [[measure, from]])),
  );
  expect(later[0]).toEqual(Array.from({ length: 3 }, () => ['premium-subsidy', '2026-07-01']));
  expect(may[0]).toEqual([
    'education-assistance',
    'health-service',
    'housing-assistance',
    'medical-assistance',
  ]);
  // The second decision recognised the family as monitored, and so opened what is for monitored families.
  expect(may[1]).toEqual([...(may[0] ?? []), 'industry-support'].toSorted());
  const sentences = opened.flat().flatMap(({ reasons }) => reasons.map(({ zh }) => zh));
  expect(sentences.join()).toContain('救助类别');
  expect(sentences.join()).not.toMatch(/病|残|劳动|收入|就业/);
}

async function checkPublished(householdId: string): Promise<void> {
  const published = await scene.published(householdId);
  const recognised = published.filter(({ type }) => type === 'eligibility.household-recognised.v1');
  expect(recognised.map(({ data }) => data)).toMatchObject([
    {
      track: 'civil-affairs',
      results: [{ category: 'dibao', validFrom: '2026-02-01', monthlyAmountFen: 48_000 }],
      annualNetIncomeFen: 1_800_000,
    },
    {
      track: 'monitored',
      results: [{ category: 'monitored', validFrom: '2026-02-01' }],
      decidedBy: 'agriculture',
    },
  ]);
  const needs = published.filter(({ type }) => type === 'eligibility.need-established.v1');
  expect(needs.map(({ data }) => (data['need'] as { kind: string }).kind).toSorted()).toEqual([
    'care-service',
    'education',
    'housing',
    'medical',
  ]);
}
