import type { IsoDate } from '@aid-chain/kernel';
import type { AssetItem, FactSheet } from '@aid-chain/policy';
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
  return folded === undefined ? undefined : { ...folded, assets: assetsOf(reports) };
}

function sheetOf(asOf: IsoDate, { sourceCode, facts }: ReportedSource): FactSheet {
  return { source: sourceCode, asOf, ...facts };
}

function assetsOf(reports: readonly Report[]): AssetItem[] {
  const latest = new Map<string, readonly AssetItem[]>();
  for (const { sources } of reports) {
    for (const [key, assets] of assetsBySource(sources)) latest.set(key, assets);
  }
  return [...latest.values()].flat();
}

function assetsBySource(sources: readonly ReportedSource[]): Map<string, AssetItem[]> {
  const groups = new Map<string, AssetItem[]>();
  for (const { sourceCode, personId, facts } of sources) {
    for (const asset of facts.assets ?? []) {
      const key = `${sourceCode}|${personId ?? ''}|${asset.kind}`;
      groups.set(key, [...(groups.get(key) ?? []), asset]);
    }
  }
  return groups;
}
