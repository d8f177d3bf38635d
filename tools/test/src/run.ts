import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

const ROOT = join(import.meta.dirname, '../../..');
const RESULTS = join(ROOT, '.results');

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Runs a program of node_modules to its end, its output passed through; answers its exit code. */
function runTool(tool: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', tool), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

async function typecheck(): Promise<Counts> {
  say('\n── typecheck');
  const code = await runTool('typescript/bin/tsc', ['-p', 'tsconfig.json', '--noEmit']);
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function runLevel(level: Level, extra: readonly string[]): Promise<Counts> {
  say(`\n── ${level}`);
  const file = join(RESULTS, `${level}.json`);
  const args = [
    '-c',
    'jest.config.mjs',
    '--ci',
    '--passWithNoTests',
    '--json',
    `--outputFile=${file}`,
    ...extra,
  ];
  await runTool('jest/bin/jest.js', args, {
    TEST_LEVEL: level,
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  });
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
  const counts = countsOf(report);
  say(`── ${level}: ${countsLine(counts)}`);
  return counts;
}

async function main(): Promise<void> {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const full = process.argv.includes('--full');
  const extra = process.argv.slice(2).filter((one) => one !== '--full');
  const all = [await typecheck()];
  for (const level of full ? [...LEVELS, 'full' as const] : LEVELS) all.push(await runLevel(level, extra));
  const counts = sumOf(all);
  if (all[0]?.failed === 1) say('\n!! The typecheck failed; it counts as one failure.');
  const last = countsLine(counts);
  writeFileSync(join(RESULTS, 'counts.txt'), `${last}\n`);
  say(`\n${last}`);
  process.exitCode = isGreen(counts) ? 0 : 1;
}

await main();
