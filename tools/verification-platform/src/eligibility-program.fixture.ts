import { eligibility } from '@aid-chain/eligibility';
import type { ServiceConfig } from '@aid-chain/platform';
import { startServices } from '@aid-chain/testing';

/** What a process of its own needs to run eligibility on a database that is there. */
export interface ProgramTask {
  readonly databaseUrl: string;
  readonly config: Partial<ServiceConfig>;
}

process.once('message', (task) => {
  const { databaseUrl, config } = task as ProgramTask;
  const database = { url: databaseUrl, drop: () => Promise.resolve() };
  startServices([eligibility], { now: null, database, config }).then(
    () => process.send?.('up'),
    (error: unknown) => {
      process.send?.(String(error));
      process.exitCode = 1;
    },
  );
});
