import {
  MEDICAL,
  HELPED,
  sheetOf,
  SheetStage,
  sheetRows,
  textOf,
  type FilledRow,
} from './sheet-stage.fixture.js';

const NOT_YET: FilledRow = { reportKind: '阶段反馈 interim', outcome: '尚未帮扶 not-yet' };
const ACKNOWLEDGED: FilledRow = { answer: '已签收 acknowledged', answeredOn: '2026-01-16' };

describe('a department that works with Excel', () => {
  let stage: SheetStage;

  beforeAll(async () => {
    stage = await SheetStage.start();
  });
  afterAll(() => stage?.stack.stop());

  it('[A-22] downloads what it owes, with the names that it may see anyway, and the look has its purpose', async () => {
    const { family, referralId } = await stage.family();
    const row = await stage.rowOf(referralId);
    expect(row).toMatchObject({ duty: '签收答复 answer', family: family.name, township: '510683990000' });
    expect(await stage.rowOf(referralId, '2026Q1')).toMatchObject({ duty: '季度反馈 report' });
    expect(JSON.stringify(row)).not.toContain(family.idNumber);
    const [look] = await stage.rows<{ ids: string[] }>(
      `select reason, ids, seen from referral.audit where action = 'duty-sheet.disclosed' order by id desc limit 1`,
    );
    expect(look).toMatchObject({ reason: 'department-referral', seen: ['name', 'need', 'place', 'course'] });
    expect(look?.ids).toEqual(expect.arrayContaining([referralId, family.personId]));
  });

  it('[A-22] is shown what each row comes to before anything is recorded', async () => {
    const { referralId } = await stage.family();
    const row = { ...(await stage.rowOf(referralId, '2026Q1')), ...NOT_YET };
    const upload = await stage.upload(await sheetOf([row]));
    expect(upload).toMatchObject({ state: 'checked', counts: { ready: 1, applied: 0 } });
    expect(await stage.reports(referralId)).toEqual([]);
    expect(await stage.command(upload.uploadId, 'run', { readyRows: 2 })).toMatchObject({
      ...{ status: 409, code: 'SHEET_CHECK_DIFFERS' },
    });
    expect(await stage.move(upload.uploadId, 'run')).toMatchObject({ status: 202 });
    expect(await stage.ended(upload.uploadId)).toMatchObject({
      state: 'done',
      counts: { ready: 0, applied: 1 },
    });
    expect(await stage.reports(referralId)).toMatchObject([
      { outcome: 'not-yet', final: false, channel: 'excel' },
    ]);
    expect(await stage.move(upload.uploadId, 'run')).toMatchObject({
      status: 409,
      code: 'SHEET_ALREADY_UNDER_WAY',
    });
  });

  it('[A-22] uploads the same again without any change, and other content as a correction with its reason', async () => {
    const { referralId } = await stage.family();
    const row = { ...(await stage.rowOf(referralId, '2026Q1')), ...NOT_YET };
    await stage.record([row]);
    expect(await stage.upload(await sheetOf([row]))).toMatchObject({ counts: { unchanged: 1, ready: 0 } });
    const other = { ...row, ...HELPED, reportKind: 'interim' };
    const refused = await stage.upload(await sheetOf([other]));
    expect(await stage.faultsOf(refused.uploadId)).toEqual([[2, 'CORRECTION_REASON_MISSING']]);
    await stage.record([{ ...other, correction: '事后核实补充' }]);
    const [first, second] = await stage.reports(referralId);
    expect(second).toMatchObject({
      supersedes: first?.['report_id'],
      outcome: 'helped',
      reason_code: 'found-later',
    });
    expect(second?.['aid']).toMatchObject([{ amountFen: 120_050, measureCode: 'medical-assistance' }]);
  });

  it('[A-22] sends several measures of a quarter in several rows as one report', async () => {
    const { referralId } = await stage.family();
    const row = { ...(await stage.rowOf(referralId, '2026Q1')), ...HELPED, reportKind: 'interim' };
    const { key = '' } = row;
    const further = { ...HELPED, key, reportKind: '', outcome: '', amountYuan: '300' };
    expect(await stage.record([row, further])).toMatchObject({ counts: { applied: 2 } });
    const [report, ...others] = await stage.reports(referralId);
    expect(report?.['aid']).toMatchObject([{ amountFen: 120_050 }, { amountFen: 30_000 }]);
    expect(others).toEqual([]);
  });

  it('[A-22] gets faults beside each row, in the sheet and as data, and loses no other row', async () => {
    const referred = [await stage.family(), await stage.family()];
    const [bad, good] = [referred[0]?.referralId ?? '', referred[1]?.referralId ?? ''];
    const rows = [
      {
        ...(await stage.rowOf(bad, '2026Q1')),
        ...HELPED,
        amountYuan: '很多',
        kind: '现金',
        from: '2026-02-30',
      },
      { ...(await stage.rowOf(good, '2026Q1')), ...NOT_YET },
      { key: 'aid1~nothing', ...NOT_YET },
    ];
    const { uploadId, counts } = await stage.upload(await sheetOf(rows));
    expect(counts).toMatchObject({ ready: 1, refused: 2 });
    expect(await stage.faultsOf(uploadId)).toEqual([
      [2, 'SHEET_CELL_NOT_AN_AMOUNT', 'SHEET_CHOICE_UNKNOWN', 'SHEET_CELL_NOT_A_DAY'],
      [4, 'SHEET_KEY_INVALID'],
    ]);
    const [row] = await stage.rowsOf(uploadId, '&state=refused');
    expect(row?.faults[0]).toMatchObject({ zh: expect.stringContaining('“金额（元）”') as string });
    const response = await stage.fetch(`/v1/sheet-uploads/${uploadId}/sheet`);
    const file = Buffer.from(await response.arrayBuffer());
    expect(await sheetRows(file)).toMatchObject([
      { key: rows[0]?.key, amountYuan: '很多', family: referred[0]?.family.name },
      { outcome: NOT_YET.outcome },
      { key: 'aid1~nothing' },
    ]);
    await stage.move(uploadId, 'run');
    expect((await stage.ended(uploadId)).counts).toMatchObject({ applied: 1, refused: 2 });
    expect(await stage.reports(good)).toHaveLength(1);
    expect(await stage.reports(bad)).toEqual([]);
  });

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('[A-22] may send the sheet as CSV in %s', async (encoding, encode) => {
    const { referralId } = await stage.family();
    const row = { ...(await stage.rowOf(referralId)), ...ACKNOWLEDGED };
    const upload = await stage.upload(encode(textOf([row])), 'text/csv');
    expect(upload).toMatchObject({ encoding, counts: { ready: 1 } });
  });

  it('[A-22] acknowledges a referral by its row', async () => {
    const { referralId } = await stage.family();
    await stage.record([{ ...(await stage.rowOf(referralId)), ...ACKNOWLEDGED }]);
    const shown = await stage.stack
      .http(`demo-dept-${MEDICAL}`)
      .get('referral', `/v1/referrals/${referralId}`);
    expect(shown.body).toMatchObject({ state: 'acknowledged' });
  });

  it('[A-22] cannot use what was given to another department, nor read it', async () => {
    const { referralId } = await stage.family();
    const row = { ...(await stage.rowOf(referralId)), ...ACKNOWLEDGED };
    const other = await stage.upload(await sheetOf([row]), undefined, 'health');
    const response = await stage.fetch(`/v1/sheet-uploads/${other.uploadId}/rows`, {}, 'health');
    const { items } = (await response.json()) as { items: { faults: { code: string }[] }[] };
    expect(items[0]?.faults[0]?.code).toBe('SHEET_KEY_OF_OTHER_DEPARTMENT');
    for (const path of ['', '/rows', '/sheet'])
      expect((await stage.fetch(`/v1/sheet-uploads/${other.uploadId}${path}`)).status).toBe(404);
    expect((await stage.fetch('/v1/departments/health/duty-sheet')).status).toBe(404);
  });

  it('[A-22] is refused what a row may not say, each by its own code', async () => {
    const { referralId } = await stage.family();
    const report = await stage.rowOf(referralId, '2026Q1');
    const answer = await stage.rowOf(referralId);
    const codeOf = async (...rows: FilledRow[]): Promise<string[]> => {
      const { uploadId, code } = await stage.upload(await sheetOf(rows));
      return code === undefined ? (await stage.faultsOf(uploadId)).map(([, first = '']) => first) : [code];
    };
    const interim = { ...report, ...HELPED, reportKind: 'interim' };
    const changed = (report.key ?? '').replace('2026Q1', '2026Q2');
    expect(await codeOf({ ...report, ...HELPED })).toEqual(['QUARTER_NOT_OVER']);
    expect(await codeOf({ ...interim, key: changed })).toEqual(['SHEET_KEY_INVALID']);
    expect(await codeOf({ ...interim, key: '' })).toEqual(['SHEET_KEY_MISSING']);
    expect(await codeOf({ ...interim, amountYuan: '10000000000' })).toEqual(['AID_AMOUNT_TOO_LARGE']);
    expect(await codeOf({ ...interim, amountYuan: '2000000' })).toEqual(['AID_AMOUNT_TO_CONFIRM']);
    expect(await codeOf({ ...answer, ...ACKNOWLEDGED, outcome: 'helped' })).toEqual([
      'SHEET_CELL_NOT_OF_ROW',
    ]);
    expect(await codeOf(interim, { ...interim, outcome: 'partly' })).toEqual([
      'SHEET_ROW_OF_REFUSED_REPORT',
      'SHEET_ROWS_DISAGREE',
    ]);
    expect(await codeOf(report)).toEqual(['SHEET_WITHOUT_ROWS']);
  });

  it('[A-22] reports nothing about a referral that is over', async () => {
    const { referralId } = await stage.family();
    const row = { ...(await stage.rowOf(referralId, '2026Q1')), ...NOT_YET };
    const answer = { answer: 'declined', on: '2026-01-16', reasonCode: 'not-in-scheme' };
    await stage.stack
      .http(`demo-dept-${MEDICAL}`)
      .post('referral', `/v1/referrals/${referralId}/answer`, answer);
    const { uploadId } = await stage.upload(await sheetOf([row]));
    expect(await stage.faultsOf(uploadId)).toEqual([[2, 'FEEDBACK_NOT_OWED']]);
  });

  it('[A-22] goes on where a process died, and records each row once', async () => {
    const referred = [await stage.family(), await stage.family()];
    const rows = await Promise.all(
      referred.map(async ({ referralId }) => ({ ...(await stage.rowOf(referralId, '2026Q1')), ...NOT_YET })),
    );
    const { uploadId } = await stage.upload(await sheetOf(rows));
    // As a process leaves it that dies after its first transaction: nobody is working on it.
    await stage.rows(`update referral.sheet_upload set state = 'running' where upload_id = $1`, [uploadId]);
    expect(await stage.ended(uploadId)).toMatchObject({ counts: { applied: 2 } });
    // And as one leaves it whose rows were received and not marked: they are received already.
    await stage.rows(`update referral.sheet_upload_row set state = 'ready' where upload_id = $1`, [uploadId]);
    await stage.rows(`update referral.sheet_upload set state = 'running' where upload_id = $1`, [uploadId]);
    expect(await stage.ended(uploadId)).toMatchObject({ counts: { applied: 2 } });
    for (const { referralId } of referred) expect(await stage.reports(referralId)).toHaveLength(1);
  });

  it('[A-22] has every other row recorded where one cannot be written, which is returned', async () => {
    const referred = [await stage.family(), await stage.family(), await stage.family()];
    const rows = await Promise.all(
      referred.map(async ({ referralId }) => ({ ...(await stage.rowOf(referralId, '2026Q1')), ...NOT_YET })),
    );
    const [first, bad, last] = referred.map(({ referralId }) => referralId);
    await stage.rows('alter table referral.feedback_report drop constraint if exists not_written');
    await stage.rows(
      `alter table referral.feedback_report add constraint not_written check (referral_id <> '${bad ?? ''}') not valid`,
    );
    const { counts, uploadId } = await stage.record(rows);
    await stage.rows('alter table referral.feedback_report drop constraint not_written');
    expect(counts).toMatchObject({ applied: 2, refused: 1 });
    expect(await stage.faultsOf(uploadId)).toEqual([[3, 'SHEET_ROW_FAILED']]);
    for (const id of [first, last]) expect(await stage.reports(id ?? '')).toHaveLength(1);
    expect(await stage.record([rows[1] ?? {}])).toMatchObject({ counts: { applied: 1 } });
  });

  it('[A-22] of a sheet that is no sheet is told so by name, and the attempt is in the audit', async () => {
    expect(await stage.upload(Buffer.from('%PDF-1.7'))).toMatchObject({ code: 'TABLE_FILE_KIND_UNKNOWN' });
    expect(await stage.upload(Buffer.from('a,b\n1,2\n'), 'text/csv')).toMatchObject({
      code: 'SHEET_HEADINGS_MISSING',
    });
    expect(await stage.upload(Buffer.from('{}'), 'application/json')).toMatchObject({
      code: 'MEDIA_TYPE_NOT_SUPPORTED',
    });
    const [row] = await stage.rows('select code from referral.audit order by id desc limit 1');
    expect(row).toEqual({ code: 'MEDIA_TYPE_NOT_SUPPORTED' });
  });
});

