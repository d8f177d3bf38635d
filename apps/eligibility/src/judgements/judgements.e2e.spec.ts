import type { FamilyOf } from '../testing/families.fixture.js';
import { CHEN, ZHANG } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

const GANGKOU = '421223202';
/** A margin family: 2,800 yuan among four, of whom the second is seriously ill. */
const MARGIN: FamilyOf = {
  receivedOn: '2026-08-03',
  categories: ['dibao'],
  persons: [
    { birthDate: '1982-03-04', employment: 'employed', wageFenPerMonth: 350_000 },
    { birthDate: '1984-03-04', employment: 'not-working', labour: 'none', severelyIll: true },
    { birthDate: '2018-09-09', labour: 'none', employment: 'not-working' },
    { birthDate: '2019-09-09', labour: 'none', employment: 'not-working' },
  ],
};
const IN_AUGUST = { receivedOn: '2026-08-03' } as const;
const ITEMS = [1, 2, 3, 4, 5, 6, 7].map((item) => ({ item, applies: false }));

let scene: Scene;

afterEach(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T15:00:00+08:00`);

/** A family that applied, was verified and surveyed. */
async function surveyed(family: FamilyOf) {
  await at('2026-08-06');
  const who = await scene.applies(family);
  const officials = new Officials(scene, who.caseId);
  expect(await officials.report('2026-08-04')).toMatchObject({ status: 201 });
  expect(await officials.survey('2026-08-05')).toMatchObject({ status: 201 });
  const post = (key: string, step: string, body: object) =>
    officials.post(key, step, { on: '2026-08-06', ...body });
  return { ...who, officials, post };
}

async function asked(caseId: string): Promise<unknown[]> {
  const steps = (await scene.due(caseId)).map(([step]) => String(step));
  return steps.filter((step) => /negative-list|single-filing|hardship/.test(step));
}

async function decided(officials: Officials, track: 'civil-affairs' | 'monitored') {
  const opinion = await officials.opinion(track, '2026-08-06', 'positive');
  expect(opinion).toMatchObject({ status: 201 });
  expect(await officials.publicity(track, '2026-08-06')).toMatchObject({ status: 201 });
  await at('2026-08-17');
  expect(await officials.publicityEnd(track, '2026-08-14')).toMatchObject({ status: 201 });
  return officials.decision(track, '2026-08-17', opinion);
}

async function recognised(householdId: string): Promise<Record<string, unknown>[]> {
  const all = await scene.published(householdId);
  return all.filter(({ type }) => type === 'eligibility.household-recognised.v1').map(({ data }) => data);
}

describe('One person of a margin family, over HTTP on PostgreSQL', () => {
  beforeEach(async () => {
    scene = await Scene.start('2026-08-03T09:00:00+08:00');
  });

  it('[S1-09] [L-41] is proposed by the worksheet, decided by a person with a ground, and recognised by name and amount beside the family', async () => {
    const { caseId, householdId, personIds, officials, post } = await surveyed(MARGIN);
    const [, ill = ''] = personIds;
    expect(await asked(caseId)).toEqual([`single-filing/${ill}`, 'special-hardship']);
    expect(await officials.opinion('civil-affairs', '2026-08-06', 'positive')).toMatchObject({
      status: 409,
      body: { code: 'QUESTION_OPEN' },
    });
    const filing = { personId: ill, ground: 'seriously-ill', answer: 'yes' };
    expect(await post('demo-reviewer', 'single-filings', filing)).toMatchObject({ status: 403 });
    expect(await post('demo-civil-affairs', 'single-filings', filing)).toMatchObject({
      status: 201,
      body: { answer: 'yes', number: 1, questions: [{ question: 'special-hardship', personId: null }] },
    });
    expect(await asked(caseId)).toEqual(['special-hardship']);
    expect(await post('demo-reviewer', 'no-special-hardship', {})).toMatchObject({ status: 201 });
    expect(await asked(caseId)).toEqual([]);
    expect(await decided(officials, 'civil-affairs')).toMatchObject({ status: 201 });
    const [event] = await recognised(householdId);
    expect(event).toMatchObject({
      results: [
        { category: 'margin', unit: 'household' },
        {
          category: 'dibao',
          unit: 'person',
          personId: ill,
          monthlyAmountFen: 56_000,
          validFrom: '2026-09-01',
        },
      ],
    });
    const sheet = await scene.read(`${caseId}/determination`);
    expect(sheet.body).toMatchObject({
      judgements: [
        { question: 'single-filing', answer: 'yes', personId: ill, by: 'demo-civil-affairs' },
        { question: 'special-hardship', answer: 'no', personId: null, by: 'demo-reviewer' },
      ],
    });
    const link = (await scene.published(householdId)).find(
      ({ type }) => type === 'eligibility.judgement-recorded.v1',
    );
    expect(link?.data).toMatchObject({
      question: 'single-filing',
      answer: 'yes',
      subject: { personId: ill },
    });
  });

  it('[L-41] a no needs its reason, names no other ground than the case holds, and leaves the family a margin family', async () => {
    const { caseId, householdId, personIds, officials, post } = await surveyed(MARGIN);
    const [head = '', ill = ''] = personIds;
    const decide = (body: object) =>
      post('demo-civil-affairs', 'single-filings', { personId: ill, ground: 'seriously-ill', ...body });
    expect(await decide({ answer: 'no' })).toMatchObject({ body: { code: 'SINGLE_REASON_MISSING' } });
    expect(await decide({ answer: 'yes', reasonCode: 'person-declines' })).toMatchObject({
      body: { code: 'SINGLE_REASON_NOT_EXPECTED' },
    });
    expect(await decide({ answer: 'yes', ground: 'severely-disabled' })).toMatchObject({
      body: { code: 'SINGLE_GROUND_NOT_FOUND' },
    });
    expect(await decide({ answer: 'yes', personId: head })).toMatchObject({
      body: { code: 'SINGLE_GROUND_NOT_FOUND' },
    });
    expect(await decide({ answer: 'no', reasonCode: 'supported-otherwise' })).toMatchObject({ status: 201 });
    expect(await post('demo-reviewer', 'no-special-hardship', {})).toMatchObject({ status: 201 });
    expect(await decided(officials, 'civil-affairs')).toMatchObject({
      body: {
        decision: {
          refusedPersons: [{ category: 'dibao', personId: ill, reasonCode: 'supported-otherwise' }],
          noticeDueOn: expect.any(String) as string,
        },
      },
    });
    expect(await recognised(householdId)).toMatchObject([
      { results: [{ category: 'margin', unit: 'household' }] },
    ]);
    const refusals = (await scene.published(householdId)).filter(
      ({ type }) => type === 'eligibility.application-refused.v1',
    );
    expect(refusals.at(-1)?.data).toMatchObject({
      subject: { householdId, personId: ill },
      categories: ['dibao'],
      reasons: [{ textZh: expect.stringMatching(/单独纳入低保：基本生活已另有保障$/) as string }],
      remedies: expect.arrayContaining(['administrative-reconsideration']) as string[],
    });
    expect((await scene.due(caseId)).map(([step]) => step)).toContain('refusal-notice/civil-affairs');
  });

  it('[L-41] from 2026-07-01 people may find special hardship where the place has no list: nobody is refused for it', async () => {
    const persons = MARGIN.persons.map((person) => ({ ...person, severelyIll: false }));
    const { caseId, householdId, personIds, officials, post } = await surveyed({ ...MARGIN, persons });
    const [, second = ''] = personIds;
    expect(await asked(caseId)).toEqual(['special-hardship']);
    const special = { personId: second, ground: 'special-hardship', answer: 'yes' };
    const stated = { note: '示范情形', paper: '民政局会议纪要〔2026〕9号' };
    for (const part of [{}, { note: stated.note }, { paper: stated.paper }])
      expect(await post('demo-civil-affairs', 'single-filings', { ...special, ...part })).toMatchObject({
        status: 422,
        body: { code: 'SPECIAL_HARDSHIP_UNPROVEN' },
      });
    expect(await post('demo-civil-affairs', 'single-filings', { ...special, ...stated })).toMatchObject({
      status: 201,
      body: { questions: [] },
    });
    await decided(officials, 'civil-affairs');
    expect(await recognised(householdId)).toMatchObject([
      { results: [{ category: 'margin' }, { category: 'dibao', personId: second }] },
    ]);
  });

  it('[L-41] whether anybody is in special hardship keeps the opinion waiting and is on the township’s list, until it has answered «nobody»; a new survey does not ask again', async () => {
    const persons = MARGIN.persons.map((person) => ({ ...person, severelyIll: false }));
    const { caseId, householdId, officials, post } = await surveyed({ ...MARGIN, persons });
    expect(await asked(caseId)).toEqual(['special-hardship']);
    expect(await officials.opinion('civil-affairs', '2026-08-06', 'positive')).toMatchObject({
      status: 409,
      body: { code: 'QUESTION_OPEN', zh: expect.stringContaining('确有特殊困难人员') as string },
    });
    const nobody = () => post('demo-reviewer', 'no-special-hardship', { note: '示范：逐人了解，没有' });
    expect(await post('demo-clerk', 'no-special-hardship', {})).toMatchObject({ status: 403 });
    expect(await nobody()).toMatchObject({
      status: 201,
      body: { question: 'special-hardship', answer: 'no', number: 1, questions: [] },
    });
    expect(await nobody()).toMatchObject({ status: 409, body: { code: 'SPECIAL_HARDSHIP_NOT_ASKED' } });
    expect(await officials.survey('2026-08-06')).toMatchObject({ status: 201 });
    expect(await asked(caseId)).toEqual([]);
    const { body } = await scene.read<{
      tracks: { lines: { ruleId: string; textZh: string; facts: object[] }[] }[];
    }>(`${caseId}/determination`);
    const line = body.tracks[0]?.lines.find(({ ruleId }) => ruleId === 'margin.single.special-hardship@1');
    expect(line?.textZh).toContain('人员 2026-08-06 答复：没有');
    expect(line?.facts).toMatchObject([{ fact: 'judgement.special-hardship', value: false }]);
    expect(await decided(officials, 'civil-affairs')).toMatchObject({ status: 201 });
    expect(await recognised(householdId)).toMatchObject([{ results: [{ category: 'margin' }] }]);
  });
});

describe('Other hardship, over HTTP on PostgreSQL', () => {
  const family: FamilyOf = { ...CHEN, ...IN_AUGUST, categories: ['dibao', 'other-hardship'] };
  const check = { answer: 'yes', causes: ['accident'] };
  const consulted = {
    answer: 'yes',
    minutes: '会商纪要〔2026〕5号',
    departments: [{ department: 'education' }],
  };

  it('[S0-16] [L-51] the township checks, civil affairs consults the departments, and the family is recognised case by case, as a low-income class', async () => {
    scene = await Scene.start('2026-08-03T09:00:00+08:00');
    const { caseId, householdId, officials, post } = await surveyed(family);
    expect(await asked(caseId)).toEqual(['hardship-check']);
    expect(await post('demo-civil-affairs', 'hardship-consultation', consulted)).toMatchObject({
      body: { code: 'HARDSHIP_CHECK_MISSING' },
    });
    expect(await post('demo-reviewer', 'hardship-check', { answer: 'yes' })).toMatchObject({
      body: { code: 'HARDSHIP_CAUSE_MISSING' },
    });
    expect(await post('demo-reviewer', 'hardship-check', check)).toMatchObject({ status: 201 });
    expect(await asked(caseId)).toEqual(['hardship-consultation']);
    const nobody = { ...consulted, departments: [{ department: 'nobody-knows' }] };
    expect(await post('demo-civil-affairs', 'hardship-consultation', nobody)).toMatchObject({
      body: { code: 'CONSULTED_DEPARTMENT_UNKNOWN' },
    });
    const consult = (departments: string[]) =>
      post('demo-civil-affairs', 'hardship-consultation', {
        ...consulted,
        departments: departments.map((department) => ({ department })),
      });
    for (const none of [[], ['civil-affairs']])
      expect(await consult(none)).toMatchObject({
        status: 422,
        body: { code: 'CONSULTED_DEPARTMENT_MISSING' },
      });
    const before = { ...consulted, on: '2026-08-05' };
    expect(await post('demo-civil-affairs', 'hardship-consultation', before)).toMatchObject({
      body: { code: 'CONSULTATION_OUT_OF_ORDER' },
    });
    const government = { on: '2026-08-06', paper: '纪要' };
    expect(
      await post('demo-civil-affairs', 'hardship-consultation', { ...consulted, government }),
    ).toMatchObject({ body: { code: 'HARDSHIP_GOVERNMENT_NOT_EXPECTED' } });
    expect(await post('demo-civil-affairs', 'hardship-consultation', consulted)).toMatchObject({
      status: 201,
    });
    expect(await decided(officials, 'civil-affairs')).toMatchObject({ status: 201 });
    expect(await recognised(householdId)).toMatchObject([
      {
        decidedBy: 'civil-affairs',
        results: [{ category: 'other-hardship', unit: 'household', isRecipient: false }],
      },
    ]);
    const { judgements } = (await scene.read(`${caseId}/determination`)).body as { judgements: object[] };
    expect(judgements).toMatchObject([
      { question: 'hardship-check', record: { causes: ['accident'] } },
      { question: 'hardship-consultation', record: { departments: [{ department: 'education' }] } },
    ]);
  });

  it('[S0-16] a no of the consultation refuses the class with its reason; nobody is asked who did not ask for it', async () => {
    scene = await Scene.start('2026-08-03T09:00:00+08:00');
    const other = await surveyed({ ...CHEN, ...IN_AUGUST });
    expect(await asked(other.caseId)).toEqual([]);
    const { householdId, officials, post } = await surveyed(family);
    await post('demo-reviewer', 'hardship-check', check);
    await post('demo-civil-affairs', 'hardship-consultation', { ...consulted, answer: 'no' });
    const given = await officials.opinion('civil-affairs', '2026-08-06', 'negative');
    expect(
      await officials.decision('civil-affairs', '2026-08-06', given, { outcome: 'refuse' }),
    ).toMatchObject({ status: 201 });
    const refused = (await scene.published(householdId)).find(
      ({ type }) => type === 'eligibility.application-refused.v1',
    );
    expect(refused?.data).toMatchObject({ categories: ['dibao', 'other-hardship'] });
    expect(JSON.stringify(refused?.data)).toContain('hardship.consultation.v1');
  });

  it('[S0-16] where nobody decides it, whoever asked for it alone is refused with the reason and the way on, and no check is recorded', async () => {
    scene = await Scene.start('2026-08-03T09:00:00+08:00', undefined, '520402100');
    const { caseId, householdId, officials, post } = await surveyed({
      ...family,
      categories: ['other-hardship'],
    });
    expect(await asked(caseId)).toEqual([]);
    expect(await post('demo-reviewer', 'hardship-check', check)).toMatchObject({
      status: 409,
      body: { code: 'HARDSHIP_NOT_HERE' },
    });
    const given = await officials.opinion('civil-affairs', '2026-08-06', 'negative');
    expect(
      await officials.decision('civil-affairs', '2026-08-06', given, { outcome: 'refuse' }),
    ).toMatchObject({ status: 201, body: { decision: { refused: ['other-hardship'] } } });
    const refused = (await scene.published(householdId)).find(
      ({ type }) => type === 'eligibility.application-refused.v1',
    );
    expect(refused?.data).toMatchObject({
      categories: ['other-hardship'],
      reasons: [{ textZh: expect.stringContaining('临时救助') as string }],
    });
  });

  it('[S2-04] where the place leaves it to the county government, its decision and paper are recorded and it is named as the authority', async () => {
    scene = await Scene.start('2026-08-03T09:00:00+08:00', undefined, '410102100');
    const { householdId, officials, post } = await surveyed({ ...family, residence: 'urban' });
    expect(await post('demo-reviewer', 'hardship-check', check)).toMatchObject({ status: 201 });
    expect(await post('demo-civil-affairs', 'hardship-consultation', consulted)).toMatchObject({
      body: { code: 'HARDSHIP_GOVERNMENT_MISSING' },
    });
    const government = { on: '2026-08-06', paper: '区政府纪要〔2026〕12号' };
    for (const on of ['2026-08-05', '2026-08-07'])
      expect(
        await post('demo-civil-affairs', 'hardship-consultation', {
          ...consulted,
          government: { ...government, on },
        }),
      ).toMatchObject({ status: 422, body: { code: 'HARDSHIP_GOVERNMENT_OUT_OF_ORDER' } });
    expect(
      await post('demo-civil-affairs', 'hardship-consultation', { ...consulted, government }),
    ).toMatchObject({ status: 201 });
    await decided(officials, 'civil-affairs');
    expect(await recognised(householdId)).toMatchObject([
      { decidedBy: 'county-government', results: [{ category: 'other-hardship' }] },
    ]);
  });
});

describe('The negative list of 港口乡, over HTTP on PostgreSQL', () => {
  const meeting = (applying: readonly number[]) => ({
    minutes: '示范村会议记录〔2026〕3号',
    items: ITEMS.map(({ item }) =>
      applying.includes(item)
        ? { item, applies: true, evidence: ['seen-at-home'], note: '王某家有一辆车' }
        : { item, applies: false },
    ),
  });
  const override = {
    causes: ['very-large-spending'],
    hasHeavyDebt: true,
    committees: { on: '2026-08-06', who: '村两委 5 人、工作队 2 人', paper: '〔2026〕4号' },
    representatives: { on: '2026-08-06', who: '村民代表 21 人', paper: '〔2026〕5号' },
  };
  /** A wage of 1,500 a month among four is less than 8,000 a head and year. */
  const poor: FamilyOf = {
    ...ZHANG,
    ...IN_AUGUST,
    persons: [
      { birthDate: '1982-03-04', employment: 'employed', wageFenPerMonth: 150_000 },
      ...ZHANG.persons.slice(1),
    ],
  };

  it('[S3-31] [S3-32] [S3-33] [S3-34] [S3-35] [S3-37] whoever the village meeting finds on it is not taken in, and every item needs an answer and its evidence', async () => {
    scene = await Scene.start('2026-08-03T09:00:00+08:00', undefined, GANGKOU);
    const { caseId, officials, post } = await surveyed({ ...ZHANG, ...IN_AUGUST });
    expect(await asked(caseId)).toEqual(['negative-list']);
    expect(await officials.opinion('monitored', '2026-08-06', 'positive')).toMatchObject({
      body: { code: 'QUESTION_OPEN' },
    });
    const unproven = { minutes: '记录', items: [{ item: 2, applies: true }, ...ITEMS.slice(3)] };
    expect(await post('demo-clerk', 'negative-list', unproven)).toMatchObject({
      status: 422,
      body: {
        code: 'NEGATIVE_ITEMS_MISSING',
        zh: expect.stringContaining('1, 3') as string,
        faults: [{ path: '/items' }, { path: '/items/0/evidence' }],
      },
    });
    for (const item of [1, 2, 3, 4, 5, 7]) {
      expect(await post('demo-clerk', 'negative-list', meeting([item]))).toMatchObject({
        status: 201,
        body: { answer: 'yes' },
      });
      expect(await officials.opinion('monitored', '2026-08-06', 'positive')).toMatchObject({
        status: 409,
        body: { code: 'NEGATIVE_LIST_STANDS' },
      });
    }
    expect(await post('demo-clerk', 'negative-list/override', override)).toMatchObject({
      status: 409,
      body: { code: 'OVERRIDE_INCOME_TOO_HIGH' },
    });
    const given = await officials.opinion('monitored', '2026-08-06', 'negative');
    const refused = { outcome: 'refuse', reasonCodes: ['negative-list'] };
    expect(await officials.decision('monitored', '2026-08-06', given, refused)).toMatchObject({
      status: 201,
    });
    const sheet = JSON.stringify((await scene.read(`${caseId}/determination`, 'demo-agriculture')).body);
    expect(sheet).toContain('属于负面清单第 7 项');
    expect(sheet).not.toContain('王某');
  });

  it('[S3-36] item six alone bars nobody: the family is recognised, or refused with a reason of a person', async () => {
    scene = await Scene.start('2026-08-03T09:00:00+08:00', undefined, GANGKOU);
    const { householdId, officials, post } = await surveyed({ ...ZHANG, ...IN_AUGUST });
    expect(await post('demo-clerk', 'negative-list', meeting([6]))).toMatchObject({ status: 201 });
    expect(await decided(officials, 'monitored')).toMatchObject({ status: 201 });
    expect(await recognised(householdId)).toMatchObject([{ results: [{ category: 'monitored' }] }]);
  });

  it('[S3-38] below 8,000 yuan a head both collective approvals take a listed family in, and the worksheet names them', async () => {
    scene = await Scene.start('2026-08-03T09:00:00+08:00', undefined, GANGKOU);
    const { caseId, householdId, officials, post } = await surveyed(poor);
    const approve = (changes: object) =>
      post('demo-clerk', 'negative-list/override', { ...override, ...changes });
    await post('demo-clerk', 'negative-list', meeting([]));
    expect(await approve({})).toMatchObject({ body: { code: 'OVERRIDE_NOT_NEEDED' } });
    expect(await post('demo-clerk', 'negative-list', meeting([2]))).toMatchObject({ body: { number: 2 } });
    for (const missing of ['committees', 'representatives'])
      expect(await approve({ [missing]: undefined })).toMatchObject({ status: 422 });
    expect(await approve({ hasHeavyDebt: false })).toMatchObject({ body: { code: 'HEAVY_DEBT_MISSING' } });
    const early = { ...override.representatives, on: '2026-08-05' };
    expect(await approve({ representatives: early })).toMatchObject({
      body: { code: 'APPROVALS_OUT_OF_ORDER' },
    });
    expect(await approve({ causes: [] })).toMatchObject({ status: 422 });
    const { who, paper } = override.committees;
    expect(await approve({ representatives: { on: '2026-08-06', who, paper } })).toMatchObject({
      status: 422,
      body: {
        code: 'APPROVALS_NOT_OF_TWO_BODIES',
        faults: [{ path: '/representatives/who' }, { path: '/representatives/paper' }],
      },
    });
    expect(await approve({})).toMatchObject({ status: 201 });
    await post('demo-clerk', 'negative-list', meeting([1, 2, 5]));
    expect(await officials.opinion('monitored', '2026-08-06', 'positive')).toMatchObject({
      body: { code: 'NEGATIVE_LIST_STANDS' },
    });
    expect(await approve({})).toMatchObject({ status: 201, body: { number: 2 } });
    expect(await approve({ causes: ['very-large-loss'] })).toMatchObject({
      status: 201,
      body: { number: 3 },
    });
    expect(await decided(officials, 'monitored')).toMatchObject({ status: 201 });
    expect(await recognised(householdId)).toMatchObject([{ results: [{ category: 'monitored' }] }]);
    const { body } = await scene.read(`${caseId}/determination`, 'demo-agriculture');
    const { committees, representatives } = override;
    expect(body).toMatchObject({
      judgements: [
        {},
        {},
        { question: 'negative-list-override', record: { committees, representatives } },
        { question: 'negative-list', number: 3 },
        { question: 'negative-list-override', number: 2 },
        { question: 'negative-list-override', number: 3 },
      ],
    });
  });

  it('[S3-31] no other place has it', async () => {
    scene = await Scene.start('2026-08-03T09:00:00+08:00');
    const { caseId, officials, post } = await surveyed({ ...ZHANG, ...IN_AUGUST });
    expect(await asked(caseId)).toEqual([]);
    expect(await post('demo-clerk', 'negative-list', meeting([1]))).toMatchObject({
      status: 409,
      body: { code: 'NEGATIVE_LIST_NOT_HERE' },
    });
    expect(await officials.opinion('monitored', '2026-08-06', 'positive')).toMatchObject({ status: 201 });
  });
});
