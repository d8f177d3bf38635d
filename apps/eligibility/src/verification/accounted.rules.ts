import { inBothLanguages, type Fault } from '@aid-chain/kernel';
import {
  listed,
  named,
  verificationSourceCodes,
  positionOf,
  type MemberPositions,
} from '@aid-chain/vocabulary';
import { answerKey } from '../found-facts/answered-persons.rules.js';

/** A queried source and, where it was asked about one member, that member. */
interface AskedSource {
  readonly sourceCode: string;
  readonly personId?: string;
}

/** Whom a report accounts for. */
export interface ToAccount {
  readonly adults: readonly string[];
  readonly positions: MemberPositions;
}

/** A report with the adults of the household on its day. */
export interface AccountedReport {
  readonly sources: readonly AskedSource[];
  readonly adults: readonly string[];
  /** Whose ID number was corrected or entered since: the sources were not asked about that number. */
  readonly outdated?: readonly string[];
}

/**
 * For whom each source is accounted: for the member whom it was asked about, or, where it names none, for every adult
 * of that day. Earlier reports of the case stand, but for a person who has another ID number since (S0-05).
 */
export function accountedFor(reports: readonly AccountedReport[]): ReadonlySet<string> {
  return new Set(
    reports.flatMap(({ sources, adults, outdated = [] }) =>
      sources.flatMap(({ sourceCode, personId }) =>
        (personId === undefined ? adults : [personId])
          .filter((adult) => !outdated.includes(adult))
          .map((adult) => answerKey(sourceCode, adult)),
      ),
    ),
  );
}

/**
 * Every source of the place's scope is accounted for with every adult: asked with its result, or not, with the reason
 * (S0-05: everyone is verified; 社会救助法 41; no data is not zero: adr/0021).
 * @param accounted what this report and the earlier ones of the case account for
 * @returns one fault for each source that lacks somebody, whom it names by the place in the family
 */
export function unaccountedFaults(
  scope: readonly string[],
  { adults, positions }: ToAccount,
  accounted: ReadonlySet<string>,
): Fault[] {
  return scope.flatMap((source): Fault[] => {
    const lacking = adults.filter((adult) => !accounted.has(answerKey(source, adult)));
    if (lacking.length === 0) return [];
    const persons = listed(lacking.map((adult) => positionOf(positions, adult)));
    const params = {
      source: named(verificationSourceCodes, [source]),
      count: lacking.length,
      ...inBothLanguages({ persons }),
    };
    return [{ code: 'SOURCE_NOT_ACCOUNTED', path: '/sources', params }];
  });
}

/**
 * Of some adults those whom no report accounts for: a report accounts for the adults of its day, and for anybody who was
 * asked about at each of its sources. Who left and came back stays accounted for.
 */
export function unverified(adults: readonly string[], reports: readonly AccountedReport[]): string[] {
  const accounted = accountedFor(reports);
  const sources = [
    ...new Set(reports.flatMap((report) => report.sources.map(({ sourceCode }) => sourceCode))),
  ];
  const present = new Set(
    reports.flatMap(({ adults: then, outdated = [] }) => then.filter((adult) => !outdated.includes(adult))),
  );
  const isAsked = (adult: string): boolean =>
    sources.length > 0 && sources.every((source) => accounted.has(answerKey(source, adult)));
  return adults.filter((adult) => !present.has(adult) && !isAsked(adult));
}
