import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { developerEnvironment, launcherConfig, ROOT } from '../config.js';
import { DataFolder } from '../folder/data-folder.js';
import { openDatabase } from '../launch/open-database.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function run(env: NodeJS.ProcessEnv, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** A Ctrl-C, or the end of one of the programs. */
function ended(programs: readonly ChildProcess[]): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    for (const program of programs) program.once('exit', () => resolve());
  });
}

/** Rebuilds and restarts the stack after every change; PostgreSQL runs beside it, so a restart takes seconds. */
async function develop(): Promise<void> {
  const folder = new DataFolder(join(ROOT, '.data/dev'), 'start');
  folder.make();
  const database = await openDatabase(launcherConfig('start'), folder, print);
  try {
    const env = developerEnvironment(database.url, folder.path);
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const programs = [
      run(env, compiler, '-b', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'),
      run(env, '--watch', '--watch-preserve-output', '--enable-source-maps', 'apps/standalone/dist/main.js'),
    ];
    await ended(programs);
    await Promise.all(programs.map(end));
  } finally {
    await database.close();
  }
}

await develop();
