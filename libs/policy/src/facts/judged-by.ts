import type { Provenance } from './facts.js';
import type { Judged } from './judgement.js';

/** The origin of a fact that people found: no source beside them can contradict it. */
export function judgedBy({ on }: Judged): Provenance {
  return { source: 'judgement', asOf: on, confidence: 'surveyed' };
}
