import { startServices, type RunningServices } from '@aid-chain/testing';
import { SERVICES } from '../services.js';
import { answersTo } from './documented-answers.fixture.js';

const REQUESTS_EACH = 125;
const SEED = 20261129;

describe('requests that clients build from the documents, more than 5,000', () => {
  let stack: RunningServices;

  beforeAll(async () => {
    stack = await startServices(SERVICES, { now: '2026-01-12T09:00:00+08:00' });
  });
  afterAll(() => stack.stop());

  it(`get no failure, and no answer that the documents do not state (seed ${String(SEED)})`, async () => {
    const { faults, requests } = await answersTo(stack, REQUESTS_EACH, SEED);
    expect(requests).toBeGreaterThan(5_000);
    expect(faults).toEqual([]);
  });
});
