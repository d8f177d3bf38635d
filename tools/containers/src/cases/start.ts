import type { Case, Trial } from '../trial.js';
import { until } from '../until.js';
import { CASES_OPENED, Window } from '../window.js';

/** A production deployment never begins with the invented people of the sample. */
async function withoutPlace(trial: Trial): Promise<void> {
  const bare = trial.deployment.with({ PLACE_DIR: '' });
  const { code, output } = await bare.compose('run', '--rm', 'migrate');
  trial.saw('no place: migrate ends with 1 and a sentence', code === 1 && output.includes('PLACE_NOT_SET'));
}

/** The window does not wait for the broker: intake needs PostgreSQL only. */
async function withoutBroker(trial: Trial): Promise<void> {
  const { deployment } = trial;
  trial.must('no broker: intake starts', await deployment.up(['intake']));
  if (!deployment.withKafka) return;
  trial.saw('no broker: there is none', (await deployment.idOf('kafka')) === '');
  const window = await Window.open(deployment);
  trial.saw('no broker: an application is accepted', (await window.fileOne()) === 201);
}

async function start(trial: Trial): Promise<void> {
  const { deployment } = trial;
  trial.must('up: every service is healthy', await deployment.up());
  await oneShot(trial, 'migrate', (output) => output.includes('nothing to do'));
  if (!deployment.withKafka) return trial.notRun('up: topics, and what waited for the broker (needs Kafka)');
  await oneShot(
    trial,
    'topics',
    (output) => output.includes('as they must be') && !output.includes('"granted"'),
  );
  const accepted = await deployment.value('select count(*) from intake.application');
  const arrived = await until(async () => (await deployment.value(CASES_OPENED)) === accepted, 60);
  trial.saw('up: what was accepted without a broker has arrived', arrived);
}

async function oneShot(trial: Trial, name: string, didNothing: (output: string) => boolean): Promise<void> {
  const { deployment } = trial;
  const exit = await deployment.inspect(name, '{{.State.ExitCode}}');
  trial.saw(`up: the one-shot ${name} ended with 0`, exit === '0');
  const { code, output } = await deployment.compose('run', '--rm', name);
  if (
    !trial.saw(`up: ${name} a second time ends with 0 and changes nothing`, code === 0 && didNothing(output))
  )
    trial.print(output);
}

export const START: readonly Case[] = [
  { name: 'no place', run: withoutPlace },
  { name: 'no broker', run: withoutBroker },
  { name: 'up', run: start },
];
