import { FACTS, itemsOf, keyOf, type FactSheet, type HouseholdFact } from '@aid-chain/facts';
import type { IsoDate, LooseFields } from '@aid-chain/kernel';
import type { ReportedSource } from './facts-store.js';
import { foldSheets } from './fold-sheets.rules.js';

export interface Report {
  readonly on: IsoDate;
  readonly sources: readonly ReportedSource[];
}

/**
 * The verification reports of a case as one sheet. Income of the same person and item is one income, whichever
 * source names it; assets add up over sources and persons: two banks are two deposits. A later report replaces
 * what the same source said of the same kind of asset, and what it does not speak of stays.
 * @param reports in the order of their versions
 */
export function verifiedSheet(reports: readonly Report[]): FactSheet | undefined {
  const folded = foldSheets(
    reports.flatMap(({ on, sources }) => sources.map((source) => sheetOf(on, source))),
  );
  if (folded === undefined) return undefined;
  const adding = FACTS.filter((fact) => fact.holds === 'many' && fact.acrossSources === 'add-up');
  return { ...folded, ...Object.fromEntries(adding.map((fact) => [fact.field, addedUp(fact, reports)])) };
}

function sheetOf(asOf: IsoDate, { sourceCode, facts }: ReportedSource): FactSheet {
  return { source: sourceCode, asOf, ...facts };
}

function addedUp(fact: HouseholdFact, reports: readonly Report[]): LooseFields[] {
  const latest = new Map<string, readonly LooseFields[]>();
  for (const { sources } of reports) {
    for (const [key, items] of bySource(fact, sources)) latest.set(key, items);
  }
  return [...latest.values()].flat();
}

function bySource(fact: HouseholdFact, sources: readonly ReportedSource[]): Map<string, LooseFields[]> {
  const groups = new Map<string, LooseFields[]>();
  for (const { sourceCode, personId, facts } of sources) {
    for (const item of itemsOf(facts, fact)) {
      const key = `${sourceCode}|${personId ?? ''}|${keyOf(fact, item)}`;
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
  }
  return groups;
}
