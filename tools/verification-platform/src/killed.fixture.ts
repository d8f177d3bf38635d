import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eligibility } from '@aid-chain/eligibility';
import { intake } from '@aid-chain/intake';
import { installedDatabase } from '@aid-chain/testing';
import pg from 'pg';
import type { ProgramTask } from './eligibility-program.fixture.js';
import { FolderPlatform } from './folder-platform.js';
import { manyRequests } from './many-cases.fixture.js';
import { SimulatedPlatform } from './platform.js';
import { exchangeFolder, Stage } from './stage.fixture.js';

const PROGRAM = join(import.meta.dirname, 'eligibility-program.fixture.ts');
/** Lets Node read the sources, as it reads those of a spec. */
const SOURCES = new URL('../../test/jest/register.mjs', import.meta.url).href;
const KEYS = { current: 'spec', keys: new Map([['spec', randomBytes(32)]]) };
/** One file of all answers is killed in the middle, each time at another place. */
const SHARES = [0.1, 0.4, 0.7];

/** What has come about of some requests. */
interface Exchanged {
  readonly requests: number;
  /** Lines that the platform sent. */
  readonly sent: number;
  /** Answers, and lines of files that were read, after the last kill in the middle. */
  readonly inTheMiddle: { readonly answers: number; readonly read: number };
  readonly answers: number;
  readonly answered: number;
  readonly parked: number;
}

/** Eligibility as a process of its own that exchanges files with a platform, and is killed while it does. */
export class KilledExchange {
  private constructor(
    private readonly folder: Awaited<ReturnType<typeof exchangeFolder>>,
    private readonly database: Awaited<ReturnType<typeof installedDatabase>>,
    private readonly looking: pg.Client,
    private readonly requests: number,
  ) {}

  /** @param cases each with twenty requests */
  static async prepare(cases: number): Promise<KilledExchange> {
    const folder = await exchangeFolder();
    const database = await installedDatabase([intake, eligibility]);
    // The family applies while no exchange runs: its first folder is another one.
    const other = await exchangeFolder();
    const stage = await Stage.start(
      { kind: 'folder', folder: other.path },
      { keyRing: KEYS, dueWorkPollMs: 60_000 },
      { database },
    );
    await stage.applies();
    const requests = await manyRequests(stage, cases);
    await stage.stop();
    await other.remove();
    const looking = new pg.Client({
      connectionString: database.url,
      options: '-c search_path=eligibility',
    });
    await looking.connect();
    return new KilledExchange(folder, database, looking, requests);
  }

  async remove(): Promise<void> {
    await this.looking.end();
    await this.database.drop();
    await this.folder.remove();
  }

  /** Kills the process as soon as a file leaves, once all have left, three times while answers are taken in, and at the end. */
  async run(): Promise<Exchanged> {
    const { requests } = this;
    const platform = new SimulatedPlatform('2026-01-13');
    const files = new FolderPlatform(this.folder.path, platform);
    const out = join(this.folder.path, 'out');
    await this.killedWhen(async () => (await readdir(out).catch(() => [])).length > 0);
    await this.killedWhen(async () => {
      await files.turn();
      return platform.asked === requests;
    });
    for (const share of SHARES) await this.killedWhen(async () => (await this.read()) >= requests * share);
    const inTheMiddle = { answers: await this.answers(), read: await this.read() };
    await this.killedWhen(async () => (await readdir(join(this.folder.path, 'in'))).length === 0);
    return {
      ...{ requests, sent: platform.lines.length, inTheMiddle, answers: await this.answers() },
      answered: await this.count(
        "select count(*)::int as n from verification_request where state = 'answered'",
      ),
      parked: await this.count("select count(*)::int as n from verification_answer where state <> 'taken'"),
    };
  }

  /** Starts the process, and kills it once something has come about. */
  private async killedWhen(holds: () => Promise<boolean>): Promise<void> {
    const child = await this.program();
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }

  private async program(): Promise<ChildProcess> {
    const child = fork(PROGRAM, { execArgv: [`--import=${SOURCES}`], serialization: 'advanced' });
    const way = { kind: 'folder' as const, folder: this.folder.path };
    const config = { keyRing: KEYS, dueWorkPollMs: 50, verification: { way, isAutomatic: false } };
    child.send({ databaseUrl: this.database.url, config } satisfies ProgramTask);
    const [started] = (await once(child, 'message')) as [string];
    if (started !== 'up') throw new Error(started);
    return child;
  }

  private async count(statement: string): Promise<number> {
    const { rows } = await this.looking.query<{ n: number }>(statement);
    return rows[0]?.n ?? 0;
  }

  private read(): Promise<number> {
    return this.count('select coalesce(sum(lines_done), 0)::int as n from verification_file');
  }

  private answers(): Promise<number> {
    return this.count('select count(*)::int as n from verification_answer');
  }
}
