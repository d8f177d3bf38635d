import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { Child } from '../child.js';
import { checkRows, withClient, type BenchServer } from '../database.js';
import { BARE_REPORT_TABLES, type BareAnswer, type BareQuestion } from './bare-reports.js';
import { fillReferrals } from './referral-fill.js';
import type { ServiceAnswer, ServiceQuestion } from './referral-service.js';

export interface ReportsRound {
  readonly product: BareAnswer & { readonly memory: number; readonly databaseCpu: number };
  readonly bare: BareAnswer & { readonly databaseCpu: number };
}

const LOOK_MS = 100;
/** What each report leaves in each table. */
const LEFT = [
  `referral.inbox where consumer = 'referral.outside' and state = 'applied'`,
  'referral.feedback_report',
  `referral.feedback_duty where state = 'reported'`,
  `referral.inbox where consumer = 'referral' and state = 'applied'`,
  'referral.chain_link',
  'referral.given_aid',
];
const SETTLED = `
select not exists (select from referral.inbox where state = 'landed') and not exists (select from referral.due)
  and (select count(*) from referral.chain_link) = $1 as settled`;

async function untilSettled(
  client: pg.Client,
  reports: number,
  service: Child<ServiceQuestion, ServiceAnswer>,
): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ settled: boolean }>(SETTLED, [reports]);
    if (rows[0]?.settled === true) return;
    if (!service.alive) throw new Error('the service has ended');
    await pause(LOOK_MS);
  }
}

/** A process of the service for one measurement. @param nodeOptions as Node.js runs it, by default as this process */
export async function withService<R>(
  databaseUrl: string,
  work: (service: Child<ServiceQuestion, ServiceAnswer>, url: string) => Promise<R>,
  nodeOptions?: readonly string[],
): Promise<R> {
  const entry = new URL('./referral-service.js', import.meta.url);
  const service = Child.start<ServiceQuestion, ServiceAnswer>(entry, nodeOptions);
  try {
    const { url } = await service.ask({ ask: 'start', databaseUrl });
    return await work(service, url);
  } finally {
    await service.stop();
  }
}

/** Reports of a department from its topic into the chains, by the service and by a bare program that writes the same rows. */
export async function measureReports(
  server: BenchServer,
  reports: number,
  rounds: number,
): Promise<ReportsRound[]> {
  const measured: ReportsRound[] = [];
  for (let round = 0; round < rounds; round++) {
    const early = round % 2 === 1 ? await bare(server, reports) : undefined;
    const own = await product(server, reports);
    measured.push({ product: own, bare: early ?? (await bare(server, reports)) });
  }
  return measured;
}

async function product(server: BenchServer, reports: number): Promise<ReportsRound['product']> {
  const database = await server.database();
  try {
    const referrals = await fillReferrals(database.url, reports);
    return await withService(database.urlOf('referral'), async (service) => {
      const before = await service.ask({ ask: 'usage' });
      const databaseBefore = server.cpuSeconds();
      const start = performance.now();
      await service.ask({ ask: 'report', referrals });
      await withClient(database.url, (client) => untilSettled(client, reports, service));
      const seconds = (performance.now() - start) / 1_000;
      const { cpu, memory } = await service.ask({ ask: 'usage' });
      const databaseCpu = server.cpuSeconds() - databaseBefore;
      await checkRows(database.url, LEFT, reports, 'not exactly once');
      return { seconds, cpu: cpu - before.cpu, memory, databaseCpu };
    });
  } finally {
    await database.drop();
  }
}

async function bare(server: BenchServer, reports: number): Promise<ReportsRound['bare']> {
  const database = await server.database();
  const program = Child.start<BareQuestion, BareAnswer>(new URL('./bare-reports.js', import.meta.url));
  try {
    const referrals = await fillReferrals(database.url, reports);
    await withClient(database.url, (client) => client.query(BARE_REPORT_TABLES));
    const before = server.cpuSeconds();
    const figure = await program.ask({ url: database.url, referrals });
    const databaseCpu = server.cpuSeconds() - before;
    const left = [
      'bare.feedback_report',
      'bare.chain',
      'bare.given_aid',
      `referral.feedback_duty where state = 'reported'`,
    ];
    await checkRows(database.url, left, reports, 'the bare program');
    return { ...figure, databaseCpu };
  } finally {
    await program.stop();
    await database.drop();
  }
}
