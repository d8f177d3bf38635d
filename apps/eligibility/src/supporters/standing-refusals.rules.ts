import { supporterKey, type SupporterStanding } from './supporter.rules.js';

/** Somebody outside the household as a report names them. */
export interface NamedSupporter extends SupporterStanding {
  readonly name: string;
}

/**
 * Whose supporters refuse to be asked about, as the last report that names each of them holds; their refusal leaves the
 * support open and is never the family's own (L-10; 社会救助法 41).
 * @param supporters those of all reports of a case, the oldest first
 * @returns the members whom they owe support
 */
export function refusedSupportOf(supporters: readonly NamedSupporter[]): string[] {
  const last = new Map(supporters.map((each) => [supporterKey(each), each] as const));
  const refused = [...last.values()].filter(({ refusedOn }) => refusedOn !== undefined);
  return [...new Set(refused.map(({ supporterOf }) => supporterOf))];
}
