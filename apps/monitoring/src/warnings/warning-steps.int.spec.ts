import type { Family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';
import { answer, WarningActions } from './warning-actions.fixture.js';

describe('from a warning to what follows from it', () => {
  let scene: Scene;
  let official: WarningActions;
  let chen: Family;
  beforeAll(async () => {
    scene = await Scene.start();
    official = new WarningActions(scene);
    await scene.stack.setClock('2026-02-04T09:00:00+08:00');
    chen = await official.warned();
    await scene.stack.setClock('2026-02-06T09:00:00+08:00');
  });
  afterAll(() => scene.stop());

  it('[S0-01] is decided only after the visit, by the head of the township team', async () => {
    expect(answer(await official.dispose(chen, { on: '2026-02-06', dispositions: ['push'] }))).toEqual([
      409,
      'WARNING_NOT_VISITED',
    ]);
    expect(answer(await official.act('demo-clerk', chen, 'dispositions', {}))).toEqual([
      403,
      'ROLE_NOT_ALLOWED',
    ]);
    expect(answer(await official.act('demo-reviewer', chen, 'visit', {}))).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });

  it('[S0-01] a visit is dated from the warning to today; nobody met leaves the warning open', async () => {
    const outcome = 'substantiated';
    expect(answer(await official.visit(chen, { on: '2026-02-03', outcome }))).toEqual([
      422,
      'DATE_TOO_EARLY',
    ]);
    expect(answer(await official.visit(chen, { on: '2026-02-07', outcome }))).toEqual([
      422,
      'DATE_IN_FUTURE',
    ]);
    expect(answer(await official.visit(chen, { on: '2026-02-05', outcome: 'not-met', note: null }))).toEqual([
      201,
      'open',
    ]);
    const note = '家中老人住院，已看票据';
    expect(answer(await official.visit(chen, { on: '2026-02-06', outcome, note }))).toEqual([201, 'visited']);
    expect(answer(await official.visit(chen, { on: '2026-02-06', outcome }))).toEqual([
      409,
      'WARNING_ALREADY_VISITED',
    ]);
    const visits = await scene.published('monitoring.visit-recorded.v1', chen);
    expect(visits.map((visit) => [visit.on, visit.outcome])).toEqual([
      ['2026-02-05', 'not-met'],
      ['2026-02-06', 'substantiated'],
    ]);
    expect(JSON.stringify(visits)).not.toContain('住院');
  });

  it('[S0-22] [S0-19] push and identify report the need to referral and ask eligibility for a case of the monitored track', async () => {
    const on = '2026-02-06';
    expect(answer(await official.dispose(chen, { on, dispositions: ['unsubstantiated'] }))).toEqual([
      409,
      'VISIT_SUBSTANTIATED',
    ]);
    const reply = await official.dispose(chen, { on, dispositions: ['push', 'identify'] });
    expect(answer(reply)).toEqual([201, 'disposed']);
    const [found] = await scene.published('monitoring.need-found.v1', chen);
    expect(found?.need).toMatchObject({
      kind: 'medical',
      aspects: ['cost'],
      establishedOn: on,
      urgency: 'normal',
    });
    expect(reply.body['needIds']).toEqual([found?.need.needId]);
    expect(await scene.published('monitoring.review-requested.v1', chen)).toMatchObject([
      { tracks: ['monitored'], reasonCode: 'warning-identified', dueOn: '2026-02-13' },
    ]);
    expect(await scene.published('monitoring.warning-disposed.v1', chen)).toMatchObject([
      { dispositions: ['push', 'identify'], on, authority: 'township' },
    ]);
    expect(answer(await official.dispose(chen, { on, dispositions: ['push'] }))).toEqual([
      409,
      'WARNING_ALREADY_DISPOSED',
    ]);
    expect(answer(await official.visit(chen, { on, outcome: 'not-met' }))).toEqual([
      409,
      'WARNING_ALREADY_DISPOSED',
    ]);
  });

  it('[S3-04] the same ground warns again after it was disposed of, when new bills come', async () => {
    await scene.bill(chen, 1, '2026-02-06');
    expect(await scene.published('monitoring.warning-raised.v1', chen)).toHaveLength(2);
  });

  it('[S0-22] [S2-16] `deliver` names a measure of a family that receives nothing too, and advises it to apply', async () => {
    const one = await official.warned();
    await official.visit(one, { on: '2026-02-06', outcome: 'substantiated' });
    const chosen = { on: '2026-02-06', dispositions: ['deliver'] };
    expect(answer(await official.dispose(one, chosen))).toEqual([422, 'MEASURES_NOT_NAMED']);
    const measures = [{ measureCode: 'housing-assistance' }];
    expect(answer(await official.dispose(one, { ...chosen, measures }))).toEqual([201, 'disposed']);
    expect(await scene.published('monitoring.application-advised.v1', one)).toMatchObject([
      { reasonCode: 'entitled-not-covered', regionCode: one.regionCode },
    ]);
  });

  it('refuses bodies with every fault at once, and a need of somebody else', async () => {
    const one = await official.warned();
    const bad = await official.visit(one, { on: '2026-02-30', outcome: 'maybe', mood: 'good' });
    const faults = (bad.body['faults'] as { code: string; path: string }[]).map(
      ({ code, path }) => `${path} ${code}`,
    );
    expect(faults.sort()).toEqual(['/mood FIELD_UNKNOWN', '/on DATE_INVALID', '/outcome CHOICE_UNKNOWN']);
    await official.visit(one, { on: '2026-02-06', outcome: 'substantiated' });
    const needs = [{ kind: 'medical', personId: chen.members[0]?.personId, aspects: null, urgency: null }];
    const body = { on: '2026-02-06', dispositions: ['push'], needs };
    expect(answer(await official.dispose(one, body))).toEqual([422, 'NEED_PERSON_UNKNOWN']);
    expect(answer(await official.dispose(one, { ...body, dispositions: ['check'] }))).toEqual([
      422,
      'NEEDS_WITHOUT_PUSH',
    ]);
    expect((await official.dispose(one, { ...body, needs: [{ kind: 'gold' }] })).body['code']).toBe(
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
});
