import { join } from 'node:path';

/** The repository's root folder. */
export const ROOT = join(import.meta.dirname, '../../..');

const WAYS = ['in-process', 'kafka'] as const;
export type Way = (typeof WAYS)[number];

/** How much is measured. */
export interface Sizes {
  /** Repetitions of each measurement, product and baseline in turns. */
  readonly rounds: number;
  readonly intakeSeconds: number;
  readonly connections: number;
  readonly pipelineEvents: number;
  readonly backlogEvents: number;
  readonly backlogRounds: number;
  readonly surveys: number;
  /** On two cores a process for each service, a broker and a department leave less room than one process. */
  readonly surveysPerSecond: Readonly<Record<Way, number>>;
  /** How long each service is loaded before its memory is read. */
  readonly memorySeconds: number;
  /** How long statements are counted while nothing happens. */
  readonly idleSeconds: number;
  /** How many audit rows are sealed and checked. */
  readonly auditRows: number;
  /** Households of the generator that are decided. */
  readonly decisions: number;
  /** Households with a recognition that are redetermined. */
  readonly redetermined: number;
  /** Households of whom is found what they miss and may get twice. */
  readonly missed: number;
  /** Reports of a department that go from its topic into chains. */
  readonly reports: number;
  /** Rows of a department's sheet. */
  readonly sheetRows: number;
  /** Notices that are made as HTML. */
  readonly notices: number;
  /** Households whose chains are made anew. */
  readonly chains: number;
  /** Open cases of the county whose lists are read. */
  readonly cases: number;
  /** Requests to sources that are asked and answered through files. */
  readonly requests: number;
}

const FULL: Sizes = {
  rounds: 3,
  intakeSeconds: 8,
  connections: 32,
  pipelineEvents: 60_000,
  backlogEvents: 100_000,
  backlogRounds: 2,
  surveys: 1_000,
  surveysPerSecond: { 'in-process': 100, kafka: 20 },
  memorySeconds: 30,
  idleSeconds: 60,
  auditRows: 600_000,
  decisions: 20_000,
  redetermined: 50_000,
  missed: 300_000,
  reports: 50_000,
  sheetRows: 20_000,
  notices: 2_000,
  chains: 50_000,
  cases: 100_000,
  requests: 10_000,
};

const QUICK: Sizes = {
  rounds: 2,
  intakeSeconds: 5,
  connections: 32,
  pipelineEvents: 20_000,
  backlogEvents: 20_000,
  backlogRounds: 1,
  surveys: 100,
  surveysPerSecond: { 'in-process': 20, kafka: 20 },
  memorySeconds: 10,
  idleSeconds: 20,
  auditRows: 100_000,
  decisions: 2_000,
  redetermined: 3_000,
  missed: 10_000,
  reports: 5_000,
  sheetRows: 2_000,
  notices: 200,
  chains: 2_000,
  cases: 5_000,
  requests: 1_000,
};

/** As many households as the aim names: some minutes are needed to fill them in. */
const MILLION: Pick<Sizes, 'redetermined' | 'chains' | 'rounds'> = {
  redetermined: 1_000_000,
  chains: 1_000_000,
  rounds: 1,
};

const PARTS = [
  'intake',
  'pipeline',
  'latency',
  'backlog',
  'memory',
  'idle',
  'audit',
  'policy',
  'redetermination',
  'missed-and-double',
  'referral',
  'cases',
  'verification',
  'papers',
] as const;
/** What needs no broker. */
export const ALONE: readonly Part[] = [
  'intake',
  'audit',
  'policy',
  'redetermination',
  'missed-and-double',
  'referral',
  'cases',
  'verification',
  'papers',
];
export type Part = (typeof PARTS)[number];

const QUICKLY = '--quick';
const WRITE = '--write';
const A_MILLION = '--million';

/** What the command line asks for. */
export interface Plan {
  readonly sizes: Sizes;
  readonly parts: readonly Part[];
  readonly ways: readonly Way[];
  /** Whether the figures go into `docs/benchmarks.md`. */
  readonly write: boolean;
}

/**
 * `npm run bench -- [--quick | --write] [--million] [--in-process | --kafka] [intake] [pipeline] [latency] [backlog] [memory] [idle] [audit]
 * [policy] [redetermination] [missed-and-double] [referral] [cases] [verification] [papers]`;
 * without a part all are measured.
 * @throws Error for a word that is none of these, and for figures of a quick run or of one way that shall be written
 */
export function planOf(words: readonly string[]): Plan {
  const quick = words.includes(QUICKLY);
  const write = words.includes(WRITE);
  const ways = WAYS.filter((way) => words.includes(`--${way}`));
  const named = words.filter((word) => !word.startsWith('--'));
  const known: readonly string[] = [QUICKLY, WRITE, A_MILLION, ...WAYS.map((way) => `--${way}`), ...PARTS];
  const unknown = words.filter((word) => !known.includes(word));
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(' ')}; known: ${known.join(' ')}`);
  if (write && (quick || words.includes(A_MILLION) || ways.length > 0))
    throw new Error('only the figures of a full run are written');
  const parts = named.length === 0 ? PARTS : PARTS.filter((part) => named.includes(part));
  const sizes = { ...(quick ? QUICK : FULL), ...(words.includes(A_MILLION) ? MILLION : {}) };
  return { sizes, parts, ways: ways.length === 0 ? WAYS : ways, write };
}

/** Where the figures go. */
export const REPORT = join(ROOT, 'docs/benchmarks.md');
/** Data folders of benches, each named by its process. */
export const DATA = join(ROOT, '.data/benches');

/** What a service's process inherits: where programs are found. */
export function inherited(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG'];
  return Object.fromEntries(
    names.flatMap((name) => (name in process.env ? [[name, process.env[name]]] : [])),
  );
}
