import { startServices, type RunningServices } from '@aid-chain/testing';
import { DEMO_FOLDER, demonstrate } from '../demo/demonstrate.js';
import { readScenarios } from '../demo/scenarios/read-scenarios.js';
import { watchAnswers } from '../documents/watched-answers.fixture.js';
import { SERVICES, type Addresses } from '../services.js';
import { answersTo } from './documented-answers.fixture.js';

const REQUESTS_EACH = 125;
const SEED = 20261129;

describe('requests that clients build from the documents', () => {
  let stack: RunningServices;

  afterEach(() => stack.stop());

  it(`get no failure, and no answer that the documents do not state, 5,000 times and more (seed ${String(SEED)})`, async () => {
    stack = await startServices(SERVICES, { now: '2026-01-12T09:00:00+08:00' });
    const { faults, requests } = await answersTo(stack, REQUESTS_EACH, SEED);
    expect(requests).toBeGreaterThan(5_000);
    expect(faults).toEqual([]);
  });

  it('are answered as the documents state through the whole course of the demo', async () => {
    stack = await startServices(SERVICES, { now: null });
    const watched = await watchAnswers(stack.urls);
    const played = demonstrate(readScenarios(DEMO_FOLDER), stack.urls as Addresses, () => undefined);
    const { checks } = await played.finally(() => {
      watched.stop();
    });
    expect({ unexpected: checks.filter(({ ok }) => !ok), faults: watched.faults() }).toEqual({
      unexpected: [],
      faults: [],
    });
    expect(watched.succeeded()).toContain('POST /v1/cases/{id}/decision');
  });
});
