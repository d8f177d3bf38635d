import { join } from 'node:path';
import type { Deployment } from '../deployment.js';
import type { Case, Trial } from '../trial.js';
import { until } from '../until.js';
import { CASES_OPENED, Window } from '../window.js';

const DUMP = '/tmp/aid-chain.dump';
const TOPICS =
  'KAFKA_HEAP_OPTS=-Xmx128m /opt/kafka/bin/kafka-topics.sh --bootstrap-server localhost:9092 --list';
/** Topics that the services write; what departments wrote is in their hands. */
const OURS = /^(intake|eligibility|monitoring|referral(\.[a-z-]+)?)\.v1$/;
const ROWS = `select (select count(*) from intake.application) || ' ' || (select count(*) from eligibility.case_file)
  || ' ' || (select count(*) from intake.audit) || ' ' || (select count(*) from directory.api_key)`;

async function restore(trial: Trial, file: string): Promise<void> {
  const { deployment } = trial;
  trial.must('backup: everything is lost', await deployment.compose('down', '-v'));
  trial.must('backup: an empty PostgreSQL', await deployment.up(['postgres']));
  trial.must('backup: migrate makes the roles', await deployment.compose('run', '--rm', 'migrate'));
  trial.must(
    'backup: the file is brought back',
    await deployment.docker('cp', file, `${await deployment.idOf('postgres')}:${DUMP}`),
  );
  const restoring = [
    'pg_restore',
    '-U',
    'postgres',
    '-d',
    'aid_chain',
    '--clean',
    '--if-exists',
    '--exit-on-error',
    DUMP,
  ];
  trial.must('backup: restored', await deployment.compose('exec', '-T', 'postgres', ...restoring));
}

/** An empty Kafka is filled again from the outboxes; consumers drop what they have. */
async function fill(deployment: Deployment): Promise<boolean> {
  const topics = (await deployment.inside('kafka', TOPICS)).split('\n').filter((topic) => OURS.test(topic));
  for (const topic of topics) {
    const command = ['topics', 'fill', topic, '--as', 'demo-operator'];
    const { code } = await deployment.compose('run', '--rm', '--no-deps', 'cli', ...command);
    if (code !== 0) return false;
  }
  return topics.length > 4;
}

async function backup(trial: Trial): Promise<void> {
  const { deployment } = trial;
  if (!deployment.withKafka) return trial.notRun('backup and restore (needs Kafka)');
  const dump = ['pg_dump', '-U', 'postgres', '-Fc', '-f', DUMP, 'aid_chain'];
  trial.must(
    'backup: PostgreSQL is dumped while all serve',
    await deployment.compose('exec', '-T', 'postgres', ...dump),
  );
  const file = join(trial.secrets, 'aid-chain.dump');
  const from = `${await deployment.idOf('postgres')}:${DUMP}`;
  trial.must('backup: the file is taken away', await deployment.docker('cp', from, file));
  trial.must(
    'backup: it is checked beside the running database',
    await deployment.script('deploy/backup-check.sh', file, 'demo-operator'),
  );
  const before = await deployment.value(ROWS);
  await restore(trial, file);
  const after = await deployment.value(ROWS);
  if (!trial.saw('backup: every row is back', /^\d+ \d+ \d+ \d+$/.test(before) && before === after))
    trial.print(`${before} | ${after}`);
  trial.must('backup: everything is healthy again, with an empty Kafka', await deployment.up());
  trial.saw('backup: the topics are filled from the outboxes', await fill(deployment));
  const cases = Number(await deployment.value(CASES_OPENED));
  const window = await Window.open(deployment);
  trial.saw('backup: an application is accepted', (await window.fileOne()) === 201);
  const arrived = async (): Promise<boolean> => Number(await deployment.value(CASES_OPENED)) === cases + 1;
  trial.saw('backup: it arrives', await until(arrived, 60));
}

export const BACKUP: readonly Case[] = [{ name: 'backup and restore', run: backup }];
