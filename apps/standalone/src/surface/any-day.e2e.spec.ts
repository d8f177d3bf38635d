import { startServices, type RunningServices } from '@aid-chain/testing';
import { SERVICES } from '../services.js';
import { failuresAt } from './extreme-days.fixture.js';

const RUNS = 6;
const SEED = 20260112;

describe('whatever day and amount is posted', () => {
  let stack: RunningServices;

  beforeAll(async () => {
    stack = await startServices(SERVICES, { now: '2026-01-12T09:00:00+08:00' });
  });
  afterAll(() => stack.stop());

  it(`no endpoint fails, and every case can be worked on afterwards (seed ${String(SEED)})`, async () => {
    expect(await failuresAt(stack, RUNS, SEED)).toEqual([]);
  });
});
