import { describe, expect, it } from '@jest/globals';
import type { Reply } from '@aid-chain/testing';
import { family, Scene, type Family } from '../monitoring.fixture.js';

interface WarningList {
  items: { warningId: string; household: Record<string, unknown>; state: string; dueOn: string }[];
  next?: string;
}

describe('from a warning to what follows from it', () => {
  let scene: Scene;
  let chen: Family;
  beforeAll(async () => {
    scene = await Scene.start();
    await scene.stack.setClock('2026-02-04T09:00:00+08:00');
    chen = await warned();
    await scene.stack.setClock('2026-02-06T09:00:00+08:00');
  });
  afterAll(() => scene.stop());

  async function warned(settledOn = '2026-02-03'): Promise<Family> {
    const one = family();
    await scene.registers(one);
    await scene.bill(one, 3_500_000, settledOn);
    return one;
  }

  async function warningOf({ householdId }: Family): Promise<string> {
    const { body } = await scene
      .http('demo-clerk')
      .get<WarningList>('monitoring', `/v1/warnings?householdId=${householdId}`);
    return body.items[0]?.warningId ?? 'none';
  }

  async function act(
    key: string,
    one: Family,
    step: 'visit' | 'dispositions',
    body: object,
  ): Promise<Reply<Record<string, unknown>>> {
    return scene.http(key).post('monitoring', `/v1/warnings/${await warningOf(one)}/${step}`, body);
  }
  const visit = (one: Family, body: object) => act('demo-clerk', one, 'visit', body);
  const dispose = (one: Family, body: object) => act('demo-reviewer', one, 'dispositions', body);
  const answer = ({ status, body }: Reply<Record<string, unknown>>): unknown => [
    status,
    body['code'] ?? body['state'],
  ];

  it('[S0-01] is decided only after the visit, by the head of the township team', async () => {
    expect(answer(await dispose(chen, { on: '2026-02-06', dispositions: ['push'] }))).toEqual([
      409,
      'WARNING_NOT_VISITED',
    ]);
    expect(answer(await act('demo-clerk', chen, 'dispositions', {}))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect(answer(await act('demo-reviewer', chen, 'visit', {}))).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });

  it('[S0-01] a visit is dated from the warning to today; nobody met leaves the warning open', async () => {
    const outcome = 'substantiated';
    expect(answer(await visit(chen, { on: '2026-02-03', outcome }))).toEqual([422, 'DATE_TOO_EARLY']);
    expect(answer(await visit(chen, { on: '2026-02-07', outcome }))).toEqual([422, 'DATE_IN_FUTURE']);
    expect(answer(await visit(chen, { on: '2026-02-05', outcome: 'not-met' }))).toEqual([201, 'open']);
    const note = '家中老人住院，已看票据';
    expect(answer(await visit(chen, { on: '2026-02-06', outcome, note }))).toEqual([201, 'visited']);
    expect(answer(await visit(chen, { on: '2026-02-06', outcome }))).toEqual([
      409,
      'WARNING_ALREADY_VISITED',
    ]);
    const visits = await scene.told('monitoring.visit-recorded.v1', chen);
    expect(visits.map((told) => [told.on, told.outcome])).toEqual([
      ['2026-02-05', 'not-met'],
      ['2026-02-06', 'substantiated'],
    ]);
    expect(JSON.stringify(visits)).not.toContain('住院');
  });

  it('[S0-22] [S0-19] push and identify tell referral the need and ask eligibility for a case of the monitored track', async () => {
    const on = '2026-02-06';
    expect(answer(await dispose(chen, { on, dispositions: ['unsubstantiated'] }))).toEqual([
      409,
      'VISIT_SUBSTANTIATED',
    ]);
    const reply = await dispose(chen, { on, dispositions: ['push', 'identify'] });
    expect(answer(reply)).toEqual([201, 'disposed']);
    const [found] = await scene.told('monitoring.need-found.v1', chen);
    expect(found?.need).toMatchObject({
      kind: 'medical',
      aspects: ['cost'],
      establishedOn: on,
      urgency: 'normal',
    });
    expect(reply.body['needIds']).toEqual([found?.need.needId]);
    expect(await scene.told('monitoring.review-requested.v1', chen)).toMatchObject([
      { tracks: ['monitored'], reasonCode: 'warning-identified', dueOn: '2026-02-13' },
    ]);
    expect(await scene.told('monitoring.warning-disposed.v1', chen)).toMatchObject([
      { dispositions: ['push', 'identify'], on, authority: 'township' },
    ]);
    expect(answer(await dispose(chen, { on, dispositions: ['push'] }))).toEqual([
      409,
      'WARNING_ALREADY_DISPOSED',
    ]);
    expect(answer(await visit(chen, { on, outcome: 'not-met' }))).toEqual([409, 'WARNING_ALREADY_DISPOSED']);
  });

  it('[S3-04] the same ground warns again after it was disposed of, when new bills come', async () => {
    await scene.bill(chen, 1, '2026-02-06');
    expect(await scene.told('monitoring.warning-raised.v1', chen)).toHaveLength(2);
  });

  it('[S0-22] `deliver` advises a family that receives nothing to apply', async () => {
    const one = await warned();
    await visit(one, { on: '2026-02-06', outcome: 'substantiated' });
    expect(answer(await dispose(one, { on: '2026-02-06', dispositions: ['deliver'] }))).toEqual([
      201,
      'disposed',
    ]);
    expect(await scene.told('monitoring.application-advised.v1', one)).toMatchObject([
      { reasonCode: 'entitled-not-covered', regionCode: one.regionCode },
    ]);
  });

  it('refuses bodies with every fault at once, and a need of somebody else', async () => {
    const one = await warned();
    const bad = await visit(one, { on: '2026-02-30', outcome: 'maybe', mood: 'good' });
    const faults = (bad.body['faults'] as { code: string; path: string }[]).map(
      ({ code, path }) => `${path} ${code}`,
    );
    expect(faults.sort()).toEqual(['/mood FIELD_UNKNOWN', '/on DATE_INVALID', '/outcome CHOICE_UNKNOWN']);
    await visit(one, { on: '2026-02-06', outcome: 'substantiated' });
    const needs = [{ kind: 'medical', personId: chen.members[0]?.personId }];
    const body = { on: '2026-02-06', dispositions: ['push'], needs };
    expect(answer(await dispose(one, body))).toEqual([422, 'NEED_PERSON_UNKNOWN']);
    expect(answer(await dispose(one, { ...body, dispositions: ['check'] }))).toEqual([
      422,
      'NEEDS_WITHOUT_PUSH',
    ]);
    expect((await dispose(one, { ...body, needs: [{ kind: 'gold' }] })).body['code']).toBe(
      'VALIDATION_FAILED',
    );
  });

  it('knows no warning by an unknown id', async () => {
    const clerk = scene.http('demo-clerk');
    for (const id of ['01900000-0000-7000-8000-00000000dead', 'x']) {
      const reply = await clerk.post('monitoring', `/v1/warnings/${id}/visit`, {
        on: '2026-02-06',
        outcome: 'not-met',
      });
      expect(answer(reply)).toEqual([404, 'NOT_FOUND']);
    }
  });

  it('is listed masked; in full only for a reason, which is written down', async () => {
    const one = await warned();
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
    const get = (key: string, query: string) =>
      scene.http(key).get<WarningList & { code?: string }>('monitoring', `/v1/warnings?${query}`);
    const first = await get('demo-civil-affairs', 'limit=2');
    expect(first.body.items).toHaveLength(2);
    const rest = await get('demo-civil-affairs', `limit=200&cursor=${first.body.next ?? ''}`);
    const all = await get('demo-clerk', 'regionCode=510683990001');
    expect([...first.body.items, ...rest.body.items]).toEqual(all.body.items);
    const disposed = await get('demo-clerk', 'state=disposed');
    expect(new Set(disposed.body.items.map(({ state }) => state))).toEqual(new Set(['disposed']));
    expect((await get('demo-clerk', 'overdue=true')).body.items).toEqual([]);
    expect((await get('demo-clerk', 'regionCode=510683000000')).body.code).toBe('REGION_OUTSIDE_SUBTREE');
    expect((await get('demo-clerk', 'cursor=x')).body.code).toBe('CURSOR_INVALID');
    expect((await get('demo-portal', '')).body.code).toBe('ROLE_NOT_ALLOWED');
  });
});
