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
const CASES = 150;

let folder: Awaited<ReturnType<typeof exchangeFolder>>;
let database: Awaited<ReturnType<typeof installedDatabase>>;
let looking: pg.Client;
let requests: number;

beforeAll(async () => {
  folder = await exchangeFolder();
  database = await installedDatabase([intake, eligibility]);
  // The family applies while no exchange runs: its first folder is another one.
  const other = await exchangeFolder();
  const stage = await Stage.start(
    { kind: 'folder', folder: other.path },
    { keyRing: KEYS, dueWorkPollMs: 60_000 },
    { database },
  );
  await stage.applies();
  requests = await manyRequests(stage, CASES);
  await stage.stop();
  await other.remove();
  looking = new pg.Client({ connectionString: database.url, options: '-c search_path=eligibility' });
  await looking.connect();
}, 120_000);

afterAll(async () => {
  await looking?.end();
  await database?.drop();
  await folder?.remove();
});

async function program(): Promise<ChildProcess> {
  const child = fork(PROGRAM, { execArgv: [`--import=${SOURCES}`], serialization: 'advanced' });
  const way = { kind: 'folder' as const, folder: folder.path };
  const config = { keyRing: KEYS, dueWorkPollMs: 50, verification: { way, isAutomatic: false } };
  child.send({ databaseUrl: database.url, config } satisfies ProgramTask);
  const [started] = (await once(child, 'message')) as [string];
  if (started !== 'up') throw new Error(started);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function count(statement: string): Promise<number> {
  const { rows } = await looking.query<{ n: number }>(statement);
  return rows[0]?.n ?? 0;
}

const read = () => count('select coalesce(sum(lines_done), 0)::int as n from verification_file');
const answers = () => count('select count(*)::int as n from verification_answer');

/** Starts the program, and kills it once something has come about. */
async function killedWhen(holds: () => Promise<boolean>): Promise<void> {
  const child = await program();
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
  await kill(child);
}

it('[N4] a process that is killed over and over loses no request and no answer, and takes none twice', async () => {
  const platform = new SimulatedPlatform('2026-01-13');
  const files = new FolderPlatform(folder.path, platform);
  const out = join(folder.path, 'out');
  await killedWhen(async () => (await readdir(out).catch(() => [])).length > 0);
  await killedWhen(async () => {
    await files.turn();
    return platform.asked === requests;
  });
  expect(platform.lines).toHaveLength(requests);
  // One file of all answers is killed in the middle, three times at another place.
  for (const share of [0.1, 0.4, 0.7]) await killedWhen(async () => (await read()) >= requests * share);
  const before = await answers();
  expect(before).toBe(await read());
  expect(before).toBeLessThan(requests);
  await killedWhen(async () => (await readdir(join(folder.path, 'in'))).length === 0);
  expect(await answers()).toBe(requests);
  const { rows: parked } = await looking.query(
    "select code, count(*)::int as n from verification_answer where state <> 'taken' group by code",
  );
  expect(parked).toEqual([]);
  expect(await count("select count(*)::int as n from verification_request where state = 'answered'")).toBe(
    requests,
  );
}, 240_000);
