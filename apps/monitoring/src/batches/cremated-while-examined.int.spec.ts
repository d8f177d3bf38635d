import { newId } from '@aid-chain/kernel';
import { cremationRow, family, type Family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';
import { answer, WarningActions } from '../warnings/warning-actions.fixture.js';

describe('a cremation of somebody whose application is being examined', () => {
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
  const shown = async (of: Family) =>
    (await official.list('demo-clerk', `householdId=${of.householdId}`)).body.items;
  const files = async (one: Family): Promise<void> => {
    await scene.publish('eligibility.case-opened.v1', `household/${one.householdId}`, {
      ...{ subject: { householdId: one.householdId }, caseId: newId(), applicationId: newId() },
      ...{ origin: 'application', tracks: ['civil-affairs', 'monitored'], openedOn: on },
    });
    await scene.stack.idle();
  };
  const registered = async (): Promise<Family> => {
    const one = family(2);
    await scene.registers(one);
    return one;
  };

  it('[S2-09] is a question to the window beside the case, urgent, which changes nothing by itself', async () => {
    const one = await registered();
    await files(one);
    await scene.sendsCremations([cremationRow(one)]);
    const [warning, ...others] = await shown(one);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ state: 'open', indicator: 'cremated-while-examined', level: 'urgent' });
    expect(JSON.stringify(warning)).toContain('于 2026-07-08 火化，而该户的申请正在办理');
    expect(await raised(one)).toMatchObject([{ indicator: 'cremated-while-examined' }]);
    const { body } = await scene
      .http('demo-clerk')
      .get<{ items: { objectId: string; kind: string }[] }>('monitoring', '/v1/due-items?kind=visit');
    expect(body.items.map(({ objectId }) => objectId)).toContain(warning?.['warningId']);
  });

  it('[S2-09] that was reported before the application is asked about as soon as the case is opened', async () => {
    const one = await registered();
    await scene.sendsCremations([cremationRow(one)]);
    expect(await shown(one)).toEqual([]);
    await files(one);
    expect(await shown(one)).toMatchObject([{ state: 'open', indicator: 'cremated-while-examined' }]);
  });

  it('[A-20] that a visit found untrue is asked about once; of a household that is paid the other warning asks', async () => {
    const one = await registered();
    await files(one);
    const row = cremationRow(one);
    await scene.sendsCremations([row]);
    await official.visit(one, { on, outcome: 'unsubstantiated' });
    expect(answer(await official.dispose(one, { on, dispositions: ['unsubstantiated'] }))[1]).toBe(
      'disposed',
    );
    await scene.sendsCremations([{ ...row, rowRef: `${String(row['rowRef'])}-again` }]);
    expect(await raised(one)).toHaveLength(1);
    const paid = await registered();
    await scene.recognised(paid);
    await files(paid);
    await scene.sendsCremations([cremationRow(paid)]);
    expect(await raised(paid)).toMatchObject([{ indicator: 'paid-after-cremation' }]);
  });
});
