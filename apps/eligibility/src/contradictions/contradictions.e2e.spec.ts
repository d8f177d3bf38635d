import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

interface Worksheet {
  readonly contradictions: readonly {
    readonly key: string;
    readonly figures: readonly { readonly source: string; readonly amount: number | null }[];
    readonly resolution: object | null;
  }[];
  readonly tracks: readonly {
    readonly categories: readonly { readonly category: string; readonly outcome: string }[];
    readonly lines: readonly { readonly ruleId: string; readonly textZh: string }[];
  }[];
}

let scene: Scene;
let officials: Officials;
let father: string;
let householdId: string;

beforeAll(async () => {
  scene = await Scene.start('2026-01-15T10:00:00+08:00');
  const { caseId, personIds, ...who } = await scene.applies(LI);
  householdId = who.householdId;
  father = personIds[0] ?? '';
  officials = new Officials(scene, caseId);
});

afterAll(() => scene?.stop());

/** What, by the tax office, the father earned in the year: half of what he declared is 900,000 fen. */
const earned = (amountFen: number) => ({
  sourceCode: 'tax',
  personId: father,
  result: 'match',
  incomes: [
    {
      personId: father,
      kind: 'wage',
      itemCode: 'wage',
      amountFen,
      period: { from: '2025-01-01', to: '2025-12-31' },
    },
  ],
});
const worksheet = async (): Promise<Worksheet> => {
  const path = `/v1/cases/${officials.caseId}/determination`;
  return (await scene.http('demo-clerk').get<Worksheet>('eligibility', path)).body;
};
const dibao = ({ tracks }: Worksheet) =>
  tracks[0]?.categories.find(({ category }) => category === 'dibao')?.outcome;
const resolve = (key: string, contradiction: string, body: object) =>
  officials.post(key, `contradictions/${contradiction}/resolutions`, {
    on: '2026-01-15',
    reasonCode: 'documents-seen',
    ...body,
  });

it('[S0-05] [A-21] two sources that differ keep the case open until civil affairs decides which is right, with a reason', async () => {
  await officials.report('2026-01-13', [earned(900_000)]);
  await officials.survey('2026-01-14');
  const key = `income.wage.${father}`;
  const sheet = await worksheet();
  expect(dibao(sheet)).toBe('undetermined');
  expect(sheet.contradictions).toMatchObject([
    {
      key,
      figures: [
        { source: 'declaration', amount: 1_800_000 },
        { source: 'tax', amount: 900_000 },
      ],
      resolution: null,
    },
  ]);
  const line = sheet.tracks[0]?.lines.find(({ ruleId }) => ruleId === 'income.evidence@1');
  expect(line?.textZh).toMatch(/申报（2026-01-12）18000\.00 元；纳税（2026-01-13）9000\.00 元/);
  expect(await officials.opinion('civil-affairs', '2026-01-15', 'positive')).toMatchObject({
    status: 409,
    body: { code: 'CONTRADICTION_OPEN' },
  });

  expect(await resolve('demo-clerk', key, { source: 'tax' })).toMatchObject({ status: 403 });
  const refused = [
    await resolve('demo-civil-affairs', 'income.wage.nobody', { source: 'tax' }),
    await resolve('demo-civil-affairs', key, { source: 'tax', amountFen: 1 }),
    await resolve('demo-civil-affairs', key, { source: 'survey' }),
    await resolve('demo-civil-affairs', key, { source: 'tax', on: '2026-01-13' }),
  ].map(({ body }) => body['code']);
  expect(refused).toEqual([
    'CONTRADICTION_NOT_FOUND',
    'RESOLUTION_FIGURE',
    'RESOLUTION_SOURCE_WITHOUT_FIGURE',
    'STEP_DATE_TOO_EARLY',
  ]);

  const settled = await resolve('demo-civil-affairs', key, { source: 'declaration', note: '已核对工资单' });
  expect(settled).toMatchObject({ status: 201, body: { key, amount: 1_800_000, hasEffect: true } });
  const after = await worksheet();
  expect([dibao(after), after.contradictions[0]?.resolution]).toMatchObject([
    'met',
    { source: 'declaration', amount: 1_800_000, reasonCode: 'documents-seen' },
  ]);
  const { rows } = await scene.database.query<{ action: string }>(
    `select action from audit where object_id = $1 and action = 'contradiction.resolved'`,
    [officials.caseId],
  );
  expect(rows).toHaveLength(1);
});

