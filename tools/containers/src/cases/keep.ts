import { run } from '../command.js';
import type { Case, Trial } from '../trial.js';
import { until } from '../until.js';
import { Window } from '../window.js';

/** What never shrinks: `up` writes the directory again and leaves one audit row more. */
const GROWING = `select (select count(*) from directory.audit) || ' ' || (select count(*) from directory.actor)
  || ' ' || (select count(*) from intake.application)`;
const CLUSTER = 'select system_identifier from pg_control_system()';
const OFFSETS = '/opt/kafka/bin/kafka-get-offsets.sh --bootstrap-server localhost:9092 --topic intake.v1';

interface Kept {
  readonly growing: readonly number[];
  readonly cluster: string;
}

async function kept({ deployment }: Trial): Promise<Kept> {
  const rows = (await deployment.value(GROWING)).split(' ').map(Number);
  const offsets = deployment.withKafka
    ? await deployment.inside('kafka', `KAFKA_HEAP_OPTS=-Xmx128m ${OFFSETS}`)
    : '';
  const events = [...offsets.matchAll(/^intake\.v1:\d+:(\d+)$/gm)].map(([, offset]) => Number(offset));
  return {
    growing: deployment.withKafka ? [...rows, events.reduce((sum, one) => sum + one, 0)] : rows,
    cluster: await deployment.value(CLUSTER),
  };
}

function sawKept(trial: Trial, what: string, before: Kept, after: Kept): void {
  const same = /^\d+$/.test(before.cluster) && before.cluster === after.cluster;
  const rows = before.growing.every((count, i) => count > 0 && (after.growing[i] ?? 0) >= count);
  if (!trial.saw(`${what}: rows and events are kept`, same && rows))
    trial.print(JSON.stringify([before, after]));
}

async function downAndUp(trial: Trial): Promise<void> {
  const { deployment } = trial;
  const window = await Window.open(deployment);
  trial.saw('down: an application was accepted before', (await window.fileOne()) === 201);
  const before = await kept(trial);
  trial.must('down: everything ends', await deployment.compose('down'));
  trial.must('down and up: everything is healthy again', await deployment.up());
  sawKept(trial, 'down and up', before, await kept(trial));
}

async function engine(trial: Trial): Promise<void> {
  const { CONTAINERS_ENGINE_STOP: stop, CONTAINERS_ENGINE_START: start } = process.env;
  if (stop === undefined || start === undefined)
    return trial.notRun('engine: stop and start (set CONTAINERS_ENGINE_STOP and CONTAINERS_ENGINE_START)');
  const { deployment } = trial;
  const before = await kept(trial);
  const command = async (text: string): Promise<boolean> =>
    (await run('sh', ['-c', text], process.env)).code === 0;
  trial.saw('engine: told to stop', await command(stop));
  const gone = await until(async () => (await deployment.docker('info')).code !== 0, 120);
  trial.saw('engine: it has ended', gone);
  // Told too early, while the old one is still stopping its containers, a new engine does not start.
  trial.saw('engine: started', await until(() => command(start), 180));
  if (!trial.saw('engine: everything comes back by itself', await deployment.healthy(480)))
    trial.print((await deployment.compose('ps', '-a')).output);
  sawKept(trial, 'engine', before, await kept(trial));
}

export const KEEP: readonly Case[] = [
  { name: 'down and up', run: downAndUp },
  { name: 'engine', run: engine },
];
