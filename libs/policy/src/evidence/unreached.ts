import {
  incomeKindCodes,
  nameOf,
  verificationResultCodes,
  type Bilingual,
  type VerificationResult,
} from '@aid-chain/vocabulary';
import type { Missing } from '../worksheet/worksheet-line.js';
import type { ExaminedHousehold } from '../household/household.js';
import type { AssetFact, IncomeFact, Period, PersonFacts, SourceAnswer } from '../facts/facts.js';
import { firstUncovered } from '../periods/window.js';
import { missingFact } from '../worksheet/fact-ref.js';
import { assetName, coverageTopic, incomeTopic, sourceName, usualCoverage } from '../facts/sources.js';

/** A source that could not be asked is asked again, or the survey finds out. */
const BROUGHT_BY = ['verification-report', 'survey'] as const;

/** Answers that say nothing: the source could not be asked, or was not. */
const SILENT: readonly VerificationResult[] = ['unreachable', 'not-asked'];

/**
 * Incomes of a member that a source would cover which could not be asked, or was not: open, unless the survey or another source has
 * established them for the whole window (adr/0021, L-65).
 */
export function unreachedIncomes(
  { facts }: ExaminedHousehold,
  { personId, incomeComplete }: PersonFacts,
  own: readonly IncomeFact[],
  window: Period,
): Missing[] {
  const surveyed =
    incomeComplete.state === 'known' && incomeComplete.value && incomeComplete.confidence === 'surveyed';
  return (facts.answers ?? []).flatMap((answer) => {
    const about = answer.personId === undefined || answer.personId === personId;
    if (!SILENT.includes(answer.result) || !about || surveyed) return [];
    return usualCoverage(answer.source).flatMap((coverage) => {
      if (coverage.fact !== 'income') return [];
      const topic = coverageTopic(coverage);
      const known = own.filter(
        (item) => item.confidence !== 'declared' && incomeTopic(item.kind, item.itemCode) === topic,
      );
      const gap = firstUncovered(
        known.map(({ period }) => period),
        window,
      );
      if (gap === undefined) return [];
      const text = silentText(nameOf(incomeKindCodes, coverage.kind), answer);
      return [missingFact(`income.${coverage.kind}`, personId, text, BROUGHT_BY)];
    });
  });
}

/** The same of a kind of asset of the household; what was asked about somebody who is no member is not theirs. */
export function unreachedAssets(
  { facts, members, property }: ExaminedHousehold,
  kind: AssetFact['kind'],
): Missing[] {
  if (property.listed.get(kind) === 'surveyed') return [];
  return (facts.answers ?? []).flatMap(({ source, result, personId = null }) => {
    const covers = usualCoverage(source).some((each) => each.fact === 'asset' && each.kind === kind);
    const isTheirs = personId === null || members.some((member) => member.personId === personId);
    if (!SILENT.includes(result) || !covers || !isTheirs) return [];
    const text = silentText(assetName(kind), { source, result });
    return [missingFact(`asset.${kind}`, personId, text, BROUGHT_BY)];
  });
}

/** What is missing, and that the source which has it gave no answer. */
function silentText(of: Bilingual, { source, result }: Pick<SourceAnswer, 'source' | 'result'>): Bilingual {
  const [by, why] = [sourceName(source), nameOf(verificationResultCodes, result)];
  return { zh: `${of.zh}（${by.zh}${why.zh}）`, en: `${of.en} (${by.en} ${why.en})` };
}
