import { Policies } from '@aid-chain/platform';
import { decide, param, type Determination, type RulePack } from '@aid-chain/policy';
import { join } from 'node:path';
import { ROOT, type Sizes } from '../config.js';
import { bareDecision, type BareDecision, type BareLimits } from './bare-decision.js';
import { DECIDED_ON, households, type BenchHousehold } from './households.js';

const TOWNSHIP = '510683990000';
const MICRO = 1_000_000;

/** Processor time of one decision, µs, in each round. */
export interface PolicyFigure {
  readonly households: number;
  readonly lines: number;
  readonly traceBytes: number;
  readonly bare: readonly number[];
  readonly traced: readonly number[];
  readonly written: readonly number[];
}

/**
 * Decides the same households by hand, with the whole worksheet built and dropped, and with it written as JSON, in
 * turns. @throws Error where the rules and the baseline disagree about one household
 */
export async function measurePolicy({ decisions, rounds }: Sizes): Promise<PolicyFigure> {
  const pack = await samplePack();
  const families = households(decisions);
  const limits = limitsOf(pack);
  const { lines, traceBytes } = checkAgreement(families, pack, limits);
  const figures = { bare: [] as number[], traced: [] as number[], written: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    figures.bare.push(cpuPer(families, ({ numbers }) => bareDecision(numbers, limits).dibao.length));
    figures.traced.push(cpuPer(families, ({ facts }) => decide(facts, pack, DECIDED_ON).lines.length));
    figures.written.push(
      cpuPer(families, ({ facts }) => JSON.stringify(decide(facts, pack, DECIDED_ON)).length),
    );
  }
  return { households: families.length, lines, traceBytes, ...figures };
}

/** The parameters of the sample's township on the day of the bench. */
export async function samplePack(): Promise<RulePack> {
  return (await Policies.read(join(ROOT, 'policies'))).pack(TOWNSHIP, DECIDED_ON);
}

/**
 * Decides every household both ways.
 * @returns the mean of their lines and of the characters of their worksheets
 * @throws Error where the rules and the baseline disagree about one
 */
export function checkAgreement(
  families: readonly BenchHousehold[],
  pack: RulePack,
  limits: BareLimits,
): { readonly lines: number; readonly traceBytes: number } {
  let [lines, traceBytes] = [0, 0];
  for (const { facts, numbers } of families) {
    const determination = decide(facts, pack, DECIDED_ON);
    const [rules, bare] = [resultsOf(determination), bareDecision(numbers, limits)].map((each) =>
      JSON.stringify(each),
    );
    if (rules !== bare)
      throw new Error(
        `the rules say ${rules ?? ''}, the baseline ${bare ?? ''}, of ${JSON.stringify(numbers)}`,
      );
    lines += determination.lines.length;
    traceBytes += JSON.stringify(determination).length;
  }
  return { lines: lines / families.length, traceBytes: traceBytes / families.length };
}

function resultsOf({ categories }: Determination): BareDecision {
  const of = (category: string) => categories.find((result) => result.category === category);
  return {
    dibao: of('dibao')?.outcome ?? '',
    amountFen: of('dibao')?.monthlyAmountFen ?? null,
    margin: of('margin')?.outcome ?? '',
    monitored: of('monitored')?.outcome ?? '',
  };
}

/** Processor time per family, µs. The sum keeps the work from being left out by the compiler. */
function cpuPer(families: readonly BenchHousehold[], work: (family: BenchHousehold) => number): number {
  const passes = Math.max(1, Math.round(MICRO / families.length / 100));
  let sum = 0;
  const before = process.cpuUsage();
  for (let pass = 0; pass < passes; pass++) for (const family of families) sum += work(family);
  const { user, system } = process.cpuUsage(before);
  if (sum < 0) throw new Error('unreachable');
  return (user + system) / (families.length * passes);
}

/** What the baseline needs of the parameters. */
export function limitsOf(pack: RulePack): BareLimits {
  const number = (key: Parameters<typeof param>[1]): number => {
    const found = param(pack, key);
    if (found.state !== 'value' || typeof found.value !== 'number') throw new Error(`${key} is no number`);
    return found.value;
  };
  return {
    standardFen: number('dibao.standard.rural'),
    workCostBp: number('work-cost.share'),
    marginBp: number('margin.multiple'),
    depositMonths: number('asset.deposit.standard-months'),
    lineFen: number('monitored.line'),
    medicalFen: number('monitored.ground.illness.amount'),
    medicalBp: number('monitored.ground.illness.income-share'),
    educationBp: number('monitored.ground.education.income-share'),
  };
}
