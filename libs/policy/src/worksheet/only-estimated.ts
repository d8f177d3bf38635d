import type { Bilingual, FactStep } from '@aid-chain/vocabulary';
import { missingFact } from './fact-ref.js';
import type { MissingFact } from './worksheet-line.js';

/**
 * The real amount of something of which the case has an estimate alone: an estimate decides nothing (adr/0002).
 * @param name what the amount is of
 */
export function realAmount(
  fact: string,
  personId: string | null,
  { zh, en }: Bilingual,
  broughtBy: readonly FactStep[],
): MissingFact {
  const text = {
    zh: `${zh}的实际金额，目前只有估算`,
    en: `the real amount of ${en}, which is only estimated`,
  };
  return missingFact(fact, personId, text, broughtBy);
}
