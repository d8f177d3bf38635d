import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT, type LauncherConfig } from '../../config.js';
import type { DataFolder } from '../../folder/data-folder.js';
import { DEPARTMENT } from './course.js';
import { DoorReceiver } from './receiver.js';

const CLI = join(ROOT, 'apps/cli/dist/main.js');

/** A department's own server, and the place of the demo with its address. */
export interface PlannedDoors {
  readonly receiver: DoorReceiver;
  readonly config: LauncherConfig;
}

/** Starts the server, allows its host as an operator does, and enters it in a copy of the place’s parameters. */
export async function planDoors(config: LauncherConfig, folder: DataFolder): Promise<PlannedDoors> {
  const receiver = await DoorReceiver.start();
  folder.make();
  const policiesDir = join(folder.path, 'policies');
  cpSync(config.policiesDir, policiesDir, { recursive: true });
  // A department has one topic, and one address, in every place that names it.
  for (const name of readdirSync(policiesDir, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('departments.yaml')) enter(join(policiesDir, name), `http://${receiver.host}/aid`);
  return { receiver, config: { ...config, policiesDir, webhooks: { hosts: [receiver.host] } } };
}

function enter(file: string, url: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(new RegExp(`^${DEPARTMENT}:$`, 'm'), `$&\n  webhook: { url: '${url}' }`));
}

/** Issues the secret that signs, as the operator does: with the command of the command line. */
export async function issueSecret(receiver: DoorReceiver, { path }: DataFolder): Promise<void> {
  const args = [CLI, 'webhooks', 'issue-secret', DEPARTMENT, '--as', 'demo-operator', '--data', path];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const [secret] = /whsec_\S+/.exec(stdout) ?? [];
  if (secret === undefined) throw new Error('没有签发密钥 / no secret was issued');
  receiver.checkWith(secret);
}
