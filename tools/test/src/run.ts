import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_KAFKA_VERSION, KAFKA_VERSIONS, type KafkaVersion } from '@aid-chain/tool-kafka';
import { brokerSpecs } from './broker-specs.js';
import {
  countsLine,
  countsOf,
  isGreen,
  LEVELS,
  sumOf,
  type Counts,
  type Level,
  type Report,
} from './levels.js';
import { runTool } from './run-tool.js';

const ROOT = join(import.meta.dirname, '../../..');
const RESULTS = join(ROOT, '.results');

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function typecheck(): Promise<Counts> {
  print('\n── typecheck');
  const ended = await runTool('typescript/bin/tsc', ['-p', 'tsconfig.json', '--noEmit']);
  const isClean = ended.is === 'ended' && ended.code === 0;
  return { passed: 0, failed: isClean ? 0 : 1, skipped: 0 };
}

interface LevelRun {
  readonly level: Level;
  /** Of Jest. */
  readonly extra: readonly string[];
  /** Another broker than the default one. */
  readonly kafka?: KafkaVersion;
}

/** Longer than any spec of the level takes that runs beside another one; Jest prints a line when a spec ends. */
const SILENT_MINUTES = { unit: 2, int: 4, e2e: 6 } as const;

/**
 * Jest with its workers. On a busy machine a worker of Node 20 can wait for ever while it loads its first module, which no
 * limit of a test ends; what ran in that call then runs again, once.
 */
async function runSpecs(level: Level, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  if (level === 'fault' || level === 'full') {
    // Their specs run one after another in the process of Jest itself, which starts no worker.
    await runTool('jest/bin/jest.js', args, { env });
    return;
  }
  const minutes = SILENT_MINUTES[level];
  const silenceMs = minutes * 60_000;
  const { is } = await runTool('jest/bin/jest.js', args, { env, silenceMs });
  if (is === 'ended') return;
  print(`!! Jest was silent for ${minutes} minutes and was ended; its specs run once more.`);
  await runTool('jest/bin/jest.js', args, { env, silenceMs });
}

async function runLevel({ level, extra, kafka }: LevelRun): Promise<Counts> {
  const name = kafka === undefined ? level : `${level}-kafka-${kafka}`;
  print(`\n── ${name}`);
  const file = join(RESULTS, `${name}.json`);
  const args = [
    '-c',
    'jest.config.mjs',
    '--ci',
    '--passWithNoTests',
    '--json',
    `--outputFile=${file}`,
    ...extra,
  ];
  const env = { TEST_LEVEL: level, ...(kafka === undefined ? {} : { TEST_KAFKA_VERSION: kafka }) };
  await runSpecs(level, args, env);
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
  const counts = countsOf(report);
  print(`── ${name}: ${countsLine(counts)}`);
  return counts;
}

/** Everything that takes too long for every change: the long faults, and what needs a broker on each version again. */
async function runRest(extra: readonly string[]): Promise<Counts[]> {
  const counts = [await runLevel({ level: 'full', extra })];
  for (const kafka of KAFKA_VERSIONS.filter((version) => version !== DEFAULT_KAFKA_VERSION))
    for (const level of ['e2e', 'fault', 'full'] as const) {
      const files = brokerSpecs(ROOT, level);
      if (files.length > 0)
        counts.push(await runLevel({ level, kafka, extra: ['--runTestsByPath', ...files] }));
    }
  return counts;
}

/** What docker-compose.yml promises, on the engine that is there; without one nothing is run, which fails in CI only. */
async function runContainers(): Promise<Counts> {
  print('\n── containers');
  const file = join(RESULTS, 'containers.json');
  await runTool('@aid-chain/tool-containers/dist/main.js', ['try', '--counts', file]);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  return JSON.parse(readFileSync(file, 'utf8')) as Counts;
}

async function main(): Promise<void> {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const full = process.argv.includes('--full');
  const extra = process.argv.slice(2).filter((one) => one !== '--full');
  const all = [await typecheck()];
  for (const level of LEVELS) all.push(await runLevel({ level, extra }));
  if (full) all.push(...(await runRest(extra)));
  if (full) all.push(await runContainers());
  const counts = sumOf(all);
  if (all[0]?.failed === 1) print('\n!! The typecheck failed; it counts as one failure.');
  const last = countsLine(counts);
  writeFileSync(join(RESULTS, 'counts.txt'), `${last}\n`);
  print(`\n${last}`);
  process.exitCode = isGreen(counts) ? 0 : 1;
}

await main();
