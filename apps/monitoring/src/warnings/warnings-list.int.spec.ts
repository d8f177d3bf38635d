import { family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';
import { answer, WarningActions, type WarningList } from './warning-actions.fixture.js';

describe('a warning in the list', () => {
  let scene: Scene;
  let official: WarningActions;
  beforeAll(async () => {
    scene = await Scene.start();
    official = new WarningActions(scene);
    await scene.stack.setClock('2026-02-04T09:00:00+08:00');
    const closed = await official.warned();
    await scene.stack.setClock('2026-02-06T09:00:00+08:00');
    await official.visit(closed, { on: '2026-02-06', outcome: 'unsubstantiated' });
    await official.dispose(closed, { on: '2026-02-06', dispositions: ['unsubstantiated'] });
  });
  afterAll(() => scene.stop());

  it('is listed masked; in full only for a reason, which is written down', async () => {
    const one = await official.warned();
    const path = `/v1/warnings?householdId=${one.householdId}`;
    const clerk = scene.http('demo-clerk');
    const masked = (await clerk.get<WarningList>('monitoring', path)).body.items[0];
    expect(masked?.household).toMatchObject({ headName: '试**', recognisedAs: [], overdueFeedback: 0 });
    expect(JSON.stringify(masked)).not.toContain('13900001234');
    const headers = { 'Unmask-Reason': 'home-visit' };
    const shown = await clerk.get<WarningList>('monitoring', path, { headers });
    expect(shown.body).toMatchObject({
      items: [{ household: { headName: '试验人', headPhone: '13900001234' } }],
    });
    const audit = await scene.query(
      `select reason, ids from audit where action = 'warnings.listed' and reason is not null`,
    );
    expect(audit).toEqual([{ reason: 'home-visit', ids: [masked?.warningId] }]);
    const auditor = await scene.http('demo-auditor').get('monitoring', path, { headers });
    expect(answer(auditor)).toEqual([403, 'UNMASK_NOT_ALLOWED']);
  });

  it('is listed in pages, by state and place, and only to those who work there', async () => {
    await official.warned();
    await official.warned();
    const first = await official.list('demo-civil-affairs', 'limit=2');
    expect(first.body.items).toHaveLength(2);
    const rest = await official.list('demo-civil-affairs', `limit=200&cursor=${first.body.next ?? ''}`);
    const all = await official.list('demo-clerk', 'regionCode=510683990001');
    expect([...first.body.items, ...rest.body.items]).toEqual(all.body.items);
    const disposed = await official.list('demo-clerk', 'state=disposed');
    expect(new Set(disposed.body.items.map(({ state }) => state))).toEqual(new Set(['disposed']));
    expect((await official.list('demo-clerk', 'overdue=true')).body.items).toEqual([]);
    expect((await official.list('demo-clerk', 'regionCode=510683000000')).body.code).toBe(
      'REGION_OUTSIDE_SUBTREE',
    );
    expect((await official.list('demo-clerk', 'regionCode=510683990999')).body.code).toBe('REGION_UNKNOWN');
    expect((await official.list('demo-clerk', 'cursor=x')).body.code).toBe('CURSOR_INVALID');
    expect((await official.list('demo-portal', '')).body.code).toBe('ROLE_NOT_ALLOWED');
  });

  it('[S4-06] that cannot be opened is named, and keeps no other one from the township', async () => {
    const lost = await official.warned();
    const { items } = (await official.list('demo-clerk', `householdId=${lost.householdId}`)).body;
    const [kept] = await scene.query<{ address: object }>(`select address from household where id = $1`, [
      lost.householdId,
    ]);
    const write = (address: object) =>
      scene.query(`update household set address = $2 where id = $1`, [lost.householdId, address]);
    await write({ ...kept?.address, kid: 'lost' });
    const { status, body } = await official.list('demo-clerk', 'limit=200');
    await write(kept?.address ?? {});
    expect([status, body]).toMatchObject([200, { notReadable: [items[0]?.warningId] }]);
    expect(body.items.length).toBeGreaterThan(0);
    const logged = await scene.query<{ ids: string[] }>(
      `select ids from audit where action = 'warnings.listed' order by id desc limit 1`,
    );
    expect(logged[0]?.ids).toEqual(body.items.map(({ warningId }) => warningId));
  });

  it('waits for the visit by the day of its place, then for the reviewer, without a day', async () => {
    const one = await official.warned();
    const { items } = (await official.list('demo-clerk', `householdId=${one.householdId}`)).body;
    const { warningId = '', dueOn } = items[0] ?? {};
    const due = async (query = '') => {
      const { body } = await scene
        .http('demo-clerk')
        .get<{ items: { objectId: string }[] }>('monitoring', `/v1/due-items${query}`);
      return body.items.filter(({ objectId }) => objectId === warningId);
    };
    const path = `/v1/warnings/${warningId}/visit`;
    expect(await due()).toMatchObject([{ kind: 'visit', role: 'clerk', dueOn, overdue: false, path }]);
    expect(await due('?overdue=true')).toEqual([]);
    await official.visit(one, { on: '2026-02-06', outcome: 'substantiated' });
    const [disposition, ...more] = await due();
    expect([disposition, more]).toMatchObject([{ kind: 'disposition', role: 'township-reviewer' }, []]);
    expect(disposition).not.toHaveProperty('dueOn');
  });

  it('of another township is shown to the county and to nobody of this township, who may not act on it', async () => {
    const other = family(1, '510683980001');
    await scene.registers(other);
    await scene.bill(other, 3_000_000, '2026-02-03');
    const path = `/v1/warnings?householdId=${other.householdId}`;
    const county = await scene.http('demo-civil-affairs').get<WarningList>('monitoring', path);
    const here = await scene.http('demo-clerk').get<WarningList>('monitoring', path);
    expect([county.body.items.length, here.body.items.length]).toEqual([1, 0]);
    const steps = [
      ['demo-clerk', 'visit', { on: '2026-02-06', outcome: 'not-met' }],
      ['demo-reviewer', 'dispositions', { on: '2026-02-06', dispositions: ['check'] }],
    ] as const;
    for (const [key, step, body] of steps) {
      const id = county.body.items[0]?.warningId ?? 'none';
      const reply = await scene.http(key).post('monitoring', `/v1/warnings/${id}/${step}`, body);
      expect(answer(reply)).toEqual([404, 'NOT_FOUND']);
    }
  });

  it('of a township that was merged into this one is listed at this window, which may act on it', async () => {
    const other = family(1, '510683960001');
    await scene.registers(other);
    await scene.bill(other, 3_000_000, '2026-02-03');
    await scene.query(
      `insert into directory.region (code, level, name, valid_from, valid_to, successor_code)
       values ('510683960000', 'township', '原二镇', '2000-01-01', '2026-02-06', '510683990000'),
              ('510683960001', 'village', '原二镇一村', '2000-01-01', null, null)`,
    );
    await scene.stack.setClock('2026-02-07T09:00:00+08:00');
    const ofFamily = `householdId=${other.householdId}`;
    expect((await official.list('demo-clerk', ofFamily)).body.items).toHaveLength(1);
    const asked = `regionCode=510683990000&${ofFamily}`;
    expect((await official.list('demo-civil-affairs', asked)).body.items).toHaveLength(1);
    const former = `regionCode=510683960001&${ofFamily}`;
    expect((await official.list('demo-clerk', former)).body.items).toHaveLength(1);
    expect(answer(await official.visit(other, { on: '2026-02-07', outcome: 'not-met' }))[0]).toBe(201);
  });

  it('[S0-22] is overdue from the day after the last day of the visit on, until somebody went', async () => {
    const one = await official.warned();
    const path = `/v1/warnings?overdue=true&householdId=${one.householdId}`;
    const overdue = async () =>
      (await scene.http('demo-clerk').get<WarningList>('monitoring', path)).body.items;
    await scene.stack.setClock('2026-02-13T23:00:00+08:00');
    expect(await overdue()).toEqual([]);
    await scene.stack.setClock('2026-02-14T00:30:00+08:00');
    expect(await overdue()).toMatchObject([{ dueOn: '2026-02-13', state: 'open' }]);
    await official.visit(one, { on: '2026-02-14', outcome: 'unsubstantiated' });
    expect(await overdue()).toEqual([]);
    expect(answer(await official.dispose(one, { on: '2026-02-14', dispositions: ['push'] }))).toEqual([
      409,
      'VISIT_NOT_SUBSTANTIATED',
    ]);
    const closed = await official.dispose(one, { on: '2026-02-14', dispositions: ['unsubstantiated'] });
    expect(answer(closed)).toEqual([201, 'disposed']);
    expect(await scene.published('monitoring.need-found.v1', one)).toEqual([]);
  });
});
