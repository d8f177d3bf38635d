import type { SupporterStanding } from './supporter.rules.js';

/** How somebody outside the household was asked, by the id that they keep from report to report. */
export interface IdentifiedStanding extends SupporterStanding {
  readonly supporterId: string;
}

/**
 * Whose supporters refuse to be asked about, as the last report that names each of them holds; their refusal leaves the
 * support open and is never the family's own (L-10; 社会救助法 41).
 * @param supporters those of all reports of a case, the oldest first
 * @returns the members whom they owe support
 */
export function refusedSupportOf(supporters: readonly IdentifiedStanding[]): string[] {
  const last = new Map(supporters.map((each) => [each.supporterId, each] as const));
  const refused = [...last.values()].filter(({ refusedOn }) => refusedOn !== undefined);
  return [...new Set(refused.map(({ supporterOf }) => supporterOf))];
}
