import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { eligibility } from '@aid-chain/eligibility';
import type { TestDatabase } from '@aid-chain/embedded-postgres';
import { intake } from '@aid-chain/intake';
import { until } from '@aid-chain/kernel';
import type { ServiceConfig, VerificationWay } from '@aid-chain/platform';
import { householdBuilder, startServices, type Reply, type RunningServices } from '@aid-chain/testing';

export type Body = Record<string, unknown>;

export interface Shown {
  readonly requestId: string;
  readonly subjectId: string;
  readonly sourceCode: string;
  readonly state: string;
  readonly version: number;
  readonly result?: string;
  readonly differences?: readonly Body[];
}

export interface Parked {
  readonly parkedId: string;
  readonly requestId?: string;
  readonly code: string;
}

/** Intake and eligibility with a way to a platform, and a family of two adults that has applied. */
export class Stage {
  caseId = '';
  persons: readonly string[] = [];
  idNumbers: readonly string[] = [];

  private constructor(
    readonly stack: RunningServices,
    readonly database: pg.Client,
  ) {}

  /** @param given a database that is there already, and whether what a case needs is asked by itself */
  static async start(
    way: VerificationWay,
    changes: Partial<ServiceConfig> = {},
    given: { readonly isAutomatic?: boolean; readonly database?: TestDatabase } = {},
  ): Promise<Stage> {
    const { isAutomatic = false, database: installed } = given;
    const stack = await startServices([intake, eligibility], {
      now: '2026-01-13T09:00:00+08:00',
      config: { ...changes, verification: { way, isAutomatic } },
      ...(installed === undefined ? {} : { database: installed }),
    });
    const database = new pg.Client({ connectionString: stack.databaseUrl });
    await database.connect();
    await database.query('set search_path = eligibility');
    return new Stage(stack, database);
  }

  async stop(): Promise<void> {
    await this.database.end();
    await this.stack.stop();
  }

  post(path: string, body: Body, key = 'demo-civil-affairs'): Promise<Reply<Body>> {
    return this.stack.http(key).post('eligibility', path, body);
  }

  /** A family of two adults applies and a case is opened. */
  async applies(): Promise<void> {
    const filing = householdBuilder()
      .with({ wageFenPerMonth: 100_000 })
      .with()
      .asks('dibao')
      .build('2026-01-12');
    this.idNumbers = filing.members.map(({ idNumber }) => String(idNumber));
    const { status, body } = await this.stack
      .http('demo-clerk')
      .post<{ applicationId: string }>('intake', '/v1/applications', filing);
    if (status !== 201) throw new Error(JSON.stringify(body));
    await this.stack.idle();
    const list = await this.stack
      .http('demo-clerk')
      .get<{ items: { caseId: string }[] }>('eligibility', `/v1/cases?applicationId=${body.applicationId}`);
    this.caseId = list.body.items[0]?.caseId ?? '';
    const { body: shown } = await this.stack
      .http('demo-clerk')
      .get<{ household: { members: { personId: string }[] } }>('eligibility', `/v1/cases/${this.caseId}`);
    this.persons = shown.household.members.map(({ personId }) => personId);
  }

  ask(more: Body = {}, on = '2026-01-13'): Promise<Reply<Body>> {
    return this.post(`/v1/cases/${this.caseId}/verification-requests`, { on, ...more });
  }

  async requests(): Promise<readonly Shown[]> {
    const { body } = await this.stack
      .http('demo-civil-affairs')
      .get<{ items: Shown[] }>('eligibility', `/v1/cases/${this.caseId}/verification-requests?limit=200`);
    return body.items;
  }

  async parked(): Promise<readonly Parked[]> {
    const { body } = await this.stack
      .http('demo-civil-affairs')
      .get<{ items: Parked[] }>('eligibility', '/v1/parked-answers?limit=200');
    return body.items;
  }

  /** Kinds of what is due of eligibility to civil affairs, sorted. */
  async due(): Promise<readonly string[]> {
    const { body } = await this.stack
      .http('demo-civil-affairs')
      .get<{ items: { kind: string }[] }>('eligibility', '/v1/due-items?limit=200');
    return [...new Set(body.items.map(({ kind }) => kind))].sort();
  }

  /** A number that a statement finds. */
  async count(statement: string): Promise<number> {
    const { rows } = await this.database.query<{ n: number }>(statement);
    return Number(rows[0]?.n);
  }

  until(what: string, holds: () => Promise<boolean>): Promise<void> {
    return until(what, holds);
  }
}

/** A folder of its own that is removed at the end. */
export async function exchangeFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'verification-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
