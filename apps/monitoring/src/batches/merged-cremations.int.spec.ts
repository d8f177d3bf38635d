import { newId } from '@aid-chain/kernel';
import { LAST_BATCH } from '../data-kinds/kept-rows/kept-rows.sql.js';
import { cremationRow, family, type Family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';
import { WarningActions } from '../warnings/warning-actions.fixture.js';

describe('cremations of a household that is merged', () => {
  let scene: Scene;
  let official: WarningActions;
  beforeAll(async () => {
    scene = await Scene.start();
    official = new WarningActions(scene);
    await scene.stack.setClock('2026-07-10T09:00:00+08:00');
  });
  afterAll(() => scene.stop());

  const on = '2026-07-10';
  const raised = (of: Family) => scene.published('monitoring.warning-raised.v1', of);
  const lastBatch = async ({ householdId }: Family): Promise<string | undefined> => {
    const [last] = await scene.query<{ batchId: string }>(LAST_BATCH, ['cremations', householdId]);
    return last?.batchId;
  };

  async function paid(): Promise<Family> {
    const one = family(2);
    await scene.registers(one);
    await scene.recognised(one);
    return one;
  }

  /** The family stands under another id from now on, with the members it had. */
  async function merged(one: Family, regionCode = one.regionCode): Promise<Family> {
    const into = { ...one, householdId: newId(), regionCode };
    await scene.registers(into);
    await scene.publish('intake.household-closed.v1', `household/${one.householdId}`, {
      ...{ subject: { householdId: one.householdId }, into: into.householdId },
    });
    await scene.publish('intake.household-absorbed.v1', `household/${into.householdId}`, {
      ...{ subject: { householdId: into.householdId }, from: one.householdId, lastSeq: 2 },
    });
    await scene.stack.idle();
    return into;
  }

  it('[S2-09] one death is one visit: its open warning is shown for the merged household, kept true, and not raised again', async () => {
    const one = await paid();
    const row = cremationRow(one);
    await scene.sendsCremations([row]);
    const into = await merged(one);
    await scene.sendsCremations([row]);
    await scene.sendsCremations([{ ...row, crematedOn: '2026-07-09' }]);
    expect([(await raised(one)).length, await raised(into)]).toEqual([1, []]);
    const { items } = (await official.list('demo-clerk', `householdId=${into.householdId}`)).body;
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).toContain('于 2026-07-09 火化');
  });

  it('[S2-09] a household that is merged into one of another village is visited there', async () => {
    const one = await paid();
    await scene.sendsCremations([cremationRow(one)]);
    const { householdId } = await merged(one, '510683990002');
    const { items } = (await official.list('demo-civil-affairs', `householdId=${householdId}`)).body;
    expect(items).toMatchObject([{ state: 'open', regionCode: '510683990002' }]);
  });

  it('[A-20] a death that came after the visit is asked about once the warning has ended, of the household that stands now', async () => {
    const one = await paid();
    await scene.sendsCremations([cremationRow(one)]);
    await official.visit(one, { on, outcome: 'unsubstantiated' });
    await scene.sendsCremations([cremationRow(one, { idNumber: one.members[1]?.idNumber })]);
    const into = await merged(one);
    await official.dispose(one, { on, dispositions: ['unsubstantiated'] });
    expect([(await raised(one)).length, (await raised(into)).length]).toEqual([1, 1]);
    expect((await raised(into))[0]?.evidence).toHaveLength(1);
  });

  it('the last batch of a household is the newest with a row that counts, also of a row filed before the merger', async () => {
    const one = await paid();
    const [first, second] = [cremationRow(one), cremationRow(one, { idNumber: one.members[1]?.idNumber })];
    const sent = async (row: Record<string, unknown>) => (await scene.sendsCremations([row])).body.batchId;
    const ofHead = await sent(first);
    const ofOther = await sent(second);
    // The newest is once of the one and once of the other member: no order in which rows may lie gives both.
    expect([ofHead < ofOther, await lastBatch(one)]).toEqual([true, ofOther]);
    const corrected = await sent({ ...first, crematedOn: '2026-07-07' });
    expect(await lastBatch(one)).toBe(corrected);
    await scene.sendsCremations([{ ...first, withdrawn: true }]);
    expect(await lastBatch(one)).toBe(ofOther);
    expect(await lastBatch(await merged(one))).toBe(ofOther);
  });
});
