import { AlreadyRunning } from '../launch/launch.js';
import { stopSignal } from '../launch/run-until-stopped.js';
import { demoOptions, OptionFault } from './demo-options.js';
import type { Demonstrated } from './demonstrate.js';
import { playStage } from './play-stage.js';
import { printJson } from './print-json.js';
import { stagesFor } from './stages.js';

const forMachines = process.argv.includes('--json');

/** Progress goes to people; with `--json` standard output is left to the machine. */
function printLine(line: string): void {
  (forMachines ? process.stderr : process.stdout).write(`${line}\n`);
}

/** One place as it always was; several places each with their code. */
function forMachine(all: readonly { readonly code: string; readonly demonstrated: Demonstrated }[]): object {
  const places = all.map(({ code, demonstrated }) => ({ place: code, ...demonstrated }));
  const [only] = all;
  return all.length === 1 && only !== undefined ? only.demonstrated : { places };
}

/** Plays one place after the other, each on a database of its own. @returns the exit code */
async function main(): Promise<number> {
  const options = demoOptions(process.argv.slice(2));
  const stages = stagesFor(options.place);
  const signal = stopSignal();
  const all: { code: string; demonstrated: Demonstrated }[] = [];
  for (const stage of stages) {
    const ended = await playStage(stage, signal, printLine);
    if (typeof ended === 'string') {
      printLine(ended === 'stopped' ? '演示已中止 / the demo was stopped' : ended);
      return 1;
    }
    all.push({ code: stage.code, demonstrated: ended });
  }
  if (forMachines) await printJson(forMachine(all));
  return all.every(({ demonstrated }) => demonstrated.checks.every(({ ok }) => ok)) ? 0 : 1;
}

function sentenceOf(error: unknown): string {
  if (error instanceof AlreadyRunning) return '另一个演示正在运行 / another demo is running';
  if (error instanceof OptionFault) return error.message;
  return `演示失败 / the demo failed: ${String(error)}`;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = 1;
  printLine(sentenceOf(error));
}
process.exit();
