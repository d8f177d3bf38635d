import { Child } from '../child.js';
import type { Sizes } from '../config.js';
import { rows, type BenchServer } from '../database.js';
import type { ReadAnswer, ReadQuestion } from './audit-reader.js';

export interface AuditRound {
  readonly check: ReadAnswer;
  readonly cursor: ReadAnswer;
}

export interface AuditFigure {
  readonly rows: number;
  /** Rows that were sealed in a second. */
  readonly sealed: number;
  readonly rounds: readonly AuditRound[];
}

/** Rows as steps of cases leave them. */
const FILL = `
insert into intake.audit (business_at, actor_id, actor_role, action, object_type, object_id, household_id, outcome, ids,
  correlation_id)
select clock_timestamp(), 'demo-clerk', 'clerk', 'application.accepted', 'application', gen_random_uuid(), gen_random_uuid(), 'done',
  array[gen_random_uuid()::text], gen_random_uuid() from generate_series(1, $1::int)`;

async function seal(url: string, count: number): Promise<number> {
  const start = performance.now();
  for (let sealed = 0; sealed < count;) {
    const [turn] = await rows<{ sealed: number }>(url, 'select sealed from intake.seal_audit()');
    sealed += turn?.sealed ?? 0;
  }
  return count / ((performance.now() - start) / 1_000);
}

async function read(url: string, how: ReadQuestion['how']): Promise<ReadAnswer> {
  const reader = Child.start<ReadQuestion, ReadAnswer>(new URL('./audit-reader.js', import.meta.url));
  try {
    return await reader.ask({ url, how });
  } finally {
    await reader.stop();
  }
}

/** Seals an audit and checks it, in turns with reading the same rows from a cursor; each in a process of its own. */
export async function measureAudit(server: BenchServer, { auditRows, rounds }: Sizes): Promise<AuditFigure> {
  const database = await server.database();
  try {
    await rows(database.url, FILL, [auditRows]);
    const sealed = await seal(database.url, auditRows);
    await rows(database.url, 'vacuum (analyze) intake.audit');
    const measured: AuditRound[] = [];
    for (let round = 0; round < rounds; round++) {
      const early = round % 2 === 1 ? await read(database.url, 'cursor') : undefined;
      const check = await read(database.url, 'check');
      measured.push({ check, cursor: early ?? (await read(database.url, 'cursor')) });
    }
    return { rows: auditRows, sealed, rounds: measured };
  } finally {
    await database.drop();
  }
}
