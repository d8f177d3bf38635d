import type { SingleGround } from '@aid-chain/vocabulary';
import { isOfRule } from '../../worksheet/rule-of-line.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';

const FACT_OF = { 'severely-disabled': 'disability', 'seriously-ill': 'illness' } as const;

/** Whether the case holds a ground of a single filing: disability and illness are facts of it; special hardship is what people find. */
export function hasSingleGround(
  lines: readonly WorksheetLine[],
  personId: string,
  ground: SingleGround,
): boolean {
  if (ground === 'special-hardship') return true;
  const facts = lines.filter((line) => isOfRule(line, 'margin.single')).flatMap((line) => line.facts);
  return facts.some((fact) => fact.personId === personId && fact.fact === FACT_OF[ground]);
}
