import type { FamilyOf } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

/** Somebody alone who can work, with 200 yuan a month. */
const ALONE: FamilyOf = {
  receivedOn: '2026-01-12',
  categories: ['dibao'],
  persons: [{ birthDate: '1985-03-01', employment: 'employed', wageFenPerMonth: 20_000 }],
};
const wage = (from: string, to: string) => ({
  ...{ kind: 'wage', itemCode: 'wage', amountFen: 100_000, payer: 'employer-1' },
  period: { from, to },
});

interface Line {
  readonly ruleId: string;
  readonly outcome: string;
  readonly left: number | null;
  readonly textZh: string;
}

let scene: Scene;

beforeEach(async () => {
  scene = await Scene.start();
});

afterEach(() => scene?.stop());

describe('what a survey finds of property, work and supporters, over HTTP on PostgreSQL', () => {
  it('[N3] the scooter of a disabled person is left out of the limit; what supporters have and why somebody cannot work is taken; a wage twice for the same days is refused', async () => {
    await scene.stack.setClock('2026-01-15T10:00:00+08:00');
    const { caseId, personIds } = await scene.applies(ALONE);
    const [personId = ''] = personIds;
    const officials = new Officials(scene, caseId);
    await officials.report('2026-01-13');
    const vehicle = { kind: 'vehicle', count: 1, locationRegionCode: '510683' };
    const supporter = { relation: 'parent', situation: 'able', agreedMonthlyFen: 10_000, familySize: 2 };
    const facts = {
      assets: [{ ...vehicle, use: 'disability-aid' }],
      circumstances: [{ personId, noWorkReason: 'under-treatment', supporters: [supporter] }],
    };

    const overlapping = [wage('2025-01-01', '2025-06-30'), wage('2025-06-01', '2025-12-31')];
    const incomes = overlapping.map((item) => ({ ...item, personId }));
    const refused = await officials.survey('2026-01-14', { facts: { ...facts, incomes } });
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      422,
      expect.stringContaining('WAGE_PERIODS_OVERLAP'),
    ]);

    expect(await officials.survey('2026-01-14', { facts })).toMatchObject({ status: 201 });
    const { body } = await scene.read<{ tracks: readonly { lines: readonly Line[] }[] }>(
      `${caseId}/determination`,
    );
    const line = (rule: string) =>
      body.tracks.flatMap(({ lines }) => lines).find(({ ruleId }) => ruleId === rule);
    expect(line('dibao.vehicle.exempt@1')).toMatchObject({ outcome: 'not-applicable', left: 1 });
    expect(line('dibao.vehicle@1')).toMatchObject({ outcome: 'met', left: 0 });
  });

  it('[N3] care pension, awards, a grant and social aid are listed with their amounts and do not count, other income of each kind does', async () => {
    await scene.stack.setClock('2026-01-15T10:00:00+08:00');
    const { caseId, personIds } = await scene.applies(ALONE);
    const officials = new Officials(scene, caseId);
    await officials.report('2026-01-13');
    const item = (kind: string, itemCode: string, amountFen: number) => ({
      ...{ personId: personIds[0], kind, itemCode, amountFen },
      period: { from: '2025-01-01', to: '2025-12-31' },
    });
    const left = ['special-care-pension', 'family-planning-award', 'scholarship', 'bravery-award'];
    const excluded = [...left, 'social-assistance'].map((code) => item('transfer', code, 9_000_000));
    const counting = [item('business', 'crops', 1_200), item('property', 'rent', 2_400)];
    const facts = { incomes: [...excluded, ...counting, item('transfer', 'pension', 3_600)] };
    expect(await officials.survey('2026-01-14', { facts })).toMatchObject({ status: 201 });
    const { body } = await scene.read<{ tracks: readonly { lines: readonly Line[] }[] }>(
      `${caseId}/determination`,
    );
    const counted = body.tracks
      .flatMap(({ lines }) => lines)
      .find(({ ruleId }) => ruleId === 'income.countable@1');
    // 20 % of the wage is the cost of work here.
    expect(counted?.left).toBe(192_000 + 1_200 + 2_400 + 3_600);
    expect(counted?.textZh.match(/90000\.00 元/g)).toHaveLength(excluded.length);
  });

  it('[S0-03] the loss of a harvest is stated below zero and counts as the place has it; no other income is below zero', async () => {
    await scene.stop();
    scene = await Scene.start(undefined, undefined, '421223202');
    await scene.stack.setClock('2026-01-15T10:00:00+08:00');
    const { caseId, personIds } = await scene.applies({ ...ALONE, regionCode: '421223202001' });
    const officials = new Officials(scene, caseId);
    await officials.report('2026-01-13');
    const [personId = ''] = personIds;
    const year = { personId, period: { from: '2025-01-01', to: '2025-12-31' } };
    const rent = { ...year, kind: 'property', itemCode: 'rent', amountFen: 2_400_000 };
    const crops = { ...year, kind: 'business', itemCode: 'crops', amountFen: -960_000 };
    const survey = (incomes: object[]) => officials.survey('2026-01-14', { facts: { incomes } });
    const wrong = await survey([{ ...rent, amountFen: -1 }, crops]);
    expect([wrong.status, JSON.stringify(wrong.body)]).toEqual([
      422,
      expect.stringContaining('INCOME_NEGATIVE'),
    ]);
    expect(await survey([rent, crops])).toMatchObject({ status: 201 });
    const { body } = await scene.read<{ tracks: readonly { lines: readonly Line[] }[] }>(
      `${caseId}/determination`,
    );
    const counted = body.tracks
      .flatMap(({ lines }) => lines)
      .find(({ ruleId }) => ruleId === 'income.countable@1');
    expect(counted?.left).toBe(216_000 + 2_400_000 - 960_000);
  });
});
