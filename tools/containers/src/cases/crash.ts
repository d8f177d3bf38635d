import { setTimeout as pause } from 'node:timers/promises';
import type { Case, Trial } from '../trial.js';

/** `docker kill` counts as told to stop: only a kill by the host's own hand is a crash. */
async function killOnHost(trial: Trial, service: string): Promise<void> {
  const { deployment } = trial;
  const before = await deployment.inspect(service, '{{.RestartCount}}');
  const pid = Number(await deployment.inspect(service, '{{.State.Pid}}'));
  process.kill(pid, 'SIGKILL');
  await pause(2_000);
  const what = `crash: ${service}, killed on the host, comes back by itself`;
  const healthy = await deployment.healthy();
  trial.saw(what, healthy && (await deployment.inspect(service, '{{.RestartCount}}')) > before);
}

async function crash(trial: Trial): Promise<void> {
  for (const service of ['intake', 'postgres']) await killOnHost(trial, service);
  await trial.deployment.compose('kill', 'intake');
  await pause(3_000);
  const state = await trial.deployment.inspect('intake', '{{.State.Running}}');
  trial.saw('crash: what was killed by command stays down', state === 'false');
  trial.must('crash: `up` starts it again', await trial.deployment.up());
}

export const CRASH: readonly Case[] = [{ name: 'crash', run: crash }];
