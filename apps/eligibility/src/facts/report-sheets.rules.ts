import type { FactSheet } from '@aid-chain/facts';
import type { IsoDate } from '@aid-chain/kernel';
import type { ReportedSource } from './facts-store.js';

/** A version of the verification report: the answers of its sources. */
export interface Report {
  readonly version: number;
  readonly on: IsoDate;
  readonly sources: readonly ReportedSource[];
}

/** Every answer of every report as a sheet of its source; the day of inquiry is that of the report. */
export function reportSheets(reports: readonly Report[]): FactSheet[] {
  return reports.flatMap(({ version, on, sources }) =>
    sources.map(({ sourceCode, personId, result, facts }) => ({
      source: sourceCode,
      asOf: on,
      version,
      ...(personId === undefined ? {} : { personId }),
      result,
      ...facts,
    })),
  );
}
