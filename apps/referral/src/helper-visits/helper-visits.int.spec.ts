import { rowsOf } from '@aid-chain/testing';
import { SocialScene, TODAY } from '../social-matches/social-forces.fixture.js';
import type { HelperVisitList } from './visit.dto.js';

describe('the monthly visit of the helper of a family', () => {
  let scene: SocialScene;
  beforeAll(async () => {
    scene = await SocialScene.start();
  });
  afterAll(() => scene.stack.stop());

  it('[S3-17] is owed each month where the family has a helper, and records the income, sealed; a correction stays beside it', async () => {
    const { fed } = await scene.family(5901, { kind: 'other' });
    const { householdId } = fed;
    const { items } = await scene.get<{ items: { referralId: string; department: string }[] }>(
      `referrals?householdId=${householdId}`,
    );
    const { referralId = '', department = '' } = items[0] ?? {};
    const helper = {
      ...{ measureCode: 'paired-helper', kind: 'service', nature: 'transitional', quantity: 1, unit: 'time' },
      ...{ period: { from: TODAY, to: '2026-03-31' }, fundingSource: 'county-fund' },
    };
    const report = { reportId: 'hv-1', quarter: '2026Q1', final: false, outcome: 'helped', aid: [helper] };
    const early = { on: TODAY, incomeFen: 1, measuresInPlace: true };
    expect((await scene.post(`households/${householdId}/helper-visits`, early)).body['code']).toBe(
      'HELPER_NOT_ASSIGNED',
    );
    const given = await scene.post(`referrals/${referralId}/feedback`, report, `demo-dept-${department}`);
    expect([given.status, given.body['code'] ?? '', given.body['faults'] ?? '']).toEqual([201, '', '']);
    const owed = async () => {
      const due = await scene.get<{ items: { kind: string; objectId: string; dueOn: string }[] }>(
        'due-items?limit=200',
      );
      const own = due.items.filter((item) => item.kind === 'helper-visit' && item.objectId === householdId);
      return own.map(({ dueOn }) => dueOn);
    };
    expect(await owed()).toEqual(['2026-01-31']);
    const path = `households/${householdId}/helper-visits`;
    const visit = { on: TODAY, incomeFen: 345_678, measuresInPlace: true };
    expect((await scene.post(path, { ...visit, correctionReason: 'found-out-since' })).body['code']).toBe(
      'HELPER_VISIT_UNKNOWN',
    );
    expect((await scene.post(path, { ...visit, on: '2026-01-15' })).body['code']).toBe(
      'REFERRAL_DAY_INVALID',
    );
    expect(await scene.post(path, visit)).toMatchObject({ status: 201, body: { month: '2026-01-01' } });
    expect(await owed()).toEqual([]);
    expect((await scene.post(path, visit)).body['code']).toBe('HELPER_VISIT_RECORDED');
    const corrected = { ...visit, incomeFen: 355_678, correctionReason: 'found-out-since' };
    expect((await scene.post(path, corrected)).status).toBe(201);
    const { items: shown } = await scene.get<HelperVisitList>(path);
    expect(shown).toEqual([
      {
        ...{ month: '2026-01-01', on: TODAY, measuresInPlace: true, entries: 2 },
        correctionReason: 'found-out-since',
      },
    ]);
    await scene.stack.idle();
    const chain = await scene.get<{ items: { type: string; refs: object; textZh: string }[] }>(
      `households/${householdId}/aid-chain?limit=200`,
    );
    const links = chain.items.filter(({ type }) => type === 'referral.helper-visit-recorded.v1');
    expect(links.map(({ refs }) => refs)).toEqual([
      { month: '2026-01-01', on: TODAY },
      { month: '2026-01-01', on: TODAY, reasonCode: 'found-out-since' },
    ]);
    expect(JSON.stringify(links)).not.toMatch(/3456|3556/);
    const full = await scene.stack
      .http('demo-civil-affairs')
      .get<HelperVisitList>('referral', `/v1/${path}`, { headers: { 'Unmask-Reason': 'case-handling' } });
    expect(full.body.items).toMatchObject([{ incomeFen: 355_678 }]);
    const stored = await rowsOf(scene.stack.databaseUrl, 'select * from referral.helper_visit');
    expect(JSON.stringify(stored)).not.toMatch(/345678|355678/);
  });

  it('[S3-17] months that have begun stay owed, one by one, also after a merger, and a visit before it counts', async () => {
    const [helped, into] = [await scene.family(5902, { kind: 'other' }), await scene.family(5903)];
    const { items } = await scene.get<{ items: { referralId: string; department: string }[] }>(
      `referrals?householdId=${helped.fed.householdId}`,
    );
    const { referralId = '', department = '' } = items[0] ?? {};
    const helper = {
      ...{ measureCode: 'paired-helper', kind: 'service', nature: 'transitional', quantity: 1, unit: 'time' },
      ...{ period: { from: TODAY, to: '2026-02-28' }, fundingSource: 'county-fund' },
    };
    const report = { reportId: 'hv-2', quarter: '2026Q1', final: false, outcome: 'helped', aid: [helper] };
    await scene.post(`referrals/${referralId}/feedback`, report, `demo-dept-${department}`);
    const visit = { on: TODAY, incomeFen: 1, measuresInPlace: true };
    const owed = async () => {
      const due = await scene.get<{ items: { kind: string; objectId: string; dueOn: string }[] }>(
        'due-items?kind=helper-visit&limit=200',
      );
      const ours = [helped.fed.householdId, into.fed.householdId];
      return due.items.filter((item) => ours.includes(item.objectId));
    };
    await scene.stack.setClock('2026-03-10T12:00:00+08:00');
    expect((await owed()).map(({ dueOn }) => dueOn)).toEqual(['2026-01-31', '2026-02-28']);
    const visits = `households/${helped.fed.householdId}/helper-visits`;
    expect((await scene.post(visits, visit)).status).toBe(201);
    const { stream, subject } = helped.fed;
    await scene.feed.send('intake.household-closed.v1', {
      ...{ stream, time: '2026-03-10T12:00:00+08:00' },
      data: { subject, into: into.fed.householdId, effectiveOn: '2026-03-10' },
    });
    expect(await owed()).toMatchObject([{ objectId: into.fed.householdId, dueOn: '2026-02-28' }]);
    const path = `households/${into.fed.householdId}/helper-visits`;
    expect((await scene.post(path, visit)).body['code']).toBe('HELPER_VISIT_RECORDED');
    expect((await scene.post(path, { ...visit, on: '2026-02-20' })).status).toBe(201);
    expect(await owed()).toEqual([]);
    const page = await scene.get<HelperVisitList>(`${path}?limit=1`);
    expect(page.items.map(({ month }) => month)).toEqual(['2026-02-01']);
    const rest = await scene.get<HelperVisitList>(`${path}?limit=1&cursor=${page.next ?? ''}`);
    expect(rest.items.map(({ month }) => month)).toEqual(['2026-01-01']);
    expect(rest).not.toHaveProperty('next');
    expect((await scene.post(path, { ...visit, on: '2026-03-02' })).body['code']).toBe('HELPER_NOT_ASSIGNED');
  });
});
