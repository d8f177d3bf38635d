import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { dateOf, toInstant } from '@aid-chain/kernel';
import { FolderPlatform, SimulatedPlatform } from '@aid-chain/tool-verification-platform';
import { checkRows, withClient, type BenchServer } from '../database.js';
import { EligibilityProcess } from '../eligibility-process.js';
import { askAll, fillGathering } from './requests-fill.js';

/** Requests that went through files, in one round. */
export interface VerificationRound {
  readonly requests: number;
  /** Until the platform had all requests, and until all answers were taken, s. */
  readonly asked: number;
  readonly answered: number;
  /** Processor time of the service and of PostgreSQL, s. */
  readonly cpu: number;
  readonly databaseCpu: number;
  readonly memory: number;
}

const LOOK_MS = 100;
/** Each of these has one row of a request that was answered once. */
const LEFT = [
  `eligibility.verification_request where state = 'answered'`,
  `eligibility.verification_answer where state = 'taken'`,
  'eligibility.verification_answer',
];

/**
 * Lets eligibility ask a platform through a folder, which answers each request once.
 * @throws Error where one is lost or answered twice
 */
export async function measureVerification(
  server: BenchServer,
  requests: number,
  rounds: number,
): Promise<readonly VerificationRound[]> {
  const measured: VerificationRound[] = [];
  for (let round = 0; round < rounds; round++) measured.push(await oneRound(server, requests));
  return measured;
}

async function oneRound(server: BenchServer, requests: number): Promise<VerificationRound> {
  const database = await server.database();
  const folder = await mkdtemp(join(tmpdir(), 'bench-verification-'));
  try {
    return await withClient(database.url, async (client) => {
      const asked = await fillGathering(client, requests);
      const way = { kind: 'folder' as const, folder };
      const service = await EligibilityProcess.start(database.urlOf('eligibility'), {
        verification: { way, isAutomatic: false },
      });
      try {
        const figure = await exchanged(server, { client, service, folder, requests: asked });
        await checkRows(database.url, LEFT, asked, 'not exactly once');
        return figure;
      } finally {
        await service.stop();
      }
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
    await database.drop();
  }
}

interface Exchange {
  readonly client: pg.Client;
  readonly service: EligibilityProcess;
  readonly folder: string;
  readonly requests: number;
}

async function exchanged(
  server: BenchServer,
  { client, service, folder, requests }: Exchange,
): Promise<VerificationRound> {
  const platform = new SimulatedPlatform(dateOf(toInstant(new Date())));
  const files = new FolderPlatform(folder, platform);
  const [{ cpu }, databaseCpu] = [await service.usage(), server.cpuSeconds()];
  const start = performance.now();
  const since = (): number => (performance.now() - start) / 1_000;
  await askAll(client);
  let asked = 0;
  while ((await answeredIn(client)) < requests) {
    await files.turn();
    if (asked === 0 && platform.asked === requests) asked = since();
    await pause(LOOK_MS);
  }
  const answered = since();
  const { cpu: used, memory } = await service.usage();
  return {
    ...{ requests, asked, answered, memory, cpu: used - cpu },
    databaseCpu: server.cpuSeconds() - databaseCpu,
  };
}

/** What was read of the files: one row of each. */
async function answeredIn(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    'select coalesce(sum(lines_done), 0)::int as n from verification_file',
  );
  return rows[0]?.n ?? 0;
}
