import { newId } from '@aid-chain/kernel';
import type { Payload } from '@aid-chain/contracts';
import { family, type Family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';
import { WarningActions } from '../warnings/warning-actions.fixture.js';

type Standing = Payload<'eligibility.recognition-without-household.v1'>;
type Stands = Pick<Standing, 'track' | 'decidedBy' | 'reasonCode' | 'results'>;

/** Dibao, which civil affairs decides, and the recognition as monitored, which agriculture decides and pays nothing for. */
const DIBAO: Stands = {
  track: 'civil-affairs',
  decidedBy: 'civil-affairs',
  reasonCode: 'decided-after-end',
  results: [{ category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 48_000 }],
};
const MONITORED: Stands = {
  track: 'monitored',
  decidedBy: 'agriculture',
  reasonCode: 'decided-after-end',
  results: [{ category: 'monitored', unit: 'household', validFrom: '2026-02-01' }],
};

describe('a household that has ended and is still recognised', () => {
  let scene: Scene;
  let official: WarningActions;
  beforeAll(async () => {
    scene = await Scene.start();
    official = new WarningActions(scene);
    await scene.stack.setClock('2026-02-04T09:00:00+08:00');
  });
  afterAll(() => scene.stop());

  async function stands({ householdId, regionCode }: Family, what: Stands): Promise<void> {
    const data: Standing = {
      ...{ subject: { householdId }, caseId: newId(), regionCode, ...what },
      ...{ decidedOn: '2026-01-26', endedOn: '2026-01-24', endReasonCode: 'died' },
    };
    await scene.publish('eligibility.recognition-without-household.v1', `household/${householdId}`, data);
    await scene.stack.idle();
  }

  const shown = async (of: Family): Promise<unknown> =>
    scene.query(
      `select state, measured::int, jsonb_array_length(evidence) as matters, evidence::text ~ '民政部门' as dibao,
         evidence::text ~ '农业农村部门' as monitored
       from warning where household_id = $1 order by id`,
      [of.householdId],
    );

  it('[A-19] is a warning with what stands and who ends it; nothing ends before a person does', async () => {
    const one = family(1);
    await scene.registers(one);
    await stands(one, DIBAO);
    const [warning, ...more] = await scene.published('monitoring.warning-raised.v1', one);
    expect(more).toEqual([]);
    expect(warning).toMatchObject({
      ...{ indicator: 'recognition-without-household', regionCode: one.regionCode, dueOn: '2026-01-19' },
      evidence: [{ ruleId: 'recognition-without-household@1' }],
    });
    expect(warning?.evidence[0]?.textZh).toMatch(
      /2026-01-24 终止（死亡）.*每月 480.00 元.*认定无效.*民政部门/u,
    );
  });

  it.each([
    ['dibao before the recognition as monitored', DIBAO, MONITORED],
    ['the recognition as monitored before dibao', MONITORED, DIBAO],
  ])('[A-19] in two tracks asks both authorities, in one warning: %s', async (_, first, second) => {
    const one = family(1);
    await scene.registers(one);
    await stands(one, first);
    await stands(one, second);
    expect(await shown(one)).toEqual([
      { state: 'open', measured: 48_000, matters: 2, dibao: true, monitored: true },
    ]);
  });

  it('[A-19] asks the second authority also where the first matter was visited already', async () => {
    const one = family(1);
    await scene.registers(one);
    await stands(one, DIBAO);
    await official.visit(one, { on: '2026-02-04', outcome: 'substantiated' });
    await stands(one, MONITORED);
    expect(await shown(one)).toEqual([
      { state: 'visited', measured: 48_000, matters: 2, dibao: true, monitored: true },
    ]);
  });
});
