import type { Case, Trial } from '../trial.js';
import { until } from '../until.js';
import { CASES_OPENED, Window } from '../window.js';

/** A broker that goes away while everything runs closes no window and loses nothing. */
async function brokerAway(trial: Trial): Promise<void> {
  const { deployment } = trial;
  if (!deployment.withKafka) return trial.notRun('broker away (needs Kafka)');
  const before = Number(await deployment.value(CASES_OPENED));
  const window = await Window.open(deployment);
  trial.must('broker away: Kafka is stopped', await deployment.compose('stop', 'kafka'));
  trial.saw('broker away: an application is accepted', (await window.fileOne()) === 201);
  trial.saw('broker away: every service stays ready', await deployment.healthy(15, deployment.services));
  trial.must('broker away: `up` brings it back', await deployment.up());
  const arrived = await until(async () => Number(await deployment.value(CASES_OPENED)) === before + 1, 60);
  trial.saw('broker away: the application has arrived', arrived);
}

export const BROKER: readonly Case[] = [{ name: 'broker away', run: brokerAway }];
