import { newId } from '@aid-chain/kernel';
import type { Payload } from '@aid-chain/contracts';
import { cremationRow, family, type Family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';
import { WarningActions } from '../warnings/warning-actions.fixture.js';

type Standing = Payload<'eligibility.recognition-without-household.v1'>;
type Stands = Pick<Standing, 'track' | 'decidedBy' | 'reasonCode' | 'results' | 'endSeq'>;

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

  /** The end was none: the household stands again, and what a warning asks about it is asked anew. */
  async function restored({ householdId }: Family): Promise<void> {
    await scene.publish('intake.household-restored.v1', `household/${householdId}`, {
      ...{ subject: { householdId }, effectiveOn: '2026-02-03', reasonCode: 'entered-wrongly' },
      ...{ paper: 'person-seen', reopens: newId(), endedOn: '2026-01-24', endReasonCode: 'died' },
    });
    await scene.stack.idle();
  }

  it('[A-18] that was restored before this is heard of is not warned of; a later end is', async () => {
    const one = family(1);
    await scene.registers(one);
    await restored(one);
    await stands(one, { ...DIBAO, endSeq: 1 });
    expect(await shown(one)).toEqual([]);
    await stands(one, { ...DIBAO, endSeq: 99 });
    expect(await shown(one)).toMatchObject([{ state: 'open' }]);
  });

  const disposed = (of: Family) => scene.published('monitoring.warning-disposed.v1', of);

  it('[A-18] that stands again is asked no more to have its recognition ended, and nobody has to visit it', async () => {
    const one = family(1);
    await scene.registers(one);
    await scene.recognised(one);
    await stands(one, DIBAO);
    await restored(one);
    expect(await shown(one)).toMatchObject([{ state: 'disposed', matters: 2 }]);
    expect(await disposed(one)).toMatchObject([
      { dispositions: ['household-restored'], authority: 'township' },
    ]);
    const [{ evidence } = { evidence: '' }] = await scene.query<{ evidence: string }>(
      'select evidence::text as evidence from warning where household_id = $1',
      [one.householdId],
    );
    expect(evidence).toMatch(/2026-01-24 的终止系误登.*已于 2026-02-03 恢复.*无需走访/u);
  });

  it('[A-18] [S2-09] and is paid again is warned of anew where a cremation was reported, with the limit it was granted', async () => {
    const one = family(2);
    const [stream, subject] = [`household/${one.householdId}`, { householdId: one.householdId }];
    await scene.registers(one);
    await scene.recognised(one);
    await scene.sendsCremations([cremationRow(one, { crematedOn: '2026-01-24' })]);
    const end = { category: 'dibao', decidedBy: 'civil-affairs' } as const;
    await scene.publish('eligibility.recognition-ended.v1', stream, {
      ...{ subject, ...end, effectiveOn: '2026-02-01', reasonCode: 'household-ended' },
    });
    await scene.stack.idle();
    expect(await scene.published('monitoring.warning-raised.v1', one)).toHaveLength(1);
    await restored(one);
    await scene.publish('eligibility.recognition-restored.v1', stream, {
      ...{ subject, ...end, caseId: newId(), track: 'civil-affairs', endedFrom: '2026-02-01' },
      ...{ on: '2026-02-04', reasonCode: 'restore', validTo: '2026-12-31' },
    });
    await scene.stack.idle();
    const warnings = await scene.published('monitoring.warning-raised.v1', one);
    expect(warnings.map(({ indicator }) => indicator)).toEqual([
      'paid-after-cremation',
      'paid-after-cremation',
    ]);
    expect(
      await scene.query(
        'select state, valid_to::text as "validTo" from recognition where household_id = $1',
        [one.householdId],
      ),
    ).toEqual([{ state: 'active', validTo: '2026-12-31' }]);
  });

  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-02-04', '2026-02-01'],
  ])(
    '[L-22] [L-41] what waited while the end of dibao was not carried out and runs again from %s runs since %s',
    async (from, validFrom) => {
      const one = family(from === validFrom ? 3 : 4);
      const [stream, subject] = [`household/${one.householdId}`, { householdId: one.householdId }];
      await scene.registers(one);
      await scene.recognised(one);
      const end = { category: 'dibao', decidedBy: 'civil-affairs' } as const;
      await scene.publish('eligibility.recognition-ended.v1', stream, {
        ...{ subject, ...end, effectiveOn: '2026-02-04', reasonCode: 'dibao-goes-on' },
      });
      await scene.publish('eligibility.recognition-restored.v1', stream, {
        ...{ subject, ...end, caseId: newId(), track: 'civil-affairs', endedFrom: '2026-02-04' },
        ...{ on: '2026-02-04', from, reasonCode: 'stay-lifted' },
      });
      await scene.stack.idle();
      const rows = await scene.query(
        'select state, valid_from::text as "validFrom" from recognition where household_id = $1',
        [one.householdId],
      );
      expect(rows).toEqual([{ state: 'active', validFrom }]);
    },
  );
});
