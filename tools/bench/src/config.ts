import { join } from 'node:path';

/** The repository's root folder. */
export const ROOT = join(import.meta.dirname, '../../..');

/** How much is measured. */
export interface Sizes {
  /** Repetitions of each measurement, product and baseline in turns. */
  readonly rounds: number;
  readonly intakeSeconds: number;
  readonly connections: number;
  readonly pipelineEvents: number;
  readonly backlogEvents: number;
  readonly surveys: number;
  readonly surveysPerSecond: number;
}

const FULL: Sizes = {
  rounds: 3,
  intakeSeconds: 8,
  connections: 32,
  pipelineEvents: 60_000,
  backlogEvents: 100_000,
  surveys: 1_000,
  surveysPerSecond: 100,
};

const QUICK: Sizes = {
  rounds: 2,
  intakeSeconds: 5,
  connections: 32,
  pipelineEvents: 20_000,
  backlogEvents: 20_000,
  surveys: 100,
  surveysPerSecond: 50,
};

export const PARTS = ['intake', 'pipeline', 'latency', 'backlog'] as const;
export type Part = (typeof PARTS)[number];

/** What the command line asks for: `npm run bench -- [--quick] [intake] [pipeline] [latency] [backlog]`. */
export interface Plan {
  readonly sizes: Sizes;
  readonly parts: readonly Part[];
  /** Whether `docs/benchmarks.md` is written: by a full run of everything only. */
  readonly publish: boolean;
}

/** @throws Error for a word that names no part */
export function planOf(words: readonly string[]): Plan {
  const quick = words.includes('--quick');
  const named = words.filter((word) => word !== '--quick');
  const unknown = named.filter((word) => !PARTS.some((part) => part === word));
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(' ')}; parts: ${PARTS.join(' ')}`);
  const parts = named.length === 0 ? PARTS : PARTS.filter((part) => named.includes(part));
  return { sizes: quick ? QUICK : FULL, parts, publish: !quick && named.length === 0 };
}

/** Where the figures go. */
export const REPORT = join(ROOT, 'docs/benchmarks.md');
export const DATA = join(ROOT, '.data/bench');
