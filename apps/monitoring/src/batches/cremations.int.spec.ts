import { cremationRow, family, type Family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';
import { answer, WarningActions, type WarningList } from '../warnings/warning-actions.fixture.js';

describe('cremations of the funeral institution', () => {
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
  const shown = async (of: Family): Promise<WarningList['items']> =>
    (await official.list('demo-clerk', `householdId=${of.householdId}`)).body.items;

  /** A family that receives dibao. */
  async function paid(size = 2): Promise<Family> {
    const one = family(size);
    await scene.registers(one);
    await scene.recognised(one);
    return one;
  }

  it('[S2-09] a paid household is warned of once in its township; a check is proposed, and nothing else changes', async () => {
    const one = await paid();
    const row = cremationRow(one);
    const { status, body } = await scene.sendsCremations([row]);
    expect(status).toBe(201);
    expect(body).toMatchObject({ matched: 1, unmatched: 0, rejected: [], doubtful: [] });
    const [warning] = await raised(one);
    expect(warning).toMatchObject({
      ...{
        indicator: 'paid-after-cremation',
        level: 'normal',
        regionCode: one.regionCode,
        dueOn: '2026-07-17',
      },
      evidence: [{ batchId: body.batchId, rowNo: 1, ruleId: 'paid-after-cremation.member@1' }],
    });
    expect(warning?.evidence[0]?.textZh).toContain('于 2026-10-08 前完成复核');
    expect(await shown(one)).toMatchObject([{ state: 'open', suggestedDispositions: ['check'] }]);

    const again = await scene.sendsCremations([row, { ...row, rowRef: 'BZ-again' }]);
    expect(again.body.rejected.map(({ code }) => code)).toEqual([
      'ROW_ALREADY_RECEIVED',
      'MATTER_ALREADY_RECEIVED',
    ]);
    expect(await raised(one)).toHaveLength(1);
    expect(
      await scene.query('select state, monthly_amount_fen from recognition where household_id = $1', [
        one.householdId,
      ]),
    ).toEqual([{ state: 'active', monthly_amount_fen: '48000' }]);
    expect(await scene.published('monitoring.review-requested.v1', one)).toEqual([]);

    await official.visit(one, { on, outcome: 'substantiated' });
    expect(answer(await official.dispose(one, { on, dispositions: ['check'] }))).toEqual([201, 'disposed']);
    const [review, ...others] = await scene.published('monitoring.review-requested.v1', one);
    expect(review).toMatchObject({
      ...{ tracks: ['civil-affairs'], reasonCode: 'benefit-checked' },
      deaths: [{ personId: one.members[0]?.personId, on: '2026-07-08', department: 'civil-affairs' }],
    });
    expect([review?.facts, ...others]).toEqual([undefined]);
    await scene.sendsCremations([row, cremationRow(one, { crematedOn: '2026-07-06' })]);
    expect(await raised(one)).toHaveLength(1);
  });

  it('[S2-09] a number under another name is in doubt, matches nobody, and is given back with what to do', async () => {
    const one = await paid();
    const row = cremationRow(one, { name: '另一人' });
    const { body } = await scene.sendsCremations([row]);
    expect(body).toMatchObject({
      ...{ matched: 0, unmatched: 0, rejected: [] },
      doubtful: [{ row: 1, code: 'ROW_NAME_DIFFERS', path: '/name' }],
    });
    expect(body.reasons['ROW_NAME_DIFFERS']?.zh).toContain('请核对姓名和号码');
    expect(await raised(one)).toEqual([]);
    const corrected = await scene.sendsCremations([{ ...row, name: ' 试 验人 ' }]);
    expect(corrected.body).toMatchObject({ matched: 1, corrected: [1], doubtful: [] });
    expect(await raised(one)).toHaveLength(1);
  });

  it('[S2-09] a corrected row corrects the open warning; a withdrawn one leaves it open for the visit and is mentioned in it', async () => {
    const one = await paid();
    const row = cremationRow(one);
    await scene.sendsCremations([row]);
    await scene.sendsCremations([{ ...row, crematedOn: '2026-07-09' }]);
    const text = async () => JSON.stringify(await shown(one));
    expect(await text()).toContain('于 2026-07-09 火化');
    expect(await text()).not.toContain('2026-07-08');
    const back = await scene.sendsCremations([{ ...row, withdrawn: true }]);
    expect(back.body).toMatchObject({ matched: 1, corrected: [1] });
    expect(await shown(one)).toMatchObject([{ state: 'open' }]);
    expect(await text()).toContain('已撤回或更正');
    expect(await raised(one)).toHaveLength(1);
    expect(
      await scene.query(
        `select previous_state from department_row_correction where row_ref = $1 order by batch_id`,
        [row['rowRef']],
      ),
    ).toEqual([{ previous_state: 'counts' }, { previous_state: 'counts' }]);
  });

  it('[S2-09] a row is withdrawn with the name that it stated, also where the register has put the name right since', async () => {
    const one = await paid();
    const row = cremationRow(one);
    await scene.sendsCremations([row]);
    const { members, ...household } = scene.household(one);
    const { sealer } = scene.keys();
    await scene.publish('intake.household-changed.v1', `household/${one.householdId}`, {
      ...household,
      members: members.map((member) => ({
        ...member,
        name: sealer.seal('name', member.personId, '试验仁'),
      })),
      ...{ kind: 'correction', effectiveOn: '2026-07-09', reasonCode: 'data-corrected' },
    });
    await scene.stack.idle();
    const withdraws = async (name: string) =>
      (await scene.sendsCremations([{ ...row, name, withdrawn: true }])).body;
    expect((await withdraws('试验仁')).rejected).toMatchObject([{ code: 'WITHDRAWAL_DIFFERS' }]);
    expect(await withdraws(' 试 验人')).toMatchObject({ corrected: [1], rejected: [] });
    expect(JSON.stringify(await shown(one))).toContain('已撤回或更正');
  });

  it('[S2-09] warns nothing of whom the register has as dead, of a household that receives nothing, of strangers', async () => {
    const dead = family();
    const [head, ...rest] = dead.members;
    if (head === undefined) throw new Error('a family has a head');
    const left = { ...head, livesTo: '2026-07-08', reasonOut: 'died' as const };
    await scene.registers({ ...dead, members: [left, ...rest] });
    await scene.recognised(dead);
    const unpaid = family();
    await scene.registers(unpaid);
    const { body } = await scene.sendsCremations([
      cremationRow(dead),
      cremationRow(unpaid),
      cremationRow(family()),
    ]);
    expect(body).toMatchObject({ matched: 2, unmatched: 1, rejected: [] });
    expect([...(await raised(dead)), ...(await raised(unpaid))]).toEqual([]);
  });

  it('[S2-09] whose cremation it is is shown in the list, masked; the event names nobody', async () => {
    const one = await paid(4);
    const third = one.members[2];
    await scene.sendsCremations([cremationRow(one, { idNumber: third?.idNumber })]);
    expect(await shown(one)).toMatchObject([{ concerns: [{ personId: third?.personId, name: '试**' }] }]);
    expect(JSON.stringify(await raised(one))).not.toContain(third?.personId);
  });

  it('[A-20] a dismissed matter stays quiet; the death of another member warns and names it', async () => {
    const one = await paid();
    const row = cremationRow(one);
    await scene.sendsCremations([row]);
    await official.visit(one, { on, outcome: 'unsubstantiated' });
    await official.dispose(one, { on, dispositions: ['unsubstantiated'] });
    await scene.sendsCremations([row, { ...row, crematedOn: '2026-07-09' }]);
    await scene.sendsCremations([{ ...row, crematedOn: '2026-07-09' }]);
    await scene.sendsCremations([cremationRow(one)]);
    expect(await raised(one)).toHaveLength(1);
    await scene.sendsCremations([cremationRow(one, { idNumber: one.members[1]?.idNumber })]);
    const [first, second] = await raised(one);
    expect(second).toMatchObject({ previousWarningId: first?.warningId });
    expect(second?.evidence).toHaveLength(1);
  });

  it('[S2-09] of 10,000 rows with three bad ones the others are imported and the three come back with reasons', async () => {
    const one = await paid();
    const rows = Array.from({ length: 10_000 }, () => cremationRow(one));
    rows[9] = { ...rows[9], crematedOn: '2026-02-30' };
    rows[4_999] = { ...rows[4_999], certificateNo: ' ' };
    rows[9_999] = { ...rows[9_999], idNumber: '12' };
    const { body } = await scene.sendsCremations(rows);
    expect(body.matched).toBe(9_997);
    expect(body.rejected.map(({ row, code }) => [row, code])).toEqual([
      [10, 'DATE_INVALID'],
      [5_000, 'PAPER_NO_INVALID'],
      [10_000, 'ID_NUMBER_LENGTH'],
    ]);
    expect(Object.keys(body.reasons)).toHaveLength(3);
  }, 60_000);

  it('keeps name, number and certificate of nobody in clear, and takes rows of the task’s department only', async () => {
    const one = await paid();
    const row = cremationRow(one, { certificateNo: 'HH-SEALED-1' });
    await scene.sendsCremations([row]);
    const [stored] = await scene.query<{ row: string }>(
      'select r::text as row from department_row r where household_id = $1',
      [one.householdId],
    );
    expect(stored?.row).not.toMatch(new RegExp(`试验人|HH-SEALED|${String(row['idNumber'])}`));
    for (const key of ['demo-dept-medical-insurance', 'demo-dept-health']) {
      const reply = await scene.http(key).post('monitoring', '/v1/batches/cremations', { rows: [row] });
      expect(answer(reply)).toEqual([403, 'DEPARTMENT_NOT_THE_SENDER']);
    }
  });
});
