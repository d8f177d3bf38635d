import { startServices, type RunningServices } from '@aid-chain/testing';
import { SERVICES } from '../services.js';
import { answersTo } from './documented-answers.fixture.js';
import { WatchedTraces } from './watched-traces.fixture.js';

/** A share of the 5,000 and more of documented-answers.full.e2e.spec.ts. */
const REQUESTS_EACH = 30;
const SEED = 20260112;
/** What these show comes about later, in the course of a family or of officials. */
const SHOWN_ELSEWHERE = [
  'intake GET /v1/applications/{id}/window-check',
  'eligibility GET /v1/adjustments/{id}',
  'eligibility GET /v1/arrears/{id}',
  'eligibility GET /v1/remedies/{id}',
  'eligibility GET /v1/certificate-proposals/{id}',
  'eligibility GET /v1/households/{id}/fraud-entries',
  'referral GET /v1/needs/{id}',
  'referral GET /v1/case-conferences/{id}',
  'intake GET /v1/print-copies/{id}',
  'eligibility GET /v1/print-copies/{id}',
  'referral GET /v1/service-payments',
  'referral GET /v1/social-organisations/{id}',
  'referral GET /v1/social-organisations/{id}/fund-ledger',
  'referral GET /v1/social-organisations/{id}/certificates',
  'referral GET /v1/social-needs/{id}',
  'referral GET /v1/social-matches/{id}/contact',
  'referral GET /v1/print-copies/{id}',
  'referral GET /v1/supervision-orders/{id}/items',
  'referral GET /v1/sheet-uploads/{id}',
  'referral GET /v1/sheet-uploads/{id}/rows',
  'referral GET /v1/sheet-uploads/{id}/sheet',
  ...SERVICES.flatMap(({ name }) =>
    ['access-log', 'access-log/print', 'access-log-withholdings', 'exposures', 'handovers/{id}/items'].map(
      (path) => `${name} GET /v1/${path}`,
    ),
  ),
];

describe('requests that clients build from the documents', () => {
  let stack: RunningServices;
  let traces: WatchedTraces;

  beforeAll(async () => {
    stack = await startServices(SERVICES, { now: '2026-01-12T09:00:00+08:00' });
    traces = await WatchedTraces.watch(stack);
  });
  afterAll(async () => {
    traces.stop();
    await stack.stop();
  });

  it(`get no failure, and no answer that the documents do not state (seed ${String(SEED)})`, async () => {
    const { faults, requests, succeeded } = await answersTo(stack, REQUESTS_EACH, SEED);
    expect(faults).toEqual([]);
    expect(requests).toBeGreaterThan(1_200);
    expect(succeeded.length).toBeGreaterThan(20);
  }, 180_000);

  it('[S4-06] leave a row in the audit, whether something was done, shown or refused: who, for what, when, and how it ended', async () => {
    expect(await traces.untraced()).toEqual([]);
    expect(traces.neverDone('GET').sort()).toEqual([...SHOWN_ELSEWHERE].sort());
  });
});