it('[A-19] [A-21] the decision outlives a report that states the same again, and the same decision again is none; it ends with a report of something new', async () => {
  const key = `income.wage.${father}`;
  await officials.report('2026-01-15', [earned(900_000)]);
  const after = await worksheet();
  expect([dibao(after), after.contradictions[0]?.resolution]).toMatchObject(['met', { amount: 1_800_000 }]);
  for (const note of [{}, { note: '已核对工资单' }])
    expect(await resolve('demo-civil-affairs', key, { source: 'declaration', ...note })).toMatchObject({
      ...{ status: 201, body: { key, amount: 1_800_000, hasEffect: false } },
    });
  await officials.report('2026-01-15', [earned(1_800_000)]);
  expect(dibao(await worksheet())).toBe('met');
  await officials.report('2026-01-15', [earned(1_000_000)]);
  expect(dibao(await worksheet())).toBe('undetermined');
  expect(await resolve('demo-civil-affairs', key, { amountFen: 1_000_000 })).toMatchObject({ status: 201 });
  expect(await officials.opinion('civil-affairs', '2026-01-15', 'positive')).toMatchObject({ status: 201 });
  expect(await officials.opinion('monitored', '2026-01-15', 'positive')).toMatchObject({ status: 201 });
  const frozen = await worksheet();
  expect([dibao(frozen), frozen.contradictions]).toEqual(['met', []]);
});

interface Shown {
  readonly resolutions: readonly object[];
  readonly provenance: readonly {
    readonly fact: string;
    readonly source: string;
    readonly isReplaced: boolean;
  }[];
}

it('[A-10] [A-21] the worksheet shows every decision and every value with its origin, and the chain each decision', async () => {
  const path = `/v1/cases/${officials.caseId}/determination`;
  const { body } = await scene.http('demo-clerk').get<Shown>('eligibility', path);
  const [first, second] = body.resolutions;
  const by = { on: '2026-01-15', role: 'civil-affairs-officer', reasonCode: 'documents-seen' };
  const declared = { source: 'declaration', amount: 1_800_000 };
  expect([first, second]).toMatchObject([
    { ...by, ...declared, number: 1, replaces: null, isLast: false },
    { ...by, source: null, amount: 1_000_000, number: 2, replaces: declared, isLast: true },
  ]);
  const wages = body.provenance.filter(({ fact, source }) => fact === 'income' && source === 'tax');
  expect(wages).toMatchObject([
    { value: 900_000, asOf: '2026-01-13', version: 1, confidence: 'verified', isReplaced: true },
    { value: 900_000, asOf: '2026-01-15', version: 2, isReplaced: true },
    { value: 1_800_000, asOf: '2026-01-15', version: 3, personId: father, isReplaced: true },
    { value: 1_000_000, asOf: '2026-01-15', version: 4, recordedBy: 'demo-civil-affairs', isReplaced: true },
  ]);
  expect(
    body.provenance.filter(({ fact, source }) => fact === 'income' && source === 'resolution'),
  ).toMatchObject([{ value: 1_000_000, asOf: '2026-01-15', personId: father, isReplaced: false }]);
  const [filed] = body.provenance;
  expect(filed).toMatchObject({
    source: 'declaration',
    confidence: 'declared',
    asOf: '2026-01-12',
    isReplaced: true,
  });
  const links = (await scene.published(householdId)).filter(
    ({ type }) => type === 'eligibility.contradiction-resolved.v1',
  );
  expect(links.map(({ data }) => data)).toMatchObject([
    { fact: 'income', kind: 'wage', sources: ['declaration', 'tax'], source: 'declaration', number: 1 },
    { fact: 'income', kind: 'wage', number: 2, reasonCode: 'documents-seen' },
  ]);
});

it('a step is not dated to before a change of what it rests on, nor longer back than the place allows', async () => {
  const { caseId } = await scene.applies(LI);
  const other = new Officials(scene, caseId);
  await scene.stack.setClock('2026-07-02T10:00:00+08:00');
  expect(await other.report('2026-06-30')).toMatchObject({
    body: { code: 'STEP_DATE_ACROSS_PARAMETER', params: { parameter: 'verification.scope' } },
  });
  expect(await other.report('2026-07-01')).toMatchObject({ status: 201 });
  await scene.stack.setClock('2026-08-31T10:00:00+08:00');
  expect(await other.survey('2026-07-02')).toMatchObject({ body: { code: 'STEP_DATE_TOO_OLD' } });
});
