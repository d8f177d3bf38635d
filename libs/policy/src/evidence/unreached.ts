import { incomeKindCodes, nameOf } from '@aid-chain/vocabulary';
import type { Missing } from '../determination/determination.js';
import type { ExaminedHousehold } from '../examination/household.js';
import type { AssetFact, IncomeFact, Period, PersonFacts } from '../facts/facts.js';
import { firstUncovered } from '../income/income-window.js';
import { missingFact } from '../worksheet/fact-ref.js';
import { assetName, coverageTopic, incomeTopic, sourceName, usualCoverage } from './sources.js';

/** A source that could not be asked is asked again, or the survey finds out. */
const BROUGHT_BY = ['verification-report', 'survey'] as const;

/**
 * Incomes of a member that a source would cover which could not be asked: open, unless the survey or another source has
 * established them for the whole window (policy.md §8, L-65).
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
    if (answer.result !== 'unreachable' || !about || surveyed) return [];
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
      const [source, kind] = [sourceName(answer.source), nameOf(incomeKindCodes, coverage.kind)];
      const zh = `${kind.zh}（${source.zh}未能查询）`;
      const en = `${kind.en} (${source.en} could not be asked)`;
      return [missingFact(`income.${coverage.kind}`, personId, { zh, en }, BROUGHT_BY)];
    });
  });
}

/** The same of a kind of asset of the household. */
export function unreachedAssets({ facts }: ExaminedHousehold, kind: AssetFact['kind']): Missing[] {
  const known = facts.assets.some((item) => item.kind === kind && item.confidence === 'surveyed');
  if (known) return [];
  return (facts.answers ?? []).flatMap(({ source, result, personId = null }) => {
    const covers = usualCoverage(source).some((each) => each.fact === 'asset' && each.kind === kind);
    if (result !== 'unreachable' || !covers) return [];
    const [by, name] = [sourceName(source), assetName(kind)];
    const zh = `${name.zh}（${by.zh}未能查询）`;
    const en = `${name.en} (${by.en} could not be asked)`;
    return [missingFact(`asset.${kind}`, personId, { zh, en }, BROUGHT_BY)];
  });
}
