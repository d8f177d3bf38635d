import { billRow, family, type Family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';
import type { DoubleItem } from './double-presenter.js';

const HOSPITAL = '示范县人民医院';

describe('one bill that comes twice', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
    await scene.stack.setClock('2026-02-04T09:00:00+08:00');
  });
  afterAll(() => scene.stop());

  async function known(): Promise<Family> {
    const one = family();
    await scene.registers(one);
    return one;
  }
  const row = (of: Family, fen: number, more: object = {}) => ({
    ...billRow(of, fen, '2026-02-01'),
    ...more,
  });
  const warnings = async (of: Family) => (await scene.published('monitoring.warning-raised.v1', of)).length;
  const doubles = async (of: Family, key = 'demo-clerk') => {
    const path = `/v1/possible-doubles?householdId=${of.householdId}`;
    return (await scene.http(key).get<{ items: DoubleItem[] }>('monitoring', path)).body.items;
  };
  const decides = (
    id: string | undefined,
    decision: string,
    key = 'demo-clerk',
    reasonCode = { 'two-bills': 'receipts-differ', 'one-bill': 'same-receipt' }[decision] ??
      'issuer-corrected',
  ) =>
    scene
      .http(key)
      .post<{ state?: string; code?: string; warningIds: string[] }>(
        'monitoring',
        `/v1/possible-doubles/${id ?? 'none'}`,
        { decision, reasonCode },
      );

  it('under another reference counts once when the issuer is the same, in another batch and within one', async () => {
    const one = await known();
    const bill = { issuer: HOSPITAL, billNo: '2026-0001' };
    await scene.sends([row(one, 2_000_000, bill)]);
    const again = await scene.sends([
      row(one, 2_000_000, { issuer: ` ${HOSPITAL}`, billNo: '２０２６－ 0001' }),
    ]);
    expect(again.body).toMatchObject({ matched: 0, rejected: [{ row: 1, code: 'BILL_ALREADY_RECEIVED' }] });
    const other = { issuer: '示范镇卫生院' };
    const twice = await scene.sends([row(one, 900_000, other), row(one, 900_000, other)]);
    expect(twice.body).toMatchObject({ matched: 1, rejected: [{ row: 2, code: 'BILL_ALREADY_RECEIVED' }] });
    expect(await warnings(one)).toBe(0);
    await scene.sends([row(one, 2_000_000, { ...bill, billNo: '2026-0002' })]);
    expect(await warnings(one)).toBe(1);
  });

  it('[L-15] is left out and counted for a relative of the family, and named where it cannot be opened', async () => {
    const [related, lost] = [await known(), await known()];
    for (const one of [related, lost]) await scene.sends([row(one, 1_200_000), row(one, 1_200_000)]);
    await scene.query(
      `insert into declared_relatives (household_id, staff_codes, declared_at) values ($1, '{S-0101}', now())`,
      [related.householdId],
    );
    const sealed = await scene.query<{ id: string }>(
      `update household_member set name = jsonb_set(name, '{kid}', '"lost"') where household_id = $1 returning person_id as id`,
      [lost.householdId],
    );
    expect(sealed.length).toBeGreaterThan(0);
    const list = async (key: string, query: string) =>
      (
        await scene
          .http(key)
          .get<{ items: DoubleItem[]; code?: string }>('monitoring', `/v1/possible-doubles?${query}`)
      ).body;
    const [unread] = (await scene.query<{ id: string }>(
      'select id from possible_double where household_id = $1',
      [lost.householdId],
    )) as [{ id: string }];
    const relative = await list('demo-clerk', 'limit=200');
    expect(relative).toMatchObject({ leftOut: 1, notReadable: [unread.id] });
    expect(relative.items.map(({ householdId }) => householdId)).not.toContain(related.householdId);
    expect((await list('demo-clerk', `householdId=${related.householdId}`)).code).toBe('CLOSE_RELATIVE');
    expect((await list('demo-clerk-2', `householdId=${related.householdId}`)).items).toHaveLength(1);
  });

  it('keeps issuer and bill number of nobody in clear', async () => {
    const one = await known();
    await scene.sends([row(one, 100, { issuer: HOSPITAL, billNo: 'NO-77' })]);
    const stored = await scene.query<{ row: string }>(
      'select b::text as row from medical_bill b where household_id = $1',
      [one.householdId],
    );
    expect(stored[0]?.row).not.toMatch(/医院|NO-77/);
    expect(stored[0]?.row).toMatch(/[0-9a-f]{64}/);
  });

  it('that only looks alike counts once until a person confirms that there are two; then the sum warns', async () => {
    const one = await known();
    const batch = await scene.sends([row(one, 1_500_000), row(one, 1_500_000)]);
    expect(batch.body).toMatchObject({ matched: 2, possibleDoubles: 1, rejected: [] });
    expect(await warnings(one)).toBe(0);
    const [double] = await doubles(one);
    expect(double).toMatchObject({
      kind: 'looks-alike',
      person: { personId: one.members[0]?.personId, name: '试**' },
      department: 'medical-insurance',
      rows: [
        { rowNo: 2, selfPaidFen: 1_500_000, settledOn: '2026-02-01', counts: false, issuer: null },
        { rowNo: 1, batchId: batch.body.batchId, receivedOn: '2026-02-04', counts: true },
      ],
      state: 'open',
    });
    const confirmed = await decides(double?.possibleDoubleId, 'two-bills');
    expect(confirmed).toMatchObject({ status: 201, body: { state: 'two-bills' } });
    expect(confirmed.body.warningIds).toHaveLength(1);
    expect(await warnings(one)).toBe(1);
    expect(await decides(double?.possibleDoubleId, 'one-bill')).toMatchObject({
      status: 409,
      body: { code: 'POSSIBLE_DOUBLE_DECIDED' },
    });
  });

  it('one number with another amount is never two bills and overwrites nothing: a person decides which row holds', async () => {
    const one = await known();
    const seven = { issuer: HOSPITAL, billNo: '2026-0007' };
    await scene.sends([row(one, 3_500_000, seven)]);
    const changed = await scene.sends([row(one, 2_000_000, seven)]);
    expect(changed.body).toMatchObject({ matched: 1, corrected: [], possibleDoubles: 1 });
    expect(await warnings(one)).toBe(1);
    const [double] = await doubles(one);
    expect(double).toMatchObject({
      kind: 'other-amount',
      rows: [
        { selfPaidFen: 2_000_000, counts: false, issuer: HOSPITAL, billNo: '2026-0007' },
        { selfPaidFen: 3_500_000, counts: true, issuer: HOSPITAL, billNo: '2026-0007' },
      ],
    });
    const hidden = (await doubles(one, 'demo-auditor'))[0]?.rows;
    expect(hidden).toMatchObject([{ issuer: null, billNo: null }, { issuer: null }]);
    const id = double?.possibleDoubleId;
    expect((await decides(id, 'two-bills')).body.code).toBe('DOUBLE_DECISION_NOT_FITTING');
    expect((await decides(id, 'replaced', 'demo-clerk', 'same-receipt')).body.code).toBe(
      'DOUBLE_REASON_NOT_FITTING',
    );
    expect(await decides(id, 'replaced')).toMatchObject({ status: 201, body: { warningIds: [] } });
    const { body } = await scene
      .http('demo-clerk')
      .get<{ items: object[] }>('monitoring', `/v1/warnings?householdId=${one.householdId}`);
    expect(JSON.stringify(body.items)).toContain('20000.00');
    await scene.sends([row(one, 1_000_001, { issuer: HOSPITAL, billNo: '2026-0008' })]);
    expect(
      JSON.stringify(
        await scene.http('demo-clerk').get('monitoring', `/v1/warnings?householdId=${one.householdId}`),
      ),
    ).toContain('30000.01');
  });

  it('a row that stated another amount is settled when the department corrects the first to the same', async () => {
    const one = await known();
    const seven = { issuer: HOSPITAL, billNo: '2026-0009' };
    const first = row(one, 300_000, seven);
    await scene.sends([first]);
    await scene.sends([row(one, 400_000, seven)]);
    await scene.sends([{ ...first, selfPaidFen: 400_000 }]);
    expect(await doubles(one)).toMatchObject([
      { state: 'corrected', rows: [{ counts: false }, { counts: true }] },
    ]);
  });

  it('that is one bill after all never counts again', async () => {
    const one = await known();
    await scene.bill(one, 2_000_000, '2026-02-01');
    await scene.bill(one, 2_000_000, '2026-02-01');
    const [double] = await doubles(one);
    expect(await decides(double?.possibleDoubleId, 'one-bill', 'demo-reviewer')).toMatchObject({
      body: { state: 'one-bill', warningIds: [] },
    });
    await scene.bill(one, 500_000, '2026-02-02');
    expect(await warnings(one)).toBe(0);
    expect(await doubles(one)).toMatchObject([{ state: 'one-bill', reasonCode: 'same-receipt' }]);
  });

  it('is confirmed and seen by those of the place only, and leaves its traces in the audit', async () => {
    const elsewhere = family(1, '510683980001');
    await scene.registers(elsewhere);
    await scene.sends([row(elsewhere, 1), row(elsewhere, 1)]);
    expect(await doubles(elsewhere)).toEqual([]);
    const [double] = await doubles(elsewhere, 'demo-civil-affairs');
    expect(await decides(double?.possibleDoubleId, 'two-bills')).toMatchObject({ status: 404 });
    expect(await decides(double?.possibleDoubleId, 'two-bills', 'demo-civil-affairs')).toMatchObject({
      status: 403,
    });
    const audit = await scene.query<{ action: string }>(
      `select distinct action from audit where object_type = 'possible-double' and outcome <> 'refused'`,
    );
    expect(audit.map(({ action }) => action).sort()).toEqual([
      'possible-double.decided',
      'possible-doubles.listed',
    ]);
  });

  it('an amount that the department corrects replaces the old one, and the answer reports it', async () => {
    const one = await known();
    const bill = row(one, 300_000);
    await scene.sends([bill]);
    const { body } = await scene.sends([{ ...bill, selfPaidFen: 3_000_000 }]);
    expect(body).toMatchObject({ matched: 1, corrected: [1], rejected: [] });
    expect(await warnings(one)).toBe(1);
    const [evidence] = (await scene.published('monitoring.warning-raised.v1', one))[0]?.evidence ?? [];
    expect(evidence).toMatchObject({ batchId: body.batchId, rowNo: 1 });
    expect(evidence?.textZh).toContain('30000.00');
    expect(
      await scene.query('select previous_fen from bill_correction where row_ref = $1', [bill['rowRef']]),
    ).toEqual([{ previous_fen: '300000' }]);
  });

  it('two that look alike are two once the department corrects one of them', async () => {
    const one = await known();
    const [first, second, third] = [row(one, 1_500_000), row(one, 1_500_000), row(one, 1_500_000)];
    await scene.sends([first, second, third]);
    await scene.sends([{ ...first, selfPaidFen: 1_500_001 }]);
    expect(await warnings(one)).toBe(1);
    expect((await doubles(one)).map(({ state }) => state).sort()).toEqual(['corrected', 'open']);
  });
});
