import type { RecognitionResult } from '@aid-chain/contracts';
import type { Fen, IsoDate } from '@aid-chain/kernel';
import { categoryCodes, listed, nameOf } from '@aid-chain/vocabulary';
import { benefitText, type Sentence } from '../sentence.rules.js';

/** The code of the indicator, by which its warnings are found. */
export const refusedBesideCode = 'refused-beside-benefit';

export const REFUSED_BESIDE_BENEFIT_RULE = 'refused-beside-benefit@1';

/** A decision beside what a household received already. */
export interface DecisionBeside {
  readonly results: readonly RecognitionResult[];
  readonly running: readonly RecognitionResult[];
}

/** What runs and was not recognised again (S2-19: may no longer qualify). */
export function runningBeside({ results, running }: DecisionBeside): readonly RecognitionResult[] {
  const anew = new Set(results.map(({ category }) => category));
  return running.filter(({ category }) => !anew.has(category));
}

/** Whether a decision states more than what a person has looked at already: a higher income; the same one stays quiet. */
export function isNewMatter(annualNetIncomeFen: Fen | undefined, lookedAtFen: Fen | undefined): boolean {
  return lookedAtFen === undefined || (annualNetIncomeFen ?? 0) > lookedAtFen;
}

export function besideSentence(on: IsoDate, beside: readonly RecognitionResult[]): Sentence {
  const names = listed(beside.map(({ category }) => nameOf(categoryCodes, category)));
  const running = listed(beside.map(benefitText));
  return {
    textZh: `${on} 的决定未认定${names.zh}，而该户正在享受${running.zh}。请走访核查是否仍符合条件；另行作出决定之前待遇不变。`,
    textEn: `The decision of ${on} does not recognise ${names.en}, and the family receives ${running.en}. Visit and check whether the conditions still hold; until another decision is made nothing changes.`,
  };
}
