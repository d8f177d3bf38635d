import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { Measure } from '@aid-chain/policy';
import type { Disposition } from '@aid-chain/vocabulary';

/** A measure of the place that a visit found not carried out. */
export interface NamedMeasure {
  readonly measureCode: string;
  readonly personId?: string;
}

/** What is known of the place when measures are named. */
export interface Naming {
  readonly dispositions: readonly Disposition[];
  readonly measures: readonly Measure[];
}

/**
 * The measures of the place that are not carried out (S2-16). `deliver` names what a family lacks, whether it receives something or not:
 * without a name nothing would be asked of anybody, and the warning would be closed. What one person receives is asked for that person, what the household receives for nobody of it.
 * Refuses MEASURES_WITHOUT_DELIVER, MEASURES_NOT_NAMED, MEASURE_NAMED_TWICE, MEASURE_UNKNOWN, MEASURE_PERSON_MISSING, MEASURE_OF_HOUSEHOLD.
 */
export function measuresNamed(
  named: readonly NamedMeasure[],
  { dispositions, measures }: Naming,
): Result<readonly { readonly named: NamedMeasure; readonly measure: Measure }[]> {
  const delivers = dispositions.includes('deliver');
  if (named.length > 0 && !delivers) return refuse('MEASURES_WITHOUT_DELIVER');
  if (named.length === 0 && delivers) return refuse('MEASURES_NOT_NAMED');
  const byCode = new Map(measures.map((measure) => [measure.head.code, measure]));
  const seen = new Set<string>();
  const found: { named: NamedMeasure; measure: Measure }[] = [];
  for (const each of named) {
    const measure = byCode.get(each.measureCode);
    if (measure === undefined) return refuse('MEASURE_UNKNOWN', { measureCode: each.measureCode });
    const { receiver } = measure.head;
    if (receiver === 'person' && each.personId === undefined)
      return refuse('MEASURE_PERSON_MISSING', { measureCode: each.measureCode });
    if (receiver === 'household' && each.personId !== undefined)
      return refuse('MEASURE_OF_HOUSEHOLD', { measureCode: each.measureCode });
    const key = `${each.measureCode}|${each.personId ?? ''}`;
    if (seen.has(key)) return refuse('MEASURE_NAMED_TWICE', { measureCode: each.measureCode });
    seen.add(key);
    found.push({ named: each, measure });
  }
  return ok(found);
}