describe('a sheet that is undone', () => {
  let stage: SheetStage;

  beforeAll(async () => {
    stage = await SheetStage.start();
  });
  afterAll(() => stage?.stack.stop());

  const duty = async (referralId: string): Promise<object | undefined> => {
    const [row] = await stage.rows<{ state: string; reported_on: string | null }>(
      `select state, reported_on from referral.feedback_duty where referral_id = $1 and quarter = '2026Q1'`,
      [referralId],
    );
    return row;
  };

  it('[A-22] [A-18] is taken back by reports that stand beside the old ones, and the quarter is owed again', async () => {
    const { referralId } = await stage.family();
    await stage.stack.setClock('2026-04-02T09:00:00+08:00');
    const row = { ...(await stage.rowOf(referralId, '2026Q1')), ...HELPED };
    const { uploadId } = await stage.record([row]);
    expect(await duty(referralId)).toMatchObject({ state: 'reported' });
    expect(await stage.move(uploadId, 'undo')).toMatchObject({ status: 202 });
    expect(await stage.ended(uploadId)).toMatchObject({ state: 'undone', counts: { undone: 1 } });
    expect(await stage.reports(referralId)).toMatchObject([
      { revision: 1, outcome: 'helped' },
      { revision: 2, outcome: 'nothing-to-report', reason_code: 'entered-wrongly' },
    ]);
    expect(await duty(referralId)).toEqual({ state: 'open', reported_on: null });
    await stage.record([{ ...row, correction: '填报有误' }]);
    expect(await duty(referralId)).toMatchObject({ state: 'reported' });
  });

  it('[A-22] that corrected a report restores what stood before', async () => {
    const { referralId } = await stage.family();
    const row = { ...(await stage.rowOf(referralId, '2026Q1')), ...HELPED };
    await stage.record([row]);
    const { uploadId } = await stage.record([{ ...row, amountYuan: '5', correction: 'entered-wrongly' }]);
    await stage.move(uploadId, 'undo');
    await stage.ended(uploadId);
    const reports = await stage.reports(referralId);
    expect(reports.map(({ aid }) => aid)).toMatchObject([
      [{ amountFen: 120_050 }],
      [{ amountFen: 500 }],
      [{ amountFen: 120_050 }],
    ]);
    expect(await duty(referralId)).toMatchObject({ state: 'reported' });
  });

  it('[A-22] is refused by name where something has followed, or where it holds answers', async () => {
    const { referralId } = await stage.family();
    const row = { ...(await stage.rowOf(referralId, '2026Q1')), ...HELPED };
    const { uploadId } = await stage.record([row]);
    await stage.record([{ ...row, amountYuan: '5', correction: 'entered-wrongly' }]);
    expect(await stage.move(uploadId, 'undo')).toMatchObject({ status: 409, code: 'SHEET_UNDO_FOLLOWED' });
    const answered = await stage.family();
    const answer = { answer: 'acknowledged', answeredOn: '2026-04-02' };
    const other = await stage.record([{ ...(await stage.rowOf(answered.referralId)), ...answer }]);
    expect(await stage.move(other.uploadId, 'undo')).toMatchObject({
      status: 409,
      code: 'SHEET_UNDO_HAS_ANSWERS',
    });
  });

  it('[A-22] is refused as expired where it is filled long after it was downloaded', async () => {
    const { referralId } = await stage.family();
    const row = { ...(await stage.rowOf(referralId)), answer: 'acknowledged', answeredOn: '2026-04-02' };
    await stage.stack.setClock('2026-09-01T09:00:00+08:00');
    const { uploadId } = await stage.upload(await sheetOf([row]));
    expect(await stage.faultsOf(uploadId)).toEqual([[2, 'SHEET_EXPIRED']]);
  });
});
