import { setTimeout as pause } from 'node:timers/promises';
import { run } from '../command.js';
import type { Case, Trial } from '../trial.js';

const KEPT = `select (select count(*) from directory.audit) || ' ' || (select count(*) from directory.actor)
  || ' ' || (select system_identifier from pg_control_system())`;

/** What the directory holds: `up` seeds it again and leaves one audit row, so the count may grow and never shrink. */
async function kept(trial: Trial): Promise<{ rows: number; rest: string }> {
  const [rows, ...rest] = (await trial.deployment.value(KEPT)).split(' ');
  return { rows: Number(rows), rest: rest.join(' ') };
}

async function downAndUp(trial: Trial): Promise<void> {
  const { deployment } = trial;
  const before = await kept(trial);
  trial.must('down: everything ends', await deployment.compose('down'));
  trial.must('down and up: everything is healthy again', await deployment.up());
  const after = await kept(trial);
  trial.saw('down and up: the data are kept', after.rows >= before.rows && after.rest === before.rest);
}

async function engine(trial: Trial): Promise<void> {
  const { CONTAINERS_ENGINE_STOP: stop, CONTAINERS_ENGINE_START: start } = process.env;
  if (stop === undefined || start === undefined)
    return trial.notRun('engine: stop and start (set CONTAINERS_ENGINE_STOP and CONTAINERS_ENGINE_START)');
  const before = await kept(trial);
  trial.must('engine: stopped', await run('sh', ['-c', stop], process.env));
  while ((await trial.deployment.docker('info')).code === 0) await pause(500);
  trial.must('engine: started', await run('sh', ['-c', start], process.env));
  trial.saw('engine: everything comes back by itself', await trial.deployment.healthy(120));
  const after = await kept(trial);
  trial.saw('engine: the data are kept', after.rows >= before.rows && after.rest === before.rest);
}

export const KEEP: readonly Case[] = [
  { name: 'down and up', run: downAndUp },
  { name: 'engine', run: engine },
];
