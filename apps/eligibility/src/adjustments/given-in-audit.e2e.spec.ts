import type { Reply } from '@aid-chain/testing';
import { publicised, recognised, type Publicised } from '../testing/decided-family.fixture.js';
import { liEarning } from '../testing/families.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;

let scene: Scene;
let second: Publicised;
let path: string;

beforeAll(async () => {
  scene = await Scene.start('2026-07-06T10:00:00+08:00');
  const first = await recognised(scene, liEarning(130_000, '2026-07-06'));
  second = await publicised(scene, liEarning(150_000, '2026-08-03'), first.who);
  path = await proposed();
}, 120_000);
afterAll(() => scene?.stop());

const post = (to: string, body: Body, key = 'demo-clerk'): Promise<Reply<Body>> =>
  scene.http(key).post('eligibility', to, body);
const get = (from: string, key: string): Promise<Reply<Body>> => scene.http(key).get('eligibility', from);

async function proposed(): Promise<string> {
  const { body } = await post(`/v1/cases/${second.caseId}/adjustments`, {
    on: second.day,
    category: 'dibao',
  });
  return `/v1/adjustments/${String((body['adjustment'] as Body)['adjustmentId'])}`;
}

describe('what was given in the dialog before an act', () => {
  const REASON = '李建国来电 13800138000，工资已核减';
  let entryId: number;
  let refusedId: number;

  it('[A-17] stands sealed in the audit row of the act, and the list has that something was given', async () => {
    const withdrawn = await post(`${path}/withdrawal`, { on: second.day, reason: REASON });
    expect([withdrawn.status, withdrawn.body['code']]).toEqual([201, undefined]);
    const { rows } = await scene.database.query<{ given: { codes?: object; sealed?: object } }>(
      `select given from audit where action = 'adjustment.withdrawn' and outcome = 'done'`,
    );
    expect(rows).toEqual([{ given: { sealed: expect.anything() as unknown } }]);
    expect(JSON.stringify(rows)).not.toMatch(/李建国|13800138000/u);
    const { body } = await get('/v1/audit-entries?action=adjustment.withdrawn', 'demo-auditor');
    const [entry] = body['items'] as { entryId: number; hasGiven: boolean }[];
    expect(entry).toMatchObject({ hasGiven: true });
    entryId = entry?.entryId ?? 0;
  });

  it('[A-17] is read by the auditor alone, for a purpose with its matter, and the look is recorded', async () => {
    const given = `/v1/audit-entries/given?entryId=${String(entryId)}&reason=audit-order&matter=SJ-2026-001`;
    expect(await get(given, 'demo-auditor')).toMatchObject({
      status: 200,
      body: { entryId, given: [{ field: 'reason', values: [REASON] }] },
    });
    expect((await get(given, 'demo-clerk')).body['code']).toBe('ROLE_NOT_ALLOWED');
    const unasked = `/v1/audit-entries/given?entryId=${String(entryId)}`;
    expect((await get(unasked, 'demo-auditor')).status).toBe(422);
    const { rows } = await scene.database.query(
      `select outcome, reason, sought from audit where action = 'audit-entry.unmasked'`,
    );
    expect(rows).toEqual([{ outcome: 'shown', reason: 'audit-order', sought: ['matter=SJ-2026-001'] }]);
    expect((await get(given.replace(String(entryId), '999999'), 'demo-auditor')).status).toBe(404);
  });

  it('[A-17] stands in the row of an act that was refused, too', async () => {
    const again = await post(`${path}/withdrawal`, { on: second.day, reason: REASON });
    expect(again.status).toBe(409);
    const { rows } = await scene.database.query<{ id: string }>(
      `select id, given from audit where outcome = 'refused' and given is not null`,
    );
    expect(rows).toMatchObject([{ given: { sealed: expect.anything() as unknown } }]);
    refusedId = Number(rows[0]?.id);
    const given = `/v1/audit-entries/given?entryId=${String(refusedId)}&reason=audit-order&matter=SJ-2026-001`;
    expect((await get(given, 'demo-auditor')).body).toMatchObject({
      given: [{ field: 'reason', values: [REASON] }],
    });
  });

  it('[L-15] is read by no auditor whom the family declared, of an act that was done or refused: an attempt is recorded', async () => {
    await scene.database.query(
      `insert into declared_relatives (household_id, staff_codes, declared_at) select household_id, '{s-0501}', now() from case_file
       where case_id = $1 on conflict (household_id) do update set staff_codes = excluded.staff_codes`,
      [second.caseId],
    );
    for (const id of [entryId, refusedId]) {
      const given = `/v1/audit-entries/given?entryId=${String(id)}&reason=audit-order&matter=SJ-2026-001`;
      expect(await get(given, 'demo-auditor')).toMatchObject({
        status: 403,
        body: { code: 'CLOSE_RELATIVE' },
      });
    }
    const { rows } = await scene.database.query(
      `select object_id from audit where action = 'audit-entry.unmasked' and outcome = 'refused' and code = 'CLOSE_RELATIVE' order by id`,
    );
    expect(rows).toEqual([{ object_id: String(entryId) }, { object_id: String(refusedId) }]);
    await scene.database.query(`update declared_relatives set staff_codes = '{}'`);
  });
});

describe('the notice of a reduction', () => {
  it('[L-05] is not served by public notice on somebody who was reached, and never before the days of that notice are over', async () => {
    const [head] = second.who.personIds;
    path = await proposed();
    await post(`${path}/hearing`, {
      ...{ outcome: 'heard', on: second.day, means: 'visit', heardBy: ['demo-clerk'], personId: head },
      ...{ capacity: 'full', opinion: 'agrees' },
    });
    expect((await second.officials.decision('civil-affairs', second.day, second.opinion)).status).toBe(201);
    const notice = { on: second.day, method: 'public-notice' };
    expect((await post(`${path}/notice`, notice)).body['code']).toBe('NOTICE_PUBLIC_NOT_LAST');
    const tried = { ...notice, confirmedTries: ['in-person', 'post'] };
    expect((await post(`${path}/notice`, tried)).body['code']).toBe('NOTICE_PUBLIC_RUNNING');
    await scene.stack.setClock('2026-09-16T10:00:00+08:00');
    expect((await post(`${path}/notice`, tried)).status).toBe(201);
    expect((await get(path, 'demo-civil-affairs')).body).toMatchObject({ notifiedOn: '2026-09-16' });
    const { rows } = await scene.database.query(
      `select given from audit where action = 'adjustment.notified' and outcome = 'done'`,
    );
    expect(rows).toEqual([{ given: { codes: { confirmedTries: ['in-person', 'post'] } } }]);
  });
});
