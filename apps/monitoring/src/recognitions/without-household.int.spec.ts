import { describe, expect, it } from '@jest/globals';
import { newId } from '@aid-chain/kernel';
import { family, Scene } from '../monitoring.fixture.js';

describe('a household that has ended and is still recognised', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
    await scene.stack.setClock('2026-02-04T09:00:00+08:00');
  });
  afterAll(() => scene.stop());

  it('[A-19] is a warning with what stands and who ends it; nothing ends before a person does', async () => {
    const one = family(1);
    await scene.registers(one);
    const subject = { householdId: one.householdId };
    const stream = `household/${one.householdId}`;
    await scene.says('eligibility.recognition-without-household.v1', stream, {
      ...{ subject, caseId: newId(), track: 'civil-affairs', regionCode: one.regionCode },
      results: [{ category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 48_000 }],
      ...{ decidedOn: '2026-01-26', endedOn: '2026-01-24', endReasonCode: 'died' },
      reasonCode: 'decided-after-end',
    });
    await scene.stack.idle();
    const [warning, ...more] = await scene.told('monitoring.warning-raised.v1', one);
    expect(more).toEqual([]);
    expect(warning).toMatchObject({
      ...{ indicator: 'recognition-without-household', regionCode: one.regionCode, dueOn: '2026-01-19' },
      evidence: [{ ruleId: 'recognition-without-household@1' }],
    });
    expect(warning?.evidence[0]?.textZh).toMatch(/2026-01-24 终止（死亡）.*每月 480.00 元.*认定无效.*民政部门/u);
  });
});
