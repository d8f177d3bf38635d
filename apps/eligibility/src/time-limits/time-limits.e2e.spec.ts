import { addDays, until } from '@aid-chain/kernel';
import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

interface Shown {
  readonly timeLimit: { readonly dueOn: string | null } | null;
}

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-07-06T10:00:00+08:00');
});

afterAll(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const limitOf = async (caseId: string) => (await scene.read<Shown>(caseId)).body.timeLimit;
const overdueEvents = async (householdId: string) =>
  (await scene.published(householdId)).filter(
    ({ data }) => data['step'] === 'time-limit' && data['outcomeCode'] === 'overdue',
  );

it('[N5] a case is due within 30 working days; its clock stands still while it waits for the applicant, a special case has 45, and what is overdue is an event', async () => {
  const { caseId, householdId } = await scene.applies({ ...LI, receivedOn: '2026-07-06' });
  const officials = new Officials(scene, caseId);
  const change = (body: object, key = 'demo-clerk') => officials.post(key, 'time-limit', { ...body });
  expect(await limitOf(caseId)).toMatchObject({ dueOn: '2026-08-17', workingDays: 30, overdue: false });
  expect(await scene.limitItem(caseId)).toBeUndefined();

  await at('2026-07-15');
  const wrong = [
    await change({ on: '2026-07-10', change: 'pause', reasonCode: 'hard-survey' }),
    await change({ on: '2026-07-10', change: 'resume' }),
    await change({ on: '2026-07-10', change: 'extend', reasonCode: 'objection' }),
    await change({ on: '2026-07-16', change: 'pause', reasonCode: 'waits-for-papers' }),
    await change({ on: '2026-07-10', change: 'pause', reasonCode: 'waits-for-papers' }, 'demo-agriculture'),
    await change({ on: '2026-07-10', change: 'pause', reasonCode: 'waits-for-papers' }),
  ];
  expect(wrong.map(({ body }) => body['code'])).toEqual([
    'TIME_LIMIT_REASON',
    'TIME_LIMIT_NOT_PAUSED',
    'TIME_LIMIT_NOT_DISPUTED',
    'STEP_DATE_AFTER_TODAY',
    'ROLE_NOT_ALLOWED',
    'TIME_LIMIT_NOTHING_ASKED',
  ]);
  expect(await change({ on: '2026-07-10', change: 'pause', reasonCode: 'applicant-absent' })).toMatchObject({
    status: 201,
    body: { timeLimit: { dueOn: null, pausedSince: '2026-07-10' } },
  });
  expect(await scene.limitItem(caseId)).toEqual(['time-limit-paused/civil-affairs', undefined, false]);
  expect(
    (await change({ on: '2026-07-15', change: 'pause', reasonCode: 'applicant-absent' })).body['code'],
  ).toBe('TIME_LIMIT_CHANGED_ALREADY');
  // 13, 14 and 15 July do not count.
  expect(await change({ on: '2026-07-15', change: 'resume' })).toMatchObject({
    body: { timeLimit: { dueOn: '2026-08-20' } },
  });
  expect(
    await change({ on: '2026-07-15', change: 'extend', reasonCode: 'hard-survey' }, 'demo-reviewer'),
  ).toMatchObject({
    body: { timeLimit: { dueOn: '2026-09-10', workingDays: 45, extension: { reasonCode: 'hard-survey' } } },
  });

  await at('2026-09-10');
  expect(await limitOf(caseId)).toMatchObject({ overdue: false });
  expect(await overdueEvents(householdId)).toEqual([]);
  await at('2026-09-11');
  await until('it is published as overdue', async () => (await overdueEvents(householdId)).length > 0);
  // Its report is overdue, and the case is not counted once more.
  expect(await scene.due(caseId)).toContainEqual(['verification-report', expect.anything(), true]);
  expect(await scene.limitItem(caseId)).toBeUndefined();
  expect(await limitOf(caseId)).toMatchObject({ overdue: true });
  expect(
    (await change({ on: '2026-09-11', change: 'pause', reasonCode: 'applicant-absent' })).body['code'],
  ).toBe('TIME_LIMIT_OVER');
  // A day of the past takes away nothing of what has passed.
  expect(
    (await change({ on: '2026-09-10', change: 'pause', reasonCode: 'applicant-absent' })).body['code'],
  ).toBe('TIME_LIMIT_OVER');
  await at('2026-09-14');
  expect(await overdueEvents(householdId)).toMatchObject([{ data: { on: '2026-09-11' } }]);
});

it('[N5] the whole of a case is on the list in the last third of its days, and not while a step of it is overdue', async () => {
  await at('2026-10-12');
  const { caseId } = await scene.applies({ ...LI, receivedOn: '2026-10-12' });
  const { dueOn } = (await limitOf(caseId)) ?? {};
  const officials = new Officials(scene, caseId);
  await officials.report('2026-10-12');
  await officials.survey('2026-10-12');
  const third = Math.trunc((Date.parse(dueOn ?? '') - Date.parse('2026-10-12')) / 86_400_000 / 3);
  const since = (days: number) => addDays(dueOn ?? '', -days);
  const shown = [];
  for (const day of ['2026-10-13', since(third + 1), since(third)]) {
    await at(day);
    await scene.stack.idle();
    shown.push((await scene.limitItem(caseId)) !== undefined);
    shown.push((await scene.due(caseId)).some(([, , overdue]) => overdue === true));
  }
  expect(shown).toEqual([false, false, false, false, true, false]);
});

it('[N5] a limit beyond the announced holidays is provisional, and a decided case has none', async () => {
  await at('2026-12-01');
  const { caseId } = await scene.applies({ ...LI, receivedOn: '2026-12-01' });
  expect(await limitOf(caseId)).toMatchObject({ dueOn: '2027-01-12', provisional: true });
  const officials = new Officials(scene, caseId);
  await at('2026-12-14');
  await officials.report('2026-12-02');
  await officials.survey('2026-12-03');
  const given = await officials.opinion('civil-affairs', '2026-12-04', 'positive');
  await officials.publicity('civil-affairs', '2026-12-14');
  await at('2026-12-22');
  await officials.publicityEnd('civil-affairs', '2026-12-22');
  expect((await officials.decision('civil-affairs', '2026-12-22', given)).status).toBe(201);
  expect(await limitOf(caseId)).toBeNull();
  expect(await scene.limitItem(caseId)).toBeUndefined();
  const late = { on: '2026-12-22', change: 'extend', reasonCode: 'other-place' };
  expect((await officials.post('demo-reviewer', 'time-limit', late)).body['code']).toBe(
    'TRACK_ALREADY_CLOSED',
  );
});
