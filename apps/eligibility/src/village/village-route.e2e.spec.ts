import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

interface Entry {
  readonly cause: string;
  readonly unit: string;
  readonly responsible: string;
  readonly signedBy: string;
}

/** 崇阳 港口乡. */
const TOWNSHIP = '421223202';
let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-07-06T10:00:00+08:00', undefined, TOWNSHIP);
});

afterAll(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const ledger = async (query = '') =>
  (await scene.http('demo-agriculture').get<{ items: Entry[] }>('eligibility', `/v1/ledger-entries${query}`))
    .body.items;

it('[S3-09] [S3-15] [S3-16] a household that its village reports is surveyed, judged by the joint meeting and made public for 7 days there, re-checked by the township within 3 working days, made public for 7 days, and entered in the ledger by cause', async () => {
  const { caseId, householdId } = await scene.applies({ ...LI, receivedOn: '2026-07-06' });
  const officials = new Officials(scene, caseId);
  const step = (body: object, key = 'demo-clerk') => officials.post(key, 'village-steps', { ...body });
  const code = async (body: object) => (await step(body)).body['code'];
  const village = (name: string, on: string, outcome: string) => ({ step: name, on, outcome });
  const recheck = async () => (await scene.due(caseId)).find(([part]) => part === 'township-recheck');

  expect(await code(village('village-meeting', '2026-07-06', 'agreed'))).toBe('VILLAGE_STEP_NOT_NOW');
  expect(await code(village('village-survey', '2026-07-06', 'agreed'))).toBe('VILLAGE_OUTCOME');
  expect((await step(village('village-survey', '2026-07-06', 'matches-report'))).status).toBe(201);
  await at('2026-07-07');
  await officials.report('2026-07-07');
  await officials.survey('2026-07-07');
  const items = [1, 2, 3, 4, 5, 6, 7].map((item) => ({ item, applies: false }));
  await officials.post('demo-clerk', 'negative-list', {
    on: '2026-07-07',
    minutes: '村会〔2026〕1号',
    items,
  });
  expect(await officials.opinion('monitored', '2026-07-07', 'positive')).toMatchObject({
    ...{ status: 409, body: { code: 'VILLAGE_STEP_MISSING' } },
  });
  const meeting = village('village-meeting', '2026-07-07', 'agreed');
  expect(await code(meeting)).toBe('VILLAGE_MINUTES_MISSING');
  expect((await step({ ...meeting, paper: '村会〔2026〕2号' })).status).toBe(201);
  expect(await step(village('village-publicity', '2026-07-07', 'started'))).toMatchObject({
    body: { village: [{}, {}, { step: 'village-publicity', lastDay: '2026-07-14' }] },
  });
  await at('2026-07-15');
  expect(await code(village('village-publicity-end', '2026-07-14', 'no-objection'))).toBe(
    'PUBLICITY_NOT_OVER',
  );
  expect((await step(village('village-publicity-end', '2026-07-15', 'no-objection'))).status).toBe(201);
  expect(await recheck()).toEqual(['township-recheck', '2026-07-20', false]);
  await at('2026-07-21');
  expect(await recheck()).toEqual(['township-recheck', '2026-07-20', true]);
  const seen = { ...village('township-recheck', '2026-07-17', 'matches-report'), visitors: ['demo-clerk'] };
  expect(await code(seen)).toBe('INVESTIGATORS_TOO_FEW');
  expect((await step({ ...seen, visitors: ['demo-clerk', 'demo-clerk-2'] })).status).toBe(201);
  expect(await recheck()).toBeUndefined();

  const given = await officials.opinion('monitored', '2026-07-21', 'positive');
  expect(given.status).toBe(201);
  expect(await officials.publicity('monitored', '2026-07-21')).toMatchObject({
    body: { lastDay: '2026-07-28' },
  });
  const entry = (body: object = {}, key = 'demo-reviewer') =>
    officials.post(key, 'ledger-entries', {
      ...{ on: '2026-07-29', cause: 'illness', unit: 'agriculture', responsible: '示责任' },
      ...{ measures: ['paired-helper'], ...body },
    });
  await at('2026-07-29');
  expect((await entry()).body['code']).toBe('LEDGER_NOT_YET');
  await officials.publicityEnd('monitored', '2026-07-29');
  expect((await entry({ measures: ['paired-helper', 'nothing-known'] })).body).toMatchObject({
    ...{ code: 'LEDGER_MEASURE_UNKNOWN' },
  });
  expect((await entry({ measures: [] })).body['code']).toBe('LEDGER_MEASURE_MISSING');
  for (const unit of ['帮扶人王五 13800000000', '13800000000', 'wang-wu'])
    expect((await entry({ unit })).status).toBe(422);
  expect((await entry({ unit: 'wang-wu' })).body['code']).toBe('LEDGER_UNIT_UNKNOWN');
  expect((await entry({}, 'demo-clerk')).status).toBe(403);
  expect((await entry()).status).toBe(201);
  expect(await ledger('?cause=illness')).toMatchObject([
    { caseId, cause: 'illness', unit: 'agriculture', signedBy: 'demo-reviewer' },
  ]);
  expect(JSON.stringify(await ledger())).not.toContain('示责任');
  expect((await entry()).body['code']).toBe('LEDGER_ENTRY_TWICE');
  expect((await entry({ cause: 'disaster' })).body['code']).toBe('LEDGER_REASON_MISSING');
  const replaced = { cause: 'disaster', reasonCode: 'cause-changed' };
  expect((await entry({ ...replaced, measures: ['paired-helper', 'paired-helper'] })).status).toBe(422);
  expect((await entry(replaced)).status).toBe(201);
  expect(await ledger('?cause=illness')).toEqual([]);
  expect(await ledger()).toMatchObject([{ caseId, cause: 'disaster', measures: ['paired-helper'] }]);
  expect((await officials.decision('monitored', '2026-07-29', given)).status).toBe(201);
  const entered = (await scene.published(householdId)).filter(({ data }) => data['step'] === 'ledger-entry');
  expect(entered.map(({ data }) => data['ledger'])).toEqual([
    { cause: 'illness', unit: 'agriculture' },
    { cause: 'disaster', unit: 'agriculture', replacedFor: 'cause-changed' },
  ]);
  expect(await ledger(`?monitored=true&regionCode=${TOWNSHIP}001`)).toMatchObject([{ caseId }]);
  expect(await ledger('?monitored=false')).toEqual([]);
});

it('[S3-09] a family that applies by itself goes on without its village, and what the village does not report is not supported', async () => {
  const { caseId } = await scene.applies({ ...LI, receivedOn: '2026-07-29' });
  const officials = new Officials(scene, caseId);
  const refused = { step: 'village-survey', on: '2026-07-29', outcome: 'not-matching' };
  expect((await officials.post('demo-clerk', 'village-steps', refused)).status).toBe(201);
  await officials.report('2026-07-29');
  await officials.survey('2026-07-29');
  const items = [1, 2, 3, 4, 5, 6, 7].map((item) => ({ item, applies: false }));
  await officials.post('demo-clerk', 'negative-list', {
    on: '2026-07-29',
    minutes: '村会〔2026〕3号',
    items,
  });
  expect((await officials.opinion('monitored', '2026-07-29', 'positive')).body['code']).toBe(
    'VILLAGE_STEP_MISSING',
  );
  expect((await officials.opinion('monitored', '2026-07-29', 'negative')).status).toBe(201);
});
