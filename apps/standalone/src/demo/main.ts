import { launcherConfig } from '../config.js';
import { AlreadyRunning, launch } from '../launch/launch.js';
import { stopSignal } from '../launch/run-until-stopped.js';
import { DEMO_FOLDER, demonstrate } from './demonstrate.js';
import { readScenarios } from './scenarios/read-scenarios.js';
import { withFreePorts } from './free-ports.js';
import { freshFolder } from './fresh-folder.js';

const forMachines = process.argv.includes('--json');

/** Progress goes to people; with `--json` standard output is left to the machine. */
function printLine(line: string): void {
  (forMachines ? process.stderr : process.stdout).write(`${line}\n`);
}

async function main(): Promise<number> {
  const plan = readScenarios(DEMO_FOLDER);
  const signal = stopSignal();
  const config = await withFreePorts(launcherConfig('demo'));
  const folder = await freshFolder(config, printLine);
  const stack = await launch(config, folder, printLine);
  try {
    const ended = await Promise.race([
      demonstrate(plan, stack.addresses, printLine, forMachines),
      signal,
      stack.broken,
    ]);
    if (typeof ended === 'number') return ended;
    printLine(ended === 'stopped' ? '演示已中止 / the demo was stopped' : ended);
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
  printLine(
    running ? '另一个演示正在运行 / another demo is running' : `演示失败 / the demo failed: ${String(error)}`,
  );
}
process.exit();
