import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CRASH } from './cases/crash.js';
import { DEMO } from './cases/demo.js';
import { KEEP } from './cases/keep.js';
import { START } from './cases/start.js';
import { UPGRADE } from './cases/upgrade.js';
import { run } from './command.js';
import { Deployment } from './deployment.js';
import { writeSecrets } from './secrets.js';
import { Trial, type Case } from './trial.js';

const HELP = `Containers.

  npm run containers -- secrets [folder]     writes passwords and key ring of a new deployment (./secrets)
  npm run containers -- try [--services intake]   builds, starts, kills, upgrades, stops: what docker-compose.yml promises

try uses whatever \`docker compose\` answers, a project and volumes of its own, and removes them at the end.
CONTAINERS_ENGINE_STOP and CONTAINERS_ENGINE_START are the commands that stop and start the engine.
`;
const CASES: readonly Case[] = [...START, ...DEMO, ...CRASH, ...UPGRADE, ...KEEP];
const IMAGE = 'aid-chain:trial';
const ALL = 'postgres,kafka,intake,eligibility,monitoring,referral';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Ports beside those of a deployment that may be running here. */
function settings(secrets: string): Record<string, string> {
  const ports = { INTAKE_PORT: '17101', ELIGIBILITY_PORT: '17102', MONITORING_PORT: '17103' };
  return { ...ports, REFERRAL_PORT: '17104', SECRETS_DIR: secrets, AID_CHAIN_IMAGE: IMAGE };
}

async function tryAll(trial: Trial): Promise<void> {
  const waiting = [...CASES];
  try {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next.run(trial);
  } catch (error) {
    say(`!! ${error instanceof Error ? error.message : String(error)}`);
    for (const { name } of waiting) trial.notRun(name);
  }
}

async function tryContainers(services: readonly string[]): Promise<number> {
  if ((await run('docker', ['compose', 'version'], process.env)).code !== 0) {
    say('!! 没有 docker compose：以下各项均未运行 / no docker compose: none of these was run');
    for (const { name } of CASES) say(`!! NOT RUN  ${name}`);
    return process.env.CI === 'true' ? 1 : 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'aid-chain-containers-'));
  const secrets = join(folder, 'secrets');
  writeSecrets(secrets);
  const deployment = new Deployment({ project: 'aid-chain-trial', services, env: settings(secrets) });
  const trial = new Trial(deployment, IMAGE, say);
  try {
    await tryAll(trial);
  } finally {
    await deployment.compose('--profile', 'tools', 'down', '-v', '--remove-orphans');
    rmSync(folder, { recursive: true, force: true });
  }
  const count = (outcome: string): number => trial.findings.filter((each) => each.outcome === outcome).length;
  say(
    `${String(count('seen'))} seen, ${String(count('failed'))} failed, ${String(count('not run'))} not run`,
  );
  return count('failed') > 0 || (process.env.CI === 'true' && count('not run') > 0) ? 1 : 0;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { services: { type: 'string', default: ALL } },
});
const [command, folder] = positionals;
if (command === 'try') process.exitCode = await tryContainers(values.services.split(','));
else if (command === 'secrets') writeSecrets(folder ?? 'secrets');
else say(HELP);
