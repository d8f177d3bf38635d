import { emptyService, startServices, type RunningServices } from './index.js';

describe('services started for a spec', () => {
  let stack: RunningServices;

  beforeAll(async () => {
    stack = await startServices([emptyService('intake'), emptyService('referral')]);
  });
  afterAll(() => stack.stop());

  it('answer, are idle, and stand at the first day of the demo', async () => {
    const ready = await stack.http('demo-clerk').get('referral', '/readyz');
    expect(ready).toMatchObject({ status: 200, body: { status: 'ready' } });
    await stack.idle();
    const clock = await stack.http('demo-administrator').put('intake', '/demo/clock', {
      now: '2026-01-12T08:59:00+08:00',
    });
    expect(clock.status).toBe(409);
  });

  it('move their business time forward together', async () => {
    await stack.setClock('2026-01-13T09:00:00+08:00');
    const clock = await stack.http('demo-administrator').put('referral', '/demo/clock', {
      now: '2026-01-13T08:59:00+08:00',
    });
    expect(clock.status).toBe(409);
  });
});
