import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { developerEnvironment, launcherConfig, ROOT } from '../config.js';
import { DataFolder } from '../folder/data-folder.js';
import { openDatabase } from '../launch/open-database.js';

const COMPILER = [
  'node_modules/typescript/bin/tsc',
  '-b',
  'tsconfig.build.json',
  '-w',
  '--preserveWatchOutput',
];
const STACK = ['--enable-source-maps', 'apps/standalone/dist/main.js'];
/** What the compiler prints when a build is whole; a stack of half a build would not start. */
const BUILT = /Found 0 errors/;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function end(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** A Ctrl-C, or the end of the compiler. */
function stopped(compiler: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    compiler.once('exit', () => resolve());
  });
}

/** Starts the stack anew after each build until it is stopped; a stack that does not start waits for the next build. */
async function rebuildAndRestart(env: NodeJS.ProcessEnv): Promise<void> {
  const run = (args: readonly string[], stdio: StdioOptions) =>
    spawn(process.execPath, args, { cwd: ROOT, env, stdio });
  const compiler = run(COMPILER, ['ignore', 'pipe', 'inherit']);
  let stack: ChildProcess | undefined;
  let restarted = Promise.resolve();
  compiler.stdout?.on('data', (output: Buffer) => {
    process.stdout.write(output);
    if (!BUILT.test(output.toString('utf8'))) return;
    restarted = restarted.then(async () => {
      await end(stack);
      stack = run(STACK, 'inherit');
    });
  });
  await stopped(compiler);
  await end(compiler);
  await restarted;
  await end(stack);
}

/** PostgreSQL runs beside the stack, so that a change is seen in seconds. */
async function develop(): Promise<void> {
  const folder = new DataFolder(join(ROOT, '.data/dev'), 'start');
  folder.make();
  const database = await openDatabase(launcherConfig('start'), folder, print);
  try {
    await rebuildAndRestart(developerEnvironment(database.url, folder.path));
  } finally {
    await database.close();
  }
}

await develop();
