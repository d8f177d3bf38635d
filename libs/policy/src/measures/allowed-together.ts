import type { SourceRef } from '../pack/pack.js';
import type { Bilingual } from '@aid-chain/vocabulary';
import type { Measure } from './measure.js';

/** Why a place allows two measures together. */
export interface AllowedTogether {
  readonly reason: Bilingual;
  /** Null where a demonstration allows it. */
  readonly source: SourceRef | null;
}

/**
 * Whether a place allows two measures together, by the codes under which departments report them (S2-06): the terms of one of them
 * name the other. Undefined: nothing is known of that, which is neither a yes nor a no.
 * @param measures of the place on the day
 */
export function allowedTogether(
  measures: readonly Measure[],
  first: string,
  second: string,
): AllowedTogether | undefined {
  if (first === second) return undefined;
  return besideOf(measures, first, second) ?? besideOf(measures, second, first);
}

function besideOf(measures: readonly Measure[], code: string, other: string): AllowedTogether | undefined {
  const codes = codesOf(measures, other);
  for (const { head, terms } of measures) {
    if (head.code !== code && !head.reportedAs.includes(code)) continue;
    const found = terms.besides?.find(({ measure }) => codes.has(measure));
    if (found === undefined) continue;
    const { doc, article } = terms;
    const own = doc === null || article === null ? null : { doc, article };
    return { reason: found.reason, source: found.source ?? own };
  }
  return undefined;
}

/** A code with the one of the measure that is reported by it. */
function codesOf(measures: readonly Measure[], code: string): ReadonlySet<string> {
  const heads = measures.filter(({ head }) => head.reportedAs.includes(code)).map(({ head }) => head.code);
  return new Set([code, ...heads]);
}
