import { laterRelease } from '../releases.js';
import type { Case, Trial } from '../trial.js';
import { Window } from '../window.js';

const COLUMN = `select count(*) from information_schema.columns
  where table_schema = 'intake' and column_name = 'later_release'`;
const ADD = 'alter table outbox add column later_release integer';

/** A family that applies at that moment is not sent away. */
const served = async (window: Window): Promise<boolean> => (await window.fileOne()) === 201;

async function failingMigration(trial: Trial): Promise<void> {
  const { deployment } = trial;
  const image = await laterRelease(trial, 'failing', [ADD, 'select 1 / 0']);
  const window = await Window.open(deployment);
  const before = await deployment.inspect('intake', '{{.Id}} {{.State.StartedAt}}');
  const { code, output } = await deployment
    .with({ AID_CHAIN_IMAGE: image })
    .compose('run', '--rm', 'migrate');
  trial.saw(
    'failing migration: migrate says why and does not end with 0',
    code !== 0 && output.includes('zero'),
  );
  trial.saw('failing migration: nothing of it stays', (await deployment.value(COLUMN)) === '0');
  const after = await deployment.inspect('intake', '{{.Id}} {{.State.StartedAt}}');
  trial.saw(
    'failing migration: the old services go on serving',
    after === before && (await deployment.healthy(15)) && (await served(window)),
  );
}

async function upgrade(trial: Trial): Promise<void> {
  const { deployment } = trial;
  const image = await laterRelease(trial, 'later', [ADD]);
  const later = deployment.with({ AID_CHAIN_IMAGE: image });
  const window = await Window.open(deployment);
  trial.must('upgrade: the new migration runs', await later.compose('run', '--rm', 'migrate'));
  const old = (await deployment.healthy(15)) && (await served(window));
  trial.saw('upgrade: the old services serve on the new tables', old);
  trial.must('upgrade: `up` brings the new release', await later.up());
  const runs = await deployment.inspect('intake', '{{.Config.Image}}');
  trial.saw('upgrade: the new image runs', runs === image && (await deployment.value(COLUMN)) === '1');
  trial.saw('upgrade: the new services serve', await served(window));
  trial.must('upgrade: and back, on the newer tables', await deployment.up());
}

export const UPGRADE: readonly Case[] = [
  { name: 'failing migration', run: failingMigration },
  { name: 'upgrade', run: upgrade },
];
