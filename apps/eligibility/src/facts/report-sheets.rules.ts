import { countOf } from '@aid-chain/facts';
import type { IsoDate } from '@aid-chain/kernel';
import { personsAbout } from '../found-facts/answered-persons.rules.js';
import type { ReportedSource } from './facts-store.js';
import type { RecordedSheet } from './value-origins.rules.js';

/** A version of the verification report: the answers of its sources, and who was an adult of the household then. */
export interface Report {
  readonly version: number;
  readonly on: IsoDate;
  readonly sources: readonly ReportedSource[];
  readonly adults: readonly string[];
  readonly recordedBy?: string;
}

/** Every answer of every report as a sheet of its source; the day of inquiry is that of the report. */
export function reportSheets(reports: readonly Report[]): RecordedSheet[] {
  return reports.flatMap((report) =>
    report.sources.flatMap((answer) => {
      const { sourceCode, result, facts } = answer;
      const by = report.recordedBy === undefined ? {} : { recordedBy: report.recordedBy };
      const sheet = { source: sourceCode, asOf: report.on, version: report.version, result, ...by, ...facts };
      const about = sheetPersons(answer, report);
      return about === undefined ? [sheet] : about.map((personId) => ({ ...sheet, personId }));
    }),
  );
}

/**
 * Whom an answer is a sheet of: with facts and no person, or without an adult, it is about the household.
 * @returns undefined for the household as a whole; nobody where every adult has an answer of their own
 */
function sheetPersons(answer: ReportedSource, { sources, adults }: Report): string[] | undefined {
  const isHouseholds = answer.personId === undefined && (countOf(answer.facts) > 0 || adults.length === 0);
  return isHouseholds ? undefined : personsAbout(answer, sources, adults);
}
