import type { FamilyOf } from '../testing/families.fixture.js';
import { CHEN, LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

const ALONE: FamilyOf = {
  receivedOn: '2026-01-12',
  categories: ['dibao'],
  persons: [{ birthDate: '1952-03-01', employment: 'not-working', labour: 'none' }],
};
/** 陈 with bills for most of what she earns. */
const SPENDING: FamilyOf = { ...CHEN, categories: ['dibao'], selfPaidMedicalFen: 5_800_000 };
const DOES_ALL = { eating: true, dressing: true, rising: true, toilet: true, walking: true, bathing: true };

let scene: Scene;

beforeEach(async () => {
  scene = await Scene.start();
});

afterEach(() => scene?.stop());

/** Leads a case to the decision of civil affairs, with what the survey finds. */
async function decided(
  family: FamilyOf,
  found: (personId: string) => Record<string, unknown>,
  facts?: (personIds: readonly string[]) => Record<string, unknown>,
) {
  await scene.stack.setClock('2026-01-15T10:00:00+08:00');
  const { caseId, householdId, personIds } = await scene.applies(family);
  const officials = new Officials(scene, caseId);
  await officials.report('2026-01-13');
  const early = await officials.opinion('civil-affairs', '2026-01-15', 'positive');
  expect(early.status).toBe(409);
  const stated = facts === undefined ? {} : { facts: facts(personIds) };
  const survey = await officials.survey('2026-01-14', { ...found(personIds[0] ?? ''), ...stated });
  expect(survey).toMatchObject({ status: 201 });
  const opinion = await officials.opinion('civil-affairs', '2026-01-15', 'positive');
  expect(opinion).toMatchObject({ status: 201 });
  await officials.publicity('civil-affairs', '2026-01-15');
  await scene.stack.setClock('2026-01-26T10:00:00+08:00');
  await officials.publicityEnd('civil-affairs', '2026-01-23');
  expect(await officials.decision('civil-affairs', '2026-01-26', opinion)).toMatchObject({ status: 201 });
  const [recognised] = (await scene.published(householdId)).filter(
    ({ type }) => type === 'eligibility.household-recognised.v1',
  );
  const worksheet = await scene.read(`${caseId}/determination`);
  return { recognised: recognised?.data, worksheet, personIds, caseId, householdId, officials };
}

describe('categories beside dibao, from one application to the decision, over HTTP on PostgreSQL', () => {
  it('[N10] [S0-14] [S0-18] somebody alone asks for dibao and is recognised as a tekun person, with both standards', async () => {
    const { recognised, worksheet, personIds } = await decided(ALONE, (personId) => ({
      facts: { circumstances: [{ personId, supporters: [], selfCare: { ...DOES_ALL, walking: false } }] },
    }));
    expect(recognised).toMatchObject({
      results: [
        {
          ...{ category: 'tekun', unit: 'person', personId: personIds[0] },
          ...{ validFrom: '2026-02-01', monthlyAmountFen: 123_600 },
        },
      ],
    });
    const { tracks } = worksheet.body as { tracks: { categories: { category: string }[] }[] };
    const shown = (name: string) => tracks[0]?.categories.find(({ category }) => category === name);
    expect(shown('tekun')).toMatchObject({
      persons: [{ personId: personIds[0], outcome: 'met', monthlyAmountFen: 123_600, careLevel: 'partly' }],
    });
    expect(shown('dibao')).toMatchObject({ outcome: 'not-applicable' });
  });

  it('[L-42] a tekun person chooses institution or home after the decision, and again; each choice stays with day and who asked', async () => {
    const { caseId, householdId, personIds, officials } = await decided(ALONE, (personId) => ({
      facts: { circumstances: [{ personId, supporters: [], selfCare: DOES_ALL }] },
    }));
    const [personId = ''] = personIds;
    const choose = (on: string, form: string, who = personId) =>
      officials.post('demo-clerk', 'support-form', { personId: who, on, form, askedBy: 'demo-clerk' });
    expect(await choose('2026-01-26', 'home', caseId)).toMatchObject({
      body: { code: 'NOT_A_TEKUN_PERSON' },
    });
    expect(await choose('2026-01-24', 'home')).toMatchObject({ status: 201, body: { number: 1 } });
    expect(await choose('2026-01-25', 'home')).toMatchObject({ body: { code: 'SUPPORT_FORM_UNCHANGED' } });
    expect(await choose('2026-01-23', 'institution')).toMatchObject({
      body: { code: 'STEP_DATE_TOO_EARLY' },
    });
    expect(await choose('2026-01-26', 'institution')).toMatchObject({ status: 201, body: { number: 2 } });
    const { body } = await scene.read(`${caseId}/determination`);
    expect(body).toMatchObject({
      supportForms: [
        { personId, form: 'home', on: '2026-01-24', askedBy: 'demo-clerk', number: 1 },
        { personId, form: 'institution', on: '2026-01-26', number: 2 },
      ],
    });
    const steps = (await scene.published(householdId)).filter(({ data }) => data['step'] === 'support-form');
    expect(steps.map(({ data }) => [data['subject'], data['outcomeCode']])).toEqual([
      [{ householdId, personId }, 'home'],
      [{ householdId, personId }, 'institution'],
    ]);
  });

  it('[L-42] what a person chose in an earlier case of the family holds in a later one: not chosen twice, nor before it', async () => {
    const { householdId, personIds, officials } = await decided(ALONE, (personId) => ({
      facts: { circumstances: [{ personId, supporters: [], selfCare: DOES_ALL }] },
    }));
    const [personId = ''] = personIds;
    const choice = (on: string, form: string) => ({ personId, on, form, askedBy: 'demo-clerk' });
    const first = await officials.post('demo-clerk', 'support-form', choice('2026-01-26', 'home'));
    expect(first).toMatchObject({ status: 201 });
    const who = { householdId, personIds, applicationId: '' };
    const { caseId } = await scene.appliesAgain(who, { ...ALONE, receivedOn: '2026-01-25' });
    const later = new Officials(scene, caseId);
    expect(await later.post('demo-clerk', 'support-form', choice('2026-01-26', 'home'))).toMatchObject({
      status: 409,
      body: { code: 'SUPPORT_FORM_UNCHANGED' },
    });
    expect(await later.post('demo-clerk', 'support-form', choice('2026-01-25', 'institution'))).toMatchObject(
      {
        body: { code: 'STEP_DATE_TOO_EARLY' },
      },
    );
    expect(await later.post('demo-clerk', 'support-form', choice('2026-01-26', 'institution'))).toMatchObject(
      {
        status: 201,
      },
    );
  });

  it('[N3] while it is open whether a basic pension counts, what is owed for certain is granted, and nothing that runs is reduced', async () => {
    const drawing = (personId: string | undefined, monthlyFen: number) => ({
      incomes: [
        {
          ...{ personId, kind: 'transfer', itemCode: 'basic-pension', amountFen: 12 * monthlyFen },
          period: { from: '2025-01-01', to: '2025-12-31' },
        },
      ],
    });
    const first = await decided(
      LI,
      () => ({}),
      (personIds) => drawing(personIds[1], 10_000),
    );
    const { recognised, worksheet, householdId, personIds } = first;
    expect(recognised).toMatchObject({ results: [{ category: 'dibao', monthlyAmountFen: 38_000 }] });
    expect(JSON.stringify(worksheet.body)).toContain('最低生活保障每月 380.00 元或者 480.00 元');
    const { caseId } = await scene.appliesAgain({ householdId, personIds, applicationId: '' }, LI);
    const later = new Officials(scene, caseId);
    await later.report('2026-01-26');
    expect(await later.survey('2026-01-26', { facts: drawing(personIds[1], 15_000) })).toMatchObject({
      status: 201,
    });
    expect(await later.opinion('civil-affairs', '2026-01-26', 'positive')).toMatchObject({
      status: 409,
      body: { code: 'PARAMETER_PENDING', params: { missing: 'income.basic-pension.excluded' } },
    });
    const waiting = (await scene.due(caseId)).map(([part]) => part);
    expect(waiting).toEqual([expect.stringContaining('/monitored')]);
  });

  it('[N9] [S0-15] a family that asks for dibao and fails it is recognised for its spending, for twelve months, with no new papers', async () => {
    const { recognised } = await decided(SPENDING, () => ({}));
    expect(recognised).toMatchObject({
      results: [
        { category: 'rigid-expenditure', unit: 'household', validFrom: '2026-02-01', validTo: '2027-01-31' },
      ],
    });
  });
});
