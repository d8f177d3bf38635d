import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

interface Draw {
  readonly caseId: string;
  readonly period: string;
  readonly isDrawn: boolean;
}

const TRACK = 'civil-affairs';
const DOES_ALL = { eating: true, dressing: true, rising: true, toilet: true, walking: true, bathing: true };
let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-06-29T10:00:00+08:00');
});

afterAll(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);

/** Somebody of 74 who lives alone, supported by the township and made public. */
async function supported() {
  const alone = { birthDate: '1952-03-01', employment: 'not-working', labour: 'none' } as const;
  const family = { receivedOn: '2026-06-29', categories: ['tekun'], persons: [alone] } as const;
  const { caseId, personIds } = await scene.applies(family);
  const officials = new Officials(scene, caseId);
  await officials.report('2026-07-07');
  const circumstances = [{ personId: personIds[0], supporters: [], selfCare: DOES_ALL }];
  expect(await officials.survey('2026-07-07', { facts: { circumstances } })).toMatchObject({ status: 201 });
  const opinion = await officials.opinion(TRACK, '2026-07-07', 'positive');
  expect(opinion).toMatchObject({ status: 201 });
  await officials.publicity(TRACK, '2026-07-07');
  const decide = () =>
    officials.post('demo-civil-affairs', 'decision', {
      ...{ track: TRACK, on: '2026-07-16', outcome: 'recognise' },
      determinationHash: opinion.body['determinationHash'],
    });
  return { caseId, officials, decide };
}

const draws = async () =>
  (
    await scene.database.query<Draw>(
      `select case_id as "caseId", period, is_drawn as "isDrawn" from random_check order by position`,
    )
  ).rows;

it('[N10] at least 30 % of the tekun cases are drawn for a visit of the county, by their ids and the month of their acceptance, and what is drawn waits for it', async () => {
  await at('2026-07-07');
  const cases = [];
  for (let each = 0; each < 4; each += 1) cases.push(await supported());
  const drawn = await draws();
  expect(drawn.map(({ caseId }) => caseId)).toEqual(cases.map(({ caseId }) => caseId));
  // Received in June, supported in July: the township does not choose the month by the day of its opinion.
  expect(drawn.map(({ period }) => period)).toEqual(cases.map(() => '2026-06'));
  expect(drawn.filter((each) => each.isDrawn).length).toBeGreaterThanOrEqual(2);
  await at('2026-07-16');
  for (const [index, { caseId, officials, decide }] of cases.entries()) {
    await officials.publicityEnd(TRACK, '2026-07-16');
    const due = (await scene.due(caseId)).map(([part]) => part);
    const asked = drawn[index]?.isDrawn === true;
    expect(due.includes(`county-visit/${TRACK}`)).toBe(asked);
    if (asked) {
      expect((await decide()).body['code']).toBe('COUNTY_VISIT_MISSING');
      const seen = { visitors: ['demo-civil-affairs', 'demo-clerk'], outcome: 'as-surveyed', note: '抽查' };
      const visit = { on: '2026-07-16', ...seen };
      expect((await officials.post('demo-civil-affairs', 'county-visit', visit)).status).toBe(201);
      expect((await scene.due(caseId)).map(([part]) => part)).not.toContain(`county-visit/${TRACK}`);
    }
    expect((await decide()).status).toBe(201);
  }
});
