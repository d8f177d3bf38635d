import { join } from 'node:path';
import { launcherConfig, ROOT } from '../config.js';
import { AlreadyRunning, launch, type Stack } from '../launch/launch.js';
import { stopSignal } from '../launch/run-until-stopped.js';
import { addressLines } from '../services.js';
import { readDemoData } from './demo-data.js';
import { DemoHttp } from './demo-http.js';
import { DemoRun, type Step } from './demo-run.js';
import { withFreePorts } from './free-ports.js';
import { freshFolder } from './fresh-folder.js';
import { linesOf, outcomes } from './print.js';
import { FEBRUARY } from './steps/february.js';
import { JANUARY } from './steps/january.js';
import { LAST_DAY } from './steps/last-day.js';
import { QUARTER } from './steps/quarter.js';

const STEPS: readonly Step[] = [...JANUARY, ...FEBRUARY, ...QUARTER, ...LAST_DAY];
const forMachines = process.argv.includes('--json');

/** Progress goes to people; with `--json` standard output is left to the machine. */
function say(line: string): void {
  (forMachines ? process.stderr : process.stdout).write(`${line}\n`);
}

async function play(demo: DemoRun): Promise<void> {
  let today = '';
  for (const { on, zh, en, run } of STEPS) {
    if (on !== today) await demo.http.setClocks(`${on}T09:00:00+08:00`);
    today = on;
    say(`${on}  ${zh} · ${en}`);
    await run(demo, on);
  }
}

async function tell(demo: DemoRun): Promise<number> {
  const all = await outcomes(demo);
  const wrong = demo.checks.filter(({ ok }) => !ok);
  if (forMachines) {
    process.stdout.write(`${JSON.stringify({ families: all, checks: demo.checks }, null, 2)}\n`);
  } else for (const line of all.flatMap(linesOf)) say(line);
  say('');
  say(
    `${String(demo.checks.length - wrong.length)} 项相符 as expected，${String(wrong.length)} 项不符 not as expected`,
  );
  for (const { what, expected, found } of wrong) say(`  ✗ ${what}: expected ${expected}, found ${found}`);
  return wrong.length === 0 ? 0 : 1;
}

async function demonstrate(stack: Stack): Promise<number> {
  for (const line of addressLines(stack.addresses)) say(line);
  const data = readDemoData(join(ROOT, 'demo'));
  const demo = new DemoRun(new DemoHttp(stack.addresses), data, say);
  await play(demo);
  return tell(demo);
}

async function main(): Promise<number> {
  const signal = stopSignal();
  const config = await withFreePorts(launcherConfig('demo'));
  const folder = await freshFolder(config, say);
  const stack = await launch(config, folder, say);
  try {
    const ended = await Promise.race([demonstrate(stack), signal, stack.broken]);
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
