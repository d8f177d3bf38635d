import { startServices, type RunningServices } from '@aid-chain/testing';
import { SERVICES } from '../services.js';
import { answersTo } from './documented-answers.fixture.js';

/** A share of the 5,000 and more of documented-answers.full.e2e.spec.ts. */
const REQUESTS_EACH = 30;
const SEED = 20260112;

describe('requests that clients build from the documents', () => {
  let stack: RunningServices;

  beforeAll(async () => {
    stack = await startServices(SERVICES, { now: '2026-01-12T09:00:00+08:00' });
  });
  afterAll(() => stack.stop());

  it(`get no failure, and no answer that the documents do not state (seed ${String(SEED)})`, async () => {
    const { faults, requests, succeeded } = await answersTo(stack, REQUESTS_EACH, SEED);
    expect(faults).toEqual([]);
    expect(requests).toBeGreaterThan(1_200);
    expect(succeeded.length).toBeGreaterThan(20);
  });
});
