import { accountedSources } from '@aid-chain/testing';
import { exchangeFolder, Stage, type Body } from './stage.fixture.js';

let folder: Awaited<ReturnType<typeof exchangeFolder>>;
let stage: Stage;

beforeAll(async () => {
  folder = await exchangeFolder();
  stage = await Stage.start({ kind: 'folder', folder: folder.path });
  await stage.applies();
}, 120_000);

afterAll(async () => {
  await stage?.stop();
  await folder?.remove();
});

const need = { statedOn: '2026-01-12', reasonCode: 'support-not-declared' };
const consent = { givenOn: '2026-01-13' };
const son = () => ({
  ...{
    name: '试子',
    idNumber: '110101199003070134',
    supporterOf: stage.persons[0],
    relation: 'child',
    sources: ['tax'],
  },
});
const codeOf = async (more: object) => (await stage.ask({ ...more })).body['code'];
const faultsOf = async (more: object) => {
  const { faults } = (await stage.ask({ ...more })).body as { faults: { code: string }[] };
  return faults.map(({ code }) => code);
};
/** How often an alarm was given today. */
const alarms = async (kind: string) =>
  stage.count(`select coalesce(max(count), 0)::int as n from look_up_alarm where kind = '${kind}'`);

describe('a query without ground, consent or case', () => {
  it('[L-10] a supporter without a stated need or without their own consent is not asked about', async () => {
    expect(await codeOf({ supporters: [son()] })).toBe('SUPPORTER_CONSENT_MISSING');
    expect(await codeOf({ supporters: [{ ...son(), need }] })).toBe('SUPPORTER_CONSENT_MISSING');
    expect(await codeOf({ supporters: [{ ...son(), consent }] })).toBe('SUPPORTER_CONSENT_MISSING');
    expect(await codeOf({ supporters: [{ ...son(), need, consent, sources: ['household-register'] }] })).toBe(
      'SUPPORTER_NOT_INCOME_OR_PROPERTY',
    );
    expect(await stage.requests()).toEqual([]);
  });

  it('[L-10] with both, dated, they are asked about income and property, and stay sealed', async () => {
    expect(await stage.ask({ supporters: [{ ...son(), need, consent }] })).toMatchObject({ status: 201 });
    const [request] = await stage.requests();
    expect(request).toMatchObject({ ground: 'supporter', sourceCode: 'tax', state: 'asked' });
    const { rows } = await stage.database.query('select q::text as kept from verification_request q');
    expect(JSON.stringify(rows)).not.toMatch(/试子|110101199003070134/);
  });

  it('[L-10] nobody is a supporter who is a member by the number, or a child', async () => {
    const asked = (idNumber: string) => faultsOf({ supporters: [{ ...son(), need, consent, idNumber }] });
    expect(await asked(stage.idNumbers[0] ?? '')).toEqual(['SUPPORTER_IN_HOUSEHOLD']);
    expect(await asked('110101201803030034')).toEqual(['SUPPORTER_NOT_ADULT']);
  });

  it('[S0-20] [L-09] [N11] a member whose signature no longer holds is not asked about', async () => {
    await stage.database.query("update authorisation set signed_on = '2024-01-01' where person_id = $1", [
      stage.persons[1],
    ]);
    const asked = await stage.ask({ persons: [{ personId: stage.persons[1] }] });
    expect(asked).toMatchObject({ status: 403, body: { code: 'VERIFICATION_WITHOUT_GROUND' } });
    expect(await stage.ask({ persons: [{ personId: stage.persons[0], sources: ['tax'] }] })).toMatchObject({
      status: 201,
    });
  });

  it('[L-15] nothing is asked in a case that is not there', async () => {
    const stranger = '019a0000-0000-7000-8000-00000000dead';
    const asked = await stage.post(`/v1/cases/${stranger}/verification-requests`, { on: '2026-01-13' });
    expect(asked).toMatchObject({ status: 404, body: { code: 'CASE_NOT_FOUND' } });
  });

  it('[L-16] [N11] each attempt stands in the list of look-ups of the month, and is an alarm', async () => {
    await stage.stack.setClock('2026-01-13T12:00:00+08:00');
    await stage.until('the alarm was given', async () => (await alarms('without-ground')) >= 4);
    expect(await alarms('without-case')).toBe(1);
    const { body } = await stage.stack
      .http('demo-auditor')
      .get<{ items: { outcome: string; code?: string }[] }>(
        'eligibility',
        '/v1/look-ups?month=2026-01&limit=200',
      );
    const refused = body.items.flatMap(({ outcome, code }) => (outcome === 'refused' ? [code] : []));
    expect(refused).toEqual(
      expect.arrayContaining(['SUPPORTER_CONSENT_MISSING', 'VERIFICATION_WITHOUT_GROUND', 'CASE_NOT_FOUND']),
    );
  });

  it('[L-65] a unit is asked by a letter for what is needed alone; without an answer what it asks stays missing', async () => {
    const inquiry = {
      on: '2026-01-13',
      unit: '示范食品厂',
      purpose: 'income',
      fields: ['wage'],
      personId: stage.persons[0],
    };
    const send = (more: object) =>
      stage.post(`/v1/cases/${stage.caseId}/inquiry-letters`, { ...inquiry, ...more }, 'demo-clerk');
    expect(await send({ fields: ['wage', 'medical-costs'] })).toMatchObject({
      status: 422,
      body: { faults: [{ code: 'INQUIRY_FIELD_BESIDE_PURPOSE', path: '/fields/1' }] },
    });
    expect(await send({ personId: undefined })).toMatchObject({
      status: 422,
      body: { faults: [{ code: 'INQUIRY_PERSON_MISSING' }] },
    });
    const sent = await send({});
    expect(sent).toMatchObject({ status: 201, body: { number: 1 } });
    expect(JSON.stringify(sent.body['text'])).toContain('请贵单位提供试*的下列情况');
    const id = String(sent.body['letterId']);
    const end = (body: object) => stage.post(`/v1/inquiry-letters/${id}/answer`, { ...body }, 'demo-clerk');
    expect(await end({ on: '2026-01-13', outcome: 'no-answer' })).toMatchObject({
      status: 409,
      body: { code: 'INQUIRY_NOT_DUE' },
    });
    expect(await stage.due()).toContain('inquiry-letter');
    const reminded = await stage.post(
      `/v1/inquiry-letters/${id}/reminder`,
      { on: '2026-01-13' },
      'demo-clerk',
    );
    expect(reminded).toMatchObject({ status: 201, body: { letterState: 'sent' } });
    const { body } = await stage.stack
      .http('demo-clerk')
      .get<{ items: Record<string, unknown>[] }>('eligibility', `/v1/cases/${stage.caseId}/inquiry-letters`);
    expect(body.items).toMatchObject([{ unit: '示范食品厂', reminders: 1, state: 'sent' }]);
    for (const query of ['limit=0', 'foo=1'])
      expect(
        await stage.stack
          .http('demo-clerk')
          .get('eligibility', `/v1/cases/${stage.caseId}/inquiry-letters?${query}`),
      ).toMatchObject({ status: 422 });
    expect(await end({ on: '2026-01-13', outcome: 'answered' })).toMatchObject({
      status: 422,
      body: { code: 'INQUIRY_PAPER_MISSING' },
    });
    expect(await end({ on: '2026-01-13', outcome: 'answered', paper: 'HF-1' })).toMatchObject({
      status: 201,
    });
    expect(await end({ on: '2026-01-13', outcome: 'answered', paper: 'HF-2' })).toMatchObject({
      status: 409,
      body: { code: 'INQUIRY_ANSWERED' },
    });
    expect(await stage.due()).not.toContain('inquiry-letter');
  });
});

