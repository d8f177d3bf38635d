import type { RecognitionResult } from '@aid-chain/contracts';
import type { Fen, IsoDate } from '@aid-chain/kernel';
import { categoryCodes, listed, nameOf, type Bilingual } from '@aid-chain/vocabulary';
import { benefitText, type Sentence } from '../sentence.rules.js';

/** The code of the indicator, by which its warnings are found. */
export const refusedBesideCode = 'refused-beside-benefit';

export const REFUSED_BESIDE_BENEFIT_RULE = 'refused-beside-benefit@1';

/** A decision beside what a household received already. */
export interface DecisionBeside {
  readonly results: readonly RecognitionResult[];
  readonly running: readonly RecognitionResult[];
}

/**
 * What runs and was not recognised again (S2-19: may no longer qualify): of a tekun person only the recognition of this
 * person takes its place, of one who had a benefit alone also that of the whole household.
 */
export function runningBeside({ results, running }: DecisionBeside): readonly RecognitionResult[] {
  return running.filter((benefit) => !results.some((anew) => takesPlace(anew, benefit)));
}

function takesPlace(anew: RecognitionResult, { category, personId }: RecognitionResult): boolean {
  return anew.category === category && (anew.personId === undefined || anew.personId === personId);
}

/** The members whose own benefit is in question. */
export function personsBeside(beside: readonly RecognitionResult[]): readonly string[] {
  return [...new Set(beside.flatMap(({ personId }) => (personId === undefined ? [] : [personId])))].sort();
}

/** What people have looked at in a household already. */
export interface LookedAt {
  /** The income that the last decision stated about which they were warned. */
  readonly annualNetIncomeFen: Fen | undefined;
  /** The members about whose own benefit any of them was. */
  readonly personIds: readonly string[];
}

/**
 * Whether a decision states more than what a person has looked at already: a higher income, or another member whose own
 * benefit it did not recognise again; the same stays quiet.
 * @param lookedAt undefined where nobody has looked at anything
 */
export function isNewMatter(
  found: { readonly annualNetIncomeFen: Fen | undefined; readonly personIds: readonly string[] },
  lookedAt: LookedAt | undefined,
): boolean {
  if (lookedAt === undefined) return true;
  const isOfAnother = found.personIds.some((personId) => !lookedAt.personIds.includes(personId));
  return isOfAnother || (found.annualNetIncomeFen ?? 0) > (lookedAt.annualNetIncomeFen ?? 0);
}

export function besideSentence(on: IsoDate, beside: readonly RecognitionResult[]): Sentence {
  const names = listed(
    [...new Set(beside.map(({ category }) => category))].map((each) => nameIn(each, beside)),
  );
  const running = listed(beside.map(benefitText));
  return {
    textZh: `${on} 的决定未认定${names.zh}，而该户正在享受${running.zh}。请走访核查是否仍符合条件；另行作出决定之前待遇不变。`,
    textEn: `The decision of ${on} does not recognise ${names.en}, and the family receives ${running.en}. Visit and check whether the conditions still hold; until another decision is made nothing changes.`,
  };
}

/** The category, with how many members it is about where it is about some alone. */
function nameIn(category: RecognitionResult['category'], beside: readonly RecognitionResult[]): Bilingual {
  const { zh, en } = nameOf(categoryCodes, category);
  const count = personsBeside(beside.filter((each) => each.category === category)).length;
  return count === 0
    ? { zh, en }
    : { zh: `${zh}（成员 ${String(count)} 人）`, en: `${en} (members: ${String(count)})` };
}
