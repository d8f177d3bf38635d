import { formatYuan, newId } from '@aid-chain/kernel';
import { billRow, family, type Family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';
import { WarningActions } from './warning-actions.fixture.js';

describe('a warning that the visit found to be nothing', () => {
  let scene: Scene;
  let official: WarningActions;
  beforeAll(async () => {
    scene = await Scene.start();
    official = new WarningActions(scene);
    await scene.stack.setClock('2026-02-04T09:00:00+08:00');
  });
  afterAll(() => scene.stop());

  const on = '2026-02-04';
  const raised = (of: Family) => scene.published('monitoring.warning-raised.v1', of);
  const shown = async (of: Family) =>
    (await official.list('demo-clerk', `householdId=${of.householdId}`)).body.items;
  const visited = (of: Family) => official.visit(of, { on, outcome: 'unsubstantiated' });
  const dismiss = (of: Family) => official.dispose(of, { on, dispositions: ['unsubstantiated'] });

  /** A family whose bill of 35,000 yuan was looked at and dismissed. */
  async function dismissed(): Promise<Family> {
    const one = await official.warned();
    await visited(one);
    await dismiss(one);
    return one;
  }

  /** The department corrects the bill of 35,000 yuan, to 32,000 unless another amount is given. */
  async function lowers(of: Family, toFen = 3_200_000) {
    const [bill] = await scene.query<{ row_ref: string }>(
      'select row_ref from medical_bill where household_id = $1',
      [of.householdId],
    );
    return scene.sends([{ ...billRow(of, toFen, '2026-02-03'), rowRef: bill?.row_ref }]);
  }

  it('[A-20] stays dismissed: a bill of nothing, the same bill again or a lower amount raises nothing', async () => {
    const one = await dismissed();
    await scene.bill(one, 0, '2025-02-04');
    await scene.sends([{ ...billRow(one, 0, '2026-02-03'), idNumber: one.members[1]?.idNumber }]);
    await scene.bill(one, 3_500_000, '2026-02-03');
    expect(await raised(one)).toHaveLength(1);
  });

  it('[S3-04] after a merger bills of four are not compared with the income of two, until it is determined for all', async () => {
    const [one, into] = [family(), family()];
    await scene.registers(one, into);
    await scene.determined(into, 2_400_000);
    await scene.bill(one, 300_000, '2026-02-01');
    await scene.bill(into, 300_000, '2026-02-01');
    const { householdId } = into;
    await scene.publish('intake.household-closed.v1', `household/${one.householdId}`, {
      ...{ subject: { householdId: one.householdId }, into: householdId },
    });
    const absorbed = { subject: { householdId }, from: one.householdId, lastSeq: 2 };
    await scene.publish('intake.household-absorbed.v1', `household/${householdId}`, absorbed, '2026-01-20');
    await scene.stack.idle();
    await scene.bill(into, 1_000, '2026-02-02');
    expect(await raised(into)).toEqual([]);
    await scene.determined(into, 2_500_000, '2026-01-21');
    await scene.bill(into, 1_000, '2026-02-03');
    const [warning] = await raised(into);
    expect(warning?.evidence.map(({ ruleId }) => ruleId)).toEqual(['self-paid-medical.income-share@1']);
    expect(JSON.stringify(warning)).toContain(formatYuan(602_000));
  });

  it('[S3-04] bills that two households paid are one sum on the day of their merger, and the warning says that no income was compared', async () => {
    const [one, into] = [family(), family()];
    await scene.registers(one, into);
    await scene.determined(into, 7_200_000);
    await scene.bill(one, 2_000_000, '2026-01-02');
    await scene.bill(into, 400_000, '2026-01-03');
    await scene.bill(into, 700_000, '2026-01-05');
    expect(await raised(into)).toEqual([]);
    const { householdId } = into;
    const absorbed = { subject: { householdId }, from: one.householdId, lastSeq: 2 };
    await scene.publish('intake.household-absorbed.v1', `household/${householdId}`, absorbed, '2026-01-20');
    await scene.stack.idle();
    const [warning] = await raised(into);
    expect(warning?.evidence.map(({ ruleId }) => ruleId)).toEqual(['self-paid-medical.amount@1']);
    expect(JSON.stringify(warning)).toContain(formatYuan(3_100_000));
    expect(JSON.stringify(warning)).toContain('并户后尚未核定全体成员的收入');
  });

  /** The other household is merged into the one on a day. */
  async function absorbs({ householdId }: Family, other: Family, day: string): Promise<void> {
    const absorbed = { subject: { householdId }, from: other.householdId, lastSeq: 2 };
    await scene.publish('intake.household-absorbed.v1', `household/${householdId}`, absorbed, day);
    await scene.stack.idle();
  }

  it('[A-20] what a visit found to be true and an official pushed is not asked about again because the household was merged; what both paid together is, and names that warning', async () => {
    const [one, without, paid] = [await official.warned(), family(), family()];
    await scene.registers(without, paid);
    await scene.bill(paid, 100_000, '2026-01-05');
    await official.visit(one, { on, outcome: 'substantiated' });
    await official.dispose(one, { on, dispositions: ['push'] });
    expect(await shown(one)).toMatchObject([{ state: 'disposed', dispositions: ['push'] }]);
    await absorbs(one, without, on);
    expect(await raised(one)).toHaveLength(1);
    await absorbs(one, paid, on);
    const [first, second] = await raised(one);
    expect(second?.previousWarningId).toBe(first?.warningId);
    expect(JSON.stringify(second?.evidence)).toContain(formatYuan(3_600_000));
  });

  it('[S3-04] two mergers that follow each other and are heard at once give one warning, of the household that stands, by the later', async () => {
    const [last, middle, first] = [family(), family(), family()];
    await scene.registers(last, middle, first);
    await scene.bill(first, 2_000_000, '2026-01-02');
    await scene.bill(last, 1_100_000, '2026-01-05');
    await scene.publishAll(
      'intake.household-absorbed.v1',
      [
        [middle, first],
        [last, middle],
      ].map(([into, from]) => ({
        stream: `household/${into?.householdId}`,
        data: {
          subject: { householdId: into?.householdId ?? '' },
          from: from?.householdId ?? '',
          lastSeq: 2,
        },
      })),
    );
    await scene.stack.idle();
    expect([(await raised(first)).length, (await raised(middle)).length]).toEqual([0, 0]);
    expect(await raised(last)).toHaveLength(1);
    const sent = async (schema: string, type: string) =>
      (
        await scene.query<{ bytes: Buffer }>(`select bytes from ${schema}.outbox where stream = $1`, [
          `household/${last.householdId}`,
        ])
      )
        .map(({ bytes }) => JSON.parse(bytes.toString('utf8')) as Record<string, unknown>)
        .find((event) => event['type'] === type);
    const merger = await sent('intake', 'intake.household-absorbed.v1');
    expect((await sent('monitoring', 'monitoring.warning-raised.v1'))?.['causationid']).toBe(merger?.['id']);
  });

  it('[S3-04] a merger looks at the twelve months before it, not at what two households paid years ago, when they lived apart', async () => {
    const [one, other, late] = [family(), family(), family()];
    await scene.registers(one, other, late);
    await scene.bill(one, 2_000_000, '2023-02-02');
    await scene.bill(other, 1_100_000, '2023-03-03');
    await absorbs(one, other, on);
    expect(await raised(one)).toEqual([]);
    await scene.bill(one, 2_000_000, '2025-02-05');
    await scene.bill(late, 1_100_000, '2025-02-05');
    await absorbs(one, late, on);
    expect((await raised(one)).map(({ evidence }) => evidence[0]?.textZh)).toEqual([
      expect.stringContaining('截至 2025-02-05'),
    ]);
  });

  it('[A-20] [S3-04] the bills of a household before it was merged are those of the household that stands now, dismissed ones too', async () => {
    const one = await dismissed();
    const into = { ...one, householdId: newId() };
    await scene.registers(into);
    await scene.publish('intake.household-closed.v1', `household/${one.householdId}`, {
      ...{ subject: { householdId: one.householdId }, into: into.householdId },
    });
    await scene.publish('intake.household-absorbed.v1', `household/${into.householdId}`, {
      ...{ subject: { householdId: into.householdId }, from: one.householdId, lastSeq: 2 },
    });
    await scene.stack.idle();
    await scene.bill(into, 1_000, '2026-02-03');
    expect(await raised(into)).toEqual([]);
    await scene.bill(into, 3_000_000, '2026-02-03');
    const [again] = await raised(into);
    expect(JSON.stringify(again)).toContain(formatYuan(6_501_000));
    await scene.stack.idle();
  });

  it('[A-20] a correction downwards that still reaches the limit raises nothing', async () => {
    const one = await dismissed();
    expect((await lowers(one)).body.corrected).toEqual([1]);
    expect(await raised(one)).toHaveLength(1);
  });

  it('[A-20] little more stays quiet; once it has grown by a tenth, a new warning names the dismissed one', async () => {
    const one = await dismissed();
    await scene.bill(one, 1, '2026-02-04');
    await scene.bill(one, 349_998, '2026-02-04');
    expect(await raised(one)).toHaveLength(1);
    await scene.bill(one, 1, '2026-02-03');
    const [first, second] = await raised(one);
    expect(first).not.toHaveProperty('previousWarningId');
    expect(second).toMatchObject({ previousWarningId: first?.warningId });
    expect((await shown(one)).map((item) => item.previousWarningId)).toEqual([null, first?.warningId]);
  });

  it('[A-20] another rule that is met now raises a new warning, also for a lower sum', async () => {
    const one = await dismissed();
    await scene.determined(one, 7_200_000);
    expect((await lowers(one)).body.corrected).toEqual([1]);
    const [first, second] = await raised(one);
    expect(second).toMatchObject({ previousWarningId: first?.warningId });
    expect(second?.evidence.map(({ ruleId }) => ruleId)).toContain('self-paid-medical.income-share@1');
  });

  it('[A-20] bills of another year are other facts, however small beside the dismissed ones', async () => {
    const one = await dismissed();
    await scene.bill(one, 3_000_000, '2024-02-03');
    expect(await raised(one)).toHaveLength(2);
    expect((await raised(one))[1]).not.toHaveProperty('previousWarningId');
  });

  it('[A-20] a dismissed year that grows a little does not hide another year that nobody has looked at', async () => {
    const one = family();
    await scene.registers(one);
    await scene.bill(one, 9_000_000, '2024-02-03');
    await visited(one);
    await dismiss(one);
    await scene.sends([billRow(one, 100, '2024-02-03'), billRow(one, 4_000_000, '2026-02-03')]);
    const [, second, ...others] = await raised(one);
    expect(second?.evidence[0]?.textZh).toContain('40000.00');
    expect(second).not.toHaveProperty('previousWarningId');
    expect(others).toEqual([]);
  });

  it('[A-20] a bill that came after the visit is not dismissed with it', async () => {
    const one = await official.warned();
    await visited(one);
    await scene.bill(one, 400_000, '2026-02-04');
    expect(await raised(one)).toHaveLength(1);
    await dismiss(one);
    const [first, second] = await raised(one);
    expect(second?.previousWarningId).toBe(first?.warningId);
  });

  it('[S0-19] a review gets the bills of its own warning and what came since, not those of a dearer dismissed year', async () => {
    const one = family();
    await scene.registers(one);
    await scene.bill(one, 9_000_000, '2024-02-03');
    await visited(one);
    await dismiss(one);
    await scene.bill(one, 4_000_000, '2026-02-03');
    await official.visit(one, { on, outcome: 'substantiated' });
    await scene.bill(one, 100_000, '2026-02-04');
    await official.dispose(one, { on, dispositions: ['identify'] });
    const [review] = await scene.published('monitoring.review-requested.v1', one);
    expect(review?.facts?.expenditures.map(({ grossFen }) => grossFen)).toEqual([4_000_000, 100_000]);
  });

  it('a higher sum before the visit is shown in the warning that is open', async () => {
    const one = await official.warned();
    await scene.bill(one, 100_000, '2026-02-04');
    const [item] = await shown(one);
    expect(JSON.stringify(item)).toContain('36000.00');
    expect(await raised(one)).toHaveLength(1);
    await visited(one);
    await dismiss(one);
    expect(await raised(one)).toHaveLength(1);
  });

  it('a correction downwards before the visit is shown in the warning that is open, also below the limit', async () => {
    const one = await official.warned();
    await lowers(one);
    expect(JSON.stringify(await shown(one))).toContain('32000.00');
    await lowers(one, 1_000_000);
    const [item, ...others] = await shown(one);
    expect(item).toMatchObject({ state: 'open' });
    expect(others).toEqual([]);
    expect(JSON.stringify(item)).toContain('10000.00');
    expect(JSON.stringify(item)).not.toMatch(/3[25]000\.00/);
    expect(await raised(one)).toHaveLength(1);
  });

  it('a correction downwards after the visit leaves the warning as the visit had it', async () => {
    const one = await official.warned();
    await visited(one);
    await lowers(one);
    expect(JSON.stringify(await shown(one))).toContain('35000.00');
  });
});