describe('a report that people enter in a case whose sources were asked', () => {
  const report = (more: readonly object[] = []) =>
    stage.post(`/v1/cases/${stage.caseId}/verification-report`, {
      on: '2026-01-13',
      sources: accountedSources('2026-01-13', [...more] as Body[]),
    });
  const wage = (amountFen: number) => ({
    ...{ personId: stage.persons[0], kind: 'wage', itemCode: 'wage', amountFen },
    period: { from: '2025-01-01', to: '2025-12-31' },
  });

  it('[L-11] [A-21] waits for them, and of what another authority answered otherwise a person decides', async () => {
    await stage.database.query("update authorisation set signed_on = '2026-01-12'");
    const authority = { kind: 'upper-level', regionCode: '510600' };
    const persons = [{ personId: stage.persons[0], sources: ['tax'] }];
    const asked = await stage.ask({ persons, authority });
    const [above] = asked.body['requests'] as { requestId: string }[];
    expect(await report()).toMatchObject({ status: 409, body: { code: 'REQUESTS_STILL_OPEN' } });
    for (const { requestId } of (await stage.requests()).filter((one) => one.requestId !== above?.requestId))
      await stage.post(`/v1/verification-requests/${requestId}/withdrawal`, {
        ...{ on: '2026-01-13', reasonCode: 'not-needed' },
      });
    const answer = { on: '2026-01-13', paper: 'HF-9', queriedOn: '2026-01-13', result: 'exceed' };
    const path = `/v1/verification-requests/${String(above?.requestId)}/answer`;
    expect((await stage.post(path, { ...answer, incomes: [wage(9_990_000)] })).status).toBe(201);
    const byHand = { sourceCode: 'tax', personId: stage.persons[0], result: 'match' };
    expect((await report([{ ...byHand, incomes: [wage(1_200_000)] }])).status).toBe(201);
    const open = async () => {
      const { body } = await stage.stack
        .http('demo-civil-affairs')
        .get<{ contradictions: Body[] }>('eligibility', `/v1/cases/${stage.caseId}/determination`);
      return body.contradictions;
    };
    const asks = [{ fact: 'income', kind: 'wage', personId: stage.persons[0], resolution: null }];
    expect(await open()).toMatchObject(asks);
    // A later report takes nothing back either.
    expect((await report([{ ...byHand, incomes: [wage(1_200_000)] }])).status).toBe(201);
    expect(await open()).toMatchObject(asks);
    expect((await report([{ ...byHand, result: 'exceed', incomes: [wage(9_990_000)] }])).status).toBe(201);
    expect(await report([{ ...byHand, incomes: [wage(1_200_000)] }])).toMatchObject({
      ...{ status: 409, body: { code: 'REPORT_DIFFERS_FROM_ANSWERS' } },
    });
  });
});
