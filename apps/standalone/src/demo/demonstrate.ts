import { join } from 'node:path';
import { ROOT } from '../config.js';
import { addressLines, type Addresses } from '../services.js';
import { DemoHttp } from './demo-http.js';
import { linesOf, outcomes } from './outcome.js';
import { Player } from './player.js';
import type { DemoFamily, DemoPlan } from './scenarios/planned-step.js';

/** `demo/` of the repository. */
export const DEMO_FOLDER = join(ROOT, 'demo');

type PrintLine = (line: string) => void;

/** Prints what came out. @returns 0 when everything is as expected, else 1 */
async function conclude(
  player: Player,
  families: readonly DemoFamily[],
  printLine: PrintLine,
  forMachines: boolean,
): Promise<number> {
  const all = await outcomes(player, families);
  const wrong = player.checks.filter(({ ok }) => !ok);
  if (forMachines) {
    const plain = all.map(({ family, ...outcome }) => ({ family: family.key, ...outcome }));
    process.stdout.write(`${JSON.stringify({ families: plain, checks: player.checks }, null, 2)}\n`);
  } else for (const line of all.flatMap(linesOf)) printLine(line);
  const right = player.checks.length - wrong.length;
  printLine('');
  printLine(`${String(right)} 项相符 as expected，${String(wrong.length)} 项不符 not as expected`);
  for (const { what, expected, found } of wrong)
    printLine(`  ✗ ${what}: expected ${expected}, found ${found}`);
  return wrong.length === 0 ? 0 : 1;
}

/**
 * Plays the demo on running services and prints what came out.
 * @param printLine where progress goes; with `forMachines` standard output is left to the JSON
 * @returns 0 when everything came out as expected, else 1
 */
export async function demonstrate(
  { families, steps }: DemoPlan,
  addresses: Addresses,
  printLine: PrintLine,
  forMachines: boolean,
): Promise<number> {
  for (const line of addressLines(addresses)) printLine(line);
  const player = new Player(new DemoHttp(addresses), printLine);
  await player.play(steps);
  return conclude(player, families, printLine, forMachines);
}
