import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BACKUP } from './cases/backup.js';
import { BROKER } from './cases/broker.js';
import { BUILD } from './cases/build.js';
import { CRASH } from './cases/crash.js';
import { DEPARTMENTS } from './cases/departments.js';
import { DEMO } from './cases/demo.js';
import { HARDENING } from './cases/hardening.js';
import { KEEP } from './cases/keep.js';
import { START } from './cases/start.js';
import { STOP } from './cases/stop.js';
import { UPGRADE } from './cases/upgrade.js';
import { run } from './command.js';
import { Deployment } from './deployment.js';
import { writeSecrets } from './secrets.js';
import { Trial, type Case } from './trial.js';

const CASES: readonly Case[] = [
  ...[...BUILD, ...START, ...HARDENING, ...BROKER, ...DEPARTMENTS, ...DEMO],
  ...[...STOP, ...UPGRADE, ...CRASH, ...KEEP, ...BACKUP],
];
const IMAGE = 'aid-chain:trial';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** A place as a county has it: a folder of its own, here with what the sample holds. */
function writePlace(folder: string): void {
  const root = join(import.meta.dirname, '../../..');
  cpSync(join(root, 'demo/directory'), join(folder, 'directory'), { recursive: true });
  cpSync(join(root, 'policies/510683'), join(folder, 'policies/510683'), { recursive: true });
}

/** Ports beside those of a deployment that may be running here, and nothing of its place, cluster and secrets. */
const settings = (secrets: string, place: string): Readonly<Record<string, string>> => ({
  ...{ INTAKE_PORT: '17101', ELIGIBILITY_PORT: '17102', MONITORING_PORT: '17103', REFERRAL_PORT: '17104' },
  ...{ KAFKA_BROKERS: 'kafka:9092', PLACE_DIR: place },
  ...{ OPERATOR: 'demo-operator', REGION: '510683000000' },
  SECRETS_DIR: secrets,
  AID_CHAIN_IMAGE: IMAGE,
});

async function tryAll(trial: Trial, only: readonly string[]): Promise<void> {
  const waiting = CASES.filter(({ name }) => only.length === 0 || only.includes(name));
  try {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next.run(trial);
  } catch (error) {
    trial.saw(error instanceof Error ? error.message : String(error), false);
    for (const { name } of waiting) trial.notRun(name);
  }
}

/** What keeps the trial from being run, if anything. */
async function missing(): Promise<string | undefined> {
  const compose = await run('docker', ['compose', 'version'], process.env);
  if (compose.code !== 0) return '没有 docker compose / there is no docker compose';
  const engine = await run('docker', ['info'], process.env);
  if (engine.code !== 0) return '容器引擎没有应答 / the container engine does not answer';
  return undefined;
}

async function tryOn({ services, only }: Wanted): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'aid-chain-containers-'));
  const secrets = join(folder, 'secrets');
  const place = join(folder, 'place');
  await writeSecrets(secrets);
  writePlace(place);
  const files = ['docker-compose.yml'];
  const deployment = new Deployment({
    project: 'aid-chain-trial',
    services,
    env: settings(secrets, place),
    files,
  });
  const trial = new Trial(deployment, IMAGE, secrets, print);
  try {
    // What an earlier trial left that was broken off.
    await deployment.remove();
    await tryAll(trial, only);
  } finally {
    await deployment.remove();
    await deployment.docker('image', 'rm', IMAGE, `${IMAGE}-failing`, `${IMAGE}-later`);
    rmSync(folder, { recursive: true, force: true });
  }
  return trial;
}

export interface Wanted {
  /** What of the deployment; PostgreSQL and intake at least. */
  readonly services: readonly string[];
  /** Names of cases; none means all. */
  readonly only: readonly string[];
  /** Where the counts go, if anywhere. */
  readonly counts?: string;
}

/**
 * Tries everything that docker-compose.yml promises on the engine that is there.
 * @throws Error when a case is wanted that does not exist
 * @returns 0, or 1 when something failed; without an engine 1 only under CI=true, for there it was asked for
 */
export async function tryContainers(wanted: Wanted): Promise<number> {
  const names = CASES.map(({ name }) => name);
  if (!wanted.only.every((name) => names.includes(name))) throw new Error(`cases: ${names.join(', ')}`);
  const reason = await missing();
  if (reason !== undefined) {
    print(`!! ${reason}：以下各项均未运行 / none of these was run`);
    for (const name of names) print(`!! NOT RUN  ${name}`);
  }
  const findings = reason === undefined ? (await tryOn(wanted)).findings : [];
  const count = (outcome: string): number => findings.filter((each) => each.outcome === outcome).length;
  const demanded = reason !== undefined && process.env.CI === 'true';
  const counts = {
    passed: count('seen'),
    failed: count('failed') + (demanded ? 1 : 0),
    skipped: reason === undefined ? count('not run') : names.length,
  };
  if (wanted.counts !== undefined) writeFileSync(wanted.counts, `${JSON.stringify(counts)}\n`);
  const { passed, failed, skipped } = counts;
  print(`containers: ${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} not run`);
  return failed > 0 ? 1 : 0;
}
