import { rowsOf } from '@aid-chain/testing';
import { ServiceScene, TODAY } from './service-aid.fixture.js';
import type { SessionPage, SessionView } from './session.view.js';

const NEXT_DAY = '2026-01-15';
const GIVEN = { given: true, from: '09:00', units: 2 };

describe('what is stated of a service', () => {
  let scene: ServiceScene;

  beforeAll(async () => {
    scene = await ServiceScene.start();
  });
  afterAll(() => scene.stop());

  const shown = async (id: string, key = 'demo-civil-affairs'): Promise<SessionView | undefined> => {
    const { items } = await scene.social.get<SessionPage>('service-sessions?limit=200', key);
    return items.find(({ sessionId }) => sessionId === id);
  };
  const code = ({ body }: { readonly body: Record<string, unknown> }): unknown =>
    body['code'] ?? body['state'];

  it('[L-55] what cannot have been given is not paid: hours to come, hours of another service, more than was planned', async () => {
    const { fed, ids } = await scene.planned(5501, [
      { line: 1, on: TODAY, from: '09:00', units: 2 },
      { line: 1, on: TODAY, from: '14:00', units: 2 },
    ]);
    const [morning = '', afternoon = ''] = ids;
    expect(code(await scene.provider(afternoon, { given: true, from: '14:00', units: 2 }))).toBe(
      'SERVICE_TIME_TO_COME',
    );
    expect(code(await scene.provider(morning, { ...GIVEN, from: '03:00' }))).toBe('SERVICE_OTHER_TIME');
    expect(code(await scene.provider(morning, { ...GIVEN, units: 3 }))).toBe('disputed');
    const right = { ...GIVEN, correctionReason: 'entered-by-mistake' };
    expect(code(await scene.provider(morning, right))).toBe('stated');
    expect(code(await scene.person(fed, morning, GIVEN))).toBe('given');
    const moved = { given: true, from: '10:00', units: 1, timeReason: 'person-asked' };
    expect(code(await scene.provider(afternoon, moved))).toBe('SERVICE_SESSION_OVERLAPS');
  });

  it('[L-55] what was planned by mistake is cancelled before its day, its hours and units are free again, and a death later leaves it as it is', async () => {
    const session = { line: 1, on: '2026-01-20', from: '09:00', units: 8 };
    const { fed, path, ids } = await scene.planned(5490, [session]);
    const cancel = (id: string | undefined) =>
      scene.social.post(`service-sessions/${String(id)}/cancellation`, { reasonCode: 'planned-by-mistake' });
    expect((await scene.social.post(path, { sessions: [session] })).body['code']).toBe(
      'SERVICE_SESSION_TWICE',
    );
    expect(await cancel(ids[0])).toMatchObject({ status: 201, body: { state: 'cancelled' } });
    expect((await cancel(ids[0])).body['code']).toBe('SERVICE_SESSION_STATE');
    const again = await scene.social.post(path, { sessions: [session] });
    expect(again.status).toBe(201);
    await scene.ended(fed, '2026-01-15');
    const list = `service-sessions?householdId=${fed.householdId}`;
    const { items } = await scene.social.get<{ items: object[] }>(list);
    expect(items).toMatchObject([
      { state: 'cancelled', cancelledFor: 'planned-by-mistake' },
      { state: 'cancelled' },
    ]);
  });

  it('[L-18] a statement is corrected by a new one with its reason; both are shown, and none is changed', async () => {
    const { fed, ids } = await scene.planned(5502, [{ line: 1, on: TODAY, from: '09:00', units: 2 }]);
    const [id = ''] = ids;
    await scene.provider(id, GIVEN);
    const denied = { given: false, reasonCode: 'nobody-came' };
    expect(code(await scene.person(fed, id, denied))).toBe('disputed');
    expect(code(await scene.person(fed, id, GIVEN))).toBe('ENTRY_CORRECTION_REASON');
    const corrected = await scene.person(fed, id, { ...GIVEN, correctionReason: 'found-out-since' });
    expect(corrected.body).toMatchObject({ state: 'given', amountFen: 9_000 });
    expect((await shown(id))?.statements).toMatchObject([
      { entryNo: 1, side: 'provider', given: true },
      { entryNo: 2, side: 'person', given: false, reasonCode: 'nobody-came', by: fed.personId },
      { entryNo: 3, side: 'person', given: true, correctionReason: 'found-out-since' },
    ]);
    const forProvider = await shown(id, 'demo-dept-civil-affairs');
    expect(forProvider?.statements).toHaveLength(3);
    expect(JSON.stringify(forProvider)).not.toContain(fed.personId);
    const changed = rowsOf(
      scene.social.stack.databaseUrl,
      `update referral.service_statement set given = true where session_id = '${id}'`,
    );
    await expect(changed).rejects.toThrow(/append-only/);
    const evaluate = (body: object) => scene.social.post(`service-sessions/${id}/evaluation`, body);
    expect((await evaluate({ evaluation: 'helped' })).status).toBe(201);
    expect(code(await evaluate({ evaluation: 'not-helped' }))).toBe('ENTRY_CORRECTION_REASON');
    await evaluate({ evaluation: 'partly', correctionReason: 'stated-anew' });
    expect(await shown(id)).toMatchObject({
      evaluation: 'partly',
      evaluations: [{ evaluation: 'helped' }, { evaluation: 'partly', correctionReason: 'stated-anew' }],
    });
  });

  it('[L-55] a statement after the follow-up that proves the service is paid, and the follow-up stays on record', async () => {
    const { fed, ids } = await scene.planned(5503, [{ line: 1, on: TODAY, from: '09:00', units: 2 }]);
    const [id = ''] = ids;
    await scene.provider(id, GIVEN);
    const asked = await scene.social.post(`service-sessions/${id}/follow-up`, { followUp: 'provider-asked' });
    expect(code(asked)).toBe('not-given');
    expect((await scene.person(fed, id, GIVEN)).body).toMatchObject({ state: 'given', amountFen: 9_000 });
    const session = await shown(id);
    expect(session?.followUp).toBeUndefined();
    expect(session?.followUps).toEqual([{ followUp: 'provider-asked', on: TODAY }]);
  });

  it('[L-54] services are for recipients, for somebody else with a reason, and no more than the plan has', async () => {
    const { fed } = await scene.social.family(5504);
    expect(code(await scene.assess(fed))).toBe('SERVICE_NOTHING_RECOGNISED');
    expect((await scene.assess(fed, { unrecognisedReason: 'case-open' })).status).toBe(201);
    expect(code(await scene.assess(fed, { unrecognisedReason: 'case-open' }))).toBe('SERVICE_FIRST_ALREADY');
    const { path } = await scene.planned(5505, [{ line: 1, on: TODAY, from: '09:00', units: 6 }]);
    const more = { sessions: [{ line: 1, on: NEXT_DAY, from: '09:00', units: 3 }] };
    expect((await scene.social.post(path, more)).body).toMatchObject({
      ...{
        code: 'SERVICE_MONTH_UNITS',
        params: { month: '2026-01', units: '8', before: '6', more: '3', planned: '9' },
      },
    });
  });

  it('[L-55] a death cancels what comes after it, what was stated for the dead is disputed, and a mistake is taken back', async () => {
    const { fed, ids } = await scene.planned(5506, [
      { line: 1, on: TODAY, from: '09:00', units: 2 },
      { line: 1, on: NEXT_DAY, from: '09:00', units: 2 },
    ]);
    const [given = '', later = ''] = ids;
    await scene.provider(given, GIVEN);
    await scene.person(fed, given, GIVEN);
    await scene.ended(fed, '2026-01-13');
    expect([(await shown(given))?.state, (await shown(later))?.state]).toEqual(['disputed', 'cancelled']);
    const again = { ...GIVEN, correctionReason: 'stated-anew' };
    expect(code(await scene.provider(given, again))).toBe('SERVICE_SESSION_STATE');
    expect(code(await scene.person(fed, given, again))).toBe('SERVICE_HOUSEHOLD_ENDED');
    expect(await scene.social.chain(fed)).toContain('服务类社会救助：此后的服务安排取消，2026-01-13。');
    await scene.restored(fed, '2026-01-13');
    expect([(await shown(given))?.state, (await shown(later))?.state]).toEqual(['given', 'planned']);
  });

  it('[L-55] of who is listed as dead, services after that day are cancelled, and stand again where that was put right', async () => {
    const { fed, path, ids } = await scene.planned(5507, [
      { line: 1, on: TODAY, from: '09:00', units: 1 },
      { line: 1, on: NEXT_DAY, from: '09:00', units: 1 },
    ]);
    const [today = '', later = ''] = ids;
    const from = '2015-01-01';
    await scene.stays(fed, { from, to: TODAY, reasonOut: 'died' });
    expect([(await shown(today))?.state, (await shown(later))?.state]).toEqual(['planned', 'cancelled']);
    expect(code(await scene.person(fed, today, { ...GIVEN, units: 1 }))).toBe('PERSON_NOT_OF_FAMILY');
    const more = { sessions: [{ line: 1, on: NEXT_DAY, from: '15:00', units: 1 }] };
    expect(code(await scene.social.post(path, more))).toBe('PERSON_NOT_OF_FAMILY');
    await scene.stays(fed, { from });
    expect((await shown(later))?.state).toBe('planned');
    expect((await scene.social.post(path, more)).status).toBe(201);
  });

  it('[L-55] of who moved into another household and dies there, what was planned before is cancelled, also where the next change of one batch shows nothing of it', async () => {
    const { fed, ids } = await scene.planned(5508, [{ line: 1, on: NEXT_DAY, from: '09:00', units: 1 }]);
    const [later = ''] = ids;
    const other = await scene.recipient(5509);
    const dead = { from: '2015-01-01', to: TODAY, reasonOut: 'died' as const };
    await scene.listed(other, [[{ personId: fed.personId, livesTogether: dead }], []]);
    expect((await shown(later))?.state).toBe('cancelled');
    expect(await scene.social.chain(fed)).toContain(`服务类社会救助：此后的服务安排取消，${TODAY}。`);
    await scene.stays(fed, { from: '2015-01-01' });
    expect((await shown(later))?.state).toBe('cancelled');
    await scene.listed(other, [[{ personId: fed.personId, livesTogether: { from: '2015-01-01' } }]]);
    expect((await shown(later))?.state).toBe('planned');
  });

  it('[L-18] [L-55] what was settled between a death and its correction stays settled, and what one side stated for the dead is disputed', async () => {
    const { fed, ids } = await scene.planned(5510, [
      { line: 1, on: TODAY, from: '09:00', units: 2 },
      { line: 2, on: TODAY, from: '09:00', units: 1 },
    ]);
    const [paid = '', alone = ''] = ids;
    await scene.provider(paid, GIVEN);
    await scene.person(fed, paid, GIVEN);
    await scene.provider(alone, { ...GIVEN, units: 1 });
    await scene.ended(fed, '2026-01-13');
    expect([(await shown(paid))?.state, (await shown(alone))?.state]).toEqual(['disputed', 'disputed']);
    const denied = { given: false, reasonCode: 'nobody-came', correctionReason: 'found-out-since' };
    expect((await scene.provider(paid, denied)).status).toBe(201);
    await scene.restored(fed, '2026-01-13');
    const [one, other] = [await shown(paid), await shown(alone)];
    expect([one?.state, one?.units, one?.amountFen, other?.state]).toEqual([
      ...['disputed', undefined, undefined, 'stated'],
    ]);
  });
});
