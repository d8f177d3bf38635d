import { DEMO_FOLDER, demonstrate } from '../demonstrate.js';
import { printJson } from '../print-json.js';
import { readScenarios } from '../scenarios/read-scenarios.js';
import { givenAddresses } from './config.js';
import { checkDemoMode, NotForTheDemo } from './demo-mode.js';

const forMachines = process.argv.includes('--json');

function printLine(line: string): void {
  (forMachines ? process.stderr : process.stdout).write(`${line}\n`);
}

/** Plays the demo on services that somebody else started (containers); 2 where they are not in demo mode. */
try {
  const plan = readScenarios(DEMO_FOLDER);
  const addresses = givenAddresses();
  await checkDemoMode(addresses);
  const demonstrated = await demonstrate(plan, addresses, printLine);
  if (forMachines) await printJson(demonstrated);
  process.exitCode = demonstrated.checks.every(({ ok }) => ok) ? 0 : 1;
} catch (error) {
  process.exitCode = error instanceof NotForTheDemo ? 2 : 1;
  printLine(error instanceof NotForTheDemo ? error.message : `演示失败 / the demo failed: ${String(error)}`);
}
process.exit();
