import { join } from 'node:path';
import { ROOT } from '../config.js';
import { addressLines, type Addresses } from '../services.js';
import { readDemoData } from './demo-data.js';
import { DemoHttp } from './demo-http.js';
import { DemoRun, type Step } from './demo-run.js';
import { linesOf, outcomes } from './print.js';
import { FEBRUARY } from './steps/february.js';
import { JANUARY } from './steps/january.js';
import { LAST_DAY } from './steps/last-day.js';
import { QUARTER } from './steps/quarter.js';

const STEPS: readonly Step[] = [...JANUARY, ...FEBRUARY, ...QUARTER, ...LAST_DAY];

type Say = (line: string) => void;

async function play(demo: DemoRun, say: Say): Promise<void> {
  let today = '';
  for (const { on, zh, en, run } of STEPS) {
    if (on !== today) await demo.http.setClocks(`${on}T09:00:00+08:00`);
    today = on;
    say(`${on}  ${zh} · ${en}`);
    await run(demo, on);
  }
}

async function tell(demo: DemoRun, say: Say, forMachines: boolean): Promise<number> {
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

/**
 * Plays the demo on running services and prints what came out.
 * @param say where progress goes; with `forMachines` standard output is left to the JSON
 * @returns 0 when everything came out as expected, else 1
 */
export async function demonstrate(addresses: Addresses, say: Say, forMachines: boolean): Promise<number> {
  for (const line of addressLines(addresses)) say(line);
  const demo = new DemoRun(new DemoHttp(addresses), readDemoData(join(ROOT, 'demo')), say);
  await play(demo, say);
  return tell(demo, say, forMachines);
}
