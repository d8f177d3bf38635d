import type { Case, Trial } from '../trial.js';
import type { Deployment } from '../deployment.js';
import { Memory, printMemory } from '../memory.js';
import { until } from '../until.js';
import { CASES_OPENED, Window } from '../window.js';

/** Seconds after which the engine kills what has not ended: exit code 137. */
const GRACE = '20';
/** The most events that the relay sends, and a consumer lands, at once. */
const BATCH = 500;

interface Events {
  readonly consumers: readonly { readonly repeats: number }[];
  readonly transport: { readonly readers: readonly { readonly state: string }[] };
}

async function eventsAt(deployment: Deployment, service: string): Promise<Events> {
  const reply = await fetch(`${await deployment.addressOf(service)}/readyz/events`);
  return (await reply.json()) as Events;
}

type Repeats = ReadonlyMap<string, number>;

/** How many events were delivered again to each service since its process started. */
async function repeatsNow(deployment: Deployment): Promise<Repeats> {
  const counts = new Map<string, number>();
  for (const service of deployment.services) {
    const { consumers } = await eventsAt(deployment, service);
    counts.set(
      service,
      consumers.reduce((sum, { repeats }) => sum + repeats, 0),
    );
  }
  return counts;
}

/** @param started the service whose count began again at 0 */
function added(before: Repeats, after: Repeats, started: string): number {
  const known = (service: string): number => (service === started ? 0 : (before.get(service) ?? 0));
  return [...after].reduce((sum, [service, count]) => sum + count - known(service), 0);
}

/** Stops one service and starts it again. @param before what had been delivered again until then */
async function stopOne(trial: Trial, service: string, before: Repeats): Promise<Repeats> {
  const { deployment } = trial;
  const began = Date.now();
  await deployment.docker('stop', '-t', GRACE, await deployment.idOf(service));
  const exit = await deployment.inspect(service, '{{.State.ExitCode}}');
  const took = ((Date.now() - began) / 1_000).toFixed(1);
  const ended = `stop: ${service}, told to stop under load, ended by itself within ${GRACE} s`;
  trial.saw(`${ended} (${took} s)`, exit === '0');
  trial.must(`stop: ${service} is started again`, await deployment.up());
  const reads = async (): Promise<boolean> =>
    (await eventsAt(deployment, service)).transport.readers.every(({ state }) => state === 'reading');
  trial.saw(`stop: ${service} reads events again`, await until(reads, 60));
  const after = await repeatsNow(deployment);
  const again = added(before, after, service);
  trial.saw(`stop: ${String(again)} events were delivered again, at most one batch`, again <= BATCH);
  return after;
}

/** Stops each service in turn while applications are filed. */
async function stopEach(trial: Trial, window: Window): Promise<Repeats> {
  const { deployment } = trial;
  const enough = new AbortController();
  const load = window.keepFiling(enough.signal);
  try {
    let repeats = await repeatsNow(deployment);
    for (const service of deployment.services) repeats = await stopOne(trial, service, repeats);
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
  const repeats = await stopEach(trial, window);
  const all = before + window.accepted;
  const arrived = await until(async () => Number(await deployment.value(CASES_OPENED)) >= all, 300);
  const exactly = (await deployment.value(CASES_OPENED)) === String(all);
  const filed = `stop: ${String(window.accepted)} applications accepted meanwhile, more than two batches`;
  trial.saw(filed, window.accepted > 2 * BATCH);
  trial.saw('stop: each of them has arrived and has one case', arrived && exactly);
  const late = added(repeats, await repeatsNow(deployment), '');
  trial.saw(`stop: ${String(late)} events were delivered again later, at most one batch`, late <= BATCH);
  printMemory(trial, 'memory under load', await memory.end());
}

export const STOP: readonly Case[] = [{ name: 'stop under load', run: stopUnderLoad }];
