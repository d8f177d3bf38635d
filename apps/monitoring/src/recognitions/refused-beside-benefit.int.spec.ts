import { newId } from '@aid-chain/kernel';
import { family, type Family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';
import { answer, WarningActions } from '../warnings/warning-actions.fixture.js';

const RUNNING = [
  { category: 'dibao', unit: 'household', validFrom: '2025-03-01', monthlyAmountFen: 37_699 },
] as const;

/** A family with the place that its case was decided for, where the decision names it. */
type DecidedFamily = Omit<Family, 'regionCode'> & { readonly regionCode: string | undefined };

describe('a refusal beside a benefit that goes on', () => {
  let scene: Scene;
  let official: WarningActions;
  beforeAll(async () => {
    scene = await Scene.start();
    official = new WarningActions(scene);
    await scene.stack.setClock('2026-02-04T09:00:00+08:00');
  });
  afterAll(() => scene.stop());

  const raised = (of: Family) => scene.published('monitoring.warning-raised.v1', of);

  /** Civil affairs decides again on a family: refuses dibao, or recognises it. */
  async function decides(of: DecidedFamily, annualNetIncomeFen: number, recognised?: 'dibao'): Promise<void> {
    const place = of.regionCode === undefined ? {} : { regionCode: of.regionCode };
    const head = {
      ...{ subject: { householdId: of.householdId }, caseId: newId(), track: 'civil-affairs' as const },
      ...{ ...place, annualNetIncomeFen, decidedBy: 'civil-affairs' as const },
      ...{ determinationHash: 'a'.repeat(64), packHash: 'b'.repeat(64), restsOnDemoValues: true },
      running: [...RUNNING],
    };
    const stream = `household/${of.householdId}`;
    if (recognised === undefined) {
      await scene.publish('eligibility.application-refused.v1', stream, {
        ...head,
        categories: ['dibao'],
        reasons: [{ ruleId: 'dibao.income@1', textZh: '不符合。', textEn: 'Not met.' }],
        remedies: ['re-examination'],
        noticeDueOn: '2026-01-21',
      });
    } else {
      const results = [{ category: recognised, unit: 'household' as const, validFrom: '2026-02-01' }];
      await scene.publish('eligibility.household-recognised.v1', stream, { ...head, results });
    }
    await scene.stack.idle();
  }

  it('[A-19] while it stands its warning is not put away as unsubstantiated; the end of the recognition closes it', async () => {
    const one = family(1);
    await scene.registers(one);
    await scene.recognised(one);
    const subject = { householdId: one.householdId };
    const stream = `household/${one.householdId}`;
    await scene.publish('eligibility.recognition-without-household.v1', stream, {
      ...{
        subject,
        caseId: newId(),
        track: 'civil-affairs',
        decidedBy: 'civil-affairs',
        regionCode: one.regionCode,
      },
      results: [{ category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 48_000 }],
      ...{ decidedOn: '2026-01-26', endedOn: '2026-01-24', endReasonCode: 'died' },
      reasonCode: 'decided-after-end',
    });
    await scene.stack.idle();
    const on = '2026-02-04';
    await official.visit(one, { on, outcome: 'unsubstantiated' });
    const refused = await official.dispose(one, { on, dispositions: ['unsubstantiated'] });
    expect(answer(refused)).toEqual([409, 'RECOGNITION_STILL_STANDS']);
    const ended = { category: 'dibao', effectiveOn: '2026-02-01', reasonCode: 'household-ended' } as const;
    const decidedBy = 'civil-affairs' as const;
    await scene.publish('eligibility.recognition-ended.v1', stream, { subject, decidedBy, ...ended });
    await scene.stack.idle();
    const { items } = (await official.list('demo-clerk', `householdId=${one.householdId}`)).body;
    expect(items).toMatchObject([{ state: 'disposed', dispositions: ['recognition-ended'] }]);
    expect(await scene.published('monitoring.warning-disposed.v1', one)).toMatchObject([
      { dispositions: ['recognition-ended'], authority: 'civil-affairs' },
    ]);
  });

  it('[S2-19] identify where the household is being identified already is refused, and the check stays possible', async () => {
    const one = family();
    await scene.registers(one);
    await decides(one, 3_000_000, 'dibao');
    await scene.publish('eligibility.case-opened.v1', `household/${one.householdId}`, {
      ...{ subject: { householdId: one.householdId }, caseId: newId(), origin: 'application' },
      ...{ tracks: ['monitored'], openedOn: '2026-01-12' },
    });
    await decides(one, 9_000_000);
    const on = '2026-02-04';
    await official.visit(one, { on, outcome: 'substantiated' });
    const refused = await official.dispose(one, { on, dispositions: ['identify'] });
    expect(answer(refused)).toEqual([409, 'TRACK_ALREADY_IN_WORK']);
    expect((await official.dispose(one, { on, dispositions: ['check'] })).status).toBe(201);
  });

  it('[S2-19] warns once, ends nothing, and leads to a review only when a person asks for the check', async () => {
    const one = family();
    await scene.registers(one);
    await decides(one, 3_000_000, 'dibao');
    expect(await raised(one)).toEqual([]);

    await decides(one, 9_000_000);
    await decides(one, 9_000_000);
    const [warning, ...more] = await raised(one);
    expect(more).toEqual([]);
    expect(warning).toMatchObject({
      indicator: 'refused-beside-benefit',
      regionCode: one.regionCode,
      dueOn: '2026-01-19',
      evidence: [{ ruleId: 'refused-beside-benefit@1' }],
    });
    expect(warning?.evidence[0]?.textZh).toContain('每月 376.99 元');
    const active = `select state from recognition where household_id = $1 and category = 'dibao'`;
    expect(await scene.query(active, [one.householdId])).toEqual([{ state: 'active' }]);
    expect(await scene.published('monitoring.review-requested.v1', one)).toEqual([]);

    const on = '2026-02-04';
    await official.visit(one, { on, outcome: 'substantiated' });
    expect((await official.dispose(one, { on, dispositions: ['check'] })).status).toBe(201);
    expect(await scene.published('monitoring.review-requested.v1', one)).toMatchObject([
      {
        tracks: ['civil-affairs'],
        reasonCode: 'benefit-checked',
        evidence: [{ kind: 'warning' }, { kind: 'visit' }],
      },
    ]);

    await decides(one, 9_000_000);
    expect(await raised(one)).toHaveLength(1);
    await decides(one, 12_000_000);
    expect((await raised(one))[1]).toMatchObject({ previousWarningId: warning?.warningId });
  });

  /** The first household went into the second one. */
  async function merges(from: Family, into: Family): Promise<void> {
    const [subject, lastSeq] = [{ householdId: into.householdId }, 2];
    const absorbed = { subject, from: from.householdId, lastSeq };
    await scene.publish('intake.household-absorbed.v1', `household/${into.householdId}`, absorbed);
    await scene.stack.idle();
  }

  it('[A-20] what a person looked at for a household stays looked at after it went into another', async () => {
    const [looked, into] = [family(), family()];
    await scene.registers(looked, into);
    await decides(looked, 9_000_000);
    const on = '2026-02-04';
    await official.visit(looked, { on, outcome: 'unsubstantiated' });
    await official.dispose(looked, { on, dispositions: ['unsubstantiated'] });
    await merges(looked, into);
    await decides(into, 9_000_000);
    expect(await raised(into)).toEqual([]);
    await decides(into, 12_000_000);
    expect(await raised(into)).toHaveLength(1);
  });

  it('[S2-19] the check reaches a benefit that was granted to a household before it was merged, twice even', async () => {
    const [granted, between, one] = [family(), family(), family()];
    await scene.registers(granted, between, one);
    await decides(granted, 3_000_000, 'dibao');
    await merges(granted, between);
    await merges(between, one);
    await decides(one, 9_000_000);
    const { items } = (await official.list('demo-clerk', `householdId=${one.householdId}`)).body;
    expect(items).toMatchObject([{ household: { recognisedAs: ['dibao'] } }]);
    const on = '2026-02-04';
    await official.visit(one, { on, outcome: 'substantiated' });
    const chosen = {
      on,
      dispositions: ['deliver', 'check'],
      measures: [{ measureCode: 'housing-assistance' }],
    };
    expect((await official.dispose(one, chosen)).status).toBe(201);
    expect(await scene.published('monitoring.review-requested.v1', one)).toMatchObject([
      { tracks: ['civil-affairs'], reasonCode: 'benefit-checked' },
    ]);
    expect(await scene.published('monitoring.application-advised.v1', one)).toEqual([]);
  });

  it('[S2-19] a check where no benefit is known is refused, and the warning waits for another disposition', async () => {
    const one = family();
    await scene.registers(one);
    await decides(one, 9_000_000);
    const on = '2026-02-04';
    await official.visit(one, { on, outcome: 'substantiated' });
    const refused = await official.dispose(one, { on, dispositions: ['check'] });
    expect(answer(refused)).toEqual([409, 'BENEFIT_NOT_RUNNING']);
    expect((await official.dispose(one, { on, dispositions: ['conference'] })).status).toBe(201);
  });

  it('[S2-19] the warning goes to the township where the family lives now, also from a decision that names none', async () => {
    const moved = { ...family(), regionCode: '510683990002' };
    await scene.registers(moved);
    await decides({ ...moved, regionCode: '510683990001' }, 9_000_000);
    const silent = family();
    await scene.registers(silent);
    await decides({ ...silent, regionCode: undefined }, 9_000_000);
    expect(await raised(moved)).toMatchObject([{ regionCode: '510683990002' }]);
    expect(await raised(silent)).toMatchObject([{ regionCode: silent.regionCode }]);
  });
});
