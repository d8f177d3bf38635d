import { setTimeout as pause } from 'node:timers/promises';
import type { Case, Trial } from '../trial.js';
import { until } from '../until.js';

/** How long we look that something does not come back. */
const STAYS_DOWN_MS = 5_000;

/**
 * `docker kill` counts as an ordered stop: only a kill that the engine did not order is a crash. A container that sees
 * the engine's processes gives it, so that the number means the same process wherever the engine runs.
 */
async function killOnHost(trial: Trial, part: string): Promise<void> {
  const { deployment } = trial;
  const restarts = async (): Promise<number> => Number(await deployment.inspect(part, '{{.RestartCount}}'));
  const before = await restarts();
  const pid = await deployment.inspect(part, '{{.State.Pid}}');
  const killer = ['run', '--rm', '--pid', 'host', '--user', '0', '--entrypoint', 'sh', trial.image];
  trial.must(
    `crash: ${part} is killed on the host`,
    await deployment.docker(...killer, '-c', `kill -9 ${pid}`),
  );
  const back = await until(async () => (await restarts()) > before, 60);
  trial.saw(`crash: ${part} comes back by itself and is healthy`, back && (await deployment.healthy()));
}

async function killedByCommand(trial: Trial): Promise<void> {
  const { deployment } = trial;
  trial.must('crash: `compose kill` ends everything', await deployment.compose('kill'));
  await pause(STAYS_DOWN_MS);
  const states = await Promise.all(
    deployment.parts.map((part) => deployment.inspect(part, '{{.State.Running}}')),
  );
  trial.saw(
    'crash: what was killed by command stays down',
    states.every((state) => state === 'false'),
  );
  trial.must('crash: `up` starts it again', await deployment.up());
}

async function crash(trial: Trial): Promise<void> {
  for (const part of trial.deployment.parts) await killOnHost(trial, part);
  await killedByCommand(trial);
}

export const CRASH: readonly Case[] = [{ name: 'crash', run: crash }];
