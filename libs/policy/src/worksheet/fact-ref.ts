import type { FactRef, Missing } from '../determination/determination.js';
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

/** A fact that nobody knows and the family or a department has to bring. */
export function missingFact(fact: string, personId: string | null, zh: string, en: string): Missing {
  return { kind: 'fact', fact, personId, textZh: zh, textEn: en };
}
