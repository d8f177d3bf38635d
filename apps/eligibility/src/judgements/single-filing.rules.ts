import { inBothLanguages, ok, refuse, type Result } from '@aid-chain/kernel';
import type { JudgementOf } from '@aid-chain/policy';
import {
  listed,
  nameOf,
  SINGLE_REFUSALS,
  singleGroundCodes,
  singleRefusalCodes,
  type SingleGround,
  type SingleRefusal,
} from '@aid-chain/vocabulary';
import type { AnsweredWorksheet } from './judgement-context.js';

const GROUND = 'margin.single@1';
const FACT_OF = { 'severely-disabled': 'disability', 'seriously-ill': 'illness' } as const;

/** What stands beside the answer. */
interface Stated {
  /** Why not. */
  readonly reasonCode?: SingleRefusal;
  /** In what the special hardship consists, and the paper that it rests on. */
  readonly note?: string;
  readonly paper?: string;
}

/**
 * Whether a person may be decided on alone: a margin family, a ground that the case holds, own income and property as for
 * dibao; a no names its reason (社会救助法 21(2); S1-09; L-41).
 * Refuses SINGLE_REASON_*, SPECIAL_HARDSHIP_UNPROVEN, SINGLE_GROUND_NOT_FOUND, SINGLE_FILING_NOT_POSSIBLE.
 * @param after the worksheet with a yes to this person in place
 */
export function singleFilingDecided(
  judgement: JudgementOf<'single-filing'>,
  { reasonCode, note, paper }: Stated,
  { after }: Pick<AnsweredWorksheet, 'after'>,
): Result<JudgementOf<'single-filing'>> {
  const { answer, ground, personId } = judgement;
  if (answer === 'yes' && reasonCode !== undefined) return refuse('SINGLE_REASON_NOT_EXPECTED');
  if (answer === 'no' && reasonCode === undefined) {
    const allowed = listed(SINGLE_REFUSALS.map((code) => nameOf(singleRefusalCodes, code)));
    return refuse('SINGLE_REASON_MISSING', inBothLanguages({ allowed }));
  }
  const isUnproven = note === undefined || paper === undefined;
  if (answer === 'yes' && ground === 'special-hardship' && isUnproven)
    return refuse('SPECIAL_HARDSHIP_UNPROVEN');
  const singles = after.categories.flatMap((result) => result.singles ?? []);
  const possible = singles.some((single) => single.personId === personId && single.outcome === 'met');
  if (!possible) return refuse('SINGLE_FILING_NOT_POSSIBLE');
  if (!hasGround(ground, personId, after))
    return refuse('SINGLE_GROUND_NOT_FOUND', inBothLanguages({ ground: nameOf(singleGroundCodes, ground) }));
  return ok(judgement);
}

/** Disability and illness are facts of the case; special hardship is what people find. */
function hasGround(ground: SingleGround, personId: string, after: AnsweredWorksheet['after']): boolean {
  if (ground === 'special-hardship') return true;
  const facts = after.worksheet.lines.filter(({ ruleId }) => ruleId === GROUND).flatMap((line) => line.facts);
  return facts.some((fact) => fact.personId === personId && fact.fact === FACT_OF[ground]);
}
