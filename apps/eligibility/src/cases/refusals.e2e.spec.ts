import { newId } from '@aid-chain/kernel';
import { accountedSources } from '@aid-chain/testing';
import { CHEN, LI, WANG } from '../testing/families.fixture.js';
import { keyOf } from '../testing/official-key.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-02-09T10:00:00+08:00');
});

afterAll(() => scene?.stop());

const applied = async (family = LI): Promise<Officials & { readonly persons: readonly string[] }> => {
  const { caseId, personIds } = await scene.applies(family);
  return Object.assign(new Officials(scene, caseId), { persons: personIds });
};

describe('what a case refuses over HTTP, each with its own code', () => {
  it('a role that may not take a step: 403, and nothing is written', async () => {
    const officials = await applied();
    const body = { on: '2026-01-13', sources: [] };
    expect(await officials.post('demo-clerk', 'verification-report', body)).toMatchObject({
      status: 403,
      body: { code: 'ROLE_NOT_ALLOWED' },
    });
    expect(await officials.post('demo-civil-affairs', 'initial-opinion', {})).toMatchObject({ status: 403 });
    expect(await scene.read(officials.caseId, 'demo-portal')).toMatchObject({ status: 403 });
  });

  it('steps out of order', async () => {
    const officials = await applied();
    const codes = [
      await officials.opinion('civil-affairs', '2026-02-09', 'positive'),
      await officials.publicity('civil-affairs', '2026-02-09'),
      await officials.publicityEnd('civil-affairs', '2026-02-09'),
      await officials.decision('civil-affairs', '2026-02-09', {
        body: { determinationHash: 'a'.repeat(64) },
        status: 0,
        headers: new Headers(),
      }),
      await officials.notice('civil-affairs', '2026-02-09'),
    ].map(({ status, body }) => [status, body['code']]);
    expect(codes).toEqual([
      [409, 'VERIFICATION_MISSING'],
      [409, 'OPINION_MISSING'],
      [409, 'PUBLICITY_NOT_STARTED'],
      [409, 'OPINION_MISSING'],
      [409, 'DECISION_MISSING'],
    ]);
  });

  it('a case of a place whose rules nobody has set can still be read', async () => {
    const { caseId } = await applied();
    await scene.database.query(
      `update case_file set region_code = '510684990001',
      document = jsonb_set(document, '{regionCode}', '"510684990001"') where case_id = $1`,
      [caseId],
    );
    expect(await scene.read(caseId, 'demo-auditor')).toMatchObject({
      status: 200,
      body: { dueDates: [], proposedNeeds: [] },
    });
  });

  it('a declared close relative: no survey, no opinion, no decision', async () => {
    const related = await applied({ ...LI, relatedTo: 'S-0102' });
    expect(await related.survey('2026-01-14')).toMatchObject({
      status: 403,
      body: { code: 'CLOSE_RELATIVE' },
    });
    const reviewers = await applied({ ...LI, relatedTo: 'S-0201' });
    await reviewers.report('2026-01-13');
    await reviewers.survey('2026-01-14');
    const refused = await reviewers.opinion('civil-affairs', '2026-02-09', 'positive');
    expect(refused).toMatchObject({ status: 403, body: { code: 'CLOSE_RELATIVE' } });
  });

  it('who gave the opinion does not decide, not even from the office that decides', async () => {
    const officials = await applied(CHEN);
    await officials.report('2026-01-13');
    await officials.survey('2026-01-14');
    const opinion = { track: 'civil-affairs', on: '2026-02-09', opinion: 'negative' };
    const reviewer = await keyOf(scene, 'moved-on', 'township-reviewer');
    const given = await officials.post(reviewer, 'initial-opinion', opinion);
    expect(given.status).toBe(201);
    const { determinationHash } = given.body;
    const decision = { track: 'civil-affairs', on: '2026-02-09', outcome: 'refuse', determinationHash };
    const now = await keyOf(scene, 'moved-on', 'civil-affairs-officer');
    expect(await officials.post(now, 'decision', decision)).toMatchObject({
      status: 403,
      body: { code: 'OPINION_GIVER_MAY_NOT_DECIDE' },
    });
    const colleague = await keyOf(scene, 'colleague', 'civil-affairs-officer');
    expect(await officials.post(colleague, 'decision', decision)).toMatchObject({ status: 201 });
  });

  it('facts that nobody knows: 409 FACTS_MISSING, and the survey that brings them opens the way', async () => {
    const officials = await applied({
      ...LI,
      persons: LI.persons.map(({ wageFenPerMonth: _, ...person }) => person),
    });
    await officials.report('2026-01-13');
    const unknown = { circumstances: [{ personId: officials.persons[0], incomeComplete: false }] };
    await officials.survey('2026-01-14', { facts: unknown });
    const missing = await officials.opinion('civil-affairs', '2026-01-15', 'negative');
    expect(missing).toMatchObject({ status: 409, body: { code: 'FACTS_MISSING' } });
    expect(missing.body['zh']).toMatch(/缺少：户主——全部收入（本人声明尚未列全）（入户调查或核对报告）/u);
    expect(JSON.stringify(missing.body)).not.toContain(officials.persons[0]);
    await officials.survey('2026-01-16', {
      facts: { circumstances: [{ personId: officials.persons[0], incomeComplete: true }] },
    });
    expect(await officials.opinion('civil-affairs', '2026-01-16', 'positive')).toMatchObject({ status: 201 });
  });

  it('a second report after the opinion, and the same opinion twice', async () => {
    const officials = await applied();
    await officials.report('2026-01-13');
    expect(await officials.report('2026-01-14')).toMatchObject({ status: 201 });
    await officials.survey('2026-01-14');
    await officials.opinion('civil-affairs', '2026-01-15', 'positive');
    for (const late of [
      await officials.report('2026-01-15'),
      await officials.opinion('civil-affairs', '2026-01-15', 'positive'),
    ]) {
      expect(late).toMatchObject({ status: 409, body: { code: 'OPINION_ALREADY_GIVEN' } });
    }
  });

  it('[S0-20] a report while an adult has not signed; the case names who is missing', async () => {
    const officials = await applied(WANG);
    expect(await officials.report('2026-02-04')).toMatchObject({
      status: 409,
      body: { code: 'AUTHORISATION_MISSING' },
    });
    expect(await scene.read(officials.caseId)).toMatchObject({
      body: {
        verification: { is: 'authorisation-missing', missing: [officials.persons[1]] },
        nextSteps: ['survey'],
      },
    });
  });

  it('the same key twice gives the same answer once; a case of nobody is 404', async () => {
    const officials = await applied();
    const path = `/v1/cases/${officials.caseId}/verification-report`;
    const body = { on: '2026-01-13', sources: accountedSources('2026-01-13') };
    const options = { idempotencyKey: newId() };
    const http = scene.http('demo-civil-affairs');
    const [first, again] = [
      await http.post('eligibility', path, body, options),
      await http.post('eligibility', path, body, options),
    ];
    expect(again.body).toEqual(first.body);
    expect(await scene.read(officials.caseId)).toMatchObject({ body: { verification: { version: 1 } } });
    expect(await scene.read(newId())).toMatchObject({ status: 404, body: { code: 'CASE_NOT_FOUND' } });
  });
});
