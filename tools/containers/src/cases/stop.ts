import type { Case, Trial } from '../trial.js';
import type { Deployment } from '../deployment.js';
import { Memory, tellMemory } from '../memory.js';
import { until } from '../until.js';
import { CASES_OPENED, Window } from '../window.js';

/** Seconds after which the engine kills what has not ended: exit code 137. */
const GRACE = '20';
/** The most events that the relay sends, and a consumer lands, at once. */
const BATCH = 500;

interface Consumers {
  readonly consumers: readonly { readonly repeats: number }[];
}

/** How many events were delivered again to a service since it started. */
async function repeatsAt(deployment: Deployment, service: string): Promise<number> {
  const reply = await fetch(`${await deployment.addressOf(service)}/readyz/events`);
  return ((await reply.json()) as Consumers).consumers.reduce((sum, { repeats }) => sum + repeats, 0);
}

/** Stops and starts one service; answers what had been delivered again to it before. */
async function stopOne(trial: Trial, service: string): Promise<number> {
  const { deployment } = trial;
  const repeats = await repeatsAt(deployment, service);
  const began = Date.now();
  await deployment.docker('stop', '-t', GRACE, await deployment.idOf(service));
  const exit = await deployment.inspect(service, '{{.State.ExitCode}}');
  const took = ((Date.now() - began) / 1_000).toFixed(1);
  trial.saw(
    `stop: ${service}, told to stop under load, ended by itself within ${GRACE} s (${took} s)`,
    exit === '0',
  );
  trial.must(`stop: ${service} is started again`, await deployment.up());
  return repeats;
}

/** Stops each service in turn while applications are filed; answers what was delivered again meanwhile. */
async function stopEach(trial: Trial, window: Window): Promise<number> {
  const { deployment } = trial;
  const enough = new AbortController();
  const load = window.keepFiling(enough.signal);
  try {
    let repeats = 0;
    for (const service of deployment.services) repeats += await stopOne(trial, service);
    await until(() => Promise.resolve(window.accepted > 2 * BATCH), 300);
    return repeats;
  } finally {
    enough.abort();
    await load;
  }
}

async function stopUnderLoad(trial: Trial): Promise<void> {
  const { deployment } = trial;
  if (!deployment.withKafka) return trial.notRun('stop under load (needs Kafka)');
  const before = Number(await deployment.value(CASES_OPENED));
  const window = await Window.open(deployment);
  const memory = new Memory(deployment).watch();
  let repeats = await stopEach(trial, window);
  const all = before + window.accepted;
  const arrived = await until(async () => Number(await deployment.value(CASES_OPENED)) >= all, 300);
  const exactly = (await deployment.value(CASES_OPENED)) === String(all);
  const filed = String(window.accepted);
  trial.saw(`stop: ${filed} applications accepted meanwhile, each has one case`, arrived && exactly);
  for (const service of deployment.services) repeats += await repeatsAt(deployment, service);
  const few = window.accepted > 2 * BATCH && repeats <= BATCH;
  trial.saw(`stop: ${String(repeats)} events delivered again by all stops, at most one batch`, few);
  tellMemory(trial, 'memory under load', await memory.end());
}

export const STOP: readonly Case[] = [{ name: 'stop under load', run: stopUnderLoad }];
