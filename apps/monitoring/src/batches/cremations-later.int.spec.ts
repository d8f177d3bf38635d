import { setTimeout } from 'node:timers/promises';
import { newId } from '@aid-chain/kernel';
import { selectLastBatch } from '../data-kinds/kept-rows/kept-rows.sql.js';
import { cremationRow, family, type Family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';
import { answer, WarningActions, type WarningList } from '../warnings/warning-actions.fixture.js';

describe('cremations and what changes around them', () => {
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
  const withdrawn = (of: Family) => scene.published('monitoring.death-report-withdrawn.v1', of);
  const lastBatch = async ({ householdId }: Family): Promise<string | undefined> => {
    const [last] = await selectLastBatch('cremations', householdId).on<{ batchId: string }>(scene);
    return last?.batchId;
  };

  const shown = async (of: Family): Promise<WarningList['items']> =>
    (await official.list('demo-civil-affairs', `householdId=${of.householdId}`)).body.items;

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

  /** Waits until the service itself waits for a row that somebody else holds. */
  async function untilItWaits(): Promise<void> {
    const waiting = `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    while ((await scene.query(waiting)).length === 0) await setTimeout(20);
  }

  it('a merger takes its household before the warnings, as a decision does, so that neither waits for the other for ever', async () => {
    const one = await paid();
    await scene.sendsCremations([cremationRow(one)]);
    const into = { ...one, householdId: newId(), regionCode: '510683990002' };
    await scene.registers(into);
    const absorbed = { subject: { householdId: into.householdId }, from: one.householdId, lastSeq: 2 };
    await scene.query('begin');
    try {
      await scene.query('select from household where id = $1 for no key update', [into.householdId]);
      await scene.publish('intake.household-absorbed.v1', `household/${into.householdId}`, absorbed);
      await untilItWaits();
      const ofWarning = 'select region_code from warning where household_id = $1 for update nowait';
      expect(await scene.query(ofWarning, [one.householdId])).toEqual([{ region_code: one.regionCode }]);
    } finally {
      await scene.query('rollback');
    }
    await scene.stack.idle();
    const { items } = (await official.list('demo-civil-affairs', `householdId=${into.householdId}`)).body;
    expect(items).toMatchObject([{ state: 'open', regionCode: into.regionCode }]);
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

  it('[S2-09] a cremation that was reported before the decision warns as soon as the household is recognised', async () => {
    const one = family();
    await scene.registers(one);
    const row = cremationRow(one);
    await scene.sendsCremations([row]);
    expect(await raised(one)).toEqual([]);
    await scene.recognised(one);
    expect(await raised(one)).toMatchObject([
      { indicator: 'paid-after-cremation', regionCode: one.regionCode },
    ]);
    await scene.recognised(one);
    await scene.sendsCremations([row]);
    expect(await raised(one)).toHaveLength(1);
  });

  it('[S2-09] one certificate for two people warns of neither, until one of the rows is corrected', async () => {
    const [one, two] = [await paid(), await paid()];
    const row = cremationRow(one);
    await scene.sendsCremations([row]);
    const other = cremationRow(two, { certificateNo: row['certificateNo'] });
    const { body } = await scene.sendsCremations([other]);
    expect(body).toMatchObject({
      ...{ matched: 0, rejected: [] },
      doubtful: [{ row: 1, code: 'PAPER_OF_TWO_PERSONS', path: '/certificateNo' }],
    });
    expect(await raised(two)).toEqual([]);
    expect(JSON.stringify(await shown(one))).toContain('同时报送在另一人名下');
    await scene.sendsCremations([{ ...other, certificateNo: 'HH-of-its-own' }]);
    expect(await raised(two)).toHaveLength(1);
    expect(JSON.stringify(await shown(one))).toContain('于 2026-07-08 火化');
  });

  it('[S2-09] [A-19] once the authority has ended the last recognition the warning is closed, says so, and asks for no visit', async () => {
    const one = await paid();
    const stream = `household/${one.householdId}`;
    const subject = { householdId: one.householdId };
    await scene.publish('eligibility.household-recognised.v1', stream, {
      ...{ subject, caseId: newId(), track: 'monitored', regionCode: one.regionCode },
      results: [{ category: 'monitored', unit: 'household', validFrom: '2026-02-01' }],
      ...{ decidedBy: 'agriculture', restsOnDemoValues: true },
      ...{ determinationHash: 'a'.repeat(64), packHash: 'b'.repeat(64) },
    });
    await scene.sendsCremations([cremationRow(one)]);
    const end = async (category: 'dibao' | 'monitored', decidedBy: 'civil-affairs' | 'agriculture') => {
      const data = { subject, category, decidedBy, effectiveOn: '2026-08-01', reasonCode: 'household-ended' };
      await scene.publish('eligibility.recognition-ended.v1', stream, data);
      await scene.stack.idle();
    };
    await end('dibao', 'civil-affairs');
    expect(await shown(one)).toMatchObject([{ state: 'open' }]);
    await end('monitored', 'agriculture');
    const closed = await shown(one);
    expect(closed).toMatchObject([{ state: 'disposed', dispositions: ['recognition-ended'] }]);
    expect(JSON.stringify(closed)).toContain('农业农村部门已终止该户最后一项认定');
    expect(JSON.stringify(closed)).toContain('无需走访');
    expect(await scene.published('monitoring.warning-disposed.v1', one)).toMatchObject([
      { dispositions: ['recognition-ended'], authority: 'agriculture' },
    ]);
    const visit = await official.visit(one, { on, outcome: 'substantiated' });
    expect(answer(visit)).toEqual([409, 'WARNING_ALREADY_DISPOSED']);
  });

  it('[S2-09] [S0-19] an identification that is in work takes the cremation, dibao that is paid is reviewed all the same, and what the row opened ends with it', async () => {
    const one = await paid();
    await scene.publish('eligibility.case-opened.v1', `household/${one.householdId}`, {
      ...{ subject: { householdId: one.householdId }, caseId: newId(), origin: 'application' },
      ...{ tracks: ['monitored'], openedOn: '2026-01-12' },
    });
    const row = cremationRow(one);
    await scene.sendsCremations([row]);
    await official.visit(one, { on, outcome: 'substantiated' });
    const alone = await official.dispose(one, { on, dispositions: ['identify'] });
    expect(answer(alone)).toEqual([409, 'CHECK_REQUIRED']);
    expect(await shown(one)).toMatchObject([{ state: 'visited' }]);
    const { body } = await official.dispose(one, { on, dispositions: ['identify', 'check'] });
    expect(body).toMatchObject({ state: 'disposed', dispositions: ['case-joined', 'check'] });
    expect(await scene.published('monitoring.warning-disposed.v1', one)).toMatchObject([
      { dispositions: ['case-joined', 'check'] },
    ]);
    expect(await withdrawn(one)).toEqual([]);
    const deaths = [{ personId: one.members[0]?.personId }];
    expect(await scene.published('monitoring.review-requested.v1', one)).toMatchObject([
      { tracks: ['monitored'], deaths },
      { tracks: ['civil-affairs'], deaths },
    ]);
    await scene.sendsCremations([cremationRow(one, { idNumber: one.members[1]?.idNumber })]);
    await scene.sendsCremations([{ ...row, withdrawn: true }]);
    expect(await withdrawn(one)).toMatchObject([
      {
        subject: { householdId: one.householdId, personId: one.members[0]?.personId },
        ...{ department: 'civil-affairs', reportedDay: row['crematedOn'] },
      },
    ]);
  });

  /** A visit found the death true, and what is paid is being examined. */
  async function examined(): Promise<[Family, Record<string, unknown>]> {
    const one = await paid();
    const row = cremationRow(one);
    await scene.sendsCremations([row]);
    await official.visit(one, { on, outcome: 'substantiated' });
    await official.dispose(one, { on, dispositions: ['check'] });
    return [one, row];
  }

  it('[S2-09] a slip in a row about somebody else brings nobody back to life: only the department takes its report back', async () => {
    const [one, row] = await examined();
    const two = await paid();
    const sameDay = cremationRow(one);
    const slip = cremationRow(two, { certificateNo: sameDay['certificateNo'] });
    const { body } = await scene.sendsCremations([sameDay, slip]);
    expect(body.doubtful.map(({ code }) => code)).toEqual(['PAPER_OF_TWO_PERSONS', 'PAPER_OF_TWO_PERSONS']);
    await scene.sendsCremations([{ ...row, withdrawn: true }]);
    expect(await withdrawn(one)).toEqual([]);
    await scene.sendsCremations([{ ...sameDay, withdrawn: true }]);
    expect(await withdrawn(one)).toMatchObject([{ reportedDay: '2026-07-08' }]);
  });

  it('[S2-09] a death that was found true is asked about anew when its department takes it back and reports it again', async () => {
    const [one, row] = await examined();
    await scene.sendsCremations([{ ...row, withdrawn: true }]);
    expect([(await withdrawn(one)).length, (await raised(one)).length]).toEqual([1, 1]);
    await scene.sendsCremations([row]);
    const [first, second] = await raised(one);
    expect(second).toMatchObject({ previousWarningId: first?.warningId });
    expect(JSON.stringify(await shown(one))).toContain('于 2026-07-08 火化');
  });

  it('[S2-09] the corrected day of a death that was found true is asked about: the review knew the former day only', async () => {
    const [one, row] = await examined();
    await scene.sendsCremations([{ ...row, crematedOn: '2026-07-07' }]);
    expect(await withdrawn(one)).toMatchObject([{ reportedDay: '2026-07-08' }]);
    expect(JSON.stringify(await shown(one))).toContain('于 2026-07-07 火化');
    await official.visit(one, { on, outcome: 'substantiated' });
    await official.dispose(one, { on, dispositions: ['check'] });
    const reviews = await scene.published('monitoring.review-requested.v1', one);
    expect(reviews.at(-1)).toMatchObject({ deaths: [{ on: '2026-07-07' }] });
  });
});
