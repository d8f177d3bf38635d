import type { IsoDate } from '@aid-chain/kernel';
import type { CaseFacts } from '../facts/facts.js';
import { hashOf } from '../pack/canonical-json.js';
import { CODE_VERSION } from '../pack/code-version.js';
import { deepFreeze } from '../pack/deep-freeze.js';
import type { RulePack } from '../pack/pack.js';
import { assetLines } from './assets.js';
import { countableIncome, type CountableIncome } from './countable-income.js';
import type { CategoryResult, Determination, WorksheetLine } from './determination.js';
import { dibaoBenefit } from './benefit.js';
import { dibaoIncomeLine } from './dibao.js';
import { figuresOf } from './figures.js';
import { groundLines } from './grounds.js';
import { caseOf, type Case } from './household.js';
import { marginIncomeLine } from './margin.js';
import { monitoredLine, residenceLine } from './monitored.js';
import { netIncome, type NetIncome } from './net-income.js';
import { allOf, anyProposes, categoryResult, missingOf, restsOnDemo } from './outcomes.js';
import { medicalSpending } from './spending.js';

/** The pack does not hold on the day of the decision. */
export class PackNotInForce extends Error {
  constructor(pack: RulePack, asOf: IsoDate) {
    super(`the pack holds from ${pack.from} to ${pack.to ?? 'now on'}, not on ${asOf}`);
    this.name = 'PackNotInForce';
  }
}

/**
 * Tests every examined category, whatever was asked for, and writes every line met or not (S0-14, S0-15).
 * In: the facts of the case, the parameters of the day of the decision, that day. Out: frozen; the same
 * input gives the same bytes. Throws {@link PackNotInForce} where the pack is of another day.
 */
export function decide(facts: CaseFacts, pack: RulePack, asOf: IsoDate): Determination {
  if (asOf < pack.from || (pack.to !== null && asOf > pack.to)) throw new PackNotInForce(pack, asOf);
  const kase = caseOf(facts, pack, asOf);
  const income = countableIncome(kase);
  const dibao = dibaoOf(kase, income);
  const margin = marginOf(kase, income, dibao.result);
  const net = netIncome(kase);
  const monitored = monitoredOf(kase, net);
  const lines = [...income.lines, ...dibao.lines, ...margin.lines, ...monitored.lines];
  return deepFreeze({
    codeVersion: CODE_VERSION,
    packHash: pack.packHash,
    regionCode: pack.regionCode,
    asOf,
    categories: [
      dibao.result,
      categoryResult('tekun', 'not-examined', []),
      margin.result,
      categoryResult('rigid-expenditure', 'not-examined', []),
      monitored.result,
      categoryResult('other-hardship', 'not-examined', []),
    ],
    lines,
    figures: figuresOf(kase, income, net),
    missing: missingOf(lines),
    restsOnDemoValues: restsOnDemo(lines),
  });
}

/**
 * Identity of what was determined: results, worksheet and figures with the parameter versions they rest on.
 * The day, the pack hash and the code version stay out: another day on which nothing that was read has
 * changed gives the same hash, and a parameter that no line read does not reopen an opinion.
 */
export function determinationHash(determination: Determination): string {
  const { categories, lines, figures, missing, restsOnDemoValues } = determination;
  return hashOf({ categories, lines, figures, missing, restsOnDemoValues });
}

interface Part {
  readonly result: CategoryResult;
  readonly lines: readonly WorksheetLine[];
}

function dibaoOf(kase: Case, income: CountableIncome): Part {
  const tests = [dibaoIncomeLine(kase, income), ...assetLines(kase, 'dibao')];
  const outcome = allOf([...income.lines, ...tests]);
  const read = [...income.lines, ...tests];
  if (outcome !== 'met') return { result: categoryResult('dibao', outcome, read), lines: tests };
  const benefit = dibaoBenefit(kase, income);
  const lines = [...tests, benefit.line];
  const all = [...income.lines, ...lines];
  if (benefit.amountFen === undefined) return { result: categoryResult('dibao', 'undetermined', all), lines };
  return { result: categoryResult('dibao', 'met', all, benefit.amountFen), lines };
}

/** The margin household is the one that dibao does not cover (D57 art. 8). */
function marginOf(kase: Case, income: CountableIncome, dibao: CategoryResult): Part {
  const lines = [marginIncomeLine(kase, income), ...assetLines(kase, 'margin')];
  const read = [...income.lines, ...lines];
  const own = allOf(read);
  if (dibao.outcome === 'met') return { result: categoryResult('margin', 'not-applicable', read), lines };
  if (own === 'met' && dibao.outcome === 'undetermined') {
    const open = categoryResult('margin', 'undetermined', read);
    return { result: { ...open, missing: dibao.missing }, lines };
  }
  return { result: categoryResult('margin', own, read), lines };
}

function monitoredOf(kase: Case, net: NetIncome): Part {
  const residence = residenceLine(kase);
  const reasons = [monitoredLine(kase, net), ...groundLines(kase, net, medicalSpending(kase))];
  const lines = [net.line, residence, ...reasons];
  return { result: categoryResult('monitored', monitoredOutcome(residence, reasons), lines), lines };
}

function monitoredOutcome(residence: WorksheetLine, reasons: readonly WorksheetLine[]) {
  if (residence.outcome === 'unknown') return 'undetermined';
  return residence.outcome === 'not-met' ? 'not-proposed' : anyProposes(reasons);
}
