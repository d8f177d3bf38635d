import { launcherConfig } from '../config.js';
import { AlreadyRunning, launch } from '../launch/launch.js';
import { stopSignal } from '../launch/run-until-stopped.js';
import { demonstrate } from './demonstrate.js';
import { withFreePorts } from './free-ports.js';
import { freshFolder } from './fresh-folder.js';

const forMachines = process.argv.includes('--json');

/** Progress goes to people; with `--json` standard output is left to the machine. */
function say(line: string): void {
  (forMachines ? process.stderr : process.stdout).write(`${line}\n`);
}

async function main(): Promise<number> {
  const signal = stopSignal();
  const config = await withFreePorts(launcherConfig('demo'));
  const folder = await freshFolder(config, say);
  const stack = await launch(config, folder, say);
  try {
    const ended = await Promise.race([demonstrate(stack.addresses, say, forMachines), signal, stack.broken]);
    if (typeof ended === 'number') return ended;
    say(ended === 'stopped' ? '演示已中止 / the demo was stopped' : ended);
    return 1;
  } finally {
    await stack.stop();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = 1;
  const running = error instanceof AlreadyRunning;
  say(
    running ? '另一个演示正在运行 / another demo is running' : `演示失败 / the demo failed: ${String(error)}`,
  );
}
process.exit();
