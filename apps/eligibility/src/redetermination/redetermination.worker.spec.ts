import { newId, until } from '@aid-chain/kernel';
import { DueWorkRegistry, type Policies, type ServiceLog } from '@aid-chain/platform';
import type { RedeterminationRuns } from './redetermination-runs.js';
import type { ClaimedRun } from './redetermination.store.js';
import { RedeterminationWorker } from './redetermination.worker.js';

const RUN: ClaimedRun = {
  redeterminationId: newId(),
  ...{ regionCode: '510683000000', onDay: '2026-03-01', parameters: null, startedBy: 'x' },
  ...{ startedAt: new Date(0), state: 'running', counts: {}, errors: {}, endedAt: null, after: newId() },
};

/** Runs of three pages, in each of which two cases cannot be computed. */
class ThreePages {
  readonly ended: string[] = [];
  private claimed = false;
  private pages = 0;

  claim(): Promise<ClaimedRun | undefined> {
    const run = this.claimed ? undefined : RUN;
    this.claimed = true;
    return Promise.resolve(run);
  }

  read(): Promise<object> {
    this.pages += 1;
    const cases = this.pages > 3 ? [] : [{ caseId: newId() }];
    return Promise.resolve({ cases, evidence: new Map() });
  }

  count(run: ClaimedRun): Promise<ClaimedRun> {
    const count = (run.counts['not-computed'] ?? 0) + 2;
    return Promise.resolve({ ...run, counts: { 'not-computed': count }, errors: { SealError: count } });
  }

  end(_run: ClaimedRun, state: string): Promise<void> {
    this.ended.push(state);
    return Promise.resolve();
  }
}

it('a run with cases that cannot be computed raises one alarm at its end, with all of them and why, whatever its pages', async () => {
  const alarms: object[] = [];
  const log = { alarm: (code: string, fields: object) => alarms.push({ code, ...fields }) };
  const runs = new ThreePages();
  const worker = new RedeterminationWorker(
    new DueWorkRegistry(),
    runs as unknown as RedeterminationRuns,
    { revision: undefined } as unknown as Policies,
    log as unknown as ServiceLog,
  );
  await worker.run();
  await until('the run ends', () => runs.ended.length > 0 && alarms.length > 0);
  expect(runs.ended).toEqual(['done']);
  const { redeterminationId } = RUN;
  expect(alarms).toEqual([
    {
      code: 'DUE_WORK_FAILED',
      work: 'redetermination',
      redeterminationId,
      count: 6,
      errors: { SealError: 6 },
    },
  ]);
});
