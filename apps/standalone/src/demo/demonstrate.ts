import { join } from 'node:path';
import { ROOT } from '../config.js';
import { addressLines, type Addresses } from '../services.js';
import { DemoHttp } from './demo-http.js';
import { linesOf, outcomes, type Outcome } from './outcome.js';
import { Player, type Check } from './player.js';
import type { DemoPlan } from './scenarios/planned-step.js';

/** `demo/` of the repository. */
export const DEMO_FOLDER = join(ROOT, 'demo');

/** What came out, as `--json` prints it. */
export interface Demonstrated {
  readonly families: readonly (Omit<Outcome, 'family'> & { readonly family: string })[];
  readonly checks: readonly Check[];
}

/**
 * Plays the demo on running services and prints what came out.
 * @param printLine where everything for people goes
 */
export async function demonstrate(
  { families, steps }: DemoPlan,
  addresses: Addresses,
  printLine: (line: string) => void,
): Promise<Demonstrated> {
  for (const line of addressLines(addresses)) printLine(line);
  const player = new Player(new DemoHttp(addresses), printLine);
  await player.play(steps);
  const all = await outcomes(player, families);
  for (const line of all.flatMap(linesOf)) printLine(line);
  const { checks } = player;
  const wrong = checks.filter(({ ok }) => !ok);
  const right = checks.length - wrong.length;
  printLine('');
  printLine(`${String(right)} 项相符 as expected，${String(wrong.length)} 项不符 not as expected`);
  for (const { what, expected, found } of wrong)
    printLine(`  ✗ ${what}: expected ${expected}, found ${found}`);
  return { families: all.map(({ family, ...outcome }) => ({ family: family.key, ...outcome })), checks };
}
