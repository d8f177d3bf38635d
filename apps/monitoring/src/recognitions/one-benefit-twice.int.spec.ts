import { family, type Family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';

describe('households that are merged while each receives one benefit', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
    await scene.stack.setClock('2026-08-05T09:00:00+08:00');
  });
  afterAll(() => scene.stop());

  const raised = async (of: Family) =>
    (await scene.published('monitoring.warning-raised.v1', of)).filter(
      ({ indicator }) => indicator === 'one-benefit-twice',
    );
  async function absorbs(into: Family, from: Family): Promise<void> {
    await scene.publish('intake.household-absorbed.v1', `household/${into.householdId}`, {
      ...{ subject: { householdId: into.householdId }, from: from.householdId, lastSeq: 2 },
    });
    await scene.stack.idle();
  }
  async function registered(): Promise<Family> {
    const one = family(2);
    await scene.registers(one);
    return one;
  }

  it('[A-19] a person is asked with the merger, once, and both recognitions go on', async () => {
    const [hers, his] = [await registered(), await registered()];
    await scene.recognised(hers);
    await scene.recognised(his);
    await absorbs(hers, his);
    await absorbs(hers, his);
    expect(await raised(hers)).toHaveLength(1);
    const ids = [hers, his].map(({ householdId }) => householdId);
    const states = await scene.query<{ state: string }>(
      'select state from recognition where household_id = any($1::uuid[])',
      [ids],
    );
    expect(states).toEqual([{ state: 'active' }, { state: 'active' }]);
  });

  it('[A-20] a second category is added to the open warning, and the first one is named once', async () => {
    const [hers, his] = [await registered(), await registered()];
    await scene.recognised(hers);
    await scene.recognised(his);
    await absorbs(hers, his);
    for (const { householdId } of [hers, his])
      await scene.query(
        `insert into recognition (household_id, category, person_key, state, valid_from, monthly_amount_fen, decided_on)
         select household_id, 'monitored', person_key, state, valid_from, null, decided_on
         from recognition where household_id = $1::uuid`,
        [householdId],
      );
    await scene.recognised(his);
    const [warning] = await scene.query<{ grounds: string[]; texts: number }>(
      `select grounds, jsonb_array_length(evidence) as texts from warning
       where household_id = $1::uuid and indicator = 'one-benefit-twice'`,
      [hers.householdId],
    );
    expect(warning?.grounds).toHaveLength(2);
    expect(warning?.texts).toBe(2);
  });

  it('[A-19] a recognition that is heard after the merger asks the same', async () => {
    const [hers, his] = [await registered(), await registered()];
    await scene.recognised(hers);
    await absorbs(hers, his);
    expect(await raised(hers)).toEqual([]);
    await scene.recognised(his);
    expect(await raised(hers)).toHaveLength(1);
  });
});
