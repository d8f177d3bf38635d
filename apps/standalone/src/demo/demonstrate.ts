import { join } from 'node:path';
import { ROOT } from '../config.js';
import { addressLines, type Addresses } from '../services.js';
import { DemoHttp } from './demo-http.js';
import { checksOf, doorLines, FourDoors, type DoorOutcome, type OpenDoors } from './doors/four-doors.js';
import { linesOf, outcomes, type Outcome } from './outcome.js';
import { Player, type Check } from './player.js';
import type { DemoPlan } from './scenarios/planned-step.js';

/** `demo/` of the repository. */
export const DEMO_FOLDER = join(ROOT, 'demo');

/** What came out, as `--json` prints it. */
export interface Demonstrated {
  readonly families: readonly (Omit<Outcome, 'family'> & { readonly family: string })[];
  readonly checks: readonly Check[];
  /** Four households with one need, each answered through another door; only where the demo started the services. */
  readonly doors?: readonly (Pick<DoorOutcome, 'door' | 'householdId' | 'channels'> & {
    readonly links: number;
  })[];
}

/**
 * Plays the demo on running services and prints what came out.
 * @param printLine where everything for people goes
 */
export async function demonstrate(
  { families, steps }: DemoPlan,
  addresses: Addresses,
  printLine: (line: string) => void,
  doors?: OpenDoors,
): Promise<Demonstrated> {
  for (const line of addressLines(addresses)) printLine(line);
  const http = new DemoHttp(addresses);
  const player = new Player(http, printLine);
  await player.play(steps);
  const today = steps.at(-1)?.on;
  const answered =
    doors === undefined || today === undefined
      ? []
      : await new FourDoors(http, doors, DEMO_FOLDER).play(today, printLine);
  const all = await outcomes(player, families);
  for (const line of all.flatMap(linesOf)) printLine(line);
  const ofDoors = answered.length === 0 ? [] : checksOf(answered);
  for (const line of ofDoors.length === 0 ? [] : doorLines(answered, ofDoors)) printLine(line);
  const checks = [...player.checks, ...ofDoors];
  const wrong = checks.filter(({ ok }) => !ok);
  const right = checks.length - wrong.length;
  printLine('');
  printLine(`${String(right)} 项相符 as expected，${String(wrong.length)} 项不符 not as expected`);
  for (const { what, expected, found } of wrong)
    printLine(`  ✗ ${what}: expected ${expected}, found ${found}`);
  const shown = answered.map(({ links, ...outcome }) => ({ ...outcome, links: links.length }));
  return {
    families: all.map(({ family, ...outcome }) => ({ family: family.key, ...outcome })),
    ...(shown.length === 0 ? {} : { doors: shown }),
    checks,
  };
}
