import type { ChangedHousehold, Finding } from '../indicator.js';
import type { Sentence } from '../sentence.rules.js';
import type { CremationFacts, WarnedCremation } from './cremation-facts.js';
import type { CrematedMember } from './paid-after-cremation.rules.js';

/**
 * Cause for a warning about cremations; undefined without any. A person dies once, however many rows report it: the last
 * of them is shown, and by all of them the death is known again.
 * @param deaths in the order of their days
 */
export function deathFinding(
  { lastWarningId }: CremationFacts,
  deaths: readonly CrematedMember[],
  made: {
    readonly ruleId: string;
    readonly months: number;
    readonly sentence: (death: CrematedMember) => Sentence;
  },
): Finding | undefined {
  const last = deaths.at(-1);
  if (last === undefined) return undefined;
  const persons = [...new Map(deaths.map((death) => [death.personId, death])).values()];
  return {
    measured: persons.length,
    endOn: last.on,
    months: made.months,
    grounds: [...new Set(deaths.flatMap(({ grounds }) => grounds))],
    personIds: persons.map(({ personId }) => personId),
    evidence: persons.map((death) => ({
      batchId: death.batchId,
      rowNo: death.rowNo,
      ruleId: made.ruleId,
      ...made.sentence(death),
    })),
    ...(lastWarningId === null ? {} : { previousWarningId: lastWarningId }),
  };
}

/** What an open warning states once no row is left: it stays open, for the visit to find that nothing is the matter. */
export function nothingLeft(
  { endOn }: WarnedCremation,
  { rowNo }: ChangedHousehold,
  batchId: string,
  made: { readonly ruleId: string; readonly months: number; readonly sentence: Sentence },
): Finding {
  const { ruleId, months, sentence } = made;
  return { measured: 0, endOn, months, grounds: [], evidence: [{ batchId, rowNo, ruleId, ...sentence }] };
}
