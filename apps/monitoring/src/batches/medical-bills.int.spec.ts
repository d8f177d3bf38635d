import { newId } from '@aid-chain/kernel';
import { idNumber } from '@aid-chain/testing';
import { billRow, family, type Family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';

describe('bills of the medical insurance', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
    await scene.stack.setClock('2026-02-04T09:00:00+08:00');
  });
  afterAll(() => scene.stop());

  async function known(annualNetIncomeFen?: number): Promise<Family> {
    const one = family();
    await scene.registers(one);
    if (annualNetIncomeFen !== undefined) await scene.determined(one, annualNetIncomeFen);
    return one;
  }

  it('[S3-04] [S0-19] 35,000 yuan of a determined income of 72,000 raise a warning to be visited by 02-11', async () => {
    const chen = await known(7_200_000);
    const reply = await scene.bill(chen, 3_500_000, '2026-02-03');
    expect(reply).toMatchObject({ status: 201, body: { matched: 1, unmatched: 0, rejected: [] } });
    const [warning] = await scene.published('monitoring.warning-raised.v1', chen);
    expect(warning).toMatchObject({
      indicator: 'self-paid-medical',
      level: 'normal',
      regionCode: chen.regionCode,
      dueOn: '2026-02-11',
    });
    expect(warning?.evidence.map(({ batchId, rowNo, ruleId }) => [batchId, rowNo, ruleId])).toEqual([
      [reply.body.batchId, 1, 'self-paid-medical.amount@1'],
      [reply.body.batchId, 1, 'self-paid-medical.income-share@1'],
    ]);
  });

  it('[S3-04] without a determined income 29,999.99 yuan warn of nothing, one fen more warns, once while open', async () => {
    const one = await known();
    await scene.bill(one, 2_999_999, '2026-02-01');
    expect(await scene.published('monitoring.warning-raised.v1', one)).toHaveLength(0);
    await scene.bill(one, 1, '2026-02-02');
    await scene.bill(one, 5_000_000, '2026-02-03');
    const raised = await scene.published('monitoring.warning-raised.v1', one);
    expect(raised.map(({ evidence }) => evidence.map(({ ruleId }) => ruleId))).toEqual([
      ['self-paid-medical.amount@1'],
    ]);
  });

  it('[S3-04] exactly 20 % of the determined income warns of nothing, one fen more warns', async () => {
    const one = await known(7_200_000);
    await scene.bill(one, 1_440_000, '2026-02-01');
    expect(await scene.published('monitoring.warning-raised.v1', one)).toHaveLength(0);
    await scene.bill(one, 1, '2026-02-01');
    expect(await scene.published('monitoring.warning-raised.v1', one)).toHaveLength(1);
  });

  it('[S3-04] sums the bills of all members over twelve months to the day, and no longer', async () => {
    const one = await known();
    const [, spouse] = one.members;
    await scene.bill(one, 2_000_000, '2025-02-03');
    await scene.sends([{ ...billRow(one, 1_000_000, '2026-02-03'), idNumber: spouse?.idNumber }]);
    expect(await scene.published('monitoring.warning-raised.v1', one)).toHaveLength(0);
    await scene.bill(one, 2_000_000, '2025-02-04');
    expect(await scene.published('monitoring.warning-raised.v1', one)).toHaveLength(1);
  });

  it('gives bad rows back with code and reason, keeps the good ones and drops rows of strangers', async () => {
    const one = await known();
    const stranger = { ...billRow(one, 9_000_000, '2026-02-01'), idNumber: idNumber(99_000) };
    const { status, body } = await scene.sends([
      { ...billRow(one, 100, '2026-02-01'), selfPaidFen: -1 },
      billRow(one, 100, '2026-02-30'),
      stranger,
      billRow(one, 100, '2026-02-01'),
    ]);
    expect(status).toBe(201);
    expect(body).toMatchObject({ matched: 1, unmatched: 1 });
    expect(body.rejected.map(({ row, code }) => [row, code])).toEqual([
      [1, 'MONEY_NEGATIVE'],
      [2, 'DATE_INVALID'],
    ]);
    expect(Object.keys(body.reasons).sort()).toEqual(['DATE_INVALID', 'MONEY_NEGATIVE']);
    const kept = await scene.query<{ row_no: number }>(
      'select row_no from medical_bill where batch_id = $1',
      [body.batchId],
    );
    expect(kept.map(({ row_no }) => row_no)).toEqual([4]);
  });

  it('a row counts once, however often it is sent; the same reference for another day is given back', async () => {
    const one = await known();
    const row = billRow(one, 2_000_000, '2026-02-01');
    await scene.sends([row]);
    const again = await scene.sends([row]);
    const changed = await scene.sends([{ ...row, settledOn: '2026-02-02' }]);
    expect(again.body).toMatchObject({ matched: 0, rejected: [{ row: 1, code: 'ROW_ALREADY_RECEIVED' }] });
    expect(changed.body).toMatchObject({ matched: 0, rejected: [{ row: 1, code: 'ROW_REF_REUSED' }] });
    expect(await scene.published('monitoring.warning-raised.v1', one)).toHaveLength(0);
  });

  it('the same batch under the same key is answered alike and counts once', async () => {
    const one = await known();
    const rows = [billRow(one, 3_000_000, '2026-02-01')];
    const key = { idempotencyKey: newId() };
    const [first, second] = [await scene.sends(rows, key), await scene.sends(rows, key)];
    expect(second.body).toEqual(first.body);
    expect(await scene.published('monitoring.warning-raised.v1', one)).toHaveLength(1);
  });

  it('two batches at once see each other: the one that comes second warns', async () => {
    const one = await known();
    await Promise.all([scene.bill(one, 1_500_000, '2026-02-01'), scene.bill(one, 1_500_000, '2026-02-02')]);
    expect(await scene.published('monitoring.warning-raised.v1', one)).toHaveLength(1);
  });

  it('takes 10,000 rows and refuses one more, none at all, and what is no list', async () => {
    const one = await known();
    const rows = Array.from({ length: 10_000 }, () => billRow(one, 1, '2026-02-01'));
    expect((await scene.sends(rows)).body).toMatchObject({ matched: 10_000, rejected: [] });
    const faults = async (body: unknown): Promise<unknown> => {
      const department = scene.http('demo-dept-medical-insurance');
      const reply = await department.post('monitoring', '/v1/batches/medical-bills', body);
      return [reply.status, reply.body['code'], reply.body['faults']];
    };
    const failed = (code: string): unknown => [
      422,
      'VALIDATION_FAILED',
      [expect.objectContaining({ code, path: '/rows' })],
    ];
    expect(await faults({ rows: [...rows, rows[0]] })).toEqual(failed('LIST_LENGTH'));
    expect(await faults({ rows: [] })).toEqual(failed('LIST_LENGTH'));
    expect(await faults({ rows: 'all' })).toEqual(failed('LIST_EXPECTED'));
    expect(await faults({})).toEqual(failed('FIELD_MISSING'));
  }, 30_000);

  it('a sender learns of nobody beyond its own county: a person registered elsewhere is as unknown as a stranger', async () => {
    const [here, elsewhere] = [await known(), family(2, '110101001001')];
    await scene.registers(elsewhere);
    const answers = [];
    for (const other of [elsewhere, family()])
      answers.push((await scene.sends([billRow(other, 5_000_000, '2026-02-01')])).body);
    const [first, second] = answers.map(({ batchId: _batchId, ...answer }) => answer);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ matched: 0, unmatched: 1, rejected: [] });
    expect((await scene.bill(here, 3_000_000, '2026-02-01')).body).toMatchObject({ matched: 1 });
    expect(await scene.published('monitoring.warning-raised.v1', elsewhere)).toEqual([]);
  });

  it('[S3-01] a household of a residence that the place does not monitor is not warned of; its bills are kept', async () => {
    const urban: Family = { ...family(), residence: 'urban' };
    await scene.registers(urban);
    expect((await scene.bill(urban, 9_000_000, '2026-02-01')).body).toMatchObject({ matched: 1 });
    expect(await scene.published('monitoring.warning-raised.v1', urban)).toHaveLength(0);
  });

  it('a bill of before 1990 is given back with the day from which bills are taken', async () => {
    const one = await known();
    const { body } = await scene.sends([
      billRow(one, 1, '1989-12-31'),
      billRow(one, 1, '1990-01-01'),
      billRow(one, 1, '2026-02-05'),
    ]);
    expect(body).toMatchObject({
      matched: 1,
      rejected: [{ code: 'DATE_TOO_EARLY' }, { code: 'DATE_IN_FUTURE' }],
    });
    expect(body.reasons['DATE_TOO_EARLY']?.zh).toContain('1990-01-01');
    expect(body.reasons['DATE_IN_FUTURE']?.zh).toContain('2026-02-04');
  });

  it('takes them from the medical insurance only', async () => {
    const send = async (key: string): Promise<unknown> => {
      const { status, body } = await scene
        .http(key)
        .post('monitoring', '/v1/batches/medical-bills', { rows: [{}] });
      return [status, body['code']];
    };
    expect(await send('demo-dept-health')).toEqual([403, 'DEPARTMENT_NOT_THE_SENDER']);
    expect(await send('demo-clerk')).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect(await send('nobody')).toEqual([401, 'NOT_AUTHENTICATED']);
  });
});
