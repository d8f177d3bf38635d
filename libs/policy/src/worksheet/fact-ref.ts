import type { Bilingual, FactStep } from '@aid-chain/vocabulary';
import type { FactRef, MissingFact } from './worksheet-line.js';
import type { Provenance } from '../facts/facts.js';

/** A fact as a line of the worksheet names it, with its origin. */
export function factRef(
  fact: string,
  personId: string | null,
  value: FactRef['value'],
  origin: Provenance,
): FactRef {
  const { source, asOf, confidence } = origin;
  return { fact, personId, value, source, asOf, confidence };
}

/**
 * A fact that nobody knows and the family or a department has to bring.
 * @param text what is missing; whose it is says `personId`, so that no sentence holds an id
 */
export function missingFact(
  fact: string,
  personId: string | null,
  text: Bilingual,
  broughtBy: readonly FactStep[],
): MissingFact {
  return { kind: 'fact', fact, personId, broughtBy, textZh: text.zh, textEn: text.en };
}
